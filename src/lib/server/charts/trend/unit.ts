import { changeSincePrevious } from '$lib/analysis/change';
import type { Chart } from '$lib/charts/chart';
import { trendOption } from '$lib/charts/trend/option';
import type { Drawn } from '$lib/charts/trend/panels';
import { list, number, score as formatScore } from '$lib/i18n/format';
import { indexTargets as targetWords } from '$lib/i18n/messages/index-targets';
import { results as resultWords } from '$lib/i18n/messages/results';
import { trends as messages } from '$lib/i18n/messages/trends';
import { unit as unitMessages } from '$lib/i18n/messages/unit';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { labelled, placedName } from '../compared';
import { doubtMark } from '../doubt';
import { draw } from '../draw';
import { highest, yearsOf, type Measure, type UnitIndex } from '../editions';
import type { JudgedTarget } from '../index-targets';
import { lineData } from '../line-data';
import { breakNotes } from '../lines';
import { measureName, resultSentence } from '../ranking/result';
import { ageNotes } from '../ranking/words';
import { trendSize } from './size';
import { medianOf, said, trendTable } from './table';
import { trendData } from './unit-data';
import { measured, unitDek, unitGaps, unitHeading, unitNotes } from './unit-words';

/** The trend of one unit: the chart, and what its page says around it, where the unit need not be named. */
export interface UnitTrend {
	chart: Chart;
	heading: string;
	dek: string;
	notes: string[];
}

/** Scores or places of one unit over the years, before the other units of its field in grey, with what it wants to reach. */
export function unitTrend(
	context: Context,
	unit: Unit,
	found: UnitIndex,
	measure: Measure,
	targets: readonly JudgedTarget[]
): UnitTrend {
	const { reference, locale } = context;
	const words = messages[locale];
	const { index, component, own, editions } = found;
	const alone = labelled(reference, locale, unit.unit_code);
	const name = placedName(context, unit.unit_code, alone);
	const what = measureName(context, index, component);
	const wanted = wantedLevels(context, found, measure, targets);
	const drawn: Drawn = { unit: unit.unit_code, name: alone, role: 'selected', colour: 'var(--accent)', wanted };
	const years = [editions[0]?.year ?? 0, Math.max(editions.at(-1)?.year ?? 0, ...wanted.keys())] as const;
	const marks = wanted.size > 0 ? [markNote(context, found, measure, wanted)] : [];
	const data = trendData(context, found, measure, { drawn, years, small: false });
	const alt = unitMessages[locale].trend.alt(what, name, yearsOf(own), said(context, unit, found, measure));
	const heading = unitHeading(context, unit, found, measure);
	const standings = own.flatMap((edition) => edition.standings.get(unit.unit_code) ?? []);
	const computed = measure === 'rank' && standings.some(({ rank }) => rank?.kind === 'computed');
	const query = new URLSearchParams({
		index: index.index_code,
		...(component ? { indicator: component.indicator_code } : {}),
		units: unit.unit_code,
		measure
	});
	const chart: Chart = {
		kind: 'trend',
		name: words.name.trend(what, name),
		title: words.unit(name, heading) + (computed ? words.computed : ''),
		subtitle: unitDek(context, unit, measure, data, measured(context, found, measure, yearsOf(editions))),
		alt,
		caption: caption(context, unit, found, name),
		notes: [
			...marks,
			...breakNotes(context, data.marks, index.index_code),
			...doubtful(context, unit, found),
			...(computed ? [words.notes.computed] : []),
			...unitGaps(context, unit, found, data)
		].slice(0, 4),
		demo: false,
		table: trendTable(context, unit, found),
		data: lineData(context, own, [{ code: unit.unit_code, name: alone }], (edition) =>
			medianOf(context, edition, unit)
		),
		sources: [...new Set(standings.map(({ source_id }) => source_id))],
		page: pageOf(unit, found, measure),
		address: query.toString(),
		draw: (room) => draw(trendOption(data, trendSize(room)), trendSize(room), alt),
		live: { kind: 'trend', data }
	};
	return {
		chart,
		heading,
		dek: unitDek(context, unit, measure, data, measured(context, found, measure, null)),
		notes: [...marks, ...unitNotes(context, unit, found, data)]
	};
}

/** How far ahead of the newest edition a target is drawn: beyond this the years measured would have no room left. */
const yearsAhead = 3;

/** The levels that a trend of scores or of places can draw, by year: those of its own indicator that name a number. */
function wantedLevels(
	{ reference }: Context,
	{ index, component, editions }: UnitIndex,
	measure: Measure,
	targets: readonly JudgedTarget[]
): Map<number, number[]> {
	const last = (editions.at(-1)?.year ?? 0) + yearsAhead;
	const first = editions[0]?.year ?? 0;
	const drawn = targets.flatMap(({ target: { indicator_code, kind, value, year } }) => {
		const own = component ?? reference.headline(index.index_code, year);
		const wanted = kind === measure && indicator_code === own?.indicator_code && first <= year && year <= last;
		return wanted && value !== null ? [{ year, value }] : [];
	});
	const byYear = Map.groupBy(drawn, ({ year }) => year);
	return new Map([...byYear].map(([year, own]) => [year, [...new Set(own.map(({ value }) => value))]]));
}

/** What the short bars are, each with its year and level. */
function markNote(
	{ locale }: Context,
	found: UnitIndex,
	measure: Measure,
	wanted: ReadonlyMap<number, readonly number[]>
): string {
	const words = targetWords[locale];
	const text = (level: number) =>
		measure === 'rank' ? number(locale, level) : formatScore(locale, level, highest(found));
	return words.mark(
		list(
			locale,
			[...wanted].flatMap(([year, levels]) => levels.map((level) => words.level(String(year), text(level))))
		)
	);
}

/** Components have no place on the page of a unit: a province's stand beside its work. */
function pageOf({ unit_code, level }: Unit, { index, component }: UnitIndex, measure: Measure): string {
	const code = encodeURIComponent(unit_code);
	const asked = `index=${index.index_code}`;
	if (component && level === 'province')
		return `/impact?unit=${code}&${asked}&indicator=${encodeURIComponent(component.indicator_code)}`;
	return `/units/${code}?${asked}${measure === 'rank' ? '&measure=rank' : ''}`;
}

/** The newest result as an article says it. */
function caption(context: Context, unit: Unit, found: UnitIndex, name: string): string {
	const { reference } = context;
	const { index, component, own, editions } = found;
	const newest = own.at(-1);
	if (!newest) return '';
	const sentence = resultSentence(context, {
		name,
		index,
		component,
		year: newest.year,
		standing: newest.standings.get(unit.unit_code),
		change: changeSincePrevious(reference, editions, newest.year, unit.unit_code),
		highest: highest(found)
	});
	const years = editions.map(({ year }) => year);
	return [sentence, ...ageNotes(context, index, newest, years)].join(' ');
}

/** Years whose value should be checked with its source. */
function doubtful(context: Context, unit: Unit, found: UnitIndex): string[] {
	const { locale } = context;
	return found.own.flatMap((edition) => {
		const mark = doubtMark(context, unit, edition);
		const score = edition.standings.get(unit.unit_code)?.score ?? null;
		const value = score === null ? resultWords[locale].noData : formatScore(locale, score, highest(found));
		return mark === '' ? [] : [`${edition.year}: ${value}${mark}.`];
	});
}
