// Protects against names that are markup or formulas: they stay names wherever they are shown or written.
import { extractText, getDocumentProxy } from 'unpdf';
import { SaxesParser } from 'saxes';
import { wordParts } from '../fixtures/word';
import { ask, cookieOf } from './asking';
import { expect, test } from './own-server';

test('names that are markup or formulas stay names: in pages, pictures, tables, reports and hints', async ({
	server,
	page
}) => {
	test.slow();
	const { url, folder } = server;
	const [markup, formula, script] = [
		'<img src=x onerror=alert(1)>',
		'=HYPERLINK("http://evil.example")',
		'</script><script>alert(2)</script>'
	];
	// A province goes by the name that its history of names gives; a department by its own.
	const row = (...cells: string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
	await server.load(
		'units',
		'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to',
		row('42', 'province', markup, formula, script, 'VN', '', ''),
		row('42-SNV', 'department', markup, formula, script, '42', '', '')
	);
	const cookie = await cookieOf(url, folder, 'analyst');
	const paths = [
		...['/', '/?unit=42', '/units', '/units/42', '/rankings/PAPI?units=42', '/compare?units=42,40', '/impact?unit=42'],
		...[
			'/brief?unit=42',
			'/press?kind=trend&index=PAPI&units=42',
			'/embed/ranking?index=PAPI&units=42',
			'/screen?unit=42'
		],
		...['/campaigns', '/campaigns/HTH-2024', '/data/units', '/data/releases/2', '/data/upload', '/units/42/report'],
		...['/data/row?dataset=results&index_code=PAPI&year=2024&unit_code=42&indicator_code=TOTAL', '/units/zzz']
	];
	for (const [at, one] of paths.entries()) {
		const path = at % 2 === 0 ? one : `/en${one}`;
		const { text, status } = await ask(url + path, 'GET', { accept: 'text/html', ...cookie });
		expect.soft(status, path).toBeLessThan(500);
		expect.soft(text.includes('<img src=x'), path).toBe(false);
		expect.soft(text.includes('<script>alert(2)'), path).toBe(false);
	}

	const file = async (path: string) => {
		const answer = await ask(url + path, 'GET', cookie);
		expect(answer.status, path).toBe(200);
		return answer;
	};
	const elements = new Set<string>();
	for (const path of ['/charts/trend.svg?index=PAPI&units=42', '/charts/trend.svg?index=PAPI&units=42&lang=en']) {
		const parser = new SaxesParser();
		parser.on('opentag', ({ name }) => elements.add(name));
		parser.write((await file(path)).text).close();
	}
	expect([...elements].filter((name) => /^(img|script|image|foreignObject|a)$/.test(name))).toEqual([]);
	const { bytes } = await file('/charts/trend.pdf?index=PAPI&units=42');
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
	expect(text).toContain('<img');
	expect((await file('/data/units/content.csv')).text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
	for (const path of [
		'/charts/trend.xlsx?index=PAPI&units=42',
		'/units/42-SNV/report.xlsx?period=2024',
		'/units/42-SNV/report.docx?period=2024'
	]) {
		const parts = await wordParts((await file(path)).bytes);
		const xml = [...parts].filter(([name]) => /\.(xml|rels)$/.test(name)).map(([, part]) => part.toString());
		expect
			.soft(
				xml.some((part) => part.includes('&lt;img src=x')),
				path
			)
			.toBe(true);
		expect
			.soft(
				xml
					.find((part) => /<img|<f>|<f |instrText[^>]*>[^<]*HYPERLINK\(|Target="http:\/\/evil/.test(part))
					?.slice(0, 500),
				path
			)
			.toBeUndefined();
	}

	await page.goto('/units/42');
	const chart = page.getByRole('group', { name: 'Biểu đồ, dùng phím mũi tên' }).filter({ visible: true }).first();
	await chart.focus();
	await expect(async () => {
		await page.keyboard.press('ArrowLeft');
		await expect(chart.getByRole('status')).toContainText(markup, { timeout: 200 });
	}).toPass();
	await expect(chart.locator('.tip')).toBeVisible();
	await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
