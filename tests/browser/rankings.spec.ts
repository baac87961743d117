// Protects the story of the rankings: who stands where, in which year, found on a phone, without JavaScript and in English.
import { expect, test } from './test';

const heading = { level: 1 } as const;

test('a leader sees Hà Tĩnh among the 61, goes to its row, and back to 2018', async ({ page, axe, isMobile }) => {
	await page.goto('/rankings/PAPI?units=42');
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Quảng Ninh dẫn đầu PAPI 2024; Hà Tĩnh đứng thứ 6 (Lăng kính CCHC tính)'
	);
	const own = page.getByRole('row', { name: /^6 Hà Tĩnh/ });
	await expect(own).toContainText('45,55');
	await expect(page.getByRole('img', { name: /Hoàng Sa và Trường Sa/ }).filter({ visible: true })).toHaveCount(1);
	if (isMobile) {
		await page.getByRole('link', { name: 'Đến hàng Hà Tĩnh trong bảng' }).click();
		await expect(own).toBeInViewport();
		await page.getByRole('row', { name: /Cao Bằng/ }).scrollIntoViewIfNeeded();
		await expect(page.locator('tr.pinned th'), 'stays in view while the table scrolls').toBeInViewport();
		await expect(page.locator('tr.pinned th')).toHaveText('Hà Tĩnh');
	}
	await axe();

	await page.getByLabel('Năm', { exact: true }).selectOption('2018');
	await expect(page).toHaveURL(/year=2018/);
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Lạng Sơn dẫn đầu PAPI 2018; Hà Tĩnh đứng thứ 7 (Lăng kính CCHC tính)'
	);
	await expect(page.getByText('Không so sánh được với 2017: Từ 2018', { exact: false }).first()).toBeVisible();
	await axe();
});

test('a year is read for the provinces of today, and an estimate shows its parts', async ({ page, axe }) => {
	await page.goto('/rankings/PAPI?year=2020');
	await page.getByLabel('Cách tính đơn vị').selectOption({ label: '34 tỉnh, thành phố hiện nay' });
	await expect(page).toHaveURL(/basis=2025/);
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Quảng Ninh dẫn đầu PAPI 2020 theo 34 tỉnh, thành phố hiện nay (Lăng kính CCHC tính từ ước tính)'
	);
	const own = page.getByRole('row', { name: /^15 Lào Cai/ });
	await own.getByText('ước tính').first().click();
	await expect(own.getByText('Từ Yên Bái 43,11 điểm (53% dân số) và Lào Cai 42,95 điểm (47% dân số).')).toBeVisible();
	await axe();
});

test('the slider moves year by year and keeps the focus', async ({ page }) => {
	await page.goto('/rankings/PAPI?units=42');
	const slider = page.getByRole('slider', { name: /Năm/ });
	await slider.focus();
	await slider.press('ArrowLeft');
	await slider.press('ArrowLeft');
	await expect(page.getByRole('heading', heading)).toContainText('PAPI 2022');
	await expect(page).toHaveURL(/year=2022/);
	await expect(slider).toBeFocused();
	await expect(slider).toHaveAttribute('aria-valuetext', '2022');
});

test('search filters as one types, a region keeps the national ranks', async ({ page }) => {
	await page.goto('/rankings/PAPI?units=42');
	const table = page.getByRole('table', { name: /PAPI 2024/ });
	await expect(page.getByRole('slider')).toBeVisible();
	await page.getByRole('searchbox').fill('da nang');
	await expect(table.getByRole('row')).toHaveCount(2);
	await expect(page).toHaveURL(/q=da\+nang/);
	await page.getByRole('searchbox').fill('');
	await page.getByLabel('Vùng', { exact: true }).selectOption({ label: 'Tây Nguyên' });
	await expect(table.getByRole('row', { name: /^39 Đắk Lắk/ })).toBeVisible();
	await expect(page.getByText('hạng, trung vị và số bậc vẫn tính trên cả nước', { exact: false })).toBeVisible();
});

test('columns sort by links, and the order is announced', async ({ page }) => {
	await page.goto('/rankings/PAPI');
	const table = page.getByRole('table', { name: /PAPI 2024/ });
	await table.getByRole('link', { name: 'Tỉnh, thành phố' }).click();
	await expect(page).toHaveURL(/sort=name/);
	await expect(table.getByRole('columnheader', { name: 'Tỉnh, thành phố' })).toHaveAttribute('aria-sort', 'ascending');
	await expect(table.getByRole('row').nth(1)).toContainText('An Giang');
});

test('table and map lead to the studio with everything filled in', async ({ page }) => {
	await page.goto('/rankings/PAPI?year=2023&units=42');
	const table = page.getByRole('region', { name: /^Xếp hạng theo/ }).getByRole('link', { name: 'Xuất biểu đồ' });
	await expect(table).toHaveAttribute('href', '/press?kind=ranking&index=PAPI&indicator=TOTAL&year=2023&units=42');
	const map = page.getByRole('region', { name: 'Bản đồ ô vuông' }).getByRole('link', { name: 'Xuất biểu đồ' });
	await expect(map).toHaveAttribute('href', '/press?kind=tiles&index=PAPI&indicator=TOTAL&year=2023&units=42');
});

test('another index keeps the province', async ({ page }) => {
	await page.goto('/rankings/PAPI?units=42&region=BTBDHMT');
	await expect(page.getByRole('slider')).toBeVisible();
	await page.getByLabel('Chỉ số', { exact: true }).selectOption('DTI');
	await expect(page).toHaveURL(/\/rankings\/DTI\?units=42$/);
	await page.goto('/rankings?units=42');
	await expect(page).toHaveURL(/\/rankings\/PAPI\?units=42$/);
});

test('inside a province each group stands alone and doubtful values say so', async ({ page, axe }) => {
	await page.goto('/rankings/DDCI?parent=42&year=2021');
	await expect(page.getByRole('heading', { name: /^Khối sở, ban, ngành/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Khối địa phương/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Cẩm Xuyên/ })).toContainText('cần kiểm tra lại với nguồn');
	await axe();
});

test('an index without data says so in words', async ({ page, axe }) => {
	await page.goto('/rankings/PAR_DEPT');
	await expect(page.getByRole('heading', heading)).toHaveText('Chưa có số liệu Chỉ số CCHC sở, ban, ngành trong kho');
	await expect(page.getByRole('img')).toHaveCount(0);
	await axe();
});

test('the same in English', async ({ page }) => {
	await page.goto('/en/rankings/PAPI?units=42');
	await expect(page.getByRole('heading', heading)).toHaveText(
		'Quang Ninh leads PAPI 2024; Ha Tinh ranks 6th (computed by Reform Lens)'
	);
	await expect(page.getByRole('row', { name: /^6 Ha Tinh/ })).toContainText('45.55');
});

test.describe('an address with an unknown part', () => {
	test.use({ expectedConsole: [/404/] });

	test('names it and offers the nearest year', async ({ page }) => {
		const response = await page.goto('/rankings/PAPI?year=2010&units=42');
		expect(response?.status()).toBe(404);
		await page.getByRole('main').getByRole('link', { name: '2011' }).click();
		await expect(page.getByRole('heading', heading)).toContainText('PAPI 2011');
		await expect(page).toHaveURL(/units=42/);
	});
});

test('on paper every bar stays in its row', async ({ page }) => {
	await page.goto('/rankings/PAPI?units=42');
	await page.emulateMedia({ media: 'print' });
	const row = page.locator('tr.pinned').first();
	const [cell, bar] = [await row.locator('.score').boundingBox(), await row.locator('.score svg').boundingBox()];
	expect(Math.abs((bar?.y ?? NaN) - (cell?.y ?? NaN))).toBeLessThan(2);
	expect(Math.abs((bar?.height ?? NaN) - (cell?.height ?? NaN))).toBeLessThan(2);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the sentence, the filter and the neighbouring years work', async ({ page }) => {
		await page.goto('/rankings/PAPI?units=42');
		await page.getByLabel('Năm', { exact: true }).selectOption('2018');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page.getByRole('heading', heading)).toContainText('Lạng Sơn dẫn đầu PAPI 2018');
		await page.getByRole('link', { name: 'Kỳ sau: 2019' }).click();
		await expect(page.getByRole('heading', heading)).toContainText('PAPI 2019');
		await page.getByRole('searchbox').fill('ha tinh');
		await page.getByRole('button', { name: 'Lọc' }).click();
		await expect(page.getByRole('table', { name: /PAPI 2019/ }).getByRole('row')).toHaveCount(2);
	});
});
