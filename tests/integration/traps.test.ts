// Protects against the twelve traps of the data. Where each has its tests, beside those below:
//  1 codes that outlived their province: analysis/merged in merged.test.ts, intake/names.test.ts, model/own-units.test.ts
//  2 names that mean two units: intake/names.test.ts (all 174), check.test.ts (the two Lào Cai), today.test.ts
//  3 two series of population: merged.test.ts (PAPI 2020 by hand)
//  4 codes are text: model/cells.test.ts, intake/numbers.test.ts, intake/bytes/sheet.test.ts
//  5 PAPI has no ranks and gaps at its source: analysis/edition.test.ts, rankings.test.ts, edition-charts.test.ts
//  6 PCI's top 30: analysis/edition.test.ts, rankings.test.ts, analysis/comparability.test.ts
//  7 doubtful rows warn and are not refused: analysis/doubt.test.ts, check.test.ts, rankings.test.ts
//  8 DTI's three scales and its shared rank: analysis/comparability.test.ts, analysis/edition.test.ts, rankings.test.ts
//  9 tasks without a number are not late, an unclear scope is a question: analysis/progress.test.ts, plan-progress.test.ts
// 10 places over the common units: analysis/comparability.test.ts, rankings.test.ts, edition-charts.test.ts
// 11 communes and departments of today: communes.test.ts
// 12 an old edition is not the present state: sentences.test.ts, brief.test.ts, today.test.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Standing } from '$lib/analysis/edition';
import { estimateOf, partsOf } from '$lib/analysis/merged';
import { context } from '$lib/server/context';
import { asItIs, publishFiles } from '$lib/server/publishing/pipe';
import { editionLines } from '$lib/server/views/methodology/editions';
import { rankings } from '$lib/server/views/rankings/rankings';
import { aboutUnit } from '$lib/server/views/unit/about';
import { checkOn } from '../fixtures/intake/check';
import { records } from '../fixtures/starter';
import { csv, localsOf, newFolder, started } from './folder';

const state = await started();
const here = await context(await localsOf(state));
const { reference } = here;
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

function unitOf(code: string) {
	const unit = reference.unit.get(code);
	if (!unit) throw new Error(code);
	return unit;
}

// 1: by hand, from the resolution that merged them.
test.each([
	['15@2025', 'Lào Cai', ['10', '15']],
	['24@2025', 'Bắc Ninh', ['24', '27']],
	['44@2025', 'Quảng Trị', ['44', '45']],
	['52@2025', 'Gia Lai', ['52', '64']],
	['80@2025', 'Tây Ninh', ['72', '80']],
	['82@2025', 'Đồng Tháp', ['82', '87']],
	['91@2025', 'An Giang', ['89', '91']]
])('%s is %s, and its code alone is another province', (code, name, parts) => {
	expect([unitOf(code).name_vi, partsOf(reference, unitOf(code)).toSorted()]).toEqual([name, parts]);
	expect(unitOf(code.slice(0, 2)).name_vi).not.toBe(name);
});

test('2: a table without a year is a question, and no name of it is guessed', async () => {
	const path = join(newFolder(), 'bang.csv');
	writeFileSync(
		path,
		['Tỉnh/TP;Điểm PAPI', 'Lào Cai;44,1', 'Bắc Ninh;43,2', 'Gia Lai;42,3', 'Hà Tĩnh;45,0'].join('\n')
	);
	const { problems, upserts } = await checkOn(state, [
		{ ...asItIs({ dataset: 'results', name: 'bang.csv', path }), given: { source_id: 'S_PAPI_TUNAH' }, propose: true }
	]);
	expect(upserts).toEqual([]);
	expect(problems.filter(({ severity, column }) => severity === 'error' && column === 'year')).not.toEqual([]);
});

test('3: all 23 are weighted by the population of 2020', () => {
	const merged = reference.provincesOn('2025-07-01').filter((unit) => partsOf(reference, unit).length > 1);
	const standings = reference.provincesOn('2020-01-01').map((unit): [string, Standing] => {
		const { unit_code } = unit;
		return [unit_code, { unit_code, group: 'provinces', parent_code: null, score: 1, rank: null, source_id: 'S' }];
	});
	const edition = { index_code: 'PAPI', indicator_code: 'TOTAL', year: 2020, standings: new Map(standings) };
	const years = merged.map((unit) => estimateOf(reference, unit, edition)?.map((part) => part.population_year));
	expect(years).toHaveLength(23);
	expect(new Set(years.flat())).toEqual(new Set([2020]));
});

test('4: 04 is Cao Bằng; 4 is what Excel made of it, and is asked about', async () => {
	const row = (unit: string) => `PAPI,2024,,${unit},TOTAL,44,,S_PAPI_TUNAH`;
	const { problems, upserts } = await checkOn(state, [csv('results', header, row('04'), row('4'))]);
	expect(upserts[0]?.rows.map(({ unit_code }) => unit_code)).toEqual(['04']);
	expect(problems.filter(({ severity }) => severity === 'error').map(({ row: line, code }) => [line, code])).toEqual([
		[3, 'unknown_unit']
	]);
});

test('5: a total that PAPI lacks is shown as missing in its year', async () => {
	const missing = new Map<number, number>();
	for (let year = 2011; year <= 2024; year += 1) {
		const url = new URL(`http://localhost/rankings/PAPI?year=${year}`);
		const { ranking } = await rankings(here, url, 'PAPI');
		if (ranking.kind !== 'provinces') throw new Error(ranking.kind);
		const { rows } = ranking.table.content;
		expect(rows).toHaveLength(63);
		const absent = rows.filter((row) => row.missing !== null && row.score === null && row.rank === null).length;
		if (absent > 0) missing.set(year, absent);
	}
	// Counted in the file: 63 less the rows of TOTAL6 until 2017 and of TOTAL since.
	const counted = Map.groupBy(
		records('results/papi').filter(({ indicator_code }) => indicator_code?.startsWith('TOTAL')),
		({ year }) => Number(year)
	);
	const gaps = [...counted].map(([year, rows]) => [year, 63 - rows.length] as const).filter(([, count]) => count > 0);
	expect(missing).toEqual(new Map(gaps));
	expect([...missing.values()].reduce((sum, count) => sum + count, 0)).toBe(13);
});

describe('11: what Sở Thông tin và Truyền thông did', () => {
	it('is found at its two successors, and its name ends with it', async () => {
		const { checked } = await publishFiles(
			state,
			[
				csv(
					'unit_successions',
					'from_code,to_code,effective_on,legal_basis',
					'42-STTTT,42-SKHCN,2025-03-01,',
					'42-STTTT,42-SVHTTDL,2025-03-01,'
				)
			],
			{ title: 'Sắp xếp sở', by: 'test' }
		);
		expect(checked.problems).toEqual([]);
		const now = await context(await localsOf(state));
		const about = aboutUnit(now, unitOf('42-STTTT'));
		expect(about.ended).toBe('Đơn vị này tồn tại đến hết ngày 28/2/2025.');
		expect(about.successors).toMatchObject({
			words: 'Từ 1/3/2025, nhiệm vụ chuyển về',
			units: [{ name: 'Sở Khoa học và Công nghệ' }, { name: 'Sở Văn hóa, Thể thao và Du lịch' }]
		});
		expect(aboutUnit(now, unitOf('42-SKHCN')).parts).toMatchObject({
			words: 'Từ 1/3/2025 nhận nhiệm vụ của:',
			note: null
		});
		const row = (year: number) => `DDCI,${year},Hà Tĩnh,Sở Thông tin và Truyền thông,TOTAL,60,,S_DDCI_HT`;
		const { problems } = await checkOn(state, [csv('results', header, row(2024), row(2025))]);
		expect(problems.filter(({ severity }) => severity === 'error').map(({ row: line, code }) => [line, code])).toEqual([
			[3, 'unit_not_valid']
		]);
	});
});

test('12: each index says which edition is published and which is here; DTI 2024 is not', async () => {
	const lines = new Map((await editionLines(here, '2026-04-30')).map((line) => [line.code, line]));
	// Two dates are too few to say when it usually appears.
	expect(lines.get('DTI')).toMatchObject({ published: 2024, here: { year: 2023 }, behind: true, usual: null });
	expect(lines.get('PAPI')).toMatchObject({
		published: 2024,
		here: { year: 2024 },
		behind: false,
		usual: null,
		awaited: null,
		appeared: [{ year: 2022, day: '17/4/2023', source: 'S_PAPI_BNA' }]
	});
	// The first of the sources that came with the edition: read from the files.
	expect(lines.get('PAR')).toMatchObject({
		usual: 'tháng 4 năm sau (theo 4 kỳ trong 2021–2024)',
		awaited: null,
		appeared: [
			{ year: 2024, day: '6/4/2025', source: 'S_DNTT_PAR2024' },
			{ year: 2023, day: '17/4/2024' },
			{ year: 2022, day: '19/4/2023' },
			{ year: 2021, day: '25/5/2022' }
		]
	});
	// Once April is over, that of 2025 is missing.
	const later = (await editionLines(here, '2026-05-01')).find(({ code }) => code === 'PAR');
	expect(later?.awaited).toBe('kỳ 2025 thường ra vào tháng 4/2026; chưa có ở đây');
});

test('12: no edition appeared before the year that it measures', async () => {
	const { problems } = await checkOn(state, [
		csv('edition_dates', 'index_code,year,published_on,source_id,note', 'PAPI,2024,2023-12-31,S_PAPI_BNA,')
	]);
	expect(problems).toMatchObject([{ column: 'published_on', code: 'before_other', severity: 'error' }]);
});
