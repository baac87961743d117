import { treeOf } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { workbook } from '$lib/i18n/messages/workbook';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Index, Indicator, Unit } from '$lib/model/datasets';
import { scaleOf, validOn, type Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { uploadedForm } from '../uploaded-form';
import { editionResults } from '../warehouse/queries';
import { listsOf } from './lists';
import type { Bounds, Filling } from './template';

/** Which edition, and of which unit: itself, or the units inside it where the index rates these; null for all provinces. */
export interface AskedEdition {
	index: Index;
	year: number;
	unit: Unit | null;
}

/** What a workbook of an edition is about: `PAPI 2025`. */
export const aboutEdition = ({ reference, locale }: Context, { index, year, unit }: AskedEdition): string =>
	[
		shortName(index.index_code),
		year,
		...(unit ? [unitName(reference, locale, unit.unit_code, reference.ratedOn(index.index_code, year))] : [])
	].join(' ');

/** A row for every unit and indicator of an edition, with what is here already. */
export async function resultsFilling(context: Context, asked: AskedEdition): Promise<Filling> {
	const { warehouse, release, reference, locale } = context;
	const { index, year, unit } = asked;
	const day = reference.ratedOn(index.index_code, year);
	const known = await editionResults(warehouse, release, { index: index.index_code, year });
	const figures = new Map(known.map((row) => [`${row.unit_code}|${row.indicator_code}`, row]));
	const units = ratedUnits(reference, asked, day);
	const indicators = reference.within(unit && treeOf(reference, unit.unit_code)).measured(index.index_code, year);
	const { write } = uploadedForm('results', reference);
	const rows = indicators.flatMap(({ indicator_code }) =>
		units.map(({ unit_code }) =>
			write({
				index_code: index.index_code,
				year,
				indicator_code,
				score: null,
				rank: null,
				source_id: null,
				...figures.get(`${unit_code}|${indicator_code}`),
				unit_code
			})
		)
	);
	const lists = listsOf(context, 'results', day);
	const unitRows = units.map(({ unit_code }) => ({
		value: unitName(reference, 'vi', unit_code, day),
		text: unit_code
	}));
	return {
		dataset: 'results',
		about: aboutEdition(context, asked),
		hint: rows.length > 0 ? workbook[locale].results : null,
		rows,
		lists: {
			...lists,
			...(units.length > 0 && lists['unit'] && { unit: { ...lists['unit'], rows: unitRows } }),
			indicator_code: {
				title: workbook[locale].lists.indicators,
				rows: indicators.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) })),
				strict: true
			}
		},
		bounds: indicators.flatMap((indicator, at) => boundsOf(index, indicator, at * units.length, units.length))
	};
}

/** The units that an edition rates: provinces, or those of its levels inside one. */
function ratedUnits(reference: Reference, { index, unit }: AskedEdition, day: string): Unit[] {
	const rated = index.rated_levels.split(';');
	const sorted = (units: Unit[]) =>
		units.sort(byName('vi', ({ unit_code }) => unitName(reference, 'vi', unit_code, day)));
	if (rated.includes('province'))
		return sorted(reference.provincesOn(day).filter(({ unit_code }) => unit === null || unit_code === unit.unit_code));
	if (unit === null) return [];
	// Indices of departments rate agencies among them.
	const levels = rated.includes('department') ? [...rated, 'agency'] : rated;
	return sorted(
		reference.tables.units.filter(
			(one) => levels.includes(one.level) && validOn(one, day) && liesIn(reference, one, unit)
		)
	);
}

const liesIn = (reference: Reference, unit: Unit, outer: Unit): boolean =>
	reference
		.upwards(unit.unit_code)
		.slice(1)
		.some(({ unit_code }) => unit_code === outer.unit_code);

function boundsOf(index: Index, indicator: Indicator, from: number, units: number): Bounds[] {
	if (units === 0) return [];
	const to = from + units - 1;
	return [
		{
			column: 'score',
			from,
			to,
			kind: 'decimal',
			...scaleOf(index, indicator)
		},
		{ column: 'rank', from, to, kind: 'whole', min: 1, max: Math.max(units, 100) }
	];
}
