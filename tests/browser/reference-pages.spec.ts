// Protects the pages that say where figures come from and how they are computed.
import { expect, test } from './test';

test('methodology says of every index what it measures, how it changed and what is here', async ({ page, axe }) => {
	await page.goto('/methodology#PAPI');
	await expect(page.locator('#PAPI')).toBeInViewport();
	await expect(page.locator('#PAPI')).toContainText('2018');
	await expect(page.locator('#PAPI')).toContainText('không so sánh được với trước');
	await expect(page.locator('#merger')).toContainText('63 tỉnh, thành phố còn 34');
	await expect(page.locator('#editions')).toContainText('tháng 4 năm sau (theo 4 kỳ trong 2021–2024)');
	await axe();
});

test('a cited source is found by its anchor and by a search without accents', async ({ page, axe }) => {
	await page.goto('/sources#S_PAPI_TUNAH');
	const cited = page.locator('#S_PAPI_TUNAH');
	await expect(cited).toBeInViewport();
	await expect(cited.getByRole('link')).toHaveAttribute('rel', 'noopener external');
	await axe();

	await page.getByRole('searchbox', { name: 'Tìm nguồn' }).fill('bao ha tinh');
	await page.getByRole('button', { name: 'Tìm' }).click();
	await expect(page).toHaveURL(/\/sources\?q=bao\+ha\+tinh$/);
	await expect(page.getByRole('status')).toContainText('“bao ha tinh”');
	await expect(page.locator('#S_BHT_PAR2023')).toBeVisible();
	await expect(page.locator('#S_PAPI_TUNAH')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('both pages read in English on a phone', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto('/en/methodology');
		await expect(page.getByRole('heading', { name: 'Published and computed ranks' })).toBeVisible();
		await page.goto('/en/sources?q=zzzz');
		await expect(page.getByText('No source contains “zzzz”.')).toBeVisible();
	});
});
