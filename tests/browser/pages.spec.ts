// Protects every page at once: it opens, in both languages and themes, fits its width, and has no accessibility violation.
import { expect, test } from './test';

const pages = [
	['overview of a unit', '/?unit=42'],
	['overview of the country', '/'],
	['a merged province', '/?unit=31@2025'],
	['ranking of scores', '/rankings/PAPI?units=42'],
	['ranking before the break', '/rankings/PAPI?year=2017&units=42'],
	['ranking of a component', '/rankings/PAPI?indicator=D6'],
	['ranking of ranks only', '/rankings/DTI?year=2022'],
	['an excerpt', '/rankings/PCI?year=2019'],
	['inside a province', '/rankings/DDCI?parent=42&year=2021'],
	['a unit', '/units/42'],
	['an ended unit', '/units/30'],
	['a district', '/units/437'],
	['the list of units', '/units'],
	['compare', '/compare?units=42,40,38,44,45&index=PAPI'],
	['impact', '/impact?unit=42'],
	['impact of a component', '/impact?unit=30&index=PAPI&indicator=D1&lag=0'],
	['impact, nothing chosen', '/impact'],
	['campaigns', '/campaigns'],
	['a plan', '/campaigns/HTH-2024'],
	['a plan of a ward', '/campaigns/TQT-2024'],
	['methodology', '/methodology'],
	['sources', '/sources'],
	['API', '/api']
] as const;

for (const [name, path] of pages) {
	for (const [locale, prefix] of [
		['vi', ''],
		['en', '/en']
	] as const) {
		test(`${name} in ${locale}`, async ({ page, axe }, { project }) => {
			const address = path.startsWith('/?') && prefix ? `${prefix}${path.slice(1)}` : `${prefix}${path}`;
			// Each language once in light and once in dark: on the desk light in Vietnamese, on the phone the other way.
			const dark = (project.name === 'desk') === (locale === 'en');
			await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
			const response = await page.goto(address);
			expect(response?.status()).toBe(200);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			expect(await page.title()).toContain(locale === 'vi' ? 'Lăng kính CCHC' : 'Reform Lens');
			const tooWide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(tooWide, 'scrolls sideways').toBeLessThanOrEqual(0);
			await expect(page.locator('main [style]'), 'style attributes, which the content policy blocks').toHaveCount(0);
			await axe();
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	for (const [name, path] of pages) {
		test(`${name} is read`, async ({ page }) => {
			const response = await page.goto(path);
			expect(response?.status()).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
		});
	}
});
