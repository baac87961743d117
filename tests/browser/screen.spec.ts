// Protects the slides on walls: they take turns, go on without a network, follow new releases, and obey a keyboard.
import { expect as ownExpect, test as ownTest } from './own-server';
import { expect, test } from './test';

const trend = `slide=${encodeURIComponent('trend?index=PAPI&units=42')}`;
const address = `/screen?slide=${encodeURIComponent('ranking?index=PAPI&units=42')}&text=${encodeURIComponent('Họp 8 giờ')}&${trend}&seconds=5`;
const shownAs = (name: RegExp) => ({ name });

test.describe('offline', () => {
	test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

	test('slides take turns, and go on when the network drops', async ({ page, context }) => {
		await page.clock.install();
		await page.goto(address);
		const shown = page.locator('.slide.on');
		await expect(shown.getByRole('img')).toHaveAttribute('src', /^data:image\/svg/);
		await page.clock.runFor(5000);
		await expect(shown).toHaveText('Họp 8 giờ');
		await expect(page.locator('.slide img[src^="data:"]')).toHaveCount(2);

		await context.setOffline(true);
		await page.clock.runFor(5000);
		await expect(shown.getByRole('img', shownAs(/PAPI/))).toBeVisible();
		await page.clock.runFor(5000);
		await expect(shown.getByRole('img', shownAs(/Hà Tĩnh/))).toBeVisible();
		await page.clock.runFor(11 * 60_000);
		await expect(page.getByRole('status')).toContainText(/^Chưa cập nhật được từ \d\d:\d\d$/);
		await expect(shown).toBeVisible();

		await context.setOffline(false);
		await page.clock.runFor(60_000);
		await expect(page.getByRole('status')).toHaveCount(0);
	});

	test('a server that was behind before it fell silent: since then nothing is new', async ({ page, context }) => {
		await page.clock.install();
		const stale = new Date(Date.now() - 60 * 60_000).toISOString();
		await page.route('**/healthz', (route) => route.fulfill({ json: { release: 1, stale } }));
		await page.goto(address);
		await expect(page.locator('.slide img[src^="data:"]')).toHaveCount(2);
		const since = await page.getByRole('status').textContent();
		await page.unroute('**/healthz');
		await context.setOffline(true);
		await page.clock.runFor(11 * 60_000);
		await expect(page.getByRole('status')).toHaveText(since ?? '');
	});
});

test('a keyboard turns, pauses and reaches the buttons', async ({ page, axe }) => {
	await page.clock.install();
	await page.goto(address);
	const shown = page.locator('.slide.on');
	await expect(page.locator('.slide img[src^="data:"]')).toHaveCount(2);
	await page.keyboard.press('ArrowRight');
	await expect(shown).toHaveText('Họp 8 giờ');
	await page.keyboard.press('Space');
	await page.clock.runFor(60_000);
	await expect(shown, 'paused').toHaveText('Họp 8 giờ');
	await page.keyboard.press('Tab');
	const bar = page.getByRole('group', { name: 'Điều khiển trình chiếu' });
	await expect(bar.getByRole('button', { name: 'Hình trước' })).toBeFocused();
	await expect(bar).toHaveCSS('opacity', '1');
	await expect(bar).toContainText('Hình 2 trên 3');
	await axe();
});

test('chosen on a form, opened by its address, remembered by name', async ({ page, axe }) => {
	await page.goto('/screen/setup?unit=42');
	await page.getByRole('textbox', { name: 'Thông báo' }).fill('Ngày 1/7: tiếp dân');
	await page.getByRole('spinbutton', { name: 'Số giây mỗi hình' }).fill('20');
	await axe();
	await page.getByRole('textbox', { name: 'Tên bộ hình' }).fill('Sảnh tầng 1');
	await page.getByRole('button', { name: 'Lưu trên máy này' }).click();
	await page.reload();
	await page.getByRole('link', { name: 'Sảnh tầng 1' }).click();
	await expect(page).toHaveURL(/\/screen\?slide=.*seconds=20/);
	const first = page.locator('.slide.on').getByRole('img', shownAs(/PAPI/));
	await expect(first, 'alive').toHaveAttribute('src', /^data:/);
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.slide.on')).toHaveText('Ngày 1/7: tiếp dân');
});

test('what cannot be shown is said, and the rest goes on', async ({ page, request }) => {
	await page.goto(`/screen?slide=pie&${trend}`);
	await expect(page.locator('.slide.on').getByRole('img')).toBeVisible();
	await page.mouse.move(200, 200);
	await expect(page.getByText('1 hình không hiển thị được')).toBeVisible();
	for (const [path, status] of [
		['/screen?slide=pie', 400],
		[`/screen?${trend}&seconds=1`, 400],
		[`/screen?${trend}&size=1x1`, 400],
		['/screen?unit=nowhere', 404],
		[`/screen?text=${'a'.repeat(501)}`, 400]
	] as const)
		expect((await request.get(path)).status(), path).toBe(status);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the first slide and links to all', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('img', shownAs(/PAPI/))).toBeVisible();
		await expect(page.getByRole('listitem')).toHaveCount(3);
		await page.goto('/screen/setup?unit=42');
		await page.getByRole('button', { name: 'Trình chiếu' }).click();
		await expect(page).toHaveURL(/\/screen\?slide=/);
	});
});

ownTest('a new release is on the screen within a minute', async ({ page, server }) => {
	await page.clock.install();
	await page.goto(address);
	const picture = page.locator('.slide').first().getByRole('img', { includeHidden: true });
	await ownExpect(picture).toHaveAttribute('src', /^data:.*b%E1%BA%A3n%20s%E1%BB%91%201/i);
	await server.publish('PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH');
	await page.clock.runFor(60_000);
	await ownExpect(picture).toHaveAttribute('src', /46%2C12/);
});
