// Protects the story of people: the first administrator's link, an invitation, signing in, a second factor, being shut out.
import type { Browser, Page } from '@playwright/test';
import { totp } from '../fixtures/totp';
import { expect, test } from './own-server';
import { password } from './people';

/** A browser of somebody else. */
async function another(browser: Browser, baseURL: string): Promise<Page> {
	return (await browser.newContext({ baseURL, locale: 'vi-VN', javaScriptEnabled: true })).newPage();
}

async function join(page: Page, link: string, name: string, email?: string) {
	await page.goto(link);
	if (email !== undefined) await page.getByRole('textbox', { name: 'Email' }).fill(email);
	await page.getByRole('textbox', { name: /^Họ tên/ }).fill(name);
	await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password);
	await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
	await expect(page).toHaveURL(/\/sign-in/);
}

async function enter(page: Page, email: string) {
	await page.getByRole('textbox', { name: 'Email' }).fill(email);
	await page.getByRole('textbox', { name: 'Mật khẩu', exact: true }).fill(password);
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
	await answered;
}

const overflows = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('from the first link to an analyst who is shut out', async ({ page, server, browser, axe }) => {
	test.slow();
	const link = await server.said(/http:\/\/localhost:\d+\/invitation\/[\w-]{43}/);
	await page.goto(link);
	await axe();
	await join(page, link, 'Lê Thị Quản', 'quan@example.vn');
	await expect(page.getByText('Tài khoản quản trị đã tạo.')).toBeVisible();
	await axe();
	await enter(page, 'quan@example.vn');
	await page.goto('/account');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lê Thị Quản');
	await axe();

	await page.getByRole('link', { name: 'Quản trị người dùng' }).click();
	await page.getByRole('textbox', { name: 'Email' }).fill('phan@example.vn');
	await page.getByRole('radio', { name: /^Phân tích/ }).check();
	await page.getByLabel('Đơn vị được giao').fill('ha tinh');
	await page.getByRole('button', { name: 'Tạo liên kết mời' }).click();
	const invitation = await page.locator('#once-link').innerText();
	expect(invitation).toMatch(/\/invitation\/[\w-]{43}$/);
	await axe();
	expect(await overflows(page)).toBeLessThanOrEqual(0);
	await page.goto('/admin');
	await expect(page.getByText(invitation)).toHaveCount(0);
	await expect(page.getByRole('region', { name: 'Lời mời chưa dùng' })).toContainText('phan@example.vn');

	const hers = await another(browser, server.url);
	await join(hers, invitation, 'Trần Thị Phân');
	await enter(hers, 'phan@example.vn');
	await hers.goto('/account');
	await expect(hers.getByText('phan@example.vn, vai trò Phân tích')).toBeVisible();
	await expect(hers.getByText('Được giao: Hà Tĩnh')).toBeVisible();
	expect((await hers.goto('/admin'))?.status()).toBe(403);
	await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Phần này cần vai trò Quản trị.');
	await axe(hers);
	expect((await hers.goto(invitation))?.status(), 'the link is used up').toBe(404);
	await hers.goto('/methodology');

	await page.reload();
	await page.getByRole('link', { name: 'Trần Thị Phân' }).click();
	await axe();
	expect(await overflows(page)).toBeLessThanOrEqual(0);
	await page.getByRole('button', { name: 'Khoá tài khoản' }).click();
	await expect(page.getByText('Đã khoá tài khoản.')).toBeVisible();

	await hers.getByRole('contentinfo').getByRole('link', { name: 'Nguồn' }).click();
	await expect(hers).toHaveURL(/\/sign-in\?back=%2Fsources&ended=1/);
	await expect(hers.getByText('Phiên làm việc đã kết thúc.')).toBeVisible();
	await expect(hers.getByText('Trần Thị Phân')).toHaveCount(0);
	await enter(hers, 'phan@example.vn');
	await expect(hers.getByRole('alert')).toHaveText('Email hoặc mật khẩu không đúng. Kiểm tra rồi nhập lại.');
	await hers.context().close();

	await page.goto('/admin/audit');
	const entries = page.getByRole('list', { name: 'Nhật ký' }).getByRole('listitem');
	await expect(entries.filter({ hasText: /quan@example\.vn\s+khoá tài khoản\s+phan@example\.vn/ })).toBeVisible();
	await expect(entries.first()).toContainText('đăng nhập không được');
	await axe();
	expect(await overflows(page)).toBeLessThanOrEqual(0);
	const file = await page.request.get('/admin/audit.csv?q=phan');
	expect(await file.text()).toMatch(/^\uFEFFid,at,actor,action,subject,from_address,detail\r\n\d+,/);
	await page.goto('/account');
	await page.getByRole('button', { name: 'Đăng xuất' }).click();
	await expect(page.getByText('Đã đăng xuất.')).toBeVisible();
	expect((await page.request.get('/admin', { maxRedirects: 0 })).status()).toBe(303);
});

test.describe('a second factor, without JavaScript', () => {
	test.use({
		javaScriptEnabled: false,
		environment: { REQUIRE_TOTP: 'true' },
		expectedConsole: [/status of 400/]
	});

	test('is asked for before data is changed, set up with a picture or key, and used', async ({
		page,
		server,
		signIn,
		browser,
		axe
	}) => {
		test.slow();
		const email = await signIn(page, 'administrator');
		await page.goto('/admin');
		await expect(page).toHaveURL(/\/account\?need=second-factor/);
		await expect(page.getByText('phải bật xác thực hai lớp')).toBeVisible();
		const section = page.getByRole('region', { name: 'Xác thực hai lớp' });
		await section.getByLabel('Mật khẩu hiện tại').fill(password);
		await section.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
		await expect(section.getByRole('img', { name: /Mã QR/ })).toBeVisible();
		await section.getByLabel('Mã sáu số đang hiện').fill('000000');
		await section.getByRole('button', { name: 'Xác nhận và bật' }).click();
		await expect(section.getByRole('alert')).toContainText('Mã không đúng');
		const key = await section.locator('.key').innerText();
		await section.getByLabel('Mã sáu số đang hiện').fill(totp(key));
		await section.getByRole('button', { name: 'Xác nhận và bật' }).click();
		await expect(section.getByText('Chỉ hiện lần này.')).toBeVisible();
		const codes = await section.locator('#backup-codes code').allInnerTexts();
		expect(codes).toHaveLength(10);
		await page.goto('/admin');
		await expect(page).toHaveURL(/\/admin$/);

		const elsewhere = await another(browser, server.url);
		await elsewhere.goto('/sign-in?back=/admin/audit');
		await enter(elsewhere, email);
		await expect(elsewhere).toHaveURL(/\/sign-in\/code/);
		await axe(elsewhere);
		await elsewhere.goto('/admin');
		await expect(elsewhere, 'the password alone is not enough').toHaveURL(/\/sign-in\?back/);
		await elsewhere.goto('/sign-in?back=/admin/audit');
		await enter(elsewhere, email);
		await elsewhere.getByLabel('Mã xác thực').fill(codes[0] ?? '');
		await elsewhere.getByRole('button', { name: 'Tiếp tục' }).click();
		await expect(elsewhere).toHaveURL(/\/admin\/audit$/);
		await elsewhere.context().close();
	});
});

test('signing in leads back to where one was, and never to another site', async ({ page, server, signIn }) => {
	const email = await signIn(page, 'viewer');
	await page.context().clearCookies();
	await page.goto('/units/42?index=PAPI');
	const menu = page.locator('summary', { hasText: 'Mục lục' });
	if (await menu.isVisible()) await menu.click();
	await page.getByRole('banner').getByRole('link', { name: 'Đăng nhập' }).filter({ visible: true }).click();
	await enter(page, email);
	await expect(page).toHaveURL(/\/units\/42\?index=PAPI$/);
	for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example/', '/\t/evil.example']) {
		const answer = await page.request.post(`/sign-in?back=${encodeURIComponent(back)}`, {
			form: { email, password },
			headers: { origin: server.url, accept: 'text/html' },
			maxRedirects: 0
		});
		expect(answer.headers()['location'], back).toMatch(/^\/(?!\/)/);
	}
});
