// Protects what programs rely on: every documented table answers with its documented columns, filters are exact, questions that make no sense are refused with what could be asked.
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { localsOf, started } from '../../../../tests/integration/folder';
import { records } from '../../../../tests/fixtures/starter';
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

	it('names nothing but the nine tables', () => {
		expect(Object.keys(openapi('vi').paths)).toEqual(
			['units', 'indices', 'indicators', 'results', 'plans', 'tasks', 'activities', 'sources', 'releases'].map(
				(name) => `/${name}`
			)
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

	it('today’s units as a basis are refused in words', async () => {
		const { status, detail } = await refused('results?basis=2025');
		expect(status).toBe(400);
		expect(detail).toContain('basis');
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
