// Protects the story of an editor at an agency: on a phone they see what is theirs, what is due, and take the dates along.
import { expect, test } from './own-server';

const interior = encodeURIComponent('Sở Nội vụ');
const columns =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';

test.use({ viewport: { width: 390, height: 844 } });

test('an editor opens the page of their agency and the calendar, late only by what is recorded', async ({
	page,
	server,
	signIn,
	axe
}) => {
	// A server of its own, somebody who joins, and two pages checked.
	test.slow();
	await server.load(
		'activities',
		columns,
		',Hà Tĩnh,Sở Nội vụ,HTH-2024,IV.2.3,cung_cap_tt,,2024-01,1,,,,,Nội dung tháng 1,,,,',
		',Hà Tĩnh,Sở Nội vụ,HTH-2024,PL.5,thi_sang_kien,,2024-08-20,1,,,,,Phát động cuộc thi,,,,'
	);
	await signIn(page, 'analyst');
	await page.goto('/campaigns/HTH-2024#agencies');
	await page.getByRole('link', { name: 'Sở Nội vụ', exact: true }).first().click();
	await page.waitForURL(/\/agencies\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Sở Nội vụ chủ trì 5 nhiệm vụ, phối hợp 13 nhiệm vụ'
	);
	await page.goto(`/campaigns/HTH-2024/agencies/${interior}?at=2024-03-10`);
	const led = page.getByRole('table', { name: 'Chủ trì 5 nhiệm vụ' });
	await expect(led.getByRole('row', { name: /IV\.2\.3/ })).toContainText('chậm, thiếu 1 lần');
	await expect(page.getByText('Nội dung tháng 1')).toBeVisible();
	// What was done after the day that is looked at is not there yet.
	await expect(page.getByText('Phát động cuộc thi')).toHaveCount(0);
	await axe();

	await page.getByRole('link', { name: 'Lịch cả năm của cơ quan' }).click();
	await page.waitForURL(/\/calendar\?/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Tháng 3/2024');
	await expect(page.getByRole('combobox', { name: 'Cơ quan' })).toHaveValue('Sở Nội vụ');
	await expect(page.getByText('còn 21 ngày').first()).toBeVisible();
	await page.getByRole('link', { name: 'Tháng trước: tháng 2/2024' }).click();
	await expect(page.getByText('còn thiếu 1 lần, đã quá hạn 10 ngày').first()).toBeVisible();
	await page.getByRole('table', { name: 'Cả năm 2024' }).getByRole('link', { name: 'Tháng 9/2024' }).click();
	await expect(page.getByRole('heading', { name: 'Nội dung và nhiệm vụ trong tháng 9/2024' })).toBeVisible();
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(tooWide, 'scrolls sideways').toBeLessThanOrEqual(0);
	await axe();

	// What calendar programs get carries nothing of this, whoever asks.
	for (const file of ['calendar.ics', 'due.atom']) {
		const answer = await page.request.get(`/campaigns/HTH-2024/${file}?agency=${interior}`);
		expect(answer.status()).toBe(200);
		expect(answer.headers()['content-type']).toContain(file === 'due.atom' ? 'application/atom+xml' : 'text/calendar');
		expect(await answer.text()).not.toMatch(/chậm|quá hạn|đã nhận|đã thực hiện/);
	}
});

test('a reader who has not signed in sees the plan’s own dates and what needs signing in', async ({ page, server }) => {
	await server.load(
		'activities',
		columns,
		',Hà Tĩnh,Sở Nội vụ,HTH-2024,IV.2.3,cung_cap_tt,,2024-01,1,,,,,Nội dung tháng 1,,,,'
	);
	await page.goto('/campaigns/HTH-2024/calendar?month=2024-03');
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.')).toBeVisible();
	await expect(page.getByText(/quá hạn|còn \d+ ngày/)).toHaveCount(0);
	await page.goto('/en/campaigns/HDG-2024/calendar?month=2024-04');
	await expect(page.getByRole('heading', { name: 'Content and tasks of April 2024' })).toBeVisible();
});

test('words that stand twice, as real plans have them, do not stop the page', async ({ page, server, signIn }) => {
	// A server of its own, files that are loaded, and somebody who joins.
	test.slow();
	const task = (no: string) =>
		`HTH-2024,${no},,Phụ lục,Tuyên truyền trên loa,,chung,,,Sở Nội vụ,,,,,,2024-09-01,2024-09-30,,,,`;
	await server.load(
		'plan_tasks',
		'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope',
		task('X.1'),
		task('X.2')
	);
	const duty = (no: number, who: string) => `HTH-2024,${no},${who},UBND tỉnh,quarterly,Hằng quý,`;
	await server.load(
		'reporting_duties',
		'plan_code,duty_no,who_vi,to_whom_vi,cadence,due_rule_vi,due_on',
		duty(91, 'Sở A;Sở B'),
		duty(92, 'Sở A; Sở B')
	);
	await signIn(page, 'viewer');
	await page.goto('/campaigns/HTH-2024/calendar?month=2024-08');
	// Only a page that came alive follows the choice by itself.
	await page.getByRole('combobox', { name: 'Tháng' }).selectOption('2024-09');
	await page.waitForURL(/month=2024-09/);
	await expect(page.getByText('Tuyên truyền trên loa').first()).toBeVisible();
	const year = page.getByRole('table', { name: 'Cả năm 2024' }).getByRole('row', { name: /Tháng 9\/2024/ });
	await expect(year.getByText('Tuyên truyền trên loa')).toHaveCount(2);
	await expect(year.getByText('Sở A; Sở B')).toHaveCount(2);
});

test.describe('unknown parts of an address', () => {
	test.use({ expectedConsole: [/status of 40[04]/] });

	test('offer the nearest agency and month', async ({ page }) => {
		expect((await page.goto('/campaigns/HTH-2024/agencies/So%20noi%20vu'))?.status()).toBe(200);
		expect((await page.goto('/campaigns/HTH-2024/agencies/So%20noi%20vuu'))?.status()).toBe(404);
		await page.getByRole('link', { name: 'Sở Nội vụ', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Sở Nội vụ chủ trì');
		expect((await page.goto('/campaigns/HTH-2024/calendar?month=2023-10'))?.status()).toBe(400);
		expect((await page.goto('/campaigns/HTH-2024/calendar?closing=never'))?.status()).toBe(400);
		const slash = encodeURIComponent('Cơ quan chủ quản Cổng/Trang thông tin điện tử');
		expect((await page.goto(`/campaigns/HTH-2024/agencies/${slash}`))?.status()).toBe(200);
		expect((await page.request.get('/campaigns/HTH-2023/calendar.ics')).status()).toBe(404);
		expect((await page.request.get('/campaigns/HTH-2024/due.atom?agency=nobody')).status()).toBe(404);
	});
});

test.describe('where only those who sign in may read', () => {
	test.use({ environment: { PUBLIC_READ: 'false' } });

	test('feeds are refused too', async ({ page }) => {
		for (const file of ['calendar.ics', 'due.atom'])
			expect((await page.request.get(`/campaigns/HTH-2024/${file}`)).status()).toBe(401);
	});
});
