// Protects: the command line sends files through the same pipe, says every problem, and leaves nothing half done.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOn } from '../../scripts/built-server';
import { newFolder, removeFolders, startedFolder, startOn } from './folder';
import { buildTools } from './tools';

const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
let folder: string;
let tools: string;

beforeAll(async () => {
	tools = await buildTools('command');
	folder = startedFolder();
}, 60_000);
afterAll(removeFolders);

function run(tool: string, ...given: string[]) {
	const environment = environmentOn(folder, { LC_ALL: 'vi_VN.UTF-8' });
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--disable-warning=ExperimentalWarning', join(tools, `${tool}.js`), ...given],
		{ env: environment, encoding: 'utf8' }
	);
	return { status, stdout, stderr };
}

function file(name: string, ...lines: string[]): string {
	const path = join(folder, name);
	writeFileSync(path, lines.join('\n') + '\n');
	return path;
}

test('a bad file: exit 1, every problem on standard error and in the JSON, nothing published', async () => {
	const bad = file(
		'bad.csv',
		header,
		'PAPI,2024,,Tỉnh Không Có,TOTAL,41,,S_PAPI_TUNAH',
		'PAPI,2024,,Hà Tĩnh,TOTAL,999,,S_PAPI_TUNAH'
	);
	const { status, stdout, stderr } = run('load', 'results', bad, '--publish', '--json');
	expect(status).toBe(1);
	expect(stderr).toMatch(/bad\.csv, dòng 2, cột unit “Tỉnh Không Có”: lỗi: /);
	expect(stderr).toMatch(/bad\.csv, dòng 3, cột score “999”: lỗi: /);
	expect(JSON.parse(stdout)).toMatchObject({
		rows: 2,
		release: null,
		added: 0,
		changed: 0,
		problems: [
			{ row: 2, column: 'unit', value: 'Tỉnh Không Có', code: 'unknown_unit', severity: 'error' },
			{ row: 3, column: 'score', value: '999', code: 'out_of_range', severity: 'error' }
		]
	});
	const state = await startOn(folder);
	expect(state.release).toBe(1);
	await state.close();
});

test('a good file: without --publish only a report, with it a release', () => {
	const good = file('good.csv', header, 'PAPI,2024,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH');
	const checked = run('load', 'results', good, '--json');
	expect(checked.status).toBe(0);
	expect(JSON.parse(checked.stdout)).toMatchObject({ rows: 1, changed: 1, added: 0, problems: [], release: null });
	const published = run('load', 'results', good, '--publish', '--json');
	expect(published.stderr).toBe('');
	expect(JSON.parse(published.stdout)).toMatchObject({ rows: 1, changed: 1, release: 2 });
	const again = run('load', 'results', good, '--publish');
	expect(again.stdout).toContain('Không có gì mới');
});

test('a wide table with a mapping: nothing new against the long one; a header that is not there is told', () => {
	const rows = Papa.parse<Record<string, string>>(readFileSync('data/results/papi.csv', 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data.filter((row) => row.year === '2019');
	const units = [...new Set(rows.map((row) => row.unit ?? ''))];
	const score = (unit: string, code: string) =>
		(rows.find((row) => row.unit === unit && row.indicator_code === code)?.score ?? '').replace('.', ',');
	const wide = file(
		'wide.csv',
		'STT;Tỉnh/TP;Tổng;Nội dung 1',
		...units.map((unit, at) => `${at + 1};${unit};${score(unit, 'TOTAL')};${score(unit, 'D1')}`)
	);
	const map = { index: 'PAPI', year: 2019, unit: 'Tỉnh/TP', indicators: { Tổng: 'TOTAL', 'Nội dung 1': 'D1' } };
	const mapped = run('load', 'results', wide, '--map', file('map.json', JSON.stringify(map)), '--json');
	expect(mapped.stderr).toBe('');
	const expected = { rows: units.length * 2, added: 0, changed: 0, unchanged: units.length * 2, problems: [] };
	expect(JSON.parse(mapped.stdout)).toMatchObject(expected);

	const wrong = file('wrong.json', JSON.stringify({ ...map, indicators: { Tổng: 'TOTAL', 'Nội dung 9': 'D1' } }));
	expect(run('load', 'results', wide, '--map', wrong).stderr).toMatch(/Thiếu cột “Nội dung 9”/);
	expect(run('load', 'results', wide, '--map', file('no.json', '{"index": 1}')).stderr).toMatch(
		/không phải cách ghép cột/
	);
});

test('a backup is one file; restored elsewhere it shows the same, to the hash', async () => {
	const copy = join(folder, 'sao-luu.reform-lens');
	expect(run('backup', copy).stdout).toMatch(/Đã sao lưu đến bản phát hành \d+/);
	expect(statSync(copy).mode & 0o777, 'nobody else on the machine may read it').toBe(0o600);
	const hash = run('rebuild').stdout;
	const elsewhere = newFolder();
	const there = environmentOn(elsewhere, { LC_ALL: 'vi_VN.UTF-8' });
	const restored = spawnSync(
		process.execPath,
		['--disable-warning=ExperimentalWarning', join(tools, 'restore.js'), copy],
		{
			env: there,
			encoding: 'utf8'
		}
	);
	expect(restored.stdout).toContain('Đã khôi phục');
	expect(restored.stderr).toBe('');
	const state = await startOn(elsewhere);
	expect(hash).toContain(await state.warehouse.hash());
	await state.close();

	const cut = file('cut.backup');
	writeFileSync(cut, readFileSync(copy).subarray(0, 50_000));
	const refused = run('restore', cut);
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('không phải bản sao lưu nguyên vẹn');
	expect(run('rebuild').stdout).toBe(hash);
});

test('revert, and a rebuild that is equal by hash', () => {
	expect(run('revert', '2').stdout).toContain('Bản phát hành 3 hoàn tác bản phát hành 2');
	expect(run('revert', '77')).toMatchObject({ status: 1 });
	const first = run('rebuild');
	expect(first.stdout).toMatch(/^bản phát hành 3\n[0-9a-f]{64}\n$/);
	expect(run('rebuild').stdout).toBe(first.stdout);
});

test('what is not known is refused with words', () => {
	expect(run('load', 'results', 'x.csv', '--mep', 'm.json').stderr).toMatch(/Không có tùy chọn --mep/);
	expect(run('load', 'resluts', 'x.csv').stderr).toMatch(/Không có bảng “resluts”/);
	expect(run('load', 'results', join(folder, 'none.csv')).stderr).toMatch(/Không đọc được tệp/);
	expect(run('load').stderr).toMatch(/Cách dùng/);
	for (const given of [['load'], ['revert'], ['rebuild', 'x']])
		expect(run(given[0] ?? '', ...given.slice(1)).status).toBe(1);
});

test('a folder that another process has is left alone', async () => {
	const state = await startOn(folder);
	const { status, stderr } = run('rebuild');
	expect(status).toBe(1);
	expect(stderr).toMatch(/Chương trình khác đang dùng .*warehouse\.duckdb/);
	await state.close();
});

test('the generator writes a file', () => {
	const path = join(folder, 'demo.csv');
	expect(run('demo-activities', path).stdout).toMatch(/^\d+ dòng trong /);
});

test('a damaged ledger: exit 1, in words, and above them what they come from', () => {
	const ledger = join(folder, 'ledger.sqlite');
	writeFileSync(ledger, readFileSync(ledger).fill(7, 8192, 16384));
	const { status, stderr } = run('rebuild');
	expect(status).toBe(1);
	expect(stderr).toMatch(/^Error: [^]*database[^]*\n\s+at [^]*\nSổ cái .* bị hỏng/);
});
