// Protects the story of a leader before a meeting: one page that is read on a phone, taken away as a file, printed on one sheet.
import { expect, test as own } from './own-server';
import { expect as seen, test } from './test';

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
/** How many pages a PDF of the browser has. */
const sheetsOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
const july = '/brief?unit=42&at=2024-07-01';

test('a leader comes from the overview and reads where the province stands and what to ask', async ({ page, axe }) => {
	await page.goto('/?unit=42');
	await page.getByRole('link', { name: 'Trang tóm tắt trước cuộc họp' }).click();
	await page.waitForURL(/\/brief\?unit=42$/);
	await page.goto(july);
	await seen(page.getByRole('heading', { level: 1 })).toHaveText(
		'Hà Tĩnh xếp thứ 6/61 PAPI 2024 (Lăng kính CCHC tính), tăng 2 bậc'
	);
	const questions = page.getByRole('region', { name: 'Ba câu hỏi nên đặt' });
	await seen(questions.getByRole('listitem')).toHaveCount(3);
	await seen(page.getByRole('region', { name: 'Các chỉ số' })).toContainText('PAR Index 2023');
	await seen(page.getByText('Số đã thực hiện dành cho người đăng nhập.')).toBeVisible();
	await seen(page.getByText(/nhiệm vụ chậm/)).toHaveCount(0);
	await axe();
	await questions.getByRole('link').first().click();
	await seen(page).toHaveURL(/unit=42#components-PAPI/);
	await seen(page.getByRole('img', { name: /Cung ứng dịch vụ công −0,20/ })).toBeVisible();
});

test('a profile leads to the brief too', async ({ page }) => {
	await page.goto('/en/units/42');
	await page.getByRole('link', { name: 'Brief before a meeting' }).click();
	await seen(page).toHaveURL(/\/en\/brief\?unit=42/);
	await seen(page.getByRole('heading', { name: 'Three questions worth asking' })).toBeVisible();
});

test('it is taken away as a PDF of one A4 page and as a picture', async ({ page }) => {
	await page.goto(july);
	const files = [
		['PDF khổ A4', 'application/pdf'],
		['Hình PNG', 'image/png']
	] as const;
	for (const [name, kind] of files) {
		const href = await page.getByRole('link', { name }).getAttribute('href');
		const answer = await page.request.get(href ?? '');
		seen([answer.status(), answer.headers()['content-type']]).toEqual([200, kind]);
		seen(answer.headers()['content-disposition']).toContain('attachment; filename="tom-tat-truoc-cuoc-hop-ha-tinh');
	}
});

test('it prints on one sheet', async ({ page }) => {
	for (const path of [july, '/en/brief?unit=30&at=2024-07-01']) {
		await page.goto(path);
		const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
		seen(sheetsOf(pdf)).toBe(1);
	}
});

test('another day and another unit are chosen in the sentence', async ({ page }) => {
	await page.goto(july);
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Ngày họp').fill('2024-09-15');
	await seen(page).toHaveURL(/at=2024-09-15/);
	await seen(page.getByRole('region', { name: 'Đến hạn trong 30 ngày' })).toContainText('Cuộc thi tìm hiểu CCHC');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a unit is chosen from the list, or typed by name', async ({ page }) => {
		await page.goto('/brief');
		await page.getByRole('link', { name: 'Nghệ An', exact: true }).first().click();
		await seen(page.getByRole('heading', { level: 1 })).toContainText('Nghệ An');
		await page.goto('/brief?unit=ha%20tinh&at=2024-07-01');
		await seen(page).toHaveURL(/unit=42&at=2024-07-01/);
	});
});

own('who has signed in reads what is late and with whom, from real records', async ({ page, server, signIn, axe }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await server.load(
		'activities',
		header,
		',Hà Tĩnh,Đài Phát thanh và Truyền hình tỉnh,HTH-2024,PL.2.2,ptth_tinh,chung,2024-02,10,,,,,Chuyên mục,,,,'
	);
	await page.goto(july);
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.')).toBeVisible();
	await signIn(page, 'viewer');
	await page.goto(july);
	const late = page.getByRole('region', { name: 'Kế hoạch 2024: 9 nhiệm vụ chậm' });
	await expect(late).toContainText('Chủ trì: Sở Nội vụ');
	await expect(page.getByRole('region', { name: 'Ba câu hỏi nên đặt' })).toContainText('Khi nào hoàn thành?');
	await axe();
	// With as much as there can be, too.
	expect(sheetsOf(await page.pdf({ format: 'A4', preferCSSPageSize: true }))).toBe(1);
});
