// Protects the story of the plans: what a unit planned, in its own words, with the work beside it and demo data marked.
import { expect, test } from './test';

test('a reader finds the plan of Hà Tĩnh and what it leaves open', async ({ page, axe }) => {
	await page.goto('/campaigns');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('5 kế hoạch tuyên truyền');
	await axe();
	await page.getByRole('link', { name: /trên địa bàn tỉnh Hà Tĩnh năm 2024/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kế hoạch năm 2024 của Hà Tĩnh có 83 nhiệm vụ');
	await expect(page.getByText('dữ liệu minh hoạ', { exact: false }).first()).toBeVisible();
	await expect(
		page.getByText('Văn bản không nêu định mức này tính chung hay cho từng huyện, xã.').first()
	).toBeVisible();
	await expect(page.getByText(/chậm \d|quá hạn/)).toHaveCount(0);
});

test('a plan with every part is accessible', async ({ page, axe }) => {
	// The shortest plan that has numbers, groups, duties and agencies: the longest takes the checker ten times as long.
	await page.goto('/campaigns/TQT-2024');
	await axe();
	await page.goto('/en/campaigns/TQT-2024');
	await axe();
});

test('a task opens to its product, channel and coordinating agencies', async ({ page }) => {
	await page.goto('/campaigns/HTH-2024');
	const task = page.locator('details', { hasText: 'PL.2.2' }).last();
	await task.locator('summary').click();
	await expect(task.getByText('Chuyên mục phát thanh, truyền hình')).toBeVisible();
	await expect(task.getByText('Sở Nội vụ; Sở Tư pháp; Sở Thông tin và Truyền thông')).toBeVisible();
});

test('tasks narrow to a group of channels', async ({ page }) => {
	await page.goto('/campaigns/HTH-2024');
	const groups = page.getByRole('combobox', { name: 'Nhóm kênh' });
	await groups.selectOption('broadcast');
	await expect(page).toHaveURL(/group=broadcast/);
	await expect(page.getByRole('heading', { name: '7 trong 83 nhiệm vụ' })).toBeVisible();
});

test('work narrows to one level, which nothing is judged by', async ({ page }) => {
	await page.goto('/campaigns/HTH-2024');
	const levels = page.getByRole('combobox', { name: 'Cấp thực hiện' });
	await levels.selectOption('commune');
	await expect(page).toHaveURL(/level=commune/);
	const narrowed = page.getByText('nên không xét nhiệm vụ nào đạt hay chậm', { exact: false });
	await expect(narrowed).toBeVisible();
	await expect(page.getByRole('heading', { name: '83 nhiệm vụ theo mục của văn bản' })).toBeVisible();
	await page.getByRole('link', { name: 'Bỏ các điều kiện' }).click();
	await expect(narrowed).toHaveCount(0);
});

test('plans narrow to the level that issued them', async ({ page }) => {
	await page.goto('/campaigns?level=commune');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 kế hoạch tuyên truyền do cấp xã ban hành');
	await expect(page.getByRole('combobox', { name: 'Cấp ban hành' })).toHaveValue('commune');
});

test('progress is read until a day, work by channel for the whole plan', async ({ page }) => {
	await page.goto('/campaigns/HTH-2024?at=2024-06-30');
	await expect(page.getByText('Số đã thực hiện trên mức đến hết tháng 6/2024')).toBeVisible();
	await expect(page.getByText('do Lăng kính CCHC chia đều từ mức cả năm', { exact: false }).first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'số hoạt động minh hoạ theo kênh' })).toBeVisible();
});

test('a unit without a plan is said to have none here', async ({ page }) => {
	await page.goto('/campaigns?unit=01');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Chưa có kế hoạch tuyên truyền nào của Hà Nội trong kho'
	);
});

test('the page reads in English, with the plan’s own words marked as Vietnamese', async ({ page }) => {
	await page.goto('/en/campaigns/HTH-2024');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('The 2024 plan of Ha Tinh has 83 tasks');
	await expect(page.getByRole('heading', { name: 'II.2 Hình thức tuyên truyền' })).toHaveAttribute('lang', 'vi');
});

test.describe('unknown parts of an address', () => {
	test.use({ expectedConsole: [/status of 40[04]/] });

	test('offer the nearest plan', async ({ page }) => {
		const response = await page.goto('/campaigns/HTH-2023');
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('link', { name: /HTH-2024/ })).toBeVisible();
	});

	test('are refused, not ignored', async ({ page }) => {
		expect((await page.goto('/campaigns/HTH-2024?group=smoke'))?.status()).toBe(400);
		expect((await page.goto('/campaigns/HTH-2024?level=thon'))?.status()).toBe(400);
		await expect(page.getByRole('link', { name: 'cấp huyện' })).toBeVisible();
		expect((await page.goto('/campaigns?level=thon'))?.status()).toBe(400);
		expect((await page.goto('/campaigns/HTH-2024?at=2024-02-31'))?.status()).toBe(400);
		expect((await page.goto('/campaigns?year=1999'))?.status()).toBe(404);
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('plans are read, filtered and opened', async ({ page }) => {
		await page.goto('/campaigns/HTH-2024');
		await page.getByRole('combobox', { name: 'Nhóm kênh' }).selectOption('contest');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page).toHaveURL(/group=contest/);
		await expect(page.getByText('Cuộc thi viết sáng kiến CCHC').first()).toBeVisible();
	});
});
