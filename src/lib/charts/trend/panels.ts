import type { Edition, Field, Standing } from '$lib/analysis/edition';
import { fieldMedian, sameField } from '$lib/analysis/field';
import { breakMarks, type BreakMark } from '$lib/analysis/series';
import type { Reference } from '$lib/model/reference';
import { asEstimate, type UnitMark } from '../unit-marks';
import type { TrendLine, TrendPanel } from './data';

/** A line to draw, before it is cut into panels. */
export interface Drawn {
	unit: string;
	name: string;
	role: TrendLine['role'];
	colour: string;
	mark?: UnitMark;
	/** The levels that the unit wants to reach, by year. */
	wanted?: ReadonlyMap<number, readonly number[]>;
}

export interface TrendQuestion {
	index: string;
	/** Editions by year, oldest first. */
	editions: readonly Edition[];
	measure: 'score' | 'rank';
	/** None for a picture of all provinces. */
	units: readonly Drawn[];
	/** First and last year of the axis. */
	years: readonly [number, number];
	/** Whether all other units of the field stand grey in the background, with their median. */
	background: boolean;
	words: {
		/** What a panel measures, where panels measure different things. */
		panel: (edition: Edition, years: readonly number[]) => { long: string; short: string };
		/** The rank in full, for the pointer and for years without a score. */
		rank: (standing: Standing, year: number) => string | null;
		rankOnly: (place: number) => string;
	};
}

/** Cuts an index's years into panels at every break over which nothing may be compared, and fills them. */
export function trendPanels(reference: Reference, asked: TrendQuestion): { panels: TrendPanel[]; marks: BreakMark[] } {
	const { editions, index } = asked;
	const [first, last] = asked.years;
	const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
	const indicators = [...new Set(editions.map((edition) => edition.indicator_code))];
	// A level wanted in a later year may stand beyond a break, on another scale or among other units.
	const wanted = asked.units.flatMap((unit) => [...(unit.wanted?.keys() ?? [])]);
	const marks = breakMarks(reference, index, indicators, [...editions.map((edition) => edition.year), ...wanted]);
	const starts = [first, ...marks.filter((mark) => mark.verdict === 'no').map((mark) => mark.year)];
	const parts = starts.map((start, at) => years.filter((year) => year >= start && year < (starts[at + 1] ?? Infinity)));
	const several = indicators.length > 1;
	const panels = parts.map((part) => panel(reference, asked, part, several));
	return { panels, marks };
}

function panel(reference: Reference, asked: TrendQuestion, years: number[], several: boolean): TrendPanel {
	const at = years.map((year) => asked.editions.find((edition) => edition.year === year));
	const edition = at.findLast((found) => found !== undefined);
	const indicator = edition && reference.indicator(asked.index, edition.indicator_code);
	const valueOf = (standing: Standing | undefined) =>
		(asked.measure === 'score' ? standing?.score : standing?.rank?.place) ?? null;
	const like = asked.units[0] ? standingOf(at, asked.units[0].unit) : provinces;
	const inField = (standing: Standing) => like !== undefined && sameField(standing, like);
	const drawn = new Set(asked.units.map((line) => line.unit));
	const others = new Set(
		at.flatMap((found) => [...(found?.standings.values() ?? [])].filter(inField).map((standing) => standing.unit_code))
	);
	const label = several && edition ? asked.words.panel(edition, years) : null;
	const background = asked.background && like !== undefined;
	const grey = (estimated: boolean) =>
		[...others]
			.filter((unit) => !drawn.has(unit))
			.filter((unit) => at.some((found) => found?.standings.get(unit)?.estimated) === estimated)
			.map((unit) => at.map((found) => valueOf(found?.standings.get(unit))));
	const estimated = background ? grey(true) : [];
	return {
		years,
		label: label?.long ?? null,
		...(label ? { short: label.short } : {}),
		context: background ? grey(false) : [],
		...(estimated.length ? { estimated } : {}),
		median:
			background && asked.measure === 'score'
				? at.map((found) => (found ? fieldMedian(reference, found, like) : null))
				: null,
		lines: asked.units.map((line): TrendLine => ({
			...(line.wanted && years.some((year) => line.wanted?.has(year))
				? { wanted: years.map((year) => line.wanted?.get(year) ?? []) }
				: {}),
			name: line.name,
			role: line.role,
			colour: line.colour,
			...(line.mark
				? { mark: at.some((found) => found?.standings.get(line.unit)?.estimated) ? asEstimate(line.mark) : line.mark }
				: {}),
			values: at.map((found) => valueOf(found?.standings.get(line.unit))),
			notes: at.map((found) => {
				const standing = found?.standings.get(line.unit);
				return standing && found ? asked.words.rank(standing, found.year) : null;
			}),
			ranked: at.flatMap((found) => {
				const standing = found?.standings.get(line.unit);
				return asked.measure === 'score' && found && standing?.score === null && standing.rank
					? [{ year: found.year, text: asked.words.rankOnly(standing.rank.place) }]
					: [];
			})
		})),
		scale: asked.measure === 'rank' ? 'rank' : `${indicator?.min_score ?? ''}–${indicator?.max_score ?? ''}`
	};
}

const provinces: Field = { group: 'provinces', parent_code: null };

/** The newest standing of a unit. */
const standingOf = (editions: readonly (Edition | undefined)[], unit: string): Standing | undefined =>
	editions.findLast((edition) => edition?.standings.has(unit))?.standings.get(unit);
