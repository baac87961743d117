// Protects those who work with the data itself: what is here, how it is brought, what every release changed, who has not sent.
import { expect, test } from './own-server';

const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

test.describe.configure({ timeout: 90_000 });

test('from the list of datasets to a row, found without accents', async ({ page, axe }) => {
	await page.goto('/data');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('bảng dữ liệu');
	await expect(page.getByRole('link', { name: 'Nhập tệp mới' })).toHaveCount(0);
	await page.getByRole('main').getByRole('link', { name: 'Kết quả chỉ số', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kết quả chỉ số');
	await expect(page.getByRole('row', { name: /indicator_code/ }).first()).toContainText('bắt buộc');

	await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('ha tinh');
	await page.getByRole('button', { name: 'Tìm' }).click();
	await expect(page).toHaveURL(/\/data\/results\?q=ha\+tinh#current$/);
	await expect(page.getByRole('status')).toContainText('dòng có “ha tinh”');
	const rows = page.getByRole('region', { name: 'Kết quả chỉ số' }).getByRole('row');
	await expect(rows.nth(1)).toContainText('Hà Tĩnh');
	await page.getByRole('link', { name: 'Trang sau' }).click();
	await expect(page).toHaveURL(/page=2/);
	await expect(page.getByText(/Trang 2\//)).toBeVisible();
	await axe();
});

test('a release tells what it changed, row by row, and the one that undoes it', async ({ page, server, axe }) => {
	await server.publish('PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH', 'PCI,2024,,Hà Tĩnh,TOTAL,70.1,,S_PCI_BG');
	await server.revert(2);
	await page.goto('/data/releases');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('3 bản phát hành');
	await page.getByRole('link', { name: 'đã bị hoàn tác bởi bản số 3' }).click();
	await expect(page).toHaveURL(/\/data\/releases\/3$/);
	await page.getByRole('link', { name: 'hoàn tác bản số 2' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản số 2: thêm 1, sửa 1 dòng');
	const changed = page.getByRole('row', { name: /PAPI · 2024/ });
	await expect(changed).toContainText('45,5531');
	await expect(changed).toContainText('46,1234');
	await page.getByRole('combobox', { name: 'Loại thay đổi' }).selectOption('added');
	await expect(page).toHaveURL(/kind=added/);
	await expect(page.getByRole('row', { name: /PCI · 2024/ })).toContainText('70,1');
	await expect(changed).toHaveCount(0);
	await axe();
});

test('a dataset is downloaded as it is uploaded, and a difference as it was', async ({ request, server }) => {
	await server.publish('PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH');
	const content = await request.get('/data/results/content.csv');
	expect(content.headers()['content-disposition']).toBe('attachment; filename="results.csv"');
	const text = await content.text();
	expect(text.startsWith(`\uFEFF${header}\r\n`)).toBe(true);
	expect(text).toContain('PAPI,2024,,Hà Tĩnh,TOTAL,46.1234,,S_PAPI_TUNAH');
	const known = { 'if-none-match': content.headers()['etag'] ?? '' };
	expect((await request.get('/data/results/content.csv', { headers: known })).status()).toBe(304);
	expect(await (await request.get('/data/results/content.csv?release=1')).text()).toContain('TOTAL,45.5531,');
	const difference = await (await request.get('/data/releases/2/difference.csv')).text();
	expect(difference).toContain('unit_code=42;indicator_code=TOTAL,score,45.5531,46.1234');
	const template = await (await request.get('/data/results/template.csv')).text();
	expect(template).toBe(`\uFEFF${header}\r\n`);
});

test('the feed is announced, and has the releases with addresses that hold', async ({ page, request, server }) => {
	await server.publish('PAPI,2025,,Hà Tĩnh,D1,6.1,,S_PAPI_TUNAH', 'PAPI,2025,,Lào Cai,D1,6.2,,S_PAPI_TUNAH');
	for (const [path, query] of [
		['/data/releases', ''],
		['/rankings/PAPI', '?index=PAPI'],
		['/units/42', '?unit=42']
	] as const) {
		await page.goto(path);
		const feed = page.locator('link[rel=alternate][type="application/atom+xml"]');
		await expect(feed).toHaveAttribute('href', `/data/releases/feed.atom${query}`);
	}
	const response = await request.get('/data/releases/feed.atom?index=PAPI');
	expect(response.headers()['content-type']).toContain('application/atom+xml');
	expect(await response.text()).toContain('<title>PAPI 2025: 2 tỉnh, thành phố có số liệu mới</title>');
	const known = { 'if-none-match': response.headers()['etag'] ?? '' };
	expect((await request.get('/data/releases/feed.atom?index=PAPI', { headers: known })).status()).toBe(304);
	const english = await request.get('/data/releases/feed.atom?lang=en&unit=42');
	expect(await english.text()).toContain('Ha Tinh, PAPI 2025: new figures');
});

test('a workbook comes with the rows of the edition that was chosen', async ({ page }) => {
	await page.goto('/data/results');
	await page.getByLabel('Chỉ số', { exact: true }).selectOption('PAPI');
	await page.getByLabel('Năm', { exact: true }).selectOption('2025');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải sổ mẫu' }).click();
	expect((await download).suggestedFilename()).toBe('mau-results-PAPI-2025.xlsx');
});

test('the board names who has not sent, and writes the reminder', async ({ page, axe, server, signIn }) => {
	await signIn(page, 'viewer');
	await page.goto('/data/board?plan=HTH-2024&period=2024-Q1');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('không nêu cơ quan nào chưa gửi');
	await server.load(
		'activities',
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note',
		',42,Báo Hà Tĩnh,HTH-2024,II.2.a.1,bao_dia_phuong,,2024-02,4,bài,,,,,,,,'
	);
	await page.goto('/data/board?plan=HTH-2024&period=2024-Q1');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('cơ quan chủ trì chưa gửi số liệu');
	await expect(page.locator('#reminder-text')).toContainText('1. ');
	await page.getByRole('combobox', { name: 'Cách chốt kỳ' }).selectOption('decree');
	await expect(page).toHaveURL(/closing=decree/);
	await expect(page.locator('.dek').first()).toContainText('từ ngày 15/12/2023 đến ngày 14/3/2024');
	await page.getByRole('combobox', { name: 'Kế hoạch' }).selectOption('BGG-2019');
	await expect(page).toHaveURL(/plan=BGG-2019/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Quý I/2019');
	await axe();
});

test.describe('addresses that lead nowhere', () => {
	test.use({ expectedConsole: [/status of 40[04]/] });

	test('are answered in words, with what could stand there', async ({ page, signIn }) => {
		await signIn(page, 'viewer');
		for (const [path, status, words] of [
			['/data/result', 404, 'Không có bảng dữ liệu “result”.'],
			['/data/releases/9', 404, 'Không có bản dữ liệu “9”.'],
			['/data/releases/1?kind=gone', 400, 'Không có loại thay đổi “gone”.'],
			['/data/releases/1?dataset=nope', 400, 'Không có bảng dữ liệu “nope”.'],
			['/data/releases?page=x', 400, 'Không có trang số “x”.'],
			['/data/board?plan=HTH-2024&period=hôm nay', 400, 'Không có kỳ “hôm nay”.'],
			['/data/board?plan=HTH-2024&closing=lunar', 400, 'Không có cách chốt kỳ “lunar”.']
		] as const) {
			expect((await page.goto(path))?.status(), path).toBe(status);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
			await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
		}
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('search, filters and pages are plain links and forms', async ({ page }) => {
		await page.goto('/en/data/results?q=PAPI');
		await page.getByRole('link', { name: 'Next page' }).click();
		await expect(page).toHaveURL(/\/en\/data\/results\?q=PAPI&page=2#current$/);
		await page.goto('/en/data/releases/1?dataset=themes');
		await page.getByRole('combobox', { name: 'Kind of change' }).selectOption('removed');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page.getByText('No row is of the chosen kind.')).toBeVisible();
	});
});
