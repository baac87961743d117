// Protects the estimates over all provinces as programs and readers get them, at one lag and at all: R's values from published work, rows that repeat them, generated work told as such and never mixed in.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { associationAnswer } from '$lib/server/api/association';
import { associationAsked } from '$lib/server/association/asked';
import { scanFigures } from '$lib/server/association/scan/figures';
import { scanCsv } from '$lib/server/association/scan/table';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { Busy } from '$lib/server/queue';
import { provincesPage } from '$lib/server/views/impact/provinces';
import { variantsPage } from '$lib/server/views/impact/variants';
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
const ends = { low: z.number().nullable(), high: z.number().nullable() };
const told = z.strictObject({ b: z.number(), se: z.number(), ...ends });
const slope = told.extend({
	unit_code: z.string(),
	rows: z.number(),
	b_together: z.number(),
	se_together: z.number(),
	low_together: z.number().nullable(),
	high_together: z.number().nullable(),
	demo: z.string()
});
const answers = z.strictObject({
	units: z.number(),
	years: z.number(),
	rows: z.number(),
	fixed_effects: estimate,
	changes: estimate,
	lead: estimate,
	by_unit: z.strictObject({ mean: told, spread: z.number(), rows: z.array(slope) }).nullable(),
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
		expect(notes.join(' ')).not.toMatch(/is associated|p =/);
		// PAPI D5 from 2012 on, after the first generated year: 63 provinces without those that the publisher left out.
		const published = records('results/papi').filter((row) => row.indicator_code === 'D5' && Number(row.year) > 2011);
		expect([units, years, rows]).toEqual([63, 13, published.filter((row) => row.score !== '').length]);
		expect(fixed_effects.reason).toBeNull();
		const chart = await chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&units=42', 'en');
		expect(chart.demo).toBe(true);
		expect(chart.title + chart.caption + chart.notes.join(' ')).not.toMatch(/is associated|p [=<]/);
	});

	it('draws all lags hollow and says nothing of them', async () => {
		const chart = await chartAsked(state, 'effects', 'index=PAPI&indicator=D5', 'en');
		expect(chart.demo).toBe(true);
		expect(chart.title).toBe('PAPI, Public administrative procedures and communication work: estimates by lag');
		expect(chart.title + chart.caption + chart.notes.join(' ')).not.toMatch(/is associated|associated with|p [=<]/);
		expect(rowsOf(chart).map((row) => [row.lag, row.demo])).toEqual(
			[0, 0, 0, 1, 1, 1, 2, 2, 2].map((lag) => [lag, 'true'])
		);
		const drawn = chart.draw({ width: 800, height: null, rows: null });
		// Nine estimates and none of them solid; the key has the three shapes.
		expect(drawn.match(/fill="var\(--paper\)"/g)).toHaveLength(9);
	});

	it('looks at a question in other ways hollow and without a word', async () => {
		const chart = await chartAsked(state, 'sensitivity', 'index=PAPI&indicator=D5&lag=1', 'en');
		expect(chart.title).toBe(
			'PAPI, Public administrative procedures and communication work: how estimates change by variant'
		);
		expect(chart.title + chart.caption + chart.notes.join(' ')).not.toMatch(
			/associated|same sign|without zero|side of zero|p [=<]/
		);
		// The question, the years, two lags, six regions, ten groups of channels; two estimates each.
		expect(rowsOf(chart).map((row) => row.demo)).toEqual(Array.from({ length: 40 }, () => 'true'));
		expect(chart.draw({ width: 800, height: null, rows: null })).not.toMatch(/<circle[^>]*fill="var\(--ink\)"/);
	});

	it('draws the years around a rise hollow, says nothing of them, and uses no score without work of five years', async () => {
		const chart = await chartAsked(state, 'event', 'index=PAPI&indicator=D5', 'en');
		expect(chart.title).toBe('PAPI, Public administrative procedures: scores before and after communication work rose');
		expect(chart.title + chart.caption + chart.notes.join(' ')).not.toMatch(/higher|lower|found|differed|p [=<]/);
		// Generated work begins in 2011 and ends with 2024.
		expect(chart.notes.join(' ')).toContain('2013–2022');
		const drawn = chart.draw({ width: 800, height: null, rows: null });
		// Five estimates, the year compared with, and that one in the key.
		expect(drawn.match(/fill="var\(--paper\)"/g)).toHaveLength(7);
	});

	it('sets a province beside the others without a sentence, and none that is not in it', async () => {
		const url = new URL('http://here/impact/provinces?index=PAPI&indicator=D5');
		const view = await context(await localsOf(state, 'en'), url);
		const { own } = await provincesPage(view, associationAsked(view, url), '42');
		expect(own?.table?.rows).toHaveLength(3);
		expect(own?.table?.caption).toContain('demonstration data');
		expect(own?.said.join(' ')).not.toMatch(/associated|differ/);
		const today = await provincesPage(view, associationAsked(view, url), '24@2025');
		expect([today.own?.table, today.own?.said]).toEqual([
			null,
			['Bac Ninh has too few data in this estimate, which is over the provinces of 2012–2024.']
		]);
		expect((await provincesPage(view, associationAsked(view, url), null)).own).toBeNull();
	});

	// Questions that nothing else here asks: answers are kept.
	it.each([
		['eventStudy', 'D2', 0],
		['tried', 'D3', 0],
		['scanned', 'D4', 2]
	] as const)(
		'where too much waits for %s, a page says so in words and is made when asked again',
		async (waiting, indicator, lag) => {
			const url = new URL(`http://here/impact/provinces?index=PAPI&indicator=${indicator}&lag=${lag}`);
			const view = await context(await localsOf(state, 'en'), url);
			const asked = associationAsked(view, url);
			const busy: typeof view = {
				...view,
				estimate: (name, ...given) => (name === waiting ? Promise.reject(new Busy()) : state.estimate(name, ...given))
			};
			const both = (here: typeof view) =>
				Promise.all([provincesPage(here, asked, null), variantsPage(here, asked, null)]);
			const message: unknown = expect.stringContaining('Try again in a few seconds');
			// Named by `instead`, the words stand on the page of the error.
			await expect(both(busy)).rejects.toMatchObject({
				status: 429,
				body: { message, instead: [] }
			});
			expect(await both(view)).toHaveLength(2);
		},
		60_000
	);

	it('gives no interval at any lag on seven years, and says that lags rest on years that cannot be compared', async () => {
		const chart = await chartAsked(state, 'effects', 'index=PAPI');
		for (const { b, low, high, p, p_holm, reason } of rowsOf(chart))
			expect([typeof b, low, high, p, p_holm, reason]).toEqual(['number', null, null, null, null, 'few_years']);
		expect(chart.notes.join(' ')).toContain('chưa đủ 8 năm nên không có p và khoảng tin cậy');
		expect(chart.notes.join(' ')).toContain('không so cột này với cột kia');
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
		['index=PAPI&format=xml', 'format', 'csv'],
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
	])('scatter %s', async (query, status) => {
		await expect(chartAsked(state, 'scatter', query)).rejects.toMatchObject({ status });
	});
});

describe('with real work of every province', () => {
	const names = [...new Set(records('results/papi').map((row) => row.unit ?? ''))].sort();
	const header =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	/** The series of tests/statistics/reference.R. */
	const work = (unit: number, year: number) => ((unit * 37 + year * 101 + unit * year * 13) % 97) + unit;
	const values = z.record(z.string(), z.record(z.string(), z.number()));
	const drawn = z.object({ b: z.number(), se: z.number(), together: z.number(), together_se: z.number() });
	const own = z.object({ mean: z.number(), mean_se: z.number(), unit_1: drawn });
	const reference = z
		.object({
			papi: values,
			papi_lag_0: values,
			papi_lag_2: values,
			papi_event: values,
			papi_own: own,
			papi_without_pandemic: values,
			papi_without_delta: values,
			scan: z.object({
				code: z.array(z.string()),
				b: z.array(z.number()),
				p: z.array(z.number()),
				holm: z.array(z.number()),
				bh: z.array(z.number())
			})
		})
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

	it('finds what R finds at every lag, and adjusts all p-values together', async () => {
		const chart = await chartAsked(state, 'effects', 'index=PAPI&indicator=D5');
		const of = (lag: unknown) => (lag === 1 ? reference.papi : lag === 0 ? reference.papi_lag_0 : reference.papi_lag_2);
		for (const row of rowsOf(chart))
			for (const name of ['b', 'se', 'low', 'high', 'p'])
				expect(row[name], `${String(row.lag)} ${String(row.estimate)}.${name}`).toBeCloseTo(
					of(row.lag)[String(row.estimate)]?.[name] ?? NaN,
					9
				);
		// The smallest of six, changes at two years, times six; the next, 0.217 times five, is above one.
		const adjusted = rowsOf(chart).map((row) => row.p_holm);
		expect(adjusted.filter((p) => p !== null && p !== 1)).toEqual([expect.closeTo(6 * 0.15181827176366622, 9)]);
		expect(chart.title).toBe('PAPI, Thủ tục hành chính công: không thấy hoạt động đi cùng điểm ở độ trễ nào');
		expect(chart.notes.join(' ')).toContain('p hiệu chỉnh Holm cho 6 phép tính.');
	});

	it('finds what R finds without the pandemic and without a region, and counts how far all variants agree', async () => {
		const chart = await chartAsked(state, 'sensitivity', 'index=PAPI&indicator=D5&lag=1');
		const known = new Map([
			['base', reference.papi],
			['years', reference.papi_without_pandemic],
			['Đồng bằng sông Cửu Long', reference.papi_without_delta],
			['lag 0', reference.papi_lag_0],
			['lag 2', reference.papi_lag_2]
		]);
		const compared = rowsOf(chart).flatMap((row) => {
			const { variant, left_out, lag, estimate: name } = row;
			const of = known.get(String(variant === 'lag' ? `lag ${lag}` : variant === 'region' ? left_out : variant));
			for (const column of of ? ['b', 'se', 'low', 'high', 'p'] : [])
				expect(row[column], `${variant} ${left_out} ${name}.${column}`).toBeCloseTo(
					of?.[String(name)]?.[column] ?? NaN,
					9
				);
			return of ? [variant] : [];
		});
		expect(compared).toHaveLength(10);
		// All work is of the press: as a group it is the question itself, of the other nine there is none.
		const channels = rowsOf(chart).filter((row) => row.variant === 'channel' && row.estimate === 'fixed_effects');
		expect(channels.map(({ reason }) => reason)).toEqual([null, ...Array.from({ length: 9 }, () => 'all_zero')]);
		const others = rowsOf(chart).filter(
			(row) => row.variant !== 'base' && row.estimate === 'fixed_effects' && row.b !== null
		);
		const same = others.filter(({ b }) => Number(b) < 0).length;
		expect(chart.title).toBe(
			`PAPI, Thủ tục hành chính công: ${same} trên 10 cách tính khác cùng dấu với ước lượng gốc, 0 trên 10 khoảng không chứa 0 và cùng phía`
		);
		expect(chart.notes.join(' ')).toContain('19 cách tính dùng chung số liệu, không phải các phép kiểm định độc lập');
		const drawn = chart.draw({ width: 358, height: null, rows: null });
		expect(drawn).toContain('– mọi số hoạt động đều bằng 0');
	});

	it('draws a panel for each group of channels with work, each change as it is in the scores', async () => {
		const chart = await chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&lag=1&units=42&by=channel');
		expect(chart.address).toBe('index=PAPI&indicator=D5&lag=1&units=42&by=channel');
		expect(chart.table.rows.map(([channel]) => channel?.text)).toEqual(['Báo chí']);
		expect(chart.notes.join(' ')).toContain('Không vẽ vì chưa ghi nhận hoạt động: Phát thanh, truyền hình');
		const own = rowsOf(chart).filter((row) => row.unit_code === '42' && row.year === 2024);
		const at = names.indexOf('Hà Tĩnh') + 1;
		const score = (year: string) =>
			Number(
				records('results/papi').find(
					(row) => row.unit === 'Hà Tĩnh' && row.indicator_code === 'D5' && row.year === year
				)?.score
			);
		expect(own).toMatchObject([
			{ channel_group: 'press', score: 7.3589, activity: work(at, 2023), activity_earlier: work(at, 2022) }
		]);
		expect(own[0]?.change).toBeCloseTo(7.3589 - score('2023'), 10);
		await expect(chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&by=theme')).rejects.toMatchObject({
			status: 400
		});
	});

	it('scans an index and adjusts all its p-values together as R does', async () => {
		const url = new URL('http://here/impact/provinces/variants?index=PAPI&lag=1');
		const view = await context(await localsOf(state, 'vi'), url);
		const question = associationAsked(view, url);
		const rows = z.array(z.record(z.string(), z.string())).parse(
			Papa.parse(scanCsv('vi', question, await scanFigures(view, question)).slice(1), {
				header: true,
				skipEmptyLines: true
			}).data
		);
		// The total and eight dimensions with ten groups; D7, D8 and the total have too few years, nine groups no work.
		expect(rows).toHaveLength(90);
		const tested = rows.filter((row) => row.p !== '');
		expect(tested.map((row) => [row.indicator_code, row.channel_group, row.tests])).toEqual(
			reference.scan.code.map((code) => [code, 'press', '6'])
		);
		tested.forEach((row, at) => {
			for (const [column, values] of Object.entries({ b: 'b', p: 'p', p_holm: 'holm', p_bh: 'bh' } as const))
				expect(Number(row[column]), column).toBeCloseTo(reference.scan[values][at] ?? NaN, 9);
		});
		const { scan, warnings, links } = await variantsPage(view, question, '42');
		expect(warnings).toEqual([]);
		expect(links.at(-1)?.href).toBe('/impact/provinces?unit=42&index=PAPI&lag=1');
		expect(scan.sentences.slice(0, 3)).toEqual([
			'90 cặp, 6 cặp đủ số liệu để có p và được hiệu chỉnh cùng nhau.',
			'Dưới 0,05 sau hiệu chỉnh: 0 cặp theo Benjamini–Hochberg, 0 cặp theo Holm.',
			'Không thấy cặp nào đi cùng.'
		]);
		expect(scan.sentences).toContain('Thiếu số ở 81 cặp: mọi số hoạt động đều bằng 0.');
		expect(scan.table?.rows).toHaveLength(9);
	});

	it('finds what R finds around a rise of work, and gives the rows that repeat it', async () => {
		const chart = await chartAsked(state, 'event', 'index=PAPI&indicator=D5');
		const rows = rowsOf(chart);
		expect(rows.map((row) => row.years_from)).toEqual([-3, -2, 0, 1, 2]);
		['b_3', 'b_2', 'a0', 'a1', 'a2'].forEach((name, at) => {
			// Bootstrapped ends depend on the order of the units: R's are compared where the same rows are read.
			for (const key of ['b', 'se'])
				expect(rows[at]?.[key], `${name}.${key}`).toBeCloseTo(reference.papi_event[name]?.[key] ?? NaN, 9);
		});
		expect(chart.title).toBe('PAPI, Thủ tục hành chính công: không thấy điểm khác đi quanh lúc hoạt động tăng');
		const scatter = rowsOf(await chartAsked(state, 'scatter', 'index=PAPI&indicator=D5&lag=0'));
		const ten = scatter.find((row) => row.unit === 'Hà Nội' && row.year === 2022);
		const unit = names.indexOf('Hà Nội') + 1;
		const told = ['activity_before_2', 'activity_before', 'activity', 'activity_after', 'activity_after_2'];
		expect(told.map((name) => ten?.[name])).toEqual([2020, 2021, 2022, 2023, 2024].map((year) => work(unit, year)));
		const last = scatter.filter((row) => row.year === 2023).map((row) => row.activity_after_2);
		expect(new Set(last)).toEqual(new Set([null]));
	});

	it('gives the slope of each province as R does, alone and together, also as rows', async () => {
		const { by_unit, fixed_effects } = await answered('index=PAPI&indicator=D5');
		const rows = by_unit?.rows ?? [];
		expect(rows).toHaveLength(63);
		const own = reference.papi_own;
		expect([by_unit?.mean.b, by_unit?.mean.se]).toEqual([expect.closeTo(own.mean, 9), expect.closeTo(own.mean_se, 9)]);
		// An Giang, the first by name.
		const first = rows.find((row) => row.unit_code === '89');
		expect([first?.b, first?.se]).toEqual([expect.closeTo(own.unit_1.b, 9), expect.closeTo(own.unit_1.se, 9)]);
		expect([first?.b_together, first?.se_together]).toEqual([
			expect.closeTo(own.unit_1.together, 9),
			expect.closeTo(own.unit_1.together_se, 9)
		]);
		expect(fixed_effects.b).not.toBe(by_unit?.mean.b);
		const text = await (await ask('index=PAPI&indicator=D5&format=csv')).text();
		const [head, ...lines] = text.trim().split(/\r?\n/);
		expect(head).toMatch(/^unit_code,rows,b,se,low,high,b_together,/);
		expect(lines).toHaveLength(63);
		const url = new URL('http://here/impact/provinces?index=PAPI&indicator=D5');
		const view = await context(await localsOf(state, 'vi'), url);
		const page = await provincesPage(view, associationAsked(view, url), '42');
		expect(page.own?.said[0]).toMatch(/^Tính chung với các tỉnh, ở Hà Tĩnh mỗi hoạt động đi cùng [+−]0,000\d+ điểm/);
		expect(page.own?.said[0]).toContain('khoảng này chứa 0 nên chưa thấy đi cùng');
	});

	it('shows a page both pictures, the words and where the exact rows are', async () => {
		const url = new URL('http://here/impact/provinces?index=PAPI&indicator=D5&lag=2');
		const view = await context(await localsOf(state, 'vi'), url);
		const page = await provincesPage(view, associationAsked(view, url), '42');
		expect([page.nothing, page.demo, page.warnings]).toEqual([null, false, []]);
		expect(page.scatter?.figure.press).toContain('units=42');
		expect(page.event?.said[1]).toBe('Từ năm hoạt động tăng: không thấy điểm khác đi.');
		expect(page.sentences[0]).toBe('Cùng năm, sau 1 năm và sau 2 năm: không thấy đi cùng.');
		expect(page.sentences[2]).toContain('Sau 2 năm, p chưa hiệu chỉnh. Hiệu ứng cố định: mỗi hoạt động đi cùng');
		expect(page.repeat.map(({ href }) => href)).toEqual([
			'/charts/scatter.csv?index=PAPI&indicator=D5&lag=2&lang=vi',
			'/charts/effects.csv?index=PAPI&indicator=D5&lang=vi',
			'/charts/event.csv?index=PAPI&indicator=D5&lang=vi',
			'/impact/provinces/variants?unit=42&index=PAPI&indicator=D5&lag=2',
			'/api/v1/association?index=PAPI&indicator=D5&lag=2&format=csv',
			'/api/v1/association?index=PAPI&indicator=D5&lag=2',
			'/methodology#association'
		]);
	});

	it('counts a channel without work in a year with other work as zero, and says that nothing can be compared', async () => {
		const { fixed_effects, notes } = await answered('index=PAPI&indicator=D5&channel=grassroots_radio');
		expect(fixed_effects.reason).toBe('all_zero');
		expect(notes.join(' ')).toContain('mọi số hoạt động đều bằng 0');
	});

	it('says first that it may run the other way where work follows scores', async () => {
		const scores = new Map(
			records('results/papi').flatMap((row) =>
				row.indicator_code === 'D5' && row.score ? [[`${row.unit ?? ''} ${row.year ?? ''}`, Number(row.score)]] : []
			)
		);
		// A hundred fewer programmes for each point of the year before.
		const rows = names.flatMap((name) =>
			Array.from({ length: 14 }, (_, at) => {
				const score = scores.get(`${name} ${2010 + at}`) ?? 5;
				return `,${name},,,,truyen_thanh_co_so,,${2011 + at},${Math.round(1000 - 100 * score)},,,,,,,,,`;
			})
		);
		await publishFiles(state, [csv('activities', header, ...rows)], { title: 'Thử', by: 'test' });
		const chart = await chartAsked(state, 'effects', 'index=PAPI&indicator=D5&channel=grassroots_radio', 'en');
		for (const row of rowsOf(chart).filter(({ estimate: name }) => name === 'lead')) {
			// The slope of the rule, but for rounding to whole programmes.
			expect(row.b).toBeCloseTo(-0.01, 4);
			// The least that 999 draws can give.
			expect(row.p).toBeLessThanOrEqual(0.001);
		}
		expect(chart.title).toContain('later work is associated with scores too');
		expect(chart.notes[0]).toMatch(/^Placebo test: later work/);
		const around = await chartAsked(state, 'event', 'index=PAPI&indicator=D5&channel=grassroots_radio', 'en');
		expect(around.title).toContain('scores differed before work rose');
		expect(around.notes[0]).toMatch(/^Scores differed before work rose: work that came later cannot/);
	}, 60_000);
});
