// Protects the estimates over all provinces as programs and readers get them: R's values from published work, rows that repeat them, generated work told as such and never mixed in.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { associationAnswer } from '$lib/server/api/association';
import { publishFiles } from '$lib/server/publishing/pipe';
import { records } from '../fixtures/starter';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, localsOf, started } from './folder';

const state = await started({ REFORM_LENS_DEMO: '1' });

const estimate = z.strictObject({
	b: z.number().nullable(),
	se: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	p: z.number().nullable(),
	reason: z.string().nullable()
});
const answers = z.strictObject({
	units: z.number(),
	years: z.number(),
	rows: z.number(),
	fixed_effects: estimate,
	changes: estimate,
	lead: estimate,
	notes: z.array(z.string())
});

const ask = async (query: string, locale: 'vi' | 'en' = 'vi') => {
	const url = new URL(`http://here/api/v1/association?${query}`);
	return associationAnswer({ ...(await localsOf(state, locale)), url, request: new Request(url) });
};
const answered = async (query: string, locale: 'vi' | 'en' = 'vi') =>
	answers.parse(await (await ask(query, locale)).json());

describe('with generated work only', () => {
	it('says so first, and makes no sentence of it', async () => {
		const { notes, units, years, rows, fixed_effects } = await answered('index=PAPI&indicator=D5&lag=1', 'en');
		expect(notes[0]).toContain('generated demonstration data');
		expect(notes.join(' ')).not.toContain('is associated');
		// PAPI D5 from 2012 on, after the first generated year: 63 provinces without those that the publisher left out.
		const published = records('results/papi').filter((row) => row.indicator_code === 'D5' && Number(row.year) > 2011);
		expect([units, years, rows]).toEqual([63, 13, published.filter((row) => row.score !== '').length]);
		expect(fixed_effects.reason).toBeNull();
		const chart = await chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&units=42', 'en');
		expect(chart.demo).toBe(true);
		expect(chart.title + chart.caption + chart.notes.join(' ')).not.toMatch(/is associated|p [=<]/);
	});

	it('keeps the two totals of PAPI apart, and neither has eight years', async () => {
		const { years, fixed_effects, changes, notes } = await answered('index=PAPI&lag=1');
		expect(years).toBe(7);
		for (const { b, se, p, low, high, reason } of [fixed_effects, changes]) {
			expect([typeof b, typeof se, p, low, high, reason]).toEqual(['number', 'number', null, null, null, 'few_years']);
		}
		expect(notes).toContain('Không gộp năm 2011–2017: không so sánh được.');
		expect(notes).toContain(
			'Không đủ số để nêu (hiệu ứng cố định, thay đổi từng năm và kiểm tra ngược): chưa đủ 8 năm nên không có p và khoảng tin cậy.'
		);
	});

	it('takes no editions in which only the best, or some, provinces are here', async () => {
		const { notes } = await answered('index=PCI');
		expect(notes).toContain('Không gộp năm 2006–2024: kho chỉ có một phần các tỉnh.');
		expect((await answered('index=SIPAS')).fixed_effects.reason).toBe('no_scores');
	});

	it('says of the PAR Index that it scores the plan itself', async () => {
		expect((await answered('index=PAR')).notes.join(' ')).toContain('do cách chấm');
	});
});

describe('questions that cannot be answered', () => {
	it.each([
		['', 'index', 'PAPI'],
		['index=DDCI', 'index', 'PAPI'],
		['index=PAPI&indicator=D99', 'indicator', 'D5'],
		['index=PAPI&channel=smoke', 'channel', 'grassroots_radio'],
		['index=PAPI&lag=3', 'lag', '2'],
		['index=PAPI&colour=red', 'colour', 'channel']
	])('%s', async (query, parameter, valid) => {
		const response = await ask(query);
		expect(response.status).toBe(400);
		const problem = z.object({ parameter: z.string(), valid: z.array(z.string()) }).parse(await response.json());
		expect(problem.parameter).toBe(parameter);
		expect(problem.valid).toContain(valid);
	});

	it.each([
		['index=PAPI&indicator=D99', 404],
		['index=PAPI&lag=3', 400],
		['index=PAPI&year=1999', 404],
		['index=PAPI&units=atlantis', 404],
		['index=PAPI&units=42-SNV', 400],
		['index=SIPAS', 404]
	])('chart %s', async (query, status) => {
		await expect(chartAsked(state, 'scatter', query)).rejects.toMatchObject({ status });
	});
});

describe('with real work of every province', () => {
	const names = [...new Set(records('results/papi').map((row) => row.unit ?? ''))].sort();
	const header =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	/** The series of tests/statistics/reference.R. */
	const work = (unit: number, year: number) => ((unit * 37 + year * 101 + unit * year * 13) % 97) + unit;
	const reference = z
		.object({ papi: z.record(z.string(), z.record(z.string(), z.number())) })
		.parse(JSON.parse(readFileSync('tests/statistics/reference.json', 'utf8')));

	beforeAll(async () => {
		const rows = names.flatMap((name, at) =>
			Array.from(
				{ length: 15 },
				(_, year) => `,${name},,,,bao_dia_phuong,,${2010 + year},${work(at + 1, 2010 + year)},,,,,,,,,`
			)
		);
		const { release } = await publishFiles(state, [csv('activities', header, ...rows)], { title: 'Thử', by: 'test' });
		expect(release).not.toBeNull();
	}, 60_000);

	it('finds what R finds, without a trace of generated work', async () => {
		const found = await answered('index=PAPI&indicator=D5&lag=1');
		for (const which of ['fixed_effects', 'changes', 'lead'] as const)
			for (const name of ['b', 'se', 'low', 'high', 'p'] as const)
				expect(found[which][name], `${which}.${name}`).toBeCloseTo(reference.papi[which]?.[name] ?? NaN, 9);
		expect(found.notes.join(' ')).not.toContain('minh hoạ');
	});

	it('gives the exact rows', async () => {
		const chart = await chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&lag=1');
		const kept = z
			.array(z.record(z.string(), z.string()))
			.parse(
				Papa.parse(readFileSync('tests/statistics/papi.csv', 'utf8'), { header: true, skipEmptyLines: true }).data
			);
		const told = (row: Record<string, string | number | null | undefined>) =>
			['year', 'score', 'activity', 'activity_after'].map((name) => String(row[name] ?? '')).join(' ');
		expect(rowsOf(chart).map(told).sort()).toEqual(kept.map(told).sort());
		expect(chart.demo).toBe(false);
		expect(chart.caption).toContain('Hiệu ứng cố định: mỗi hoạt động đi cùng');
		expect(chart.caption).toContain('p = 0,468');
	});

	it('counts a channel without work in a year with other work as zero, and says that nothing can be compared', async () => {
		const { fixed_effects, notes } = await answered('index=PAPI&indicator=D5&channel=grassroots_radio');
		expect(fixed_effects.reason).toBe('all_zero');
		expect(notes.join(' ')).toContain('mọi số hoạt động đều bằng 0');
	});
});
