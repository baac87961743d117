// Protects readers without an account: the work under a plan is not theirs to see, is not said to be missing, and the way in is shown.
import { expect, test } from './own-server';

test('a plan is shown without the work done, with the way to sign in', async ({ page, axe }) => {
	await page.goto('/campaigns/TQT-2024');
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.').first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'Đăng nhập' }).first()).toHaveAttribute(
		'href',
		'/sign-in?back=%2Fcampaigns%2FTQT-2024'
	);
	await expect(page.getByText('chưa ghi nhận')).toHaveCount(0);
	await expect(page.getByText('Đã thực hiện', { exact: true })).toHaveCount(0);
	await axe();
	await page.goto('/en/?unit=42');
	await expect(page.getByText('Work carried out is shown to those who sign in.')).toBeVisible();
	await axe();
});

test('a shared link and an embed show what everybody sees', async ({ page, request }) => {
	await page.goto('/campaigns/HTH-2024');
	const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
	expect(new URL(picture).searchParams.get('audience')).toBe('public');
	const { pathname, search } = new URL(picture);
	expect((await request.get(pathname + search)).ok()).toBe(true);
	await page.goto('/embed/plan-progress?plan=HTH-2024');
	await expect(page.getByText('Số đã thực hiện dành cho người đăng nhập.').first()).toBeVisible();
});

test('nobody but an administrator sets who sees what', async ({ page, request, server, expectedConsole }) => {
	expectedConsole.push(/403|401/);
	await page.goto('/admin/visibility');
	await expect(page.getByRole('button', { name: 'Lưu' })).toHaveCount(0);
	const posted = await request.post('/admin/visibility', {
		form: { 'index:PAPI': 'signed_in' },
		headers: { origin: server.url, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(posted.headers()['location']).toContain('/sign-in?back=');
	expect((await request.get('/charts/ranking.csv?index=PAPI')).ok()).toBe(true);
});
