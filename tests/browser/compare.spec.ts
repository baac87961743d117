// Protects the story of comparing provinces: a ready comparison, adding and removing units, one index or another, no JavaScript.
import { expect, test } from './test';

test('a leader compares five provinces on PAPI and adds a sixth', async ({ page, axe }) => {
	await page.goto('/compare');
	await expect(page).toHaveURL(/\/compare\?units=42,40,44,38,45&index=PAPI$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^Hà Tĩnh cao nhất trong 5 đơn vị có điểm ở PAPI 2024/
	);
	const table = page.getByRole('region', { name: 'Điểm và hạng PAPI 2024' }).getByRole('row');
	await expect(table).toHaveCount(6);
	await expect(table.nth(1)).toContainText('45,55');
	await axe();

	const add = page.getByRole('combobox', { name: 'Thêm tỉnh, thành phố' });
	await expect(add).toHaveAttribute('aria-expanded', 'false');
	await add.fill('da nang');
	const offered = page.getByRole('listbox', { name: 'Thêm tỉnh, thành phố' });
	await offered.getByRole('option', { name: 'Đà Nẵng', exact: true }).click();
	await expect(page).toHaveURL(/units=42,40,44,38,45,48&/);
	await expect(table).toHaveCount(7);

	await page.getByRole('link', { name: 'Bỏ Nghệ An' }).click();
	await expect(page).toHaveURL(/units=42,44,38,45,48&/);
});

test('another index shows published ranks and does not carry them over', async ({ page }) => {
	await page.goto('/compare?units=42,40,45&index=PAPI&indicator=D5');
	// The field to add a unit opens once the sentence answers by itself.
	await expect(page.getByRole('combobox', { name: 'Thêm tỉnh, thành phố' })).toHaveAttribute('aria-expanded', 'false');
	await page.getByRole('combobox', { name: 'Chỉ số', exact: true }).selectOption('PCI');
	await expect(page).toHaveURL(/units=42,40,45&index=PCI$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('PCI 2022');
	await expect(page.locator('#bump').locator('..')).toContainText('Hạng theo công bố');
});

test('a former and a new province are compared on the basis of today, with what each estimate is made of', async ({
	page,
	axe
}) => {
	await page.goto('/compare?units=24,24@2025,42&index=PAPI');
	await page.getByRole('link', { name: 'So sánh theo 34 tỉnh, thành phố hiện nay' }).click();
	await expect(page).toHaveURL(/units=24%402025,42&index=PAPI&basis=2025$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('(Lăng kính CCHC tính từ ước tính)');
	await page.getByText('Điểm của các tỉnh hợp thành', { exact: true }).click();
	const parts = page.getByRole('row', { name: /^2020 Bắc Ninh \(mới\) 44,75/ });
	await expect(parts).toContainText('Từ Bắc Giang 44,32 điểm (56% dân số) và Bắc Ninh 45,31 điểm (44% dân số)');
	await axe();
	await page.getByRole('combobox', { name: 'Cách tính đơn vị' }).selectOption('đơn vị của năm đó');
	await expect(page).toHaveURL(/units=24%402025,42&index=PAPI$/);
});

test('everything again in English, on a phone', async ({ page, axe }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/en/compare?units=42,40,45&index=PAPI');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Ha Tinh is the highest of the 3');
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	await axe();
});

test('a department is compared with those of its province', async ({ page, axe }) => {
	await page.goto('/units/24-SXD');
	await page.getByRole('link', { name: 'So sánh với đơn vị khác' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Sở Kế hoạch và Đầu tư cao nhất trong 5 đơn vị có điểm ở DDCI 2022; Sở Xây dựng đứng thứ 3, kém 2,00 điểm'
	);
	await expect(page.getByText('Khối sở, ban, ngành, Bắc Giang.')).toBeVisible();
	await axe();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('units are added by name and removed by link', async ({ page }) => {
		await page.goto('/compare?units=42,40&index=PAPI');
		await page.getByLabel('Thêm tỉnh, thành phố').fill('thanh hoa');
		await page.getByRole('button', { name: 'Xem' }).click();
		await expect(page).toHaveURL(/units=42,40,38&index=PAPI$/);
		await page.getByRole('link', { name: 'Bỏ Nghệ An' }).click();
		await expect(page).toHaveURL(/units=42,38&index=PAPI$/);
		await expect(page.getByRole('img', { name: /^Hạng PAPI/ }).first()).toBeVisible();
	});
});

test.describe('addresses that ask too much', () => {
	test.use({ expectedConsole: [/status of 40[04]/] });

	test('nine units and unknown units are refused in words with a way on', async ({ page }) => {
		const many = await page.goto('/compare?units=01,02,04,06,08,10,11,12,14&index=PAPI');
		expect(many?.status()).toBe(400);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('tối đa 8 đơn vị');
		await page.getByRole('link', { name: 'Chỉ so sánh 8 đơn vị đầu' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('PAPI');

		const unknown = await page.goto('/compare?units=42,ha+tinhh&index=PAPI');
		expect(unknown?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('ha tinhh');
	});

	test('units of two groups are refused with each group by itself', async ({ page }) => {
		await page.goto('/compare?units=24-SXD,218');
		await expect(page.getByRole('heading', { level: 1 })).toContainText('được chấm riêng theo từng khối');
		await page.getByRole('link', { name: 'Chỉ so sánh: Khối địa phương, Bắc Giang' }).click();
		await expect(page.getByText('Khối địa phương, Bắc Giang.')).toBeVisible();
	});
});
