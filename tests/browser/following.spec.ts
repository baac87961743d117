// Protects the story of a leader on 1 July: what is late and with whom is read at once from real records, and by nobody who may not know it.
import { expect, test } from './own-server';

// Each story starts a server of its own and loads files into it.
test.describe.configure({ timeout: 120_000 });

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (no: string, date: string, count: number) =>
	`,Hà Tĩnh,,HTH-2024,${no},ptth_tinh,chung,${date},${count},,,,,Số ${no} ${date},,,,`;
const half = ['II.2.g.2', 'IV.2.3', 'IV.10.3', 'PL.2.4', 'PL.2.5'].map((no) => work(no, '2024-05', 6));
const records = [work('PL.2.2', '2024-02', 15), work('PL.2.3', '2024-06', 11), work('IV.1.2', '2024-06', 2), ...half];
const address = '/campaigns/HTH-2024?at=2024-07-01';
const finding = 'Hà Tĩnh 2024: 3 nhiệm vụ chậm đến 1/7/2024, nhiều nhất ở Đài Phát thanh và Truyền hình tỉnh';

for (const [name, width, height] of [
	['phone', 390, 844],
	['desk', 1440, 900]
] as const)
	test(`a leader reads on the first screen of a ${name} what is late and with whom`, async ({
		page,
		server,
		signIn
	}) => {
		await page.setViewportSize({ width, height });
		await server.load('activities', header, ...records);
		await signIn(page, 'viewer');
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(finding);
		const late = page.getByRole('region', { name: 'Chậm đến 1/7/2024: 3 nhiệm vụ' });
		const first = late.getByRole('listitem').filter({ hasText: 'ISO' });
		for (const read of [
			page.getByRole('heading', { level: 1 }),
			first.getByRole('link'),
			first.getByText('Sở Thông tin và Truyền thông'),
			first.getByText('quá hạn 1 ngày')
		])
			await expect(read).toBeInViewport({ ratio: 1 });
		await expect(late.getByText('thiếu 3 số')).toBeVisible();
		await page.goto(`${address}&state=late`);
		await expect(page.getByRole('heading', { name: '3 trong 83 nhiệm vụ' })).toBeVisible();
	});

test('a plan with late tasks, reports, values and difficulties is accessible', async ({
	page,
	server,
	signIn,
	axe
}) => {
	// The shortest plan that has numbers and duties: the longest takes the checker ten times as long.
	const row = (no: string, count: number) =>
		`,Phường Trương Quang Trọng,,TQT-2024,${no},infographic_led,chung,2024-05,${count},,20,,Người dân,Số ${no},,,,`;
	await server.load('activities', header, row('III.5', 2), row('III.9.1', 12));
	await server.load(
		'duty_reports',
		'plan_code,duty_no,period,received_on,document_no,note',
		'TQT-2024,1,2024-Q1,2024-04-03,,'
	);
	await server.load(
		'difficulties',
		'plan_code,unit,raised_on,text,who_resolves,resolved_on',
		'TQT-2024,Phường Trương Quang Trọng,2024-03-01,Thiếu máy phát,UBND thành phố,'
	);
	await signIn(page, 'analyst');
	await page.goto('/campaigns/TQT-2024?at=2024-10-31');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('nhiệm vụ chậm đến 31/10/2024');
	await expect(page.getByText('hạn 15/10/2024').first()).toBeVisible();
	await axe();
	await page.goto('/en/campaigns/TQT-2024?at=2024-10-31');
	await axe();
});

test('who has not signed in sees nothing of it, and is told the way in', async ({ page, server }) => {
	await server.load('activities', header, ...records);
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kế hoạch năm 2024 của Hà Tĩnh có 83 nhiệm vụ');
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.').first()).toBeVisible();
	await expect(page.getByText(/chậm đến|quá hạn|thiếu \d/i)).toHaveCount(0);
	await page.goto('/en/campaigns/HTH-2024?at=2024-07-01&state=late');
	await expect(page.getByText(/late by|overdue|\d missing/i)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an analyst answers that a number is for each unit, and publishes it', async ({ page, signIn }) => {
		await signIn(page, 'analyst');
		await page.goto('/campaigns/HTH-2024');
		const question = page.getByRole('group', { name: /^PL\.16\./ });
		await question.getByRole('button', { name: 'từng đơn vị' }).click();
		await expect(page).toHaveURL(/\/data\/submissions\//);
		await expect(async () => {
			await page.reload();
			await expect(page.getByRole('button', { name: 'Công bố 1 thay đổi' })).toBeVisible({ timeout: 500 });
		}).toPass();
		await page.getByRole('button', { name: 'Công bố 1 thay đổi' }).click();
		await page.goto('/campaigns/HTH-2024');
		await expect(page.getByRole('group', { name: /^PL\.16\./ })).toContainText('Đang tính cho từng đơn vị');
	});

	test('a reader is not asked', async ({ page, signIn }) => {
		await signIn(page, 'viewer');
		await page.goto('/campaigns/HTH-2024');
		await expect(page.getByRole('button', { name: 'từng đơn vị' })).toHaveCount(0);
	});
});
