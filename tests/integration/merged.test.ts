// Protects today's provinces from a history that nobody published: a joint line is the population-weighted mean of all parts, marked as an estimate, or is not there.
import { describe, expect, it } from 'vitest';
import { estimateOf, partsOf, withEstimates } from '$lib/analysis/merged';
import { context } from '$lib/server/context';
import { mergedIndices, mergedSection } from '$lib/server/views/unit/merged';
import { chartAsked } from './chart-asked';
import { localsOf, started } from './folder';

const state = await started();
const view = await context(await localsOf(state));
const { reference } = view;

function unitOf(code: string) {
	const unit = reference.unit.get(code);
	if (!unit) throw new Error(code);
	return unit;
}

async function papi(code: string) {
	const found = (await mergedIndices(view, unitOf(code))).find(({ index }) => index.index_code === 'PAPI');
	if (!found) throw new Error(`${code} has no estimates`);
	return found;
}

describe('Bắc Ninh of today, from Bắc Ninh (27) and Bắc Giang (24)', () => {
	const code = '24@2025';

	it('is not taken from the province whose code it bears', () => {
		expect(partsOf(reference, unitOf(code)).toSorted()).toEqual(['24', '27']);
	});

	it('PAPI 2020 is weighted by the population of 2020', async () => {
		const { editions } = await papi(code);
		const edition = editions.find(({ year }) => year === 2020);
		const [estimated] = edition ? withEstimates(reference, unitOf(code), [edition]) : [];
		// (45.3114 × 1 419 130 + 44.3172 × 1 841 620) ÷ 3 260 750, by hand.
		expect(estimated?.standings.get(code)?.score).toBeCloseTo(44.74989, 5);
		expect(estimated?.standings.get(code)).toMatchObject({ rank: null, estimated: true });
		const shares = edition && estimateOf(reference, unitOf(code), edition)?.map(({ share }) => share);
		expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});

	it('has no estimate where a part has no score, and says so', async () => {
		const section = mergedSection(view, unitOf(code), await papi(code));
		// The publisher left Bắc Giang and Bắc Ninh out of 2021 and 2022.
		const table = section?.figure.table.rows.map((row) => row.map(({ text }) => text));
		expect(table?.map(([year]) => year)).not.toContain('2021');
		expect(table?.find(([year]) => year === '2020')).toEqual(['2020', '44,75 (ước tính)', '44,32', '45,31']);
		expect(section?.notes[0]).toBe(
			'Ước tính do Lăng kính CCHC tính theo dân số năm 2020 (Bắc Giang 56% và Bắc Ninh 44%); không phải số công bố, không xếp hạng.'
		);
	});

	it('the chart as a file marks each estimate', async () => {
		const { data, title, notes } = await chartAsked(state, 'trend', `index=PAPI&units=${encodeURIComponent(code)}`);
		const at = data.columns.findIndex(({ name }) => name === 'estimated');
		const unit = data.columns.findIndex(({ name }) => name === 'unit_code');
		expect(new Set(data.rows.map((row) => `${row[unit]} ${row[at]}`))).toEqual(
			new Set(['24@2025 true', '24 false', '27 false'])
		);
		expect(title).toContain('ước tính');
		expect(notes[0]).toContain('không phải số công bố');
	});
});

it('each of the 34 is its parts: 23 formed by merger, and no other is estimated', () => {
	const today = reference.provincesOn('2025-07-01');
	const formed = today.filter((unit) => partsOf(reference, unit).length > 1);
	expect([today.length, formed.length]).toEqual([34, 23]);
	const parts = formed.flatMap((unit) => partsOf(reference, unit));
	expect(new Set(parts).size).toBe(parts.length);
	expect(parts.length + (today.length - formed.length)).toBe(63);
});

it('all 34 have a value in PAPI 2020, the 11 unmerged ones as published', async () => {
	const { editions } = await papi('24@2025');
	const edition = editions.find(({ year }) => year === 2020);
	if (!edition) throw new Error('no PAPI 2020');
	const absent = reference.provincesOn('2025-07-01').filter((unit) => {
		const [made] = withEstimates(reference, unit, [edition]);
		return made?.standings.get(unit.unit_code)?.score == null;
	});
	expect(absent.map(({ name_vi }) => name_vi)).toEqual([]);
});

it('a unit that was not formed from others is not estimated', async () => {
	expect(await mergedIndices(view, unitOf('42'))).toEqual([]);
	expect(await mergedIndices(view, unitOf('24'))).toEqual([]);
});

it('is not estimated for the country of before 2009, as the basis of today is not', async () => {
	const found = (await mergedIndices(view, unitOf('31@2025'))).find(({ index }) => index.index_code === 'PCI');
	const years = found?.editions.flatMap((edition) =>
		estimateOf(reference, unitOf('31@2025'), edition) ? edition.year : []
	);
	expect(years?.length).toBeGreaterThan(0);
	expect(Math.min(...(years ?? []))).toBeGreaterThanOrEqual(2009);
});

it('tells the sources of every part', async () => {
	const { data } = await chartAsked(state, 'trend', 'index=PCI&units=31@2025&measure=estimate');
	const at = (name: string) => data.columns.findIndex((column) => column.name === name);
	const sources = data.rows.filter((row) => row[at('estimated')] === 'true').map((row) => row[at('source_id')]);
	expect(sources).toContain('S_PCI_HD;S_PCI_HP');
});
