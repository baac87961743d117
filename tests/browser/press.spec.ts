// Protects the story of exporting a chart: two clicks to a finished picture, words of one's own under signature, sizes, copies.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './test';

const studio = '/press?kind=trend&index=PAPI&units=42&lang=vi&theme=light&size=article';
const ownTitle = 'Bảy năm liền trong nhóm dẫn đầu';

const bytesOf = async (download: Download) => readFile(await download.path());

/** Width and height as the header of a PNG has them. */
const sidesOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function save(page: Page, format: string) {
	const downloading = page.waitForEvent('download');
	await page.getByRole('link', { name: format, exact: true }).click();
	return bytesOf(await downloading);
}

const preview = (page: Page) => page.locator('figure.prev img');
const address = async (page: Page) => (await preview(page).getAttribute('src')) ?? '';

test('from a province to a finished picture in two clicks, and its PDF in one more', async ({ page, axe }) => {
	await page.goto('/units/42');
	await page.getByRole('main').getByRole('link', { name: 'Xuất biểu đồ' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Xuất biểu đồ cho báo và màn hình LED');
	const png = await save(page, 'PNG');
	expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
	expect(sidesOf(png)).toEqual([1200, 675]);
	const pdf = await save(page, 'PDF');
	expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
	await axe();
});

test('the preview is the file that is downloaded', async ({ page, request }) => {
	await page.goto(studio);
	const shown = await (await request.get(await address(page))).body();
	const saved = await save(page, 'SVG');
	expect(saved.equals(shown)).toBe(true);
	await expect(preview(page)).toHaveJSProperty('naturalWidth', 1200);
});

test('words of one’s own are signed, shown and downloaded; without the signature they are refused', async ({
	page,
	request,
	signIn,
	browser,
	baseURL
}) => {
	await signIn(page, 'press');
	await page.goto(studio);
	const title = page.getByLabel('Tiêu đề, nêu phát hiện');
	const chartTitle = await title.inputValue();
	await title.fill(ownTitle);
	await expect(page.getByRole('button', { name: 'Lấy lại tiêu đề của biểu đồ' })).toBeVisible();
	await expect(preview(page)).toHaveAttribute('src', /sig=/);
	await expect(title).toHaveValue(ownTitle);
	await expect(page).toHaveURL(/title=.*sig=/);

	const svg = (await save(page, 'SVG')).toString('utf8');
	expect(svg).toContain(ownTitle);
	// Wherever the lines break.
	expect(svg.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain('Tiêu đề do người xuất biểu đồ viết.');

	const forged = (await address(page)).replace(/title=[^&]*/, `title=${encodeURIComponent('Tiêu đề khác')}`);
	expect((await request.get(forged)).status()).toBe(400);
	const elsewhere = (await address(page)).replace('units=42', 'units=40');
	expect((await request.get(elsewhere)).status()).toBe(400);
	const page400 = await request.get(page.url().replace(/sig=[^&]*/, 'sig=x'));
	expect(page400.status()).toBe(400);
	expect(await page400.text()).toContain('không có chữ ký');

	const anybody = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const reader = await anybody.newPage();
	await reader.goto(page.url());
	await expect(preview(reader)).toHaveAttribute('src', /sig=/);
	expect(await (await anybody.request.get(await address(reader))).text()).toContain(ownTitle);
	await anybody.close();

	await page.getByRole('button', { name: 'Lấy lại tiêu đề của biểu đồ' }).click();
	await expect(preview(page)).not.toHaveAttribute('src', /sig=/);
	await expect(title).toHaveValue(chartTitle);
});

test.describe('refusals', () => {
	test.use({ expectedConsole: [/status of 400/] });

	test('what cannot be drawn is said beside the field', async ({ page, signIn }) => {
		await signIn(page, 'press');
		await page.goto(studio);
		await page.getByLabel('Tiêu đề, nêu phát hiện').fill('Dẫn đầu 🏆');
		await expect(page.getByRole('alert').filter({ hasText: 'U+1F3C6' })).toBeVisible();
	});
});

test('another theme keeps the words, another province does not', async ({ page, signIn }) => {
	await signIn(page, 'press');
	await page.goto(studio);
	await page.getByLabel('Tiêu đề, nêu phát hiện').fill(ownTitle);
	await expect(page).toHaveURL(/sig=/);
	await page.getByRole('combobox', { name: 'Nền của hình' }).selectOption('dark');
	await expect(page).toHaveURL(/theme=dark.*sig=/);
	await expect(preview(page)).toHaveAttribute('src', /theme=dark.*sig=/);
	await page.getByRole('combobox', { name: 'Tỉnh, thành phố tô đậm' }).selectOption('40');
	await expect(page).toHaveURL(/units=40/);
	expect(page.url()).not.toContain('sig=');
	await expect(page.getByLabel('Tiêu đề, nêu phát hiện')).not.toHaveValue(ownTitle);
});

test('every size is drawn anew, one’s own is saved on this device', async ({ page }) => {
	await page.goto(studio);
	await page.getByRole('radio', { name: /^Vuông/ }).check();
	await expect(page).toHaveURL(/size=square/);
	expect(sidesOf(await save(page, 'PNG'))).toEqual([1080, 1080]);
	await page.getByRole('link', { name: '2×' }).click();
	await expect(page).toHaveURL(/scale=2/);
	expect(sidesOf(await save(page, 'PNG'))).toEqual([2160, 2160]);

	await page.getByText('Khổ tự chọn, tấm LED').last().click();
	await page.getByLabel('Rộng, px').fill('2880');
	await page.getByLabel('Cao, px').fill('960');
	await page.getByLabel('Tên khổ').fill('Quảng trường');
	await page.getByRole('button', { name: 'Lưu trên máy này' }).click();
	await expect(page).toHaveURL(/size=2880x960/);
	await expect(preview(page)).toHaveJSProperty('naturalWidth', 2880);
	await page.reload();
	await expect(page.getByRole('button', { name: /^Quảng trường/ })).toHaveAttribute('aria-current', 'true');
	await page.getByRole('button', { name: 'Xoá khổ Quảng trường' }).click();
	await expect(page.getByRole('button', { name: /^Quảng trường/ })).toHaveCount(0);
});

test('caption, table and embed code are copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(studio);
	const read = () => page.evaluate(() => navigator.clipboard.readText());

	await page.getByRole('button', { name: 'Sao chép chú thích' }).first().click();
	await expect(page.getByText('Đã sao chép')).toBeVisible();
	expect(await read()).toContain('Hà Tĩnh đạt 45,55 điểm PAPI năm 2024');

	await page.getByRole('button', { name: 'Sao chép bảng' }).press('Enter');
	await expect.poll(read).toContain('\t');
	const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
	expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));

	await page.getByRole('button', { name: 'Sao chép mã' }).last().click();
	await expect.poll(read).toMatch(/^<iframe src="http.*\/embed\/trend\?index=PAPI.*release=\d+" title="/);

	await page.getByRole('button', { name: 'Sao chép ảnh' }).click();
	const pictures = () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
	await expect.poll(pictures).toContain('image/png');
});

test('a script of a minute to be read aloud has no figure left in digits', async ({ page }) => {
	await page.goto(studio);
	const script = page.locator('#radio-script');
	await expect(script).toContainText('bốn mươi lăm phẩy năm mươi lăm điểm');
	await expect(script).toContainText('năm hai nghìn không trăm hai mươi tư');
	expect(await script.innerText()).not.toMatch(/\d/);
});

test('another chart and another index keep the province', async ({ page }) => {
	await page.goto(studio);
	await page.getByRole('combobox', { name: 'Biểu đồ', exact: true }).selectOption('components');
	await expect(page).toHaveURL(/kind=components&index=PAPI&unit=42/);
	await page.getByRole('combobox', { name: 'Biểu đồ', exact: true }).selectOption('ranking');
	await expect(page).toHaveURL(/kind=ranking&index=PAPI&units=42/);
	await page.getByRole('combobox', { name: 'Chỉ số', exact: true }).selectOption('PCI');
	await expect(page).toHaveURL(/kind=ranking&index=PCI&units=42/);
});

test('in English on a phone', async ({ page, axe, signIn }) => {
	await signIn(page, 'press');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`/en${studio.replace('lang=vi', 'lang=en')}`);
	await expect(page.getByLabel('Title, stating the finding')).toHaveValue(/Ha Tinh/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	await axe();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('words and size are sent with a button, the chart is chosen in the sentence', async ({
		page,
		request,
		signIn
	}) => {
		await signIn(page, 'press');
		await page.goto('/press');
		await expect(page).toHaveURL(/\/press\?kind=\w/);
		await page.goto(studio);
		await page.getByLabel('Tiêu đề, nêu phát hiện').fill(ownTitle);
		await page.getByRole('radio', { name: /^Vuông/ }).check();
		await page.getByRole('button', { name: 'Cập nhật' }).click();
		await expect(page).toHaveURL(/size=square.*sig=/);
		await expect(page.getByLabel('Tiêu đề, nêu phát hiện')).toHaveValue(ownTitle);
		expect(await (await request.get(await address(page))).text()).toContain(ownTitle);

		await page.getByRole('combobox', { name: 'Tỉnh, thành phố tô đậm' }).selectOption('40');
		await page.getByRole('button', { name: 'Xem', exact: true }).click();
		await expect(page).toHaveURL(/units=40.*size=square/);
		expect(page.url()).not.toContain('sig=');
	});

	test('a reader chooses the size with a button', async ({ page }) => {
		await page.goto(studio);
		await page.getByRole('radio', { name: /^Vuông/ }).check();
		await page.getByRole('button', { name: 'Cập nhật' }).click();
		await expect(page).toHaveURL(/size=square/);
		expect(await (await page.request.get(await address(page))).text()).toContain('width="1080"');
	});
});

test('who may not sign is told what it takes, and comes back to the same chart', async ({ page, signIn, axe }) => {
	await page.goto(studio);
	await expect(page.getByLabel('Tiêu đề, nêu phát hiện')).toHaveCount(0);
	await axe();
	const line = page.getByText('cần đăng nhập với vai trò Báo chí');
	await expect(line).toBeVisible();
	const link = line.getByRole('link', { name: 'Đăng nhập' });
	expect(await link.getAttribute('href')).toContain(encodeURIComponent('/press?kind=trend'));
	await signIn(page, 'viewer');
	await page.goto(studio);
	await expect(line).toBeVisible();
	await expect(link).toHaveCount(0);
});
