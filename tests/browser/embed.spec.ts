// Protects embeds: they read in the page of another site, tell their height, know no cookies, and nothing else is framed.
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { expect, test as base } from './test';

const chart = '/embed/ranking?index=PAPI&units=42';

/** The page of another site, with that frame. */
const article = (frame: string) => `<!doctype html><html lang="vi"><title>Báo</title>
<iframe id="chart" title="PAPI" width="700" height="100" frameborder="0" src="${frame}"></iframe>
<script src="${new URL('/embed-host.js', frame).href}" async></script>
<script>addEventListener('message', ({ origin, data }) => (document.title = origin + ' ' + JSON.stringify(data)));</script>`;

/** Playwright's `test` with a site of another origin: `openIn` opens an article there that frames a page of ours. */
const test = base.extend<{ openIn: (page: Page, path: string) => Promise<void> }>({
	openIn: async ({ baseURL }, use) => {
		let html = '';
		const site = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
		await new Promise<void>((settle) => site.listen(0, '127.0.0.1', settle));
		const address = site.address();
		const port = typeof address === 'object' && address !== null ? address.port : 0;
		await use(async (page, path) => {
			html = article(`${baseURL ?? ''}${path}`);
			// The one other host that this story may ask.
			await page.route(`http://127.0.0.1:${port}/**`, (route) => route.continue());
			await page.goto(`http://127.0.0.1:${port}/bai-viet`);
		});
		site.closeAllConnections();
		site.close();
	}
});

test('a chart stands in the page of another site, as tall as it is, without cookies', async ({
	page,
	context,
	openIn,
	baseURL
}) => {
	const answers: string[] = [];
	page.on('response', (response) => {
		if (response.headers()['set-cookie'] !== undefined) answers.push(response.url());
	});
	await openIn(page, chart);
	const frame = page.frameLocator('#chart');
	await expect(frame.getByRole('heading', { level: 1 })).toContainText('PAPI');
	await expect(frame.getByRole('img').filter({ visible: true })).toHaveCount(1);
	const link = frame.getByRole('link', { name: 'Xem biểu đồ trên Lăng kính CCHC' });
	await expect(link).toHaveAttribute('target', '_blank');

	const height = async () => Math.round((await page.locator('#chart').boundingBox())?.height ?? 0);
	await expect.poll(height).toBeGreaterThan(300);
	const closed = await height();
	// By keyboard: a click inside a frame that is still growing can land where the words no longer are.
	const words = frame.getByText('Xem bảng số liệu');
	await words.press('Enter');
	await expect.poll(height).toBeGreaterThan(closed);
	await words.press('Enter');
	await expect.poll(height).toBe(closed);
	await expect(page).toHaveTitle(`${new URL(baseURL ?? '').origin} {"type":"reform-lens:height","height":${closed}}`);
	expect(answers).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test.describe('what is not made for it', () => {
	test.use({ expectedConsole: [/frame-ancestors|chrome-error|Failed to load resource/] });

	test('a page of the site is not framed by another', async ({ page, openIn }) => {
		await openIn(page, '/units/42');
		await expect(page.frameLocator('#chart').getByRole('heading', { level: 1 })).toHaveCount(0);
	});

	test('what is wrong with an address is said in the bare frame', async ({ page }) => {
		for (const [path, status, said] of [
			['/embed/pie?index=PAPI', 404, 'Không có biểu đồ “pie”'],
			['/embed/ranking?index=XX', 404, 'Không có chỉ số “XX”.'],
			['/embed/ranking?index=PAPI&theme=pink', 400, '“pink”'],
			['/embed/ranking?index=PAPI&release=999', 400, '“999”'],
			['/embed/ranking?index=PAPI&title=Hạng%20nhất', 400, 'cần chữ ký'],
			['/en/embed/ranking?index=PAPI&title=First', 400, 'needs the signature']
		] as const) {
			const response = await page.goto(path);
			expect(response?.status(), path).toBe(status);
			expect(response?.headers()['content-security-policy'], path).toContain('frame-ancestors *');
			await expect(page.getByRole('main'), path).toContainText(said);
			await expect(page.getByRole('navigation'), path).toHaveCount(0);
		}
	});
});

test('theme and language are those of the address, whatever the reader chose on the site', async ({ page, axe }) => {
	await page.request.get('/theme?theme=dark');
	const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	await page.goto(`${chart}&theme=light`);
	const light = await background();
	await axe();
	await page.goto(`${chart}&theme=dark&lang=en`);
	await expect(page).toHaveURL(/\/en\/embed\/ranking/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByText('Show the table')).toBeVisible();
	expect(await background()).not.toBe(light);
	await axe();
});

test('it is light: no script but the one that tells its height', async ({ page }) => {
	await page.goto(chart);
	expect(await page.locator('script').count()).toBe(1);
});
