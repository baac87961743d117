// Protects what a province is told of its own targets: the same verdict on its page, in the ranking, the overview and the trend.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { unitIndices } from '$lib/server/charts/editions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { unitOverview } from '$lib/server/views/overview/overview';
import { rankings } from '$lib/server/views/rankings/rankings';
import { unitProfile } from '$lib/server/views/unit/unit';
import { lowerIsBetter, lowerIsBetterFiles } from '../fixtures/lower-is-better';
import { chartAsked } from './chart-asked';
import { csv, localsOf, started } from './folder';
import { unitPage } from './unit-page';

const state = await started();
const url = (path: string) => new URL(path, 'http://localhost');

/** PAPI 2024 of Hà Tĩnh as published: 45.5531 points, sixth of 61 by its points; dimension 1 5.8412, after 5.7635. */
const targets = csv(
	'index_targets',
	'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
	'PAPI,TOTAL,Hà Tĩnh,2023,score,45,HTH-2024,',
	'PAPI,TOTAL,Hà Tĩnh,2024,rank,5,HTH-2024,',
	'PAPI,TOTAL,Hà Tĩnh,2024,score,45.5,,S_PAPI_TUNAH',
	'PAPI,TOTAL,Hà Tĩnh,2026,rank,3,HTH-2024,',
	// Another document may want another place of the same year.
	'PAPI,TOTAL,Hà Tĩnh,2024,rank,10,,S_PAPI_TUNAH',
	'PAPI,D1,Hà Tĩnh,2024,improve,,HTH-2024,'
);
beforeAll(async () => {
	await publishFiles(state, [targets], { title: 'Chỉ tiêu', by: 'test' });
});

async function page(measure: 'score' | 'rank') {
	const asked = url('/units/42');
	const made = await context(await localsOf(state), asked);
	const unit = made.reference.unit.get('42');
	if (!unit) throw new Error('no unit 42');
	const indices = await unitIndices(made, unit);
	const index = indices.find((one) => one.index.index_code === 'PAPI') ?? null;
	return unitProfile(made, unit, indices, { index, merged: null, measure, url: asked });
}

describe('on the page of the unit', () => {
	it('each target stands beside the result of its year, with what is missing', async () => {
		const { chosen } = await page('score');
		expect(chosen?.targets?.heading).toBe('Chỉ tiêu PAPI: 4 đạt, 1 chưa đạt, 1 chưa có kết quả');
		const rows = chosen?.targets?.table.rows.map((row) => row.map(({ text }) => text));
		expect(rows).toContainEqual(['2024', 'từ hạng 5 trở lên', 'Chưa đạt, thiếu 1 bậc', 'hạng 6/61 (tính)']);
		expect(rows).toContainEqual(['2024', 'từ 45,50 điểm', 'Đạt, vượt 0,05 điểm', '45,55 điểm']);
		expect(rows?.[0]).toEqual(['2026', 'từ hạng 3 trở lên', 'Chưa có kết quả', '']);
		expect(chosen?.targets?.sources.map(({ href }) => href)).toEqual(['/campaigns/HTH-2024', '/sources#S_PAPI_TUNAH']);
	});

	it('the trend draws the targets of what it measures, years ahead too', async () => {
		for (const [measure, years] of [
			['score', '2023: 45,00 và 2024: 45,50'],
			['rank', '2024: 5, 2024: 10 và 2026: 3']
		] as const) {
			const { chosen } = await page(measure);
			expect(chosen?.trend.notes).toContain(`Vạch ngang ngắn là chỉ tiêu: ${years}.`);
		}
	});
});

it('the trend as a file says it too', async () => {
	const { notes, live } = await chartAsked(state, 'trend', 'index=PAPI&units=42&measure=rank');
	expect(notes).toContain('Vạch ngang ngắn là chỉ tiêu: 2024: 5, 2024: 10 và 2026: 3.');
	const panels = live?.kind === 'trend' ? live.data.panels : [];
	// A place among 34 is not on the axis of places among 63.
	expect(panels.map(({ years }) => [years[0], years.at(-1)])).toEqual([
		[2011, 2017],
		[2018, 2024],
		[2025, 2026]
	]);
	expect(panels.map(({ lines }) => lines[0]?.wanted?.flat() ?? [])).toEqual([[], [5, 10], [3]]);
	expect(notes).toContain('Từ 2025 chấm theo đơn vị mới: hai phía không so sánh được.');
});

it('the ranking tells it beside the name, in the year of the target only', async () => {
	const row = async (path: string) => {
		const { ranking } = await rankings(await context(await localsOf(state), url(path)), url(path), 'PAPI');
		if (ranking.kind !== 'provinces') throw new Error(ranking.kind);
		return ranking.table.content.rows.find(({ code }) => code === '42')?.targets;
	};
	expect(await row('/rankings/PAPI?year=2024')).toEqual([
		'Chỉ tiêu từ hạng 5 trở lên: Chưa đạt, thiếu 1 bậc',
		'Chỉ tiêu từ 45,50 điểm: Đạt, vượt 0,05 điểm',
		'Chỉ tiêu từ hạng 10 trở lên: Đạt, vượt 4 bậc'
	]);
	expect(await row('/rankings/PAPI?year=2022')).toEqual([]);
});

it('the overview tells the newest', async () => {
	const made = await context(await localsOf(state), url('/?unit=42'));
	const unit = made.reference.unit.get('42');
	if (!unit) throw new Error('no unit 42');
	const { rows } = await unitOverview(made, unit);
	expect(rows.find(({ code }) => code === 'PAPI')?.targets).toEqual([
		'Chỉ tiêu 2026: từ hạng 3 trở lên. Chưa có kết quả'
	]);
	expect(rows.find(({ code }) => code === 'SIPAS')?.targets).toEqual([]);
});

it('of an index that is better when lower, a level is an upper end', async () => {
	const target = csv(
		'index_targets',
		'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
		`${lowerIsBetter},TOTAL,42-STC,2024,score,7,,S_TRE_HAN`,
		`${lowerIsBetter},TOTAL,42-SNV,2024,score,5,,S_TRE_HAN`
	);
	await publishFiles(state, [...lowerIsBetterFiles, target], { title: 'Càng thấp càng tốt', by: 'test' });
	const told = async (unit: string, locale: Locale) =>
		(await unitPage(state, `/units/${unit}?index=${lowerIsBetter}`, locale)).targets?.table.rows[0]
			?.map(({ text }) => text)
			.slice(0, 3);
	expect(await told('42-STC', 'vi')).toEqual(['2024', 'không quá 7,00 điểm', 'Chưa đạt, cao hơn 1,00 điểm']);
	expect(await told('42-STC', 'en')).toEqual(['2024', 'at most 7.00 points', 'Missed, 1.00 points above it']);
	expect(await told('42-SNV', 'vi')).toEqual(['2024', 'không quá 5,00 điểm', 'Đạt, thấp hơn 2,00 điểm']);
});
