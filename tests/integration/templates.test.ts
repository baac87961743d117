// Protects offices that fill in a workbook: it has exactly their rows, and what they send back passes the pipe.
import { isHttpError } from '@sveltejs/kit';
import readXlsx from 'read-excel-file/node';
import { beforeAll, expect, test, vi } from 'vitest';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import { context, type Context } from '$lib/server/context';
import { csv as csvText } from '$lib/server/csv';
import { checkOnly } from '$lib/server/publishing/pipe';
import { askedFilling } from '$lib/server/templates/asked';
import { templateWorkbook } from '$lib/server/templates/workbook';
import { GET } from '../../src/routes/(site)/data/[dataset]/template.xlsx/+server';
import { csv, localsOf, started } from './folder';

const state = await started();
let here: Context;
beforeAll(async () => {
	here = await context(await localsOf(state));
});

type Cell = string | number | boolean | Date | null;

async function workbook(dataset: DatasetName, query = '') {
	const url = new URL(`http://localhost/data/${dataset}/template.xlsx?${query}`);
	const filling = await askedFilling(here, url, dataset).make();
	const bytes = await templateWorkbook(filling, { locale: 'vi', release: 1, published: '2026-11-21T02:00:00.000Z' });
	const sheets = await readXlsx(bytes);
	const [data, lists, guide] = sheets.map((sheet) => sheet.data as Cell[][]);
	const [header = [], ...rows] = data ?? [];
	return {
		names: sheets.map(({ sheet }) => sheet),
		header: header.map(String),
		rows: rows.filter((row) => row.some((cell) => cell !== null)),
		lists: lists ?? [],
		guide: (guide ?? []).flat().join('\n')
	};
}

/** The sheet as a file that goes through the pipe. */
function asFile(dataset: DatasetName, header: string[], rows: Cell[][]) {
	const cells = rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
	return csv(dataset, ...csvText(header, cells).trimEnd().split('\r\n'));
}

test('an edition of PAPI: 63 provinces for each of its indicators, comes back with nothing changed', async () => {
	const { names, header, rows, lists, guide } = await workbook('results', 'index=PAPI&year=2024');
	expect(names).toEqual(['Nhập liệu', 'Danh mục', 'Hướng dẫn']);
	expect(header).toEqual(['index_code', 'year', 'parent_unit', 'unit', 'indicator_code', 'score', 'rank', 'source_id']);
	expect(rows).toHaveLength(63 * 9);
	expect(rows.find((row) => row[3] === 'Hà Tĩnh' && row[4] === 'TOTAL')).toEqual([
		'PAPI',
		2024,
		null,
		'Hà Tĩnh',
		'TOTAL',
		45.5531,
		null,
		'S_PAPI_TUNAH'
	]);
	expect(lists.flat()).toEqual(expect.arrayContaining(['Chỉ số', 'S_PAPI_TUNAH', 'Hà Tĩnh', 'D8']));
	expect(guide).toContain('Sổ mẫu: Kết quả chỉ số, PAPI 2024');
	const filled = rows.filter((row) => row[5] !== null || row[6] !== null);
	const { report } = await checkOnly(state, [asFile('results', header, filled)]);
	expect(report).toMatchObject({ errors: 0, difference: { added: 0, changed: 0, unchanged: filled.length } });
});

test('the year after the merger has the 34 provinces, and filled in it is new and sound', async () => {
	const { header, rows } = await workbook('results', 'index=PAPI&year=2025');
	expect(rows).toHaveLength(34 * 9);
	const filled = rows
		.filter((row) => row[4] === 'D1')
		.map((row, at) => [...row.slice(0, 5), 5 + at / 100, null, 'S_PAPI_TUNAH']);
	const { report } = await checkOnly(state, [asFile('results', header, filled)]);
	expect(report).toMatchObject({ errors: 0, difference: { added: 34, changed: 0 } });
});

test('one province, and the units inside one', async () => {
	const one = await workbook('results', 'index=PCI&year=2024&unit=42');
	expect(new Set(one.rows.map((row) => row[3]))).toEqual(new Set(['Hà Tĩnh']));
	const inside = await workbook('results', 'index=DDCI&year=2021&unit=42');
	expect(inside.rows.length).toBeGreaterThan(15);
	expect(new Set(inside.rows.map((row) => row[2]))).toEqual(new Set(['Hà Tĩnh']));
});

test('a plan: each task with agency, channel and theme; with time and count it passes', async () => {
	const { header, rows, lists } = await workbook('activities', 'plan=HTH-2024');
	const at = (name: string) => header.indexOf(name);
	expect(rows.length).toBeGreaterThan(80);
	expect(rows.every((row) => row[at('unit')] === 'Hà Tĩnh' && row[at('plan_code')] === 'HTH-2024')).toBe(true);
	expect(rows.every((row) => row[at('date')] === null && row[at('count')] === null)).toBe(true);
	expect(rows.some((row) => row[at('agency')] !== null)).toBe(true);
	expect(lists.flat()).toContain('Nhiệm vụ');
	const filled = rows
		.filter((row) => row[at('channel_code')] !== null)
		.map((row) => row.map((cell, column) => (column === at('date') ? '2024-03' : column === at('count') ? 2 : cell)));
	const { report, problems } = await checkOnly(state, [asFile('activities', header, filled)]);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(report.difference.added).toBe(filled.length);
});

test.each(datasetNames)('the blank workbook of %s has its columns, and each of them explained', async (dataset) => {
	const { header, rows, guide } = await workbook(dataset);
	expect(rows).toEqual([]);
	for (const column of header) expect(guide).toContain(column);
});

test.each([
	['results', 'index=PAPY&year=2024', 404],
	['results', 'index=PAPI&year=abc', 400],
	['results', 'index=PAPI&year=1950', 400],
	['results', 'index=PAPI&year=2099', 400],
	['results', 'index=PAPI&year=2025&unit=30', 404],
	['results', 'index=PAPI&year=2025&unit=zz', 404],
	['activities', 'plan=HTH-2023', 404]
] as const)('%s?%s is refused with what could stand there', async (dataset, query, status) => {
	const refusal: unknown = await workbook(dataset, query).catch((error: unknown) => error);
	expect(isHttpError(refusal, status)).toBe(true);
	if (isHttpError(refusal)) expect(refusal.body.instead?.length).toBeGreaterThan(0);
});

test('the rows of an edition are asked for only where the workbook is made', async () => {
	const url = new URL('http://localhost/data/results/template.xlsx?index=PAPI&year=2023');
	const locals = await localsOf(state);
	const answered = (headers: Record<string, string>) => {
		const event = { locals, params: { dataset: 'results' }, url, request: new Request(url, { headers }) };
		return Promise.resolve(GET(event as unknown as Parameters<typeof GET>[0]));
	};
	const made = await answered({});
	expect(made.headers.get('content-disposition')).toBe('attachment; filename="mau-results-PAPI-2023.xlsx"');
	const read = vi.spyOn(here.warehouse.reader, 'read');
	const known = await answered({ 'if-none-match': made.headers.get('etag') ?? '' });
	expect(known.status).toBe(304);
	expect(read.mock.calls.filter(([, , , parameters]) => Object.hasOwn(parameters, 'index'))).toEqual([]);
	expect((await answered({})).status).toBe(200);
	expect(read.mock.calls.filter(([, , , parameters]) => Object.hasOwn(parameters, 'index'))).toHaveLength(1);
	read.mockRestore();
});
