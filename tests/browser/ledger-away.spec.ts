// Protects the story of a database that is away: pages are read on and say so, what is sent is refused with words, and all heals.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startPostgres, type Postgres } from '../postgres/postgres';
import { expect, test as base } from './own-server';

interface Away {
	/** A database that a story stops. */
	postgres: Postgres;
}

const test = base.extend<Away, object>({
	postgres: async ({ expectedConsole }, use) => {
		expectedConsole.push(/503/);
		const postgres = await startPostgres();
		await use(postgres);
		await postgres.end();
	},
	// Its ledger is empty, so its folder is too.
	firstStart: [
		async ({ browserName }, use) => {
			const folder = mkdtempSync(join(tmpdir(), `reform-lens-first-${browserName}-`));
			await use(folder);
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker' }
	],
	environment: async ({ postgres }, use) => use({ DATABASE_URL: await postgres.database() })
});

const overflows = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('pages are read on, nothing is lost, and all heals', async ({ page, browser, server, postgres, signIn, axe }) => {
	test.slow();
	await signIn(page, 'analyst');
	await page.goto('/data/upload');
	const reader = await (await browser.newContext({ baseURL: server.url, locale: 'vi-VN' })).newPage();
	await reader.goto('/sign-in');
	const health = async () => (await (await reader.request.get('/healthz')).json()) as unknown;
	expect(await health()).toEqual({
		ok: true,
		release: 1,
		newest: 1,
		stale: null,
		ledger: { reached: true, since: null }
	});

	await postgres.stop('kill');
	await expect.poll(health).toMatchObject({ ok: true, ledger: { reached: false } });
	// What was begun before is refused with words, and stays as it is.
	const pasted = page.getByRole('textbox', { name: 'Dán bảng' });
	await pasted.fill('source_id\ttitle\nS_MOI\tNguồn mới');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await expect(page.getByRole('alert')).toContainText('Chưa có gì được lưu');
	await expect(pasted).toHaveValue(/S_MOI/);
	await reader.getByRole('textbox', { name: 'Email' }).fill('ai@example.vn');
	await reader.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill('mua-xuan-tren-nui-61');
	const answered = reader.waitForResponse((response) => response.request().method() === 'POST');
	await reader.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
	expect((await answered).status()).toBe(503);
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Chưa thực hiện được lúc này');

	const refused = await reader.goto('/en/sign-in');
	expect(refused?.status()).toBe(503);
	expect(refused?.headers()).toMatchObject({ 'retry-after': '30', 'reform-lens-release': '1' });
	await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This part cannot be opened now');

	const other = await page.context().newPage();
	await other.goto('/units/42');
	await expect(other.getByText('Phiên đăng nhập vẫn được giữ.')).toBeVisible();
	await expect.poll(health, { timeout: 15_000 }).toMatchObject({ ok: true, stale: expect.any(String) });

	for (const [path, words] of [
		['/rankings/PAPI', 'Số liệu có thể chưa phải mới nhất'],
		['/en/units/42', 'The data may not be the newest']
	] as const) {
		await reader.goto(path);
		await expect(reader.getByRole('status').filter({ hasText: words })).toBeVisible();
		for (const width of [390, 1440]) {
			await reader.setViewportSize({ width, height: 844 });
			expect(await overflows(reader)).toBeLessThanOrEqual(0);
		}
		await reader.context().addCookies([{ name: 'theme', value: 'dark', url: server.url }]);
	}
	await reader.reload();
	await axe(reader);
	await reader.goto('/screen?unit=42');
	await expect(reader.getByRole('status').filter({ hasText: 'Chưa cập nhật được từ' })).toBeVisible();

	await postgres.start();
	await expect.poll(health).toMatchObject({ stale: null, ledger: { reached: true } });
	await reader.goto('/rankings/PAPI');
	await expect(reader.getByText('Số liệu có thể chưa phải mới nhất')).toHaveCount(0);
	await other.goto('/units/42');
	await expect(other.getByText('Phiên đăng nhập vẫn được giữ.')).toHaveCount(0);
	await expect(other.getByRole('link', { name: /^Tài khoản/ }).first()).toBeVisible();
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await expect(page).toHaveURL(/\/data\/submissions\//);
});
