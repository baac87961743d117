// Protects the main story: a leader finds on a phone where the province stands, what moved, and what it did.
import { expect, test } from './test';

test('a leader finds Hà Tĩnh without typing accents, its PAPI rank and its change', async ({ page, axe }) => {
	await page.goto('/');
	const field = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
	await field.fill('ha tinh');
	await page.getByRole('option', { name: 'Hà Tĩnh' }).click();
	await expect(page).toHaveURL(/[?&]unit=42/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Hà Tĩnh xếp thứ 6/61 PAPI 2024 (Lăng kính CCHC tính), tăng 2 bậc'
	);
	const row = page.getByRole('row', { name: /PAPI/ }).first();
	await expect(row).toContainText('45,55');
	await expect(row).toContainText('trong 59 tỉnh, thành phố có số liệu cả hai năm');
	await axe();
});

test('an old edition is never the headline: DTI 2022 stands with its year', async ({ page }) => {
	await page.goto('/?unit=42');
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('DTI');
	const row = page.getByRole('row', { name: /DTI/ });
	await expect(row).toContainText('DTI 2022');
	await expect(row).toContainText('Kỳ 2024 đã công bố, chưa có số liệu trong kho');
});

test('from the overview to the work beside the index', async ({ page, axe }) => {
	await page.goto('/?unit=42');
	await page.getByRole('link', { name: 'Đặt cạnh xu hướng chỉ số' }).click();
	await expect(page).toHaveURL(/\/impact\?unit=42/);
	await expect(page.getByText('số hoạt động là dữ liệu minh hoạ', { exact: false }).first()).toBeVisible();
	await expect(page.getByRole('img', { name: /PAPI của Hà Tĩnh 2011–2024/ })).toBeVisible();
	await page.getByRole('link', { name: 'Sau 2 năm' }).click();
	await expect(page).toHaveURL(/lag=2/);
	await expect(
		page.getByText('Vùng tô: hoạt động cả năm 2022, đặt cạnh kết quả 2024; chưa biết thời gian khảo sát PAPI 2024.')
	).toBeVisible();
	await page.getByRole('combobox', { name: 'Năm bắt đầu so thay đổi' }).selectOption('2020');
	await expect(page).toHaveURL(/lag=2.*since=2020|since=2020.*lag=2/);
	await expect(page.getByText('6 tỉnh có điểm xuất phát (2020) gần nhất', { exact: false })).toBeVisible();
	await axe();
});

test('the table beneath the impact picture gives every figure of the picture', async ({ page }) => {
	await page.goto('/impact?unit=42&index=PAPI');
	await page.getByText('Xem bảng số liệu').click();
	const row = page.getByRole('row', { name: /^2024/ });
	await expect(row).toContainText('45,55');
	await expect(row).toContainText('6/61');
	// The six nearest in 2018, by hand from data/results/papi.csv.
	await expect(row).toContainText('−5,62 đến −0,25 (−1,60)');
});

test('the same in English', async ({ page, axe }) => {
	await page.goto('/en?unit=42');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Ha Tinh ranks 6th of 61 in PAPI 2024 (computed by Reform Lens), up 2'
	);
	await expect(page.getByRole('row', { name: /PAPI/ }).first()).toContainText('45.55');
	await page.getByRole('link', { name: 'Set it beside the index trend' }).click();
	await expect(page).toHaveURL(/\/en\/impact\?unit=42/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Ha Tinh: PAPI from 46.07 (2018) to 45.55 points (2024)'
	);
	await axe();
});

test('a unit that does not exist is answered with the nearest ones, in its language', async ({ page }) => {
	const response = await page.request.get('/?unit=Ha%20Tinhh');
	expect(response.status()).toBe(404);
	const text = await response.text();
	expect(text).toContain('Không có đơn vị “Ha Tinhh”.');
	expect(text).toContain('unit=42');
	const english = await page.request.get('/en/impact?unit=42&lag=9');
	expect(english.status()).toBe(400);
	expect(await english.text()).toContain('There is no lag “9”.');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the overview is read whole, and a typed name finds its province', async ({ page }) => {
		await page.goto('/?unit=ha%20tinh');
		await expect(page).toHaveURL(/unit=42/);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('xếp thứ 6/61 PAPI 2024');
		await expect(page.getByRole('img', { name: /Hạng 6 trên 61/ }).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Xem' })).toBeVisible();
	});
});

test('a province whose plan is of an earlier year is not said to have none', async ({ page }) => {
	await page.goto('/?unit=24');
	const work = page.getByRole('region', { name: /Công tác tuyên truyền năm 2024/ });
	await expect(work).toContainText('kế hoạch gần nhất là của năm 2019');
	await expect(work).not.toContainText('Chưa có kế hoạch tuyên truyền nào');
});
