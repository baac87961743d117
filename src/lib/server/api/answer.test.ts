// Protects what programs rely on: every documented table answers with its documented columns, filters are exact, questions that make no sense are refused with what could be asked.
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { indicatorEditions } from '$lib/analysis/edition';
import { onTodaysUnits } from '$lib/analysis/todays-units';
import { localsOf, started } from '../../../../tests/integration/folder';
import { records } from '../../../../tests/fixtures/starter';
import { context } from '../context';
import { indicatorResults } from '../warehouse/queries';
import { answer } from './answer';
import { openapi } from './openapi';
import { resourceNames, resources } from './resources';

const state = await started({ REFORM_LENS_DEMO: '1' });

const locals = await localsOf(state);
const ask = (path: string, headers: Record<string, string> = {}) => {
	const url = new URL(`/api/v1/${path}`, 'http://here');
	return answer(url.pathname.slice('/api/v1/'.length), {
		...locals,
		url,
		request: new Request(url, { headers })
	});
};
const answers = z.object({
	release: z.number(),
	total: z.number(),
	rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])))
});
const problems = z.object({
	status: z.number(),
	detail: z.string(),
	parameter: z.string(),
	valid: z.array(z.string())
});

const answered = async (path: string) => {
	const response = await ask(path);
	expect(response.status).toBe(200);
	return answers.parse(await response.json());
};
const refused = async (path: string) => {
	const response = await ask(path);
	expect(response.headers.get('content-type')).toContain('application/problem+json');
	const problem = problems.parse(await response.json());
	expect(problem.status).toBe(response.status);
	return problem;
};

describe('what is documented', () => {
	it.each(resourceNames)('%s answers, and its rows fit the description', async (name) => {
		const schemas = new Map(Object.entries(openapi('en').components.schemas));
		const properties: Record<string, { type: string | string[] }> = schemas.get(name)?.properties ?? {};
		const { rows, release } = await answered(`${name}?limit=500`);
		expect(release).toBe(state.release);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) {
			expect(Object.keys(row)).toEqual(Object.keys(properties));
			for (const [column, value] of Object.entries(row)) {
				const kind = value === null ? 'null' : Number.isInteger(value) ? 'integer' : typeof value;
				const allowed = [properties[column]?.type ?? []].flat();
				if (allowed.includes('number')) allowed.push('integer');
				expect(allowed, `${name}.${column} = ${String(value)}`).toContain(kind);
			}
		}
	});

	it('names nothing but the nine tables, and the estimates made of them', () => {
		expect(Object.keys(openapi('vi').paths)).toEqual(
			[
				'units',
				'indices',
				'indicators',
				'results',
				'plans',
				'tasks',
				'activities',
				'sources',
				'releases',
				'association'
			].map((name) => `/${name}`)
		);
	});

	it('lists the values of fixed lists', () => {
		expect(openapi('vi').components.schemas).toMatchObject({
			tasks: { properties: { quota_scope: { enum: ['plan', 'unit', 'unclear', null] } } }
		});
	});
});

describe('filters', () => {
	it('find what the file says', async () => {
		const file = records('results/papi').filter((row) => row.unit === 'Hà Tĩnh' && row.year === '2024');
		const { rows, total } = await answered('results?index_code=PAPI&year=2024&unit_code=42');
		expect(total).toBe(file.length);
		expect(rows.map((row) => [row.indicator_code, row.score])).toEqual(
			file.map((row) => [row.indicator_code, Number(row.score)])
		);
		expect(rows[0]).toMatchObject({ unit: 'Hà Tĩnh', parent_unit: null });
	});

	it('take a repeated column as alternatives and a blank as blank', async () => {
		const both = await answered('plans?plan_code=HTH-2024&plan_code=BGG-2019');
		expect(both.rows.map((row) => row.plan_code)).toEqual(['BGG-2019', 'HTH-2024']);
		const unnumbered = await answered('plans?document_no=');
		expect(unnumbered.rows.map((row) => row.plan_code)).toEqual(['BGG-2019']);
	});

	it('know true from false', async () => {
		const real = await answered('activities?demo=false');
		expect(real.total).toBe(0);
		const generated = await answered('activities?demo=true&limit=1');
		expect(generated.total).toBeGreaterThan(10_000);
	});

	it('name the province of a department', async () => {
		const { rows } = await answered('results?index_code=DDCI&parent_unit=Hà Tĩnh&limit=1');
		expect(rows).toHaveLength(1);
	});

	it('bind values: a quote or a table function stays a value', async () => {
		for (const value of ["x' or '1'='1", "read_csv('/etc/passwd')"]) {
			expect((await answered(`units?name_vi=${encodeURIComponent(value)}`)).total).toBe(0);
		}
	});
});

describe('today’s provinces as the basis of results', () => {
	const papi = (rest: string) => answered(`results?basis=2025&index_code=PAPI&indicator_code=TOTAL&${rest}`);

	it('PAPI 2020: all 34, the 23 merged ones as estimates, nobody with a rank', async () => {
		const { rows } = await papi('year=2020');
		expect(rows).toHaveLength(34);
		expect(rows.filter((row) => row.estimated)).toHaveLength(23);
		expect(rows.every((row) => row.rank === null)).toBe(true);
		const own = rows.find((row) => row.unit_code === '24@2025');
		// (45.3114 × 1 419 130 + 44.3172 × 1 841 620) ÷ 3 260 750, by hand.
		expect(own?.score).toBeCloseTo(44.74989, 5);
		expect(own).toMatchObject({ unit: 'Bắc Ninh', parent_unit: null, estimated: true });
		const published = records('results/papi').find(
			(row) => row.unit === 'Hà Tĩnh' && row.year === '2020' && row.indicator_code === 'TOTAL'
		);
		expect(rows.find((row) => row.unit_code === '42')).toMatchObject({
			score: Number(published?.score),
			estimated: false
		});
	});

	it('PAPI 2024: no row where a part has no score', async () => {
		const { rows } = await papi('year=2024');
		// The publisher left Vĩnh Phúc and Tiền Giang out: now in Phú Thọ and Đồng Tháp.
		expect(rows).toHaveLength(32);
		expect(rows.map((row) => row.unit)).not.toContain('Phú Thọ');
		expect(rows.map((row) => row.unit)).not.toContain('Đồng Tháp');
	});

	it('is filtered like any column, and estimates nothing without being asked', async () => {
		expect((await papi('year=2020&estimated=true')).total).toBe(23);
		expect((await answered('results?estimated=true')).total).toBe(0);
		expect((await answered('results?basis=2025&index_code=DDCI')).total).toBe(0);
	});

	it('gives every edition as the pages do', async () => {
		const { warehouse, reference, release } = await context(locals);
		const told = (row: { year?: unknown; unit_code?: unknown; score?: unknown; estimated?: unknown }) =>
			`${String(row.year)} ${String(row.unit_code)} ${Number(row.score).toFixed(9)} ${row.estimated === true ? 'estimated' : ''}`;
		for (const index of ['PAPI', 'PAR', 'DTI', 'PCI']) {
			const [headline] = reference.headlines(index);
			const indicator = headline?.indicator_code ?? '';
			const results = await indicatorResults(warehouse, release, { index, indicator });
			const shown = indicatorEditions(reference, index, indicator, results).flatMap((edition) =>
				[...onTodaysUnits(reference, edition).edition.standings.values()].map((one) => told({ ...edition, ...one }))
			);
			const { rows } = await answered(`results?basis=2025&index_code=${index}&indicator_code=${indicator}`);
			expect(rows.map(told).sort(), index).toEqual(shown.sort());
		}
	});
});

describe('long answers', () => {
	it('come in parts that follow each other', async () => {
		const [first, second] = [await answered('results?limit=2'), await answered('results?limit=2&offset=2')];
		const { headers } = await ask('results?limit=2');
		expect(headers.get('link')).toBe('</api/v1/results?limit=2&offset=2>; rel="next"');
		expect(headers.get('x-total-count')).toBe(String(first.total));
		const all = await answered('results?limit=4');
		expect([first, second].flatMap((part) => part.rows)).toEqual(all.rows);
	});
});

describe('refusals', () => {
	it('unknown tables, columns and values say what there is', async () => {
		expect(await refused('secrets')).toMatchObject({ status: 404, valid: resourceNames });
		expect(await refused('results?colour=red')).toMatchObject({ status: 400, parameter: 'colour' });
		expect((await refused('results?colour=red')).valid).toEqual(
			expect.arrayContaining([...Object.keys(resources.results.columns), 'format', 'limit', 'offset'])
		);
		expect(await refused('results?year=abc')).toMatchObject({ status: 400, parameter: 'year' });
		expect((await refused('units?level=planet')).valid).toContain('province');
		expect(await refused('units?format=xml')).toMatchObject({ status: 400, valid: ['json', 'csv'] });
		expect(await refused('units?limit=0')).toMatchObject({ status: 400 });
		expect(await refused('units?__proto__=x')).toMatchObject({ status: 400, parameter: '__proto__' });
	});

	it('another basis than 2025, and one of other tables, are refused in words', async () => {
		expect(await refused('results?basis=2030')).toMatchObject({ status: 400, parameter: 'basis', valid: ['2025'] });
		expect((await refused('results?basis=2030')).detail).toContain('34 tỉnh, thành phố hiện nay');
		expect((await refused('units?basis=2025')).detail).toContain('results');
	});
});

describe('caching', () => {
	it('answers 304 to its own tag, and another tag to another question', async () => {
		const tag = (await ask('plans')).headers.get('etag') ?? '';
		const again = await ask('plans', { 'if-none-match': `"other", ${tag}` });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe('');
		expect((await ask('plans?year=2024', { 'if-none-match': tag })).status).toBe(200);
	});

	it('lets pages elsewhere read', async () => {
		expect((await ask('plans')).headers.get('access-control-allow-origin')).toBe('*');
	});
});

it('gives CSV with the same columns', async () => {
	const response = await ask('plans?format=csv&bom=1&year=2024');
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
	expect(text.startsWith('\uFEFFplan_code,unit_code,')).toBe(true);
	expect(text.trimEnd().split('\r\n')).toHaveLength(5);
});
