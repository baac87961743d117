// Protects the story of the report: a viewer signs in, reads the half-year's report on Hà Tĩnh's plan, and takes the Word file away.
import { readFileSync } from 'node:fs';
import { expect, test } from './own-server';

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const report = '/campaigns/HTH-2024/report?period=2024-H1';

test('a viewer reads the report of six months and downloads it', async ({ page, server, signIn, axe }) => {
	test.slow();
	await server.load(
		'activities',
		header,
		',Hà Tĩnh,,HTH-2024,PL.2.2,ptth_tinh,chung,2024-Q1,9,,,,,,,,,',
		',Hà Tĩnh,,HTH-2024,PL.2.2,ptth_tinh,chung,2024-Q2,6,,,,,,,,,'
	);
	await page.goto('/campaigns/HTH-2024');
	await page.getByRole('link', { name: 'Báo cáo định kỳ' }).click();
	await expect(page).toHaveURL(/\/campaigns\/HTH-2024\/report$/);
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.').first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tải tệp Word' })).toHaveCount(0);
	await axe();

	await signIn(page, 'viewer');
	await page.goto(report);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('6 tháng đầu năm 2024');
	const task = page.getByRole('row', { name: /PL\.2\.2/ }).first();
	await expect(task).toContainText('chậm, thiếu 3 số');
	await expect(page.getByRole('heading', { name: 'V. Nhiệm vụ kỳ tới' })).toBeVisible();
	await axe();

	for (const [link, name, magic] of [
		['Tải tệp Word', 'bao-cao-HTH-2024-2024-H1.docx', 'PK'],
		['Tải tệp Excel', 'bao-cao-HTH-2024-2024-H1.xlsx', 'PK']
	] as const) {
		const downloading = page.waitForEvent('download');
		await page.getByRole('link', { name: link }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe(name);
		const bytes = readFileSync(await download.path());
		expect(bytes.subarray(0, 2).toString()).toBe(magic);
		expect(bytes.length).toBeGreaterThan(5000);
	}

	// The same period for the whole unit, one click away.
	await page.getByRole('link', { name: 'Báo cáo theo kỳ của Hà Tĩnh' }).click();
	await expect(page).toHaveURL(/\/units\/42\/report\?period=2024-H1$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('của tỉnh Hà Tĩnh 6 tháng đầu năm 2024');
	await expect(page.getByRole('heading', { level: 4, name: 'Hoạt động ngoài các kế hoạch của đơn vị' })).toBeVisible();
	await expect(page.getByText('Kho chưa có hoạt động nào của cùng kỳ năm trước')).toBeVisible();
	await axe();
	const unitFile = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Tải tệp Word' }).click();
	expect((await unitFile).suggestedFilename()).toBe('bao-cao-42-2024-H1.docx');

	await page.goto('/en/campaigns/HTH-2024/report?period=2024-H1&closing=decree');
	await expect(page.getByText('The period closes on the 14th')).toBeVisible();
	await axe();
});

test('nobody gets the files without signing in', async ({ request }) => {
	for (const format of ['docx', 'xlsx']) {
		const path = `/campaigns/HTH-2024/report.${format}?period=2024-H1`;
		const plain = await request.get(path);
		expect([plain.status(), await plain.text()]).toEqual([
			401,
			'Báo cáo này dành cho người đăng nhập. Đăng nhập rồi tải lại.\n'
		]);
		const led = await request.get(path, { headers: { accept: 'text/html' }, maxRedirects: 0 });
		expect(led.status()).toBe(303);
		expect(led.headers()['location']).toContain('/sign-in?back=');
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('another period is chosen by the button', async ({ page }) => {
		await page.goto('/campaigns/TQT-2024/report');
		await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2024-Q2');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page).toHaveURL(/period=2024-Q2/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('quý II/2024');
	});
});

test.describe('an unknown period', () => {
	test.use({ expectedConsole: [/status of 400/] });

	test('is refused with periods to choose from', async ({ page }) => {
		expect((await page.goto('/campaigns/HTH-2024/report?period=2023-H1'))?.status()).toBe(400);
		await expect(page.getByRole('link', { name: '6 tháng đầu năm 2024' })).toBeVisible();
	});
});

test('is printed without the frame of the site', async ({ page, signIn }) => {
	await signIn(page, 'viewer');
	await page.goto(report);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: 'Tải tệp Word' })).toBeHidden();
	await expect(page.getByRole('combobox')).toHaveCount(0);
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('table').first()).toBeVisible();
});
