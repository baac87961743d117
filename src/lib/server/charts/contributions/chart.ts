import type { Chart } from '$lib/charts/chart';
import { contributions as picture } from '$lib/charts/contributions/picture';
import { list, number, scoreDigits, signed } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { overview as messages } from '$lib/i18n/messages/overview';
import { owners as ownerWords } from '$lib/i18n/messages/owners';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { placedName } from '../compared';
import { partName } from '../editions';
import { newestYear } from '../newest-year';
import type { ChangeRow, Changes } from './changes';
import { totalWords, type TotalChange } from './total';

/** What rose and fell among the components of an index as a chart. */
export function contributionsChart(context: Context, found: Changes, total: TotalChange): Chart {
	const { reference, locale } = context;
	const { unit, index, year, before, rows } = found;
	const words = messages[locale].components;
	const name = placedName(context, unit.unit_code);
	const text = (row: ChangeRow) => signed(locale, row.value, row.digits);
	const part = partName(locale, index);
	const newest = newestYear(reference, index);
	const age = newest > year ? [resultWords[locale].newerHere(shortName(index), newest)] : [];
	const alt = words.alt(
		shortName(index),
		name,
		year,
		before,
		list(
			locale,
			rows.map((row) => `${row.name} ${text(row)}`)
		)
	);
	const data = {
		rows: rows.map((row) => ({ name: row.name, value: row.value, text: text(row) })),
		zero: words.zero,
		left: words.left,
		alt
	};
	const { up, down } = counted(found);
	return {
		kind: 'contributions',
		name: words.chart.name(part, shortName(index), year, name),
		title: words.chart.title(part, name, shortName(index), year, up, down, before),
		subtitle: [
			words.chart.subtitle(part, before, year),
			total.kind === 'sum' ? words.chart.sum(part, signed(locale, total.points, digitsOf(context, found))) : null
		]
			.filter((sentence) => sentence !== null)
			.join(' '),
		alt,
		caption: [caption(context, found, name, total), ...age].join(' '),
		notes: [
			words.small,
			...partly(context, found),
			...(found.missing > 0 ? [words.chart.missing(found.missing)] : []),
			...age
		],
		demo: false,
		table: table(context, found),
		data: {
			columns: columns(
				locale,
				'index_code',
				'indicator_code',
				'indicator',
				'year_before',
				'year',
				'unit_code',
				'unit',
				'score_before',
				'score',
				'change',
				'comparable',
				'source_id_before',
				'source_id'
			),
			rows: rows.map(({ indicator, name: component, change }) => [
				index,
				indicator.indicator_code,
				component,
				before,
				year,
				unit.unit_code,
				unitName(reference, locale, unit.unit_code),
				change.before.score,
				change.after.score,
				// Without the noise of binary fractions.
				Number((change.points ?? 0).toFixed(6)),
				change.comparability.score,
				change.before.source_id,
				change.after.source_id
			])
		},
		sources: [...new Set(rows.flatMap(({ change }) => [change.before.source_id, change.after.source_id]))],
		page: `/?unit=${encodeURIComponent(unit.unit_code)}`,
		address: new URLSearchParams({ index, unit: unit.unit_code, year: String(year) }).toString(),
		draw: (room) => picture(data, room),
		live: null
	};
}

/** How many components rose and fell. */
export const counted = ({ rows }: Changes) => ({
	up: rows.filter((row) => row.value > 0).length,
	down: rows.filter((row) => row.value < 0).length
});

/** The components whose method changed in part, by name while they are few. */
function partly({ locale }: Context, { rows }: Changes): string[] {
	const words = messages[locale].components;
	const names = rows.filter((row) => row.change.comparability.score === 'partly').map((row) => row.name);
	if (names.length === 0) return [];
	return [names.length > 1 ? words.chart.partly(names.length) : words.partly(list(locale, names))];
}

function caption(context: Context, found: Changes, unit: string, total: TotalChange): string {
	const { locale } = context;
	const words = messages[locale].components.chart;
	const { index, year, before, rows } = found;
	const { up, down } = counted(found);
	const digits = digitsOf(context, found);
	const moved = (points: number) => {
		const size = number(locale, Math.abs(points), digits);
		return points > 0 ? words.up(size) : points < 0 ? words.down(size) : words.same;
	};
	const [first, last] = [rows[0], rows.at(-1)];
	const mark = found.partly ? resultWords[locale].partlyMark : null;
	return [
		total.points === null
			? null
			: words.total(shortName(index), year, unit, moved(Number(total.points.toFixed(digits))), before, mark),
		words.parts(partName(locale, index), up, down, shortName(index), unit, year, before),
		first && first.value > 0 ? words.most(first.name, signed(locale, first.value, first.digits)) : null,
		last && last.value < 0 ? words.least(last.name, signed(locale, last.value, last.digits)) : null,
		total.kind === 'sum' ? null : totalWords(context, found, total)
	]
		.filter((sentence) => sentence !== null)
		.join(' ');
}

const digitsOf = ({ reference }: Context, { index, year }: Changes): number =>
	scoreDigits(reference.headline(index, year)?.max_score ?? null);

function table({ locale }: Context, found: Changes): Chart['table'] {
	const words = messages[locale].components;
	const { year, before, rows, index } = found;
	const { up, down } = counted(found);
	const owned = rows.some((row) => row.indicator.owner_agency_vi !== null);
	const score = (value: number | null, digits: number) =>
		value === null ? resultWords[locale].none : number(locale, value, digits);
	return {
		caption: words.heading(shortName(index), year, up, down),
		head: [
			{ text: resultWords[locale].index },
			{ text: words.before(before), numeric: true },
			{ text: words.before(year), numeric: true },
			{ text: resultWords[locale].change, numeric: true },
			...(owned ? [{ text: ownerWords[locale].column }] : [])
		],
		rows: rows.map((row) => [
			{ text: row.name },
			{ text: score(row.change.before.score, row.digits) },
			{ text: score(row.change.after.score, row.digits) },
			{ text: signed(locale, row.value, row.digits) },
			...(owned ? [{ text: row.indicator.owner_agency_vi ?? resultWords[locale].none }] : [])
		])
	};
}
