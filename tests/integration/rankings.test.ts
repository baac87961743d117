// Protects the rankings page on the starter data: who leads, what is computed, what is missing, what may be compared.
import { expect, test } from 'vitest';
import { rankings } from '$lib/server/views/rankings/rankings';
import { publishFiles } from '$lib/server/publishing/pipe';
import { newestWhole } from '$lib/server/charts/ranking/asked';
import { context } from '$lib/server/context';
import { reference } from '$lib/server/warehouse/queries';
import { starterResults } from '../fixtures/starter';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, localsOf, started } from './folder';
import { unitPage } from './unit-page';

const state = await started();

async function provinces(path: string) {
	const { ranking } = await page(path);
	if (ranking.kind !== 'provinces') throw new Error(`${path} is ${ranking.kind}`);
	return ranking;
}

async function page(path: string) {
	const url = new URL(`http://localhost/rankings/${path}`);
	return rankings(await context(await localsOf(state), url), url, url.pathname.split('/').at(-1) ?? '');
}

const refusal = async (path: string) => page(path).catch((error: unknown) => error);

test('the newest whole edition is PAPI', async () => {
	expect(newestWhole(await reference(state.warehouse.everything, state.release))).toBe('PAPI');
});

test('PAPI 2024: 61 of 63, ranks marked as computed, changes over common units, gaps at the end', async () => {
	const ranking = await provinces('PAPI?units=42');
	expect(ranking.finding).toEqual({
		before: 'Quảng Ninh dẫn đầu PAPI 2024; ',
		me: 'Hà Tĩnh',
		after: ' đứng thứ 6 (Lăng kính CCHC tính)'
	});
	expect(ranking.dek).toBe(
		'61 trên 63 tỉnh, thành phố có số liệu. Điểm cao nhất 47,82 (Quảng Ninh), thấp nhất 39,91 (Kiên Giang), trung vị 43,48.'
	);
	const { rows, change, median } = ranking.table.content;
	expect(rows).toHaveLength(63);
	expect(rows.filter((row) => row.missing).map((row) => row.name)).toEqual(['Vĩnh Phúc', 'Tiền Giang']);
	expect(change).toEqual({ year: 2023, points: true, places: true });
	// 7th to 5th among the 59 units of both years.
	expect(rows.find((row) => row.me)).toMatchObject({ name: 'Hà Tĩnh', rank: '6', score: '45,55', places: 2 });
	expect(ranking.table.dek).toContain('trong 59 tỉnh, thành phố');
	expect(rows.find((row) => row.name === 'Quảng Ninh')?.since).toBe('so với 2022');
	expect(median?.text).toBe('Trung vị cả nước 43,48');
});

test('PAPI 2018 is not compared with 2017, in words', async () => {
	const ranking = await provinces('PAPI?year=2018&units=42');
	expect(ranking.table.content.change).toBeNull();
	expect(ranking.table.dek).toContain('Không so sánh được với 2017: Từ 2018');
	expect(ranking.history?.title).toBe('Hà Tĩnh xếp từ hạng 5 đến hạng 16 trong các kỳ 2018–2024');
	expect(ranking.years.filter((step) => step.broken)).toEqual([{ year: 2018, broken: true }]);
});

test('a region lists its provinces and keeps national ranks', async () => {
	const { table } = await provinces('PAPI?region=TN');
	expect(table.content.rows.map((row) => row.name).sort()).toEqual([
		'Gia Lai',
		'Kon Tum',
		'Lâm Đồng',
		'Đắk Lắk',
		'Đắk Nông'
	]);
	expect(table.content.rows[0]).toMatchObject({ rank: '39', name: 'Đắk Lắk' });
	expect(table.dek).toContain('hạng, trung vị và số bậc vẫn tính trên cả nước');
});

test('sorting puts what cannot be sorted last in both directions', async () => {
	for (const sort of ['change', '-change']) {
		const { rows } = (await provinces(`PAPI?sort=${sort}`)).table.content;
		expect(
			rows.slice(-4).map((row) => row.name),
			sort
		).toEqual(['Quảng Ninh', 'Bình Dương', 'Vĩnh Phúc', 'Tiền Giang']);
	}
	const named = (await provinces('PAPI?sort=name')).table.content.rows;
	expect(named[0]?.name).toBe('An Giang');
	expect(named.findIndex((row) => row.name === 'Đà Nẵng')).toBeGreaterThan(
		named.findIndex((row) => row.name === 'Cao Bằng')
	);
});

test('DTI 2022 has ranks without scores: no bars, tiles and strips by rank, the shared rank stays shared', async () => {
	const ranking = await provinces('DTI?year=2022');
	expect(ranking.table.content).toMatchObject({ bars: null, computed: false });
	expect(ranking.table.content.rows.filter((row) => row.rank === '15')).toHaveLength(2);
	expect(ranking.dek).toContain('chỉ có điểm của 6 đơn vị');
	expect(ranking.tiles.dek).toContain('hạng');
});

test('an excerpt has published ranks only, no median and no list of everyone missing', async () => {
	const ranking = await provinces('PCI?year=2024&units=42');
	const { content } = ranking.table;
	expect(content).toMatchObject({ computed: false, median: null });
	expect(content.rows.map((row) => row.rank)).toEqual([
		'1',
		'2',
		'3',
		'4',
		'5',
		'10',
		'14',
		'21',
		'22',
		'23',
		'24',
		'32',
		null
	]);
	expect(content.rows.at(-1)).toMatchObject({ name: 'Hà Tĩnh', missing: 'Chưa có số liệu năm 2024 trong kho' });
	expect(ranking.dek).toContain('chỉ công bố 30 đơn vị đứng đầu');
	expect(ranking.regionsSection).toBeNull();
});

test('PCI 2007: the rank that does not fit its score is marked', async () => {
	const { rows } = (await provinces('PCI?year=2007')).table.content;
	expect(rows.filter((row) => row.doubt).map((row) => row.name)).toEqual(['Hải Dương']);
});

test('inside Hà Tĩnh: two groups apart, doubtful values marked, no rank invented', async () => {
	const { ranking } = await page('DDCI?parent=42&year=2021');
	if (ranking.kind !== 'inside') throw new Error(ranking.kind);
	expect(ranking.groups.map(({ group, content }) => [group, content.rows.length])).toEqual([
		['departments', 10],
		['districts', 7]
	]);
	const rows = ranking.groups.flatMap(({ content }) => content.rows);
	expect(rows.every((row) => row.rank === null)).toBe(true);
	expect(rows.filter((row) => row.doubt).map((row) => row.name)).toEqual(['Sở Tài chính', 'Huyện Cẩm Xuyên']);
	expect(JSON.stringify([ranking.finding, ranking.groups.map(({ heading }) => heading)])).not.toContain('Cẩm Xuyên');
});

test('without a province the one with the newest figures is shown; published ranks lead their group', async () => {
	const { ranking } = await page('DDCI');
	if (ranking.kind !== 'inside') throw new Error(ranking.kind);
	expect([ranking.parent, ranking.year]).toEqual(['24', 2022]);
	expect(ranking.groups.map(({ heading }) => heading)).toEqual([
		'Khối sở, ban, ngành: Sở Kế hoạch và Đầu tư đứng đầu',
		'Khối địa phương: Thị xã Việt Yên đứng đầu'
	]);
});

test('an index without data says so', async () => {
	const { ranking } = await page('PAR_DEPT');
	expect(ranking).toMatchObject({ kind: 'empty', finding: 'Chưa có số liệu Chỉ số CCHC sở, ban, ngành trong kho' });
});

test.each([
	['XX', 404],
	['PAPI?year=1999', 404],
	['PAPI?year=abc', 400],
	['PAPI?indicator=D9', 404],
	['PAPI?indicator=D7&year=2015', 404],
	['PAPI?region=ZZ', 404],
	['PAPI?units=nowhere', 404],
	['PAPI?sort=colour', 400],
	['DDCI?parent=01', 404],
	['DTI?indicator=M6', 404]
])('%s is refused', async (path, status) => {
	expect(await refusal(path)).toMatchObject({ status });
});

test('a refusal keeps the rest and offers the nearest year', async () => {
	expect(await refusal('PAPI?year=2010&units=42')).toMatchObject({
		body: { instead: [{ href: '/rankings/PAPI?year=2011&units=42' }, { href: '/rankings/PAPI?year=2024&units=42' }] }
	});
});

test('intervals of all scores make bands of ranks: in table, file and on the page of the unit; of a part of them nothing', async () => {
	const scores = starterResults().filter(
		(row) => row.index_code === 'PAPI' && row.year === 2024 && row.indicator_code === 'TOTAL'
	);
	const header = 'index_code,year,indicator_code,unit,low,high,level,source_id';
	const lines = scores.map(
		({ unit_code, score }) =>
			`PAPI,2024,TOTAL,${unit_code},${((score ?? 0) - 0.5).toFixed(4)},${((score ?? 0) + 0.5).toFixed(4)},90,S_PAPI_BNA`
	);
	const publish = (rows: string[]) =>
		publishFiles(state, [csv('score_intervals', header, ...rows)], { title: 'Khoảng tin cậy', by: 'test' });
	await publish(lines.slice(1));
	expect((await provinces('PAPI')).table.content).toMatchObject({ bands: false });
	await publish(lines.slice(0, 1));
	const ranking = await provinces('PAPI?units=42');
	// By hand, of 61 scores: 3 more than a point above that of Hà Tĩnh, 45 more than a point below.
	expect(ranking.table.content).toMatchObject({ bands: true });
	expect(ranking.table.content.rows.find(({ me }) => me)).toMatchObject({ rank: '6', band: '4–16' });
	expect(ranking.notes.join(' ')).toContain('khoảng tin cậy 90 %');
	expect(ranking.sources.map(({ id }) => id)).toContain('S_PAPI_BNA');
	expect((await provinces('PAPI?basis=2025')).table.content).toMatchObject({ bands: false });
	const chart = await chartAsked(state, 'ranking', 'index=PAPI&units=42');
	expect(rowsOf(chart).find(({ unit_code }) => unit_code === '42')).toMatchObject({ best_place: 4, worst_place: 16 });
	expect(chart.table.rows.find(([, , name]) => name?.text === 'Quảng Ninh')?.[1]?.text).toBe('1–3');
	const { trend } = await unitPage(state, '/units/42?index=PAPI');
	expect(trend.notes.join(' ')).toContain('PAPI 2024: hạng 6/61, khoảng hạng 4–16');
	// A low end above the high one is refused.
	expect(await publish(['PAPI,2024,D1,42,7,6,,S_PAPI_BNA'])).toMatchObject({ release: null });
});
