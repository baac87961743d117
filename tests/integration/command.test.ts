// Protects: the command line sends files through the same pipe, says every problem, and leaves nothing half done.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newFolder, removeFolders, startOn } from './folder';

const tools = join('node_modules', '.cache', 'reform-lens-tools');
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
let folder: string;

beforeAll(async () => {
	await build({ configFile: 'vite.cli.config.ts', logLevel: 'error', build: { outDir: tools, emptyOutDir: true } });
	folder = newFolder();
	await (await startOn(folder)).close();
}, 60_000);
afterAll(removeFolders);

function run(tool: string, ...given: string[]) {
	const environment = { ...process.env, DATA_DIR: folder, LC_ALL: 'vi_VN.UTF-8' };
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

test('revert, and a rebuild that is equal by hash', () => {
	expect(run('revert', '2').stdout).toContain('Bản phát hành 3 hoàn tác bản phát hành 2');
	expect(run('revert', '77')).toMatchObject({ status: 1 });
	const first = run('rebuild');
	expect(first.stdout).toMatch(/^bản phát hành 3\n[0-9a-f]{64}\n$/);
	expect(run('rebuild').stdout).toBe(first.stdout);
});

test('what is not known is refused with words', () => {
	expect(run('load', 'results', 'x.csv', '--map', 'm.json').stderr).toMatch(/Không có tùy chọn --map/);
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
