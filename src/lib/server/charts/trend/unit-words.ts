import type { Edition, Rank } from '$lib/analysis/edition';
import { fieldOf } from '$lib/analysis/field';
import { breakMarks, sinceBreak } from '$lib/analysis/series';
import type { TrendData } from '$lib/charts/trend/data';
import { list, number, range } from '$lib/i18n/format';
import { trends as trendWords } from '$lib/i18n/messages/trends';
import { unit as messages } from '$lib/i18n/messages/unit';
import { breakText, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { rankText, yearsOf, type Measure, type UnitIndex } from '../editions';
import { measureName } from '../ranking/result';
import { medianOf } from './table';

/** How often the unit was above the median, or its best and worst place. */
export function unitHeading(context: Context, unit: Unit, found: UnitIndex, measure: Measure): string {
	const { locale } = context;
	const words = messages[locale].trend;
	const index = measureName(context, found.index, found.component);
	const [only, second] = found.own;
	if (only && !second) return words.one(index, only.year);
	const standings = found.own.flatMap((edition) => {
		const standing = edition.standings.get(unit.unit_code);
		return standing ? [{ edition, standing }] : [];
	});
	const marks = breakMarks(
		context.reference,
		found.index.index_code,
		[...new Set(found.editions.map((edition) => edition.indicator_code))],
		found.own.map((edition) => edition.year)
	);
	const since = sinceBreak(marks);
	const ranked = standings
		.flatMap(({ edition, standing }) => (standing.rank ? [{ year: edition.year, rank: standing.rank }] : []))
		.filter(({ year }) => year >= since);
	if (measure === 'rank' && ranked.length > 1)
		return placesText(context, since === -Infinity ? index : words.since(index, since), ranked);
	const compared = standings.flatMap(({ edition, standing }) => {
		const middle = medianOf(context, edition, unit);
		return middle !== null && standing.score !== null ? [standing.score > middle] : [];
	});
	if (compared.length === standings.length)
		return words.above(index, number(locale, compared.filter(Boolean).length), number(locale, compared.length));
	return words.years(index, number(locale, standings.length), yearsOf(found.own));
}

/** The best and the worst place, each in the newest year that had it. */
function placesText({ locale }: Context, index: string, ranked: readonly { year: number; rank: Rank }[]): string {
	const words = messages[locale].trend;
	const sorted = ranked.toSorted((a, b) => a.rank.place - b.rank.place || b.year - a.year);
	const [best, last] = [sorted[0], sorted.at(-1)];
	const worst = sorted.find(({ rank }) => rank.place === last?.rank.place);
	if (!best || !worst) return index;
	if (best !== worst) return words.places(index, rankText(best.rank), best.year, rankText(worst.rank), worst.year);
	const years = range(ranked[0]?.year ?? '', ranked.at(-1)?.year ?? '');
	return words.held(index, number(locale, best.rank.place), number(locale, ranked.length), years);
}

/** What is measured, with its years where they are given. */
export function measured(context: Context, found: UnitIndex, measure: Measure, years: string | null): string {
	const { locale } = context;
	const name = measureName(context, found.index, found.component);
	if (years !== null)
		return measure === 'rank'
			? trendWords[locale].rank(name, years)
			: trendWords[locale].score(name, percent(found), years);
	const words = messages[locale].trend;
	return measure === 'rank' ? words.rank(name) : words.score(name, percent(found) ? '%' : '');
}

/** Whether scores are shares in per cent: components have points of their own. */
const percent = ({ index, component }: UnitIndex) => component === null && index.score_unit === '%';

/** What is measured (`what`) and what the lines are. */
export function unitDek(
	{ locale, reference }: Context,
	unit: Unit,
	measure: Measure,
	data: TrendData,
	what: string
): string {
	const words = messages[locale].trend;
	const others = linesDrawn(data);
	const lined = data.panels.some((panel) => panel.median?.some((value) => value !== null));
	return [
		words.dek(what, unitName(reference, locale, unit.unit_code)),
		others > 0 ? words.others(number(locale, others)) : null,
		measure === 'rank' ? null : lined ? words.medianLine : words.noMedian
	]
		.filter((part) => part !== null)
		.join(' ');
}

/** How many grey lines stand in the fullest panel: a line without a value is not there. */
export const linesDrawn = ({ panels }: Pick<TrendData, 'panels'>): number =>
	Math.max(
		0,
		...panels.map(
			({ context, estimated = [] }) =>
				[...context, ...estimated].filter((line) => line.some((value) => value !== null)).length
		)
	);

/** Breaks, computed ranks, and years that are missing, in words. */
export function unitNotes(context: Context, unit: Unit, found: UnitIndex, data: TrendData): string[] {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const indicators = new Set(found.editions.map((edition) => edition.indicator_code));
	const breaks = new Set([...indicators].flatMap((code) => reference.breaksOf(found.index.index_code, code)));
	const standings = found.own.map((edition) => edition.standings.get(unit.unit_code));
	return [
		...[...breaks]
			.filter((row) => data.marks.some((mark) => mark.year === row.from_year) && row.comparable_with_before !== 'yes')
			.sort((a, b) => a.from_year - b.from_year)
			.map((row) => breakText(locale, row)),
		...(standings.some((standing) => standing?.rank?.kind === 'computed') ? [words.computed] : []),
		...unitGaps(context, unit, found, data)
	];
}

/** Years without figures, and years that have a rank only. */
export function unitGaps({ reference, locale }: Context, unit: Unit, found: UnitIndex, data: TrendData): string[] {
	const words = messages[locale].trend;
	const absent = found.editions.filter((edition) => !edition.standings.has(unit.unit_code));
	const { parent_code } = fieldOf(reference, unit);
	const whole = ({ index_code, indicator_code, year }: Edition) =>
		reference.coverage(index_code, indicator_code, year, parent_code)?.coverage === 'source_gaps';
	const years = (editions: Edition[]) =>
		list(
			locale,
			editions.map((edition) => String(edition.year))
		);
	const [atSource, notHere] = [absent.filter(whole), absent.filter((edition) => !whole(edition))];
	return [
		...(atSource.length ? [words.missing(years(atSource))] : []),
		...(notHere.length ? [words.notHere(years(notHere))] : []),
		...(data.panels.some((panel) => panel.lines.some((line) => line.ranked?.length)) ? [words.hollow] : [])
	];
}
