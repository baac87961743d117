// Protects shared links: every page names a picture that exists, at the address of the site, of the data that it shows.
import { locales, localized } from '../../src/lib/i18n/locale';
import { expect, test } from './test';
import { pages } from './all-pages';

// What programs read that show a link.
test.use({ javaScriptEnabled: false });

for (const [name, path] of pages) {
	test(`${name} has a picture`, async ({ page, request, baseURL }) => {
		for (const locale of locales) {
			await page.goto(localized(locale, path));
			const meta = (property: string) =>
				page.locator(`meta[property="${property}"], meta[name="${property}"]`).getAttribute('content');
			const address = (await meta('og:image')) ?? '';
			expect(address.startsWith(`${baseURL}/charts/`), address).toBe(true);
			expect(address).toContain(`lang=${locale}`);
			const image = await request.get(address);
			expect(image.status(), `${address}: ${image.ok() ? '' : await image.text()}`).toBe(200);
			expect(image.headers()['content-type']).toBe('image/png');
			expect(await meta('twitter:card')).toBe('summary_large_image');
			expect((await meta('og:title'))?.length).toBeGreaterThan(2);
			expect((await meta('og:description'))?.length).toBeGreaterThan(20);
			expect((await meta('og:url'))?.startsWith(`${baseURL}${locale === 'vi' ? '/' : '/en'}`)).toBe(true);
		}
	});
}

test('the picture of an older release is of that release', async ({ page }) => {
	await page.goto('/rankings/PAPI?units=42&release=1');
	await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /[?&]release=1\b/);
});

test('addresses come from the settings, never from the request', async ({ request, baseURL }) => {
	const response = await request.get('/units/42', { headers: { 'x-forwarded-host': 'evil.example' } });
	const text = await response.text();
	expect(text).not.toContain('evil.example');
	expect(text).toContain(`content="${baseURL}/charts/`);
});
