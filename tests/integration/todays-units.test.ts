// Protects rankings, trends and comparisons by today's 34 provinces: published where nothing was merged, marked estimates where it was, no places unless all 34 have a value, never a published rank, nothing compared across the merger.
import { describe, expect, it, test } from 'vitest';
import { comparability } from '$lib/analysis/comparability';
import type { Edition } from '$lib/analysis/edition';
import { onTodaysUnits } from '$lib/analysis/todays-units';
import type { Locale } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { readCompared } from '$lib/server/views/compare/address';
import { compareView } from '$lib/server/views/compare/compare';
import { rankings } from '$lib/server/views/rankings/rankings';
import { drawnTexts } from '../fixtures/texts';
import { chartAsked, rowsOf } from './chart-asked';
import { localsOf, started } from './folder';

const state = await started();
const { reference } = await context(await localsOf(state));

const page = async (path: string, locale: Locale = 'vi') => {
	const url = new URL(`http://localhost/rankings/${path}`);
	return rankings(await context(await localsOf(state, locale), url), url, url.pathname.split('/').at(-1) ?? '');
};
async function provinces(path: string, locale: Locale = 'vi') {
	const { ranking } = await page(path, locale);
	if (ranking.kind !== 'provinces') throw new Error(`${path} is ${ranking.kind}`);
	return ranking;
}
const refusal = (path: string) => page(path).catch((error: unknown) => error);
const row = ({ table }: Awaited<ReturnType<typeof provinces>>, name: string) =>
	table.content.rows.find((one) => one.name === name);

describe('PAPI 2020, in which all 34 have a value', async () => {
	const ranking = await provinces('PAPI?year=2020&basis=2025&units=42');

	it('says what is ranked, and that its places come from estimates', () => {
		expect(ranking.finding).toEqual({
			before: 'Quảng Ninh dẫn đầu PAPI 2020 theo 34 tỉnh, thành phố hiện nay; ',
			me: 'Hà Tĩnh',
			after: ' đứng thứ 3 (Lăng kính CCHC tính từ ước tính)'
		});
		expect(ranking.dek).toContain('34 trên 34 tỉnh, thành phố có điểm: 11 theo công bố, 23 là ước tính.');
		expect(ranking.title).toBe('Xếp hạng PAPI 2020 theo 34 tỉnh, thành phố hiện nay');
		const notes = ranking.notes.join(' ');
		expect(notes).toContain('trung bình theo dân số năm 2020');
		expect(notes).toContain('không phải hạng công bố');
		expect(ranking.history).toBeNull();
	});

	// Places and scores from the file and the populations of 2020, computed apart from the program.
	it.each([
		['Quảng Ninh', '1', '48,81', null],
		['Thái Nguyên', '2', '45,74', /Thái Nguyên .* Bắc Kạn/],
		['Hà Tĩnh', '3', '45,01', null],
		['Bắc Ninh', '4', '44,75', /^Từ Bắc Giang 44,32 điểm \(56% dân số\) và Bắc Ninh 45,31 điểm \(44% dân số\)\.$/],
		// (42.9506 × 746 360 + 43.1133 × 831 590) ÷ 1 577 950; the code is that of Yên Bái.
		['Lào Cai', '15', '43,04', /^Từ Yên Bái 43,11 điểm \(53% dân số\) và Lào Cai 42,95 điểm \(47% dân số\)\.$/],
		// (43.2494 × 1 487 900 + 42.1967 × 1 541 830) ÷ 3 029 730; the code is that of Bình Định.
		['Gia Lai', '18', '42,71', /^Từ Gia Lai 42,20 điểm \(51% dân số\) và Bình Định 43,25 điểm \(49% dân số\)\.$/],
		['Khánh Hòa', '34', '39,66', /Ninh Thuận/]
	])('%s stands at place %s with %s', (name, place, score, parts) => {
		const own = row(ranking, name);
		expect(own).toMatchObject({ rank: place, score });
		if (parts) expect(own?.estimate).toMatch(parts);
		else expect(own?.estimate).toBeNull();
	});

	it('has the regions and the map of today', () => {
		expect(ranking.regions).toHaveLength(7);
		expect(ranking.table.content.rows).toHaveLength(34);
		expect(ranking.tiles.notes.join(' ')).toContain('từ ngày 1/7/2025');
		expect(ranking.tiles.desk.match(/stroke-dasharray="3 2"/g)).toHaveLength(23);
		expect(ranking.regionsSection?.figure.table.rows).toHaveLength(6);
	});

	it('compares estimates with those of 2019, by the same parts', () => {
		expect(ranking.table.content.change).toEqual({ year: 2019, points: true, places: true });
	});
});

test('PAPI 2024: two have no estimate for want of a part, and so nothing is ranked', async () => {
	const ranking = await provinces('PAPI?year=2024&basis=2025&units=25@2025');
	expect(ranking.finding).toEqual({
		before: 'PAPI 2024 theo 34 tỉnh, thành phố hiện nay: 32 nơi có điểm, chưa đủ 34 nên không xếp hạng; ',
		me: 'Phú Thọ',
		after: ' không có ước tính'
	});
	const { rows, change } = ranking.table.content;
	expect(rows.every(({ rank, places }) => rank === null && places === null)).toBe(true);
	expect(rows.filter(({ missing }) => missing).map(({ name, missing }) => [name, missing])).toEqual([
		['Phú Thọ', 'Không ước tính: Vĩnh Phúc không có điểm'],
		['Đồng Tháp', 'Không ước tính: Tiền Giang không có điểm']
	]);
	expect(change?.places ?? false).toBe(false);
	expect(ranking.notes.join(' ')).toContain('một tỉnh hợp thành không có điểm: Đồng Tháp và Phú Thọ');
});

test('ranks that were published among 63 are not shown: PCI 2024, DTI 2022', async () => {
	for (const path of ['PCI?year=2024&basis=2025', 'DTI?year=2022&basis=2025']) {
		const { table } = await provinces(path);
		expect(table.content.rows.length, path).toBeGreaterThan(0);
		expect(
			table.content.rows.every(({ rank }) => rank === null),
			path
		).toBe(true);
	}
});

test('before 2009, when Hà Nội was another province, nothing is computed', async () => {
	const { finding, dek } = await provinces('PCI?year=2007&basis=2025');
	expect(finding.before).toBe('PCI 2007 theo 34 tỉnh, thành phố hiện nay: không tính được cho nơi nào');
	expect(dek).toContain('Hà Nội chưa gồm Hà Tây');
});

test('a province of before is found in that of today', async () => {
	const { dek } = await provinces('PAPI?year=2020&basis=2025&units=15');
	expect(dek).toMatch(/^Yên Bái nay thuộc Lào Cai\./);
});

test('without the basis the year has its own units and its own words', async () => {
	const ranking = await provinces('PAPI?year=2020');
	expect(ranking.table.content.rows).toHaveLength(63);
	expect(ranking.table.content.rows.every(({ estimate }) => estimate === null)).toBe(true);
	expect(ranking.bases).toEqual([
		{ value: '', text: 'đơn vị của năm đó' },
		{ value: '2025', text: '34 tỉnh, thành phố hiện nay' }
	]);
});

test('another basis, and one of units inside a province, are refused with what could be asked', async () => {
	expect(await refusal('PAPI?basis=2030')).toMatchObject({
		status: 400,
		body: { instead: [{ text: 'đơn vị của năm đó' }, { text: '34 tỉnh, thành phố hiện nay' }] }
	});
	expect(await refusal('DDCI?parent=42&basis=2025')).toMatchObject({
		status: 400,
		body: { instead: [{ text: 'đơn vị của năm đó' }] }
	});
});

test('an estimate is never compared with what is published of the merged province', () => {
	const point = { index_code: 'PAPI', indicator_code: 'TOTAL', unit_code: '24@2025', rank: null };
	const verdict = comparability(reference, { ...point, year: 2024, estimated: true }, { ...point, year: 2025 });
	expect(verdict.score).toBe('no');
	expect(verdict.reasons.map(({ kind }) => kind)).toContain('estimate');
});

test('an excerpt without a value of any of the 34 is not explained by the bounds of before 2009', async () => {
	const url = new URL('http://localhost/rankings/PAR?year=2024&basis=2025');
	const { ranking } = await rankings(await context(await localsOf(state), url), url, 'PAR');
	const said = 'notes' in ranking ? [ranking.dek, ...ranking.notes].join(' ') : '';
	expect(said).toContain('phần trích');
	expect(said).not.toContain('2009');
});

test('an edition that already rates the 34 stays as it is', () => {
	const published: Edition = { index_code: 'DTI', indicator_code: 'TOTAL', year: 2024, standings: new Map() };
	expect(onTodaysUnits(reference, published).edition).toBe(published);
});

describe('as a chart', () => {
	const asked = 'index=PAPI&year=2020&basis=2025&units=24@2025';

	it('the ranking says in the picture what is estimated, and marks it in the file', async () => {
		const chart = await chartAsked(state, 'ranking', asked);
		expect(chart.subtitle).toContain('34 tỉnh, thành phố hiện nay, 23 là ước tính');
		expect(chart.notes[0]).toContain('23 là ước tính (†, nét đứt)');
		const texts = drawnTexts(chart.draw({ width: 800, height: 900, rows: null })).map(({ text }) => text);
		expect(texts).toContain('Bắc Ninh †');
		expect(texts).toContain('Hà Tĩnh');
		const rows = rowsOf(chart);
		expect(rows).toHaveLength(34);
		expect(rows.find((one) => one.unit_code === '24@2025')).toMatchObject({
			rank: 4,
			rank_kind: 'computed',
			rank_of: 34,
			estimated: 'true'
		});
		expect(rows.find((one) => one.unit_code === '42')).toMatchObject({ estimated: 'false', source_id: 'S_PAPI_TUNAH' });
		expect(chart.caption).toMatch(/^Bắc Ninh \(ước tính\) đạt 44,75 điểm PAPI năm 2020/);
		expect(chart.address).toContain('basis=2025');
		expect(chart.page).toContain('basis=2025');
		const again = await chartAsked(state, 'ranking', chart.address);
		expect({ ...again, draw: null }).toEqual({ ...chart, draw: null });
	});

	it.each(['tiles', 'distribution'] as const)('%s says and marks it too', async (kind) => {
		const chart = await chartAsked(state, kind, asked, 'en');
		expect(chart.subtitle).toContain('today’s 34 provinces, 23 of them estimated');
		expect(chart.notes[0]).toContain('not published figures');
		expect(rowsOf(chart).filter(({ estimated }) => estimated === 'true')).toHaveLength(23);
		expect(chart.draw({ width: 800, height: 600, rows: null })).toContain('stroke-dasharray="3 2"');
	});

	it('a file without estimates has no such column', async () => {
		const { data } = await chartAsked(state, 'ranking', 'index=PAPI&year=2020');
		expect(data.columns.map(({ name }) => name)).not.toContain('estimated');
	});

	it('the trend of several has a dashed estimate where the merged province has one, and what it is made of', async () => {
		const chart = await chartAsked(state, 'trend', 'index=PAPI&units=24@2025,42,15@2025&basis=2025');
		const own = rowsOf(chart).filter(({ unit_code }) => unit_code === '24@2025');
		const in2020 = own.find(({ year }) => year === 2020);
		expect(in2020).toMatchObject({ rank: 4, rank_kind: 'computed', rank_of: 34, estimated: 'true' });
		// (45.3114 × 1 419 130 + 44.3172 × 1 841 620) ÷ 3 260 750, by hand.
		expect(in2020?.score).toBeCloseTo(44.74989, 4);
		expect(in2020?.estimated_from).toMatch(/24=44\.3172\d*×0\.564784/);
		expect(in2020?.estimated_from).toMatch(/27=45\.3114\d*×0\.435216/);
		// The publisher left out Bắc Giang and Bắc Ninh in 2021 and 2022, and Bắc Giang in 2014.
		expect(own.map(({ year }) => year)).toEqual([2011, 2012, 2013, 2015, 2016, 2017, 2018, 2019, 2020, 2023, 2024]);
		expect(rowsOf(chart).filter(({ unit_code, estimated }) => unit_code === '42' && estimated === 'true')).toEqual([]);
		expect(chart.title).toContain('(Lăng kính CCHC tính từ ước tính)');
		expect(chart.notes[0]).toContain('theo dân số năm 2020');
		expect(chart.notes[1]).toBe('Không ước tính vì thiếu điểm của một tỉnh hợp thành: Bắc Ninh (mới) 2014.');
		expect(chart.table.rows.find(([year]) => year?.text === '2020')?.map(({ text }) => text)).toEqual([
			'2020',
			'44,75 (ước tính)',
			'45,01',
			'43,04 (ước tính)'
		]);
		const again = await chartAsked(state, 'trend', chart.address);
		expect({ ...again, draw: null }).toEqual({ ...chart, draw: null });
		expect(chart.page).toBe('/compare?index=PAPI&units=24@2025,42,15@2025&basis=2025'.replaceAll('@', '%40'));
	});

	it('a former province is that of today on its basis, and what nothing is estimated for is refused', async () => {
		const former = await chartAsked(state, 'trend', 'index=PAPI&units=24,27,42&basis=2025');
		expect(new Set(rowsOf(former).map(({ unit_code }) => unit_code))).toEqual(new Set(['24@2025', '42']));
		await expect(chartAsked(state, 'trend', 'index=DDCI&units=437,441&basis=2025')).rejects.toMatchObject({
			status: 400,
			body: { instead: [{ text: 'đơn vị của năm đó' }] }
		});
	});

	it('places over the years are only those of years in which all 34 have a value', async () => {
		const chart = await chartAsked(state, 'bump', 'index=PAPI&units=24@2025,42&basis=2025');
		const placed = rowsOf(chart).filter(({ rank }) => rank !== null);
		expect(new Set(placed.map(({ rank_of, rank_kind }) => `${rank_kind} ${rank_of}`))).toEqual(
			new Set(['computed 34'])
		);
		const in2020 = placed.find(({ unit_code, year }) => unit_code === '24@2025' && year === 2020);
		expect(in2020?.estimated_from).toMatch(/24=44\.3172\d*×0\.564784;27=/);
		// Bắc Giang has no PAPI 2014; Vĩnh Phúc and Tiền Giang have none of 2024.
		expect(placed.map(({ year }) => year)).not.toContain(2014);
		expect(placed.map(({ year }) => year)).not.toContain(2024);
		expect(chart.notes.join(' ')).toContain('tính từ các ước tính, trong 34');
	});

	it('nothing before 2009 is drawn, and the reason is told', async () => {
		const chart = await chartAsked(state, 'trend', 'index=PCI&units=42,22&basis=2025');
		expect(Math.min(...rowsOf(chart).map(({ year }) => Number(year)))).toBe(2009);
		expect(chart.notes).toContain('Trước năm 2009 Hà Nội chưa gồm Hà Tây, nên không tính cho đơn vị hiện nay.');
	});

	it('all provinces without a name are those of today', async () => {
		const chart = await chartAsked(state, 'trend', 'index=PAPI&basis=2025');
		expect(new Set(rowsOf(chart).map(({ unit_code }) => unit_code)).size).toBe(34);
		expect(chart.page).toBe('/rankings/PAPI?basis=2025');
	});
});

describe('as a comparison', () => {
	const compared = async (query: string) => {
		const url = new URL(`http://localhost/compare?${query}`);
		const here = await context(await localsOf(state), url);
		const asked = readCompared(here, url, undefined);
		return 'redirect' in asked ? asked.redirect : compareView(here, asked);
	};
	const view = async (query: string) => {
		const found = await compared(query);
		if (typeof found === 'string') throw new Error(found);
		return found;
	};

	it('former provinces lead to those of today, each once', async () => {
		expect(await compared('units=24,27,42&index=PAPI&basis=2025')).toBe(
			'/compare?units=24%402025,42&index=PAPI&basis=2025'
		);
	});

	it('sets estimates beside published scores with what they are made of, and does not join the rest', async () => {
		const page = await view('units=24@2025,42&index=PAPI&basis=2025');
		expect(page.table?.year).toBe(2024);
		expect(page.table?.rows.map(({ code, estimated, rank }) => [code, estimated, rank])).toEqual([
			['42', false, null],
			['24@2025', true, null]
		]);
		expect(page.table?.notes[0]).toBe(
			'Bắc Ninh (mới), ước tính. Từ Bắc Giang 44,69 điểm (56% dân số) và Bắc Ninh 45,49 điểm (44% dân số).'
		);
		expect(page.finding).toContain('PAPI 2024 theo 34 tỉnh, thành phố hiện nay');
		expect(page.finding).toContain('(Lăng kính CCHC tính từ ước tính)');
		expect(page.estimates?.table.rows.find(([year]) => year?.text === '2020')?.map(({ text }) => text)).toEqual([
			'2020',
			'Bắc Ninh (mới)',
			'44,75',
			'Từ Bắc Giang 44,32 điểm (56% dân số) và Bắc Ninh 45,31 điểm (44% dân số).'
		]);
		expect(page.options).toHaveLength(34);
		const ranks = page.percentiles.figure?.table.rows.find(([index]) => index?.text.startsWith('PAPI '));
		expect(ranks?.map(({ text }) => text)).toEqual([
			expect.stringContaining('gồm cả ước tính (†)'),
			expect.stringMatching(/^\d+ †$/),
			expect.stringMatching(/^\d+$/)
		]);
	});

	it('tells who picks a former and a new province that the other basis exists', async () => {
		const { otherBasis } = await view('units=24,24@2025,42&index=PAPI');
		expect(otherBasis?.text).toContain('Bắc Ninh (mới) lập từ 1/7/2025');
		expect(otherBasis?.href).toBe('/compare?units=24%402025,42&index=PAPI&basis=2025');
		expect((await view('units=24,42&index=PAPI')).otherBasis).toBeNull();
	});
});
