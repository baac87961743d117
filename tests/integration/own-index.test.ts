// Protects a province that brings an index of its own: uploaded once, it is ranked, profiled, compared and exported, its groups apart.
import { describe, expect, test } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { headlineEditions } from '$lib/analysis/edition';
import { assignmentRows } from '$lib/server/charts/assignments';
import { impactFigures } from '$lib/server/charts/impact/figures';
import { impactQuestion } from '$lib/server/charts/impact/question';
import { unitIndices } from '$lib/server/charts/editions';
import { context } from '$lib/server/context';
import { Reference } from '$lib/model/reference';
import { publishFiles } from '$lib/server/publishing/pipe';
import { readCompared } from '$lib/server/views/compare/address';
import { ratedBeside } from '$lib/server/views/compare/beside';
import { compareView } from '$lib/server/views/compare/compare';
import { impactChoices } from '$lib/server/views/impact/choices';
import { methodologyView } from '$lib/server/views/methodology/methodology';
import { rankings } from '$lib/server/views/rankings/rankings';
import { unitProfile } from '$lib/server/views/unit/unit';
import { resultsOfChildren } from '$lib/server/warehouse/queries';
import { checkOn } from '../fixtures/intake/check';
import { ownIndex, ownIndexFiles } from '../fixtures/own-index';
import { viewer } from '../fixtures/people';
import { records } from '../fixtures/starter';
import { chartAsked, rowsOf } from './chart-asked';
import { ask } from './every-answer';
import { csv, localsOf, started } from './folder';
import { administrator } from '../fixtures/people';

const state = await started();
const { checked } = await publishFiles(state, ownIndexFiles, { title: 'Chỉ số của tỉnh', by: 'test' });

const made = async (path: string, locale: Locale = 'vi') => {
	const url = new URL(path, 'http://localhost');
	return { here: await context(await localsOf(state, locale), url), url };
};

async function profile(unit: string, locale: Locale = 'vi') {
	const { here, url } = await made(`/units/${unit}`, locale);
	const known = here.reference.unit.get(unit);
	if (!known) throw new Error(unit);
	const indices = await unitIndices(here, known);
	const index = indices.find((one) => one.index.index_code === ownIndex) ?? null;
	return unitProfile(here, known, indices, { index, merged: null, measure: 'score', url });
}

async function compared(query: string, locale: Locale = 'vi') {
	const { here, url } = await made(`/compare?${query}`, locale);
	const asked = readCompared(here, url, undefined, await ratedBeside(here, url));
	return 'redirect' in asked ? asked : compareView(here, asked);
}

test('its files are accepted as they are', () => {
	expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a published rank is told among its own group, never among both', async () => {
	const { here } = await made('/');
	const results = await resultsOfChildren(here.warehouse, here.release, { index: ownIndex, parent: '42' });
	const newest = headlineEditions(here.reference, ownIndex, results).at(-1);
	expect(newest?.standings.get('437')?.rank).toEqual({ place: 2, of: 3, kind: 'published' });
	expect(newest?.standings.get('42-SNV')?.rank).toEqual({ place: 2, of: 5, kind: 'computed' });
});

test('the ranking holds each group by itself, with what moved', async () => {
	const { here, url } = await made(`/rankings/${ownIndex}?parent=42`);
	const { ranking } = await rankings(here, url, ownIndex);
	if (ranking.kind !== 'inside') throw new Error(ranking.kind);
	expect(ranking.groups.map(({ heading }) => heading)).toEqual([
		'Khối sở, ban, ngành: Sở Tư pháp đứng đầu',
		'Khối địa phương: Huyện Can Lộc đứng đầu'
	]);
	const rows = ranking.groups[0]?.content.rows.map(({ name, rank, places }) => [name, rank, places]);
	expect(rows?.slice(0, 3)).toEqual([
		['Sở Tư pháp', '1', 1],
		['Sở Nội vụ', '2', -1],
		['Sở Tài chính', '3', 0]
	]);
	expect(ranking.indicators.map(({ value }) => value)).toEqual(['', 'CHI_DAO', 'TTHC', 'SO_HOA']);
});

describe('the profile of a department', () => {
	test('stands before the median of its group, with the components of its year', async () => {
		const page = await profile('42-STP');
		// Medians of the five departments: 47, 20 and 6; of all eight units the first would be 46.
		expect(page.finding).toBe(' trên trung vị của khối ở 3 trên 3 chỉ số thành phần CCHC_HT 2024');
		expect(page.chosen?.components?.dek).toContain('so với trung vị của khối');
		expect((await profile('42-STP', 'en')).finding).toContain("above the group's median");
		expect(page.chosen?.trend.figure).not.toBeNull();
		expect(page.compareHref).toBe(`/compare?units=42-STP&index=${ownIndex}`);
	});

	test('tells how far the next places of its group are', async () => {
		const page = await profile('42-SNV');
		expect(page.chosen?.distance?.heading).toBe('Thiếu 6,00 điểm để lên hạng 1, cách hạng 3 ở sau 4,00 điểm');
		expect(page.chosen?.distance?.steps.map(({ holder }) => holder)).toEqual(['Sở Tư pháp', 'Sở Tài chính ở sau']);
	});

	test('tells which component would lift it, with who has it and who answers for it', async () => {
		const { chosen } = await profile('42-SCT');
		if (!chosen || 'unknown' in chosen.whatIf) throw new Error(JSON.stringify(chosen?.whatIf));
		// 71 and the 6 points to the 50 of Sở Tư pháp make 77, between 82 and 76.
		expect(chosen.whatIf.heading).toBe('Chỉ đạo điều hành đạt mức tốt nhất khối: từ hạng 4 lên hạng 2');
		expect(chosen.whatIf.first[0]).toEqual({
			text: 'Chỉ đạo điều hành: từ 44,00 lên 50,00 như Sở Tư pháp, thêm 6,00 điểm, hạng 2.',
			owner: 'Chịu trách nhiệm: Văn phòng UBND tỉnh.'
		});
	});
});

describe('the comparison', () => {
	test('of two departments tells who is ahead, before the median of their group', async () => {
		const page = await compared(`units=42-SNV,42-STP&index=${ownIndex}`);
		if ('redirect' in page) throw new Error(page.redirect);
		expect(page.finding).toBe(
			'Sở Tư pháp cao nhất trong 2 đơn vị có điểm ở CCHC_HT 2024; Sở Nội vụ đứng thứ 2, kém 6,00 điểm'
		);
		expect(page.dek).toMatch(/^Khối sở, ban, ngành, Hà Tĩnh\. /);
		expect(page.dek).toContain('Trung vị 5 đơn vị cùng khối có điểm: 72,00.');
		expect(page.table?.rows.map(({ rank, change }) => [rank?.text, change?.points, change?.places])).toEqual([
			['1/5', 7, 1],
			['2/5', -4, -1]
		]);
		expect(page.trend.dek).toContain('Đường xám là các đơn vị cùng khối khác');
		expect(page.options.map(({ name }) => name)).not.toContain('Huyện Can Lộc');
		expect(page.indicators.map(({ value }) => value)).toEqual(['', 'CHI_DAO', 'TTHC_23', 'TTHC', 'SO_HOA']);
		expect(page.bump.figure).not.toBeNull();
		expect(page.percentiles.figure).not.toBeNull();
	});

	test('of one alone proposes those nearest to it in its newest year', async () => {
		expect(await compared(`units=42-SNV&index=${ownIndex}`)).toEqual({
			redirect: `/compare?units=42-SNV,42-STC,42-SCT,42-STP,42-SYT&index=${ownIndex}`
		});
	});

	test('of districts of Bắc Giang works on what was published of them', async () => {
		const page = await compared('units=219,218&index=DDCI', 'en');
		if ('redirect' in page) throw new Error(page.redirect);
		expect(page.inside).toBe(true);
		expect(page.table?.notes.join(' ')).not.toContain('province');
	});
});

describe('chart files', () => {
	test('of a ranking, places, components and changes have the figures that were uploaded', async () => {
		const ranked = rowsOf(await chartAsked(state, 'ranking', `index=${ownIndex}&parent=42&group=districts`));
		expect(ranked.map(({ unit_code, score, rank, rank_of }) => [unit_code, score, rank, rank_of])).toEqual([
			['443', 84, 1, 3],
			['437', 75, 2, 3],
			['440', 70, 3, 3]
		]);
		const places = rowsOf(await chartAsked(state, 'bump', `index=${ownIndex}&units=42-SNV,42-STP`));
		expect(places.map(({ year, unit_code, rank }) => [year, unit_code, rank])).toEqual([
			[2023, '42-SNV', 1],
			[2023, '42-STP', 2],
			[2024, '42-SNV', 2],
			[2024, '42-STP', 1]
		]);
		const parts = rowsOf(await chartAsked(state, 'components', `index=${ownIndex}&unit=42-SNV&year=2023`));
		expect(new Set(parts.map(({ indicator_code }) => indicator_code))).toEqual(new Set(['CHI_DAO', 'TTHC_23']));
		const moved = rowsOf(await chartAsked(state, 'contributions', `index=${ownIndex}&unit=42-SNV`));
		expect(moved.map(({ indicator_code, change }) => [indicator_code, change])).toEqual([['CHI_DAO', -2]]);
	});

	test('of a trend stand before the median of the group, without an index on the richest of the unit', async () => {
		const own = rowsOf(await chartAsked(state, 'trend', 'units=42-SNV'));
		expect(own.map(({ index_code, year, score, median }) => [index_code, year, score, median])).toEqual([
			[ownIndex, 2023, 80, 70],
			[ownIndex, 2024, 76, 72]
		]);
	});

	test('name the province: many have a Sở Nội vụ', async () => {
		for (const [kind, query] of [
			['trend', 'units=42-SNV'],
			['components', 'unit=42-SNV'],
			['contributions', 'unit=42-SNV'],
			['impact', 'unit=42-SNV']
		] as const)
			expect((await chartAsked(state, kind, `${query}&index=${ownIndex}`)).title, kind).toContain(
				'Sở Nội vụ (Hà Tĩnh)'
			);
		for (const kind of ['trend', 'bump'] as const)
			expect((await chartAsked(state, kind, `units=42-SNV,42-STP&index=${ownIndex}`)).subtitle, kind).toContain(
				'Khối sở, ban, ngành, Hà Tĩnh.'
			);
	});

	test.each([
		['bump', `index=${ownIndex}&units=42-SNV,437`],
		['trend', `index=${ownIndex}&units=42-SNV,437`]
	] as const)('%s of two groups is refused', async (kind, query) => {
		await expect(chartAsked(state, kind, query)).rejects.toMatchObject({ status: 400 });
	});
});

test('the work of a department stands beside the index that rates it', async () => {
	const { here, url } = await made('/impact?unit=42-STP');
	const question = await impactQuestion(here, url, '42-STP');
	expect(question.index).toBe(ownIndex);
	const { data, beside } = await impactFigures(here, question);
	expect([data.years, data.rows[0]?.done]).toEqual([
		[2023, 2024],
		[12, null]
	]);
	expect(data.trend.panels[0]?.median).toEqual([70, 72]);
	// By hand: 75 to 82; the other four −4, +2, +6, +4, in no region inside a province.
	expect(beside).toMatchObject({
		others: { own: 7, nearest: { units: ['42-SNV', '42-STC', '42-SCT', '42-SYT'], low: -4, median: 3, high: 6 } },
		usual: { median: 4, pairs: 5 }
	});
	expect(beside.others).toHaveProperty('region', null);
	const choices = await impactChoices(here, question);
	expect(choices.indices.map(({ value }) => value)).toContain('PAR_DEPT');
	expect(choices.indices.map(({ value }) => value)).not.toContain('PAPI');
	expect(choices.indicators).toHaveLength(5);
});

test('shut off, it is nowhere: not on a profile, in a comparison or in a file', async () => {
	await state.visibility.set(
		{ indices: { [ownIndex]: 'signed_in' }, datasets: {} },
		{ who: 'test', from: null },
		'test'
	);
	expect(JSON.stringify(await profile('42-STP'))).not.toContain(ownIndex);
	await expect(compared(`units=42-SNV,42-STP&index=${ownIndex}`)).rejects.toMatchObject({ status: 404 });
	for (const kind of ['bump', 'trend'] as const)
		await expect(chartAsked(state, kind, `index=${ownIndex}&units=42-SNV,42-STP`)).rejects.toMatchObject({
			status: 404
		});
});

describe('trees of provinces that share the code of an index', () => {
	const indicators =
		'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note,parent_unit';
	const results = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

	test('each province has its own names, scales and owners of the same code; a score beyond its own scale is refused', async () => {
		const { checked: found } = await publishFiles(
			state,
			[
				csv(
					'indicators',
					indicators,
					'DDCI,TOTAL,,Điểm DDCI,DDCI score,0,100,2022,,,,,Bắc Giang',
					'DDCI,C1,TOTAL,Gia nhập thị trường,Market entry,0,10,2022,,,Sở Tài chính Bắc Giang,,Bắc Giang',
					'DDCI,TOTAL,,Điểm DDCI,DDCI score,0,100,2021,,,,,Hà Tĩnh',
					'DDCI,C1,TOTAL,Chuyển đổi số,Digital transformation,0,50,2021,,,,,Hà Tĩnh'
				),
				csv(
					'results',
					results,
					'DDCI,2022,Bắc Giang,Sở Tư pháp,C1,7.5,,S_DDCI_BG2022',
					'DDCI,2022,Hà Tĩnh,Sở Tư pháp,TOTAL,80,,S_DDCI_HT',
					'DDCI,2022,Hà Tĩnh,Sở Tư pháp,C1,42,,S_DDCI_HT'
				)
			],
			{ title: 'Bộ riêng', by: 'test' }
		);
		expect(found.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const beyond = await checkOn(state, [
			csv('results', results, 'DDCI,2022,Bắc Giang,Sở Nội vụ,C1,42,,S_DDCI_BG2022')
		]);
		expect(beyond.problems.map(({ code, params }) => [code, params['max']])).toContainEqual(['out_of_range', 10]);
	});

	test('every view within a province is read with its own, also where the address leaves the province open', async () => {
		const options = async (path: string) => {
			const { here, url } = await made(path);
			const { ranking } = await rankings(here, url, 'DDCI');
			if (ranking.kind !== 'inside') throw new Error(ranking.kind);
			return [ranking.parent, ranking.indicators.map(({ text }) => text)];
		};
		const overall = 'điểm tổng hợp';
		expect(await options('/rankings/DDCI?parent=42&year=2022')).toEqual(['42', [overall, 'Chuyển đổi số']]);
		expect(await options('/rankings/DDCI?parent=24&year=2022')).toEqual(['24', [overall, 'Gia nhập thị trường']]);
		expect(await options('/rankings/DDCI?units=24-STP')).toEqual(['24', [overall, 'Gia nhập thị trường']]);
		const names = async (query: string) => (await chartAsked(state, 'components', query)).table.rows[0]?.[0]?.text;
		expect(await names('index=DDCI&unit=42-STP&year=2022')).toBe('Chuyển đổi số');
		expect(await names('index=DDCI&unit=24-STP&year=2022')).toBe('Gia nhập thị trường');
	});

	test('a code of everyone’s tree, or of another province’s, is none where a province has its own', async () => {
		const { problems } = await checkOn(state, [
			csv(
				'results',
				results,
				'DDCI,2022,Bắc Giang,Sở Nội vụ,C1,4,,S_DDCI_BG2022',
				'DDCI,2021,Bắc Giang,Sở Nội vụ,MINH_BACH,4,,S_DDCI_BG2022'
			),
			csv(
				'assignments',
				'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
				'DDCI,MINH_BACH,"Sở Nội vụ, Bắc Giang",Sở Nội vụ,Rà soát,2024-05-02,2024-09-30,,'
			),
			csv(
				'indicators',
				indicators,
				'DDCI,C2,MINH_BACH,Chi phí thời gian,Time costs,0,10,2022,,,,,Bắc Giang',
				'DDCI,C3,C2,Thời gian chờ,Waiting,0,10,2022,,,,,Bắc Giang'
			)
		]);
		const told = problems.filter(({ severity }) => severity === 'error');
		expect(told.map(({ code, column, value }) => [code, column, value]).sort()).toEqual([
			['unknown_reference', 'indicator_code', 'MINH_BACH'],
			['unknown_reference', 'indicator_code', 'MINH_BACH'],
			['unknown_reference', 'parent_code', 'MINH_BACH']
		]);
		expect(told[0]?.params['within']).toBe('DDCI (Bắc Giang)');
	});

	test('a code that only the trees of other provinces have is none where everyone’s tree holds', async () => {
		const { problems } = await checkOn(state, [
			csv(
				'results',
				results,
				'DDCI,2022,Hải Dương,Sở Tư pháp,C1,4,,S_DDCI_HT',
				'DDCI,2022,Hải Dương,Sở Tư pháp,TOTAL,80,,S_DDCI_HT'
			),
			csv(
				'assignments',
				'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
				'DDCI,C1,"Sở Tư pháp, Hải Dương",Sở Tư pháp,Rà soát,2024-05-02,2024-09-30,,'
			)
		]);
		const told = problems.filter(({ severity }) => severity === 'error');
		expect(told.map(({ code, column, value, params }) => [code, column, value, params['within']])).toEqual([
			['unknown_reference', 'indicator_code', 'C1', 'DDCI'],
			['unknown_reference', 'indicator_code', 'C1', 'DDCI']
		]);
	});

	test('a report on a unit, and what was assigned about it, are read with the tree of its province, whatever the address', async () => {
		const report = await made('/units/24-STP/report');
		expect(report.here.reference.indicator('DDCI', 'C1')?.name_vi).toBe('Gia nhập thị trường');
		await publishFiles(
			state,
			[
				csv(
					'assignments',
					'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
					'DDCI,C1,"Sở Tư pháp, Bắc Giang",Sở Tư pháp,Rà soát,2024-05-02,2024-09-30,,'
				)
			],
			{ title: 'Giao việc', by: 'test' }
		);
		const url = new URL('http://localhost/campaigns/HTH-2024/agencies/X');
		const here = await context(await localsOf(state, 'vi', viewer), url);
		const rows = await assignmentRows(here, '24-STP', '2024-06-01');
		expect(rows.map(({ about }) => about)).toEqual(['DDCI, Gia nhập thị trường']);
	});

	test('methodology lists the trees apart, and what is everyone’s stays', async () => {
		const { here } = await made('/methodology');
		const ddci = (await methodologyView(here)).indices.find(({ code }) => code === 'DDCI');
		expect(ddci?.tree.map(({ code }) => code)).toContain('MINH_BACH');
		expect(ddci?.tree.map(({ code }) => code)).not.toContain('C1');
		expect(ddci?.ownTrees.map(({ of, tree }) => [of, tree.map(({ code }) => code)])).toEqual([
			['Bắc Giang', ['TOTAL', 'C1']],
			['Hà Tĩnh', ['TOTAL', 'C1']]
		]);
		// Where none is everyone's, no province's is called that.
		const { tables } = here.reference;
		const indicators = tables.indicators.filter((row) => row.index_code !== 'DDCI' || row.province_code !== null);
		const bare = await methodologyView({ ...here, reference: new Reference({ ...tables, indicators }) });
		expect(bare.indices.find(({ code }) => code === 'DDCI')?.tree).toEqual([]);
	});

	test('a file of one province leaves the trees of others, and a file without the column everyone’s, alone', async () => {
		const missing = async (header: string, row: string) =>
			(await checkOn(state, [csv('indicators', header, row)])).files.map(({ difference }) => difference.missing);
		expect(await missing(indicators, 'DDCI,C1,TOTAL,Chuyển đổi số,Digital,0,50,2021,,,,,Hà Tĩnh')).toEqual([1]);
		const old = indicators.replace(',parent_unit', '');
		const common = records('reference/indicators').filter(({ index_code: code }) => code === 'DDCI').length;
		expect(await missing(old, 'DDCI,TOTAL,,Điểm DDCI,DDCI score,0,100,,,,,')).toEqual([common - 1]);
	});

	test('a file of intervals speaks for the units of its own province, and not for those of another', async () => {
		const intervals = (...rows: string[]) =>
			csv('score_intervals', 'index_code,year,indicator_code,unit,low,high,level,source_id', ...rows);
		const row = (unit: string) => `DDCI,2022,TOTAL,${unit},60,70,,S_DDCI_BG2022`;
		const { release } = await publishFiles(
			state,
			[intervals(row('24-STP'), row('24-SNV'), row('42-STP'), row('42-SNV'))],
			{ title: 'Khoảng tin cậy', by: 'test' }
		);
		expect(release).not.toBeNull();
		const [found] = (await checkOn(state, [intervals(row('42-STP'))])).files;
		expect(found?.difference).toMatchObject({ unchanged: 1, missing: 1 });
	});

	test('reports tell results with those of the province, also one on a plan', async () => {
		const { checked: found } = await publishFiles(
			state,
			[
				csv(
					'sources',
					'source_id,title,publisher,published_on,url,note',
					'S_DDCI_2023,Công bố DDCI 2023,UBND tỉnh Hà Tĩnh,2024-03-01,https://example.vn/ddci,'
				),
				csv(
					'indicators',
					indicators,
					'DDCI,TOTAL,,Điểm DDCI,DDCI score,0,100,2021,2022,,,,Hà Tĩnh',
					'DDCI,C1,TOTAL,Chuyển đổi số,Digital transformation,0,50,2021,,,,,Hà Tĩnh',
					'DDCI,TONG,,Điểm mới,New score,0,100,2023,,,,,Hà Tĩnh'
				),
				csv('results', results, 'DDCI,2023,Hà Tĩnh,Sở Tư pháp,TONG,81,,S_DDCI_2023'),
				csv(
					'plans',
					'plan_code,unit_code,issuer_vi,issuer_level,year,document_no,issued_on,parent_reference_vi,title_vi,title_en',
					'STP-2024,42-STP,Sở Tư pháp,department,2024,,,,Kế hoạch của sở,'
				)
			],
			{ title: 'Điểm mới', by: 'test' }
		);
		expect(found.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		const locals = await localsOf(state, 'vi', administrator);
		for (const [route, path] of [
			['/units/[code]/report', '/units/42-STP/report'],
			['/campaigns/[plan]/report', '/campaigns/STP-2024/report']
		] as const)
			expect((await ask(route, `${path}?period=2024-H1`, locals)).text, path).toContain('đạt 81,00 điểm DDCI năm 2023');
	});
});
