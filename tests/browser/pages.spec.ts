// Protects every page at once: it opens, in both languages and themes, fits its width, and has no accessibility violation.
import type { Page } from '@playwright/test';
import { locales, localized, type Locale } from '../../src/lib/i18n/locale';
import { pages } from './all-pages';
import { expect, test } from './test';

for (const [at, [name, path]] of pages.entries()) {
	for (const locale of locales) {
		// Twice a page, once light and once dark, on both widths; languages take turns.
		const looked = (locale === 'vi') === (at % 2 === 0);

		test(`${name} in ${locale}`, async ({ page, axe }, { project }) => {
			test.skip(!looked && project.name === 'phone', 'Read there without JavaScript, below.');
			await opens({ page, project, locale, path });
			if (looked) await axe();
		});

		if (looked) continue;
		test.describe('without JavaScript', () => {
			test.use({ javaScriptEnabled: false });

			test(`${name} is read in ${locale}`, async ({ page }, { project }) => {
				test.skip(project.name === 'desk', 'What a page says without scripts does not depend on its width.');
				await opens({ page, project, locale, path });
				expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
			});
		});
	}
}

interface Opened {
	page: Page;
	project: { name: string };
	locale: Locale;
	path: string;
}

/** Each language once in light and once in dark: on the desk light in Vietnamese, on the phone the other way. */
async function opens({ page, project, locale, path }: Opened): Promise<void> {
	const dark = (project.name === 'desk') === (locale === 'en');
	await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
	const response = await page.goto(localized(locale, path));
	expect(response?.status()).toBe(200);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	expect(await page.title()).toContain(locale === 'vi' ? 'Lăng kính CCHC' : 'Reform Lens');
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(tooWide, 'scrolls sideways').toBeLessThanOrEqual(0);
	await expect(page.locator('main [style]'), 'style attributes, which the content policy blocks').toHaveCount(0);
}
