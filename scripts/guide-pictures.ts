/**
 * Takes the pictures of docs/huong-dan.md and README.md from the built product on a new demo folder: `npm run guide-pictures`.
 * The file that is brought is an example and says so in its source: no province was measured so.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { findChromium } from './browser.ts';
import { environmentOn, startServer } from './built-server.ts';
import { palettePng } from './palette-png.ts';

const to = 'docs/images';
const admin = { email: 'nguoi-phan-tich@example.vn', password: 'mua-xuan-tren-nui-61' };
const folder = mkdtempSync(join(tmpdir(), 'reform-lens-guide-'));
const server = await startServer(folder, {
	PUBLIC_URL: 'http://localhost:3000',
	REFORM_LENS_DEMO: '1',
	REFORM_LENS_ADMIN: `${admin.email}:${admin.password}`
});
const { base } = server;

const desk: BrowserContextOptions = { viewport: { width: 1200, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true };

/** A page as its readers have it, with nothing moving. */
async function opened(browser: Browser, options: BrowserContextOptions, signedIn = false): Promise<Page> {
	const context = await browser.newContext({
		...options,
		baseURL: base,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	if (signedIn) {
		await page.goto('/sign-in');
		await page.getByRole('textbox', { name: 'Email' }).fill(admin.email);
		await page.locator('input[name=password]').fill(admin.password);
		await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click();
		await page.waitForURL((url) => url.pathname !== '/sign-in');
	}
	return page;
}

/** Takes what is on the screen, from a heading on where one is given. */
async function take(page: Page, name: string, heading?: string | RegExp): Promise<void> {
	if (heading !== undefined) {
		const place = page.getByRole('heading', { name: heading }).first();
		await place.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 24));
	}
	await page.evaluate(() => document.fonts.ready);
	await page.waitForTimeout(500);
	await keep(name, await page.screenshot({ animations: 'disabled', caret: 'hide' }), page);
}

async function keep(name: string, png: Buffer, page: Page): Promise<void> {
	const path = join(to, `${name}.png`);
	// A page of its own: the site's pages may read no pictures from elsewhere.
	const blank = await page.context().newPage();
	const small = await palettePng(blank, png);
	await blank.close();
	writeFileSync(path, small);
	console.log(path, `${Math.round(small.length / 1024)} kB`);
}

async function leader(browser: Browser): Promise<void> {
	const wide = await opened(browser, { viewport: { width: 1200, height: 990 } });
	await wide.goto('/?unit=42');
	await take(wide, 'overview');
	const small = await opened(browser, phone);
	await small.goto('/?unit=42');
	await take(small, 'leader-phone');
	const page = await opened(browser, desk, true);
	await page.goto('/brief?unit=42&at=2024-06-30');
	await take(page, 'leader-brief');
	await page.goto('/impact?unit=42&index=PAPI');
	await take(page, 'leader-impact', 'Xu hướng chỉ số và hoạt động trên cùng trục năm');
}

/** A table as publishers lay it out, with a name misspelt and a comma lost. */
function exampleTable(): string {
	const lines = readFileSync('data/reference/units.csv', 'utf8').split('\n');
	const [header = '', ...rows] = lines.map((line) => line.split(','));
	const column = (name: string) => Array.from(header).indexOf(name);
	const names = rows
		.filter((row) => row[column('level')] === 'province' && row[column('valid_to')] === '')
		.map((row) => row[column('name_vi')] ?? '');
	const comma = (score: number) => score.toFixed(2).replace('.', ',');
	const table = names.map((name, at) => {
		const parts = Array.from({ length: 8 }, (_, part) => 4 + ((at * 7 + part * 3) % 20) / 10);
		const total = comma(parts.reduce((sum, part) => sum + part, 0));
		const shown = name === 'Lai Châu' ? 'Lai Chauu' : name;
		return [at + 1, shown, name === 'Sơn La' ? total.replace(',', '') : total, ...parts.map(comma)].join(';');
	});
	const titles = ['STT', 'Tỉnh/TP', 'Tổng điểm', ...Array.from({ length: 8 }, (_, at) => `Chỉ số nội dung ${at + 1}`)];
	return ['TỆP VÍ DỤ: BẢNG TỔNG HỢP CHỈ SỐ PAPI NĂM 2025', titles.join(';'), ...table, ''].join('\r\n');
}

async function analyst(browser: Browser): Promise<void> {
	const file = join(folder, 'tep-vi-du.csv');
	writeFileSync(file, exampleTable());
	const page = await opened(browser, desk, true);
	await page.goto('/data/upload');
	await page.getByLabel('Tệp', { exact: true }).setInputFiles(file);
	await page.getByText('Nguồn của tệp').click();
	await page.getByLabel('Tên nguồn').fill('Tệp ví dụ, không phải số công bố');
	await take(page, 'analyst-upload');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await page.getByRole('heading', { level: 1, name: /còn \d+ lỗi/ }).waitFor();
	await take(page, 'analyst-columns', /^2\. Ghép cột/);
	await take(page, 'analyst-problems', /lỗi phải sửa/);
	await page.getByRole('button', { name: 'Bỏ các tệp này' }).click();

	const small = await opened(browser, phone, true);
	await small.goto('/data/row?dataset=activities&plan=HTH-2024&task=PL.2.2');
	await take(small, 'analyst-phone');
	await page.goto('/campaigns/HTH-2024?at=2024-06-30');
	await take(page, 'analyst-plan');
}

/** Swapped digits are published, and the page shows what the true score would change. */
async function correction(browser: Browser): Promise<void> {
	const file = join(folder, 'nham.csv');
	const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
	writeFileSync(file, `${header}\nPAPI,2024,,Hà Tĩnh,TOTAL,54.55,,S_PAPI_TUNAH\n`);
	const load = ['--disable-warning=ExperimentalWarning', 'build/cli/load.js', 'results', file, '--publish'];
	execFileSync('node_modules/.bin/node', load, { stdio: 'ignore', env: environmentOn(folder) });
	const page = await opened(browser, desk, true);
	await page.goto('/data/upload');
	await page.getByLabel('Dán bảng').fill('Tỉnh    Điểm PAPI 2024\nHà Tĩnh    45,55');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
	await page.getByRole('heading', { level: 1, name: /sẵn sàng công bố/ }).waitFor();
	await take(page, 'analyst-difference', /^4\. /);
}

async function press(browser: Browser): Promise<void> {
	const page = await opened(browser, desk);
	await page.goto('/press?kind=trend&index=PAPI&units=42');
	await take(page, 'press-studio');
	const answer = await fetch(`${base}/charts/trend.png?index=PAPI&units=42&size=square`);
	await keep('press-square', Buffer.from(await answer.arrayBuffer()), page);
	await page.setViewportSize({ width: 1200, height: 675 });
	await page.goto('/screen?unit=42');
	await take(page, 'press-screen');
}

mkdirSync(to, { recursive: true });
try {
	const executablePath = findChromium();
	const browser = await chromium.launch({
		...(executablePath !== undefined && { executablePath }),
		args: ['--no-sandbox', '--disable-gpu']
	});
	try {
		await leader(browser);
		await analyst(browser);
		await press(browser);
		await correction(browser);
	} finally {
		await browser.close();
	}
} finally {
	await server.stop();
	process.stderr.write(server.errors());
	rmSync(folder, { recursive: true, force: true });
}
