import { changeSincePrevious, type Change } from '$lib/analysis/change';
import type { RankBands } from '$lib/analysis/rank-bands';
import type { Doubt } from '$lib/analysis/doubt';
import type { Edition, Standing } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { number, score as formatScore, scoreDigits } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { bandText } from './bands';

export const sorts = ['rank', 'name', 'score', 'change'] as const;
type Sort = (typeof sorts)[number];

/** The order of a table. */
export interface Order {
	by: Sort;
	reversed: boolean;
}

/** One unit of a ranking. */
export interface RankRow {
	code: string;
	name: string;
	href: string | null;
	rank: string | null;
	/** Between which places it may stand; null where that is not known. */
	band: string | null;
	score: string | null;
	/** Left edge and width of the bar, in per cent of its column. */
	bar: { x: number; width: number } | null;
	points: number | null;
	places: number | null;
	/** The year compared with, where it is not that of the column. */
	since: string | null;
	/** Why there is no change. */
	reason: string | null;
	/** The selected unit, in sen. */
	me: boolean;
	/** Another unit that the address names. */
	marked: boolean;
	/** A value to be checked with its source. */
	doubt: string | null;
	/** Why there is no figure; null where there is one. */
	missing: string | null;
	/** What its estimate is made of, in words; null where the score is published. */
	estimate: string | null;
	/** What the unit wanted to reach in this edition, and what became of it: on pages only. */
	targets?: string[];
}

export interface RankTable {
	caption: string;
	rows: RankRow[];
	/** Whether ranks are computed here, which the rank column then says. */
	computed: boolean;
	scores: boolean;
	/** Whether bands of places are known. */
	bands: boolean;
	/** Whether bars are drawn, and where they start, in per cent of the column. */
	bars: { from: number; median: boolean } | null;
	/** The column of changes; null where nothing may be compared. `year` is null where the rows differ. */
	change: { year: number | null; places: boolean; points: boolean } | null;
	/** The row of the median and the unit that it follows. */
	median: { text: string; after: string } | null;
	digits: number;
	sort: Order;
}

/** What a table is made of: one field of an edition. */
export interface Field {
	edition: Edition;
	/** All editions of the indicator, newest last. */
	editions: readonly Edition[];
	/** Who is listed, after the region filter. */
	members: readonly Standing[];
	missing: readonly string[];
	missingText: (code: string) => string;
	/** What the estimate of a unit is made of, in words; null where its score is published. */
	partsOf: (code: string) => string | null;
	/** Between which places the units may stand; null where that is not known. */
	bands: RankBands | null;
	/** The national median, where bars are measured from it; null where they start at the foot of the scale. */
	median: number | null;
	scale: { low: number; high: number };
	/** The extremes of the whole field, so that a filter does not change the bars. */
	extent: { low: number; high: number };
	/** False where some of the field have no score: bars would compare nothing. */
	drawn: boolean;
	day: string;
	selected: readonly string[];
	doubtful: ReadonlyMap<string, Doubt>;
	what: string;
	linked: boolean;
}

/** A row with what it is made from; a unit without figures has no standing. */
export interface Line {
	row: RankRow;
	standing: Standing | null;
	change: Change | null;
	/** Whether its change is over the years of the column. */
	usual: boolean;
}

/** A ranking: the table of a page, and its lines with the values behind them for files and pictures. */
export interface Ranking {
	table: RankTable;
	/** In the order of the rows. */
	lines: readonly Line[];
}

/** One row per unit in the order asked for, units without figures last. */
export function rank(context: Context, field: Field, asked: Order): Ranking {
	const { reference, locale } = context;
	const { edition, editions, members } = field;
	const ranked = members.some((standing) => standing.rank);
	const sort = asked.by === 'rank' && !ranked ? { ...asked, by: 'score' as const } : asked;
	const previous = editions.findLast((other) => other.year < edition.year)?.year ?? null;
	const lines = members.map((standing): Line => {
		const change = changeSincePrevious(reference, editions, edition.year, standing.unit_code);
		return {
			standing,
			change,
			usual: change?.from.year === previous,
			row: rankRow(context, field, standing, change, previous)
		};
	});
	const ordered = [
		...arrange(lines, sort, locale),
		...field.missing.map((code) => ({
			standing: null,
			change: null,
			usual: false,
			row: missingRow(context, field, code)
		}))
	];
	const [points, places] = [
		lines.some((line) => line.row.points !== null),
		lines.some((line) => line.row.places !== null)
	];
	const table = {
		caption: messages[locale].table.caption(field.what, number(locale, members.length)),
		rows: ordered.map((line) => line.row),
		computed: members.some((standing) => standing.rank?.kind === 'computed'),
		scores: members.some((standing) => standing.score !== null),
		bands: field.bands !== null,
		bars: field.drawn
			? { from: tenth(position(field, field.median ?? field.scale.low)), median: field.median !== null }
			: null,
		change: points || places ? { year: columnYear(lines, previous), points, places } : null,
		median: medianRow(context, field, ordered, sort),
		digits: scoreDigits(field.scale.high),
		sort
	};
	return { table, lines: ordered };
}

/** The year that the column names; rows over other years say theirs. Null where these are the most. */
function columnYear(lines: readonly Line[], previous: number | null): number | null {
	const changed = lines.filter(({ change }) => change);
	return changed.filter(({ usual }) => usual).length * 2 > changed.length ? previous : null;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const position = ({ extent: { low, high } }: Field, value: number) => (100 * (value - low)) / (high - low || 1);

function rankRow(
	context: Context,
	field: Field,
	standing: Standing,
	change: Change | null,
	previous: number | null
): RankRow {
	const { locale } = context;
	const { unit_code, score, rank } = standing;
	const from = position(field, field.median ?? field.scale.low);
	const to = score === null ? from : position(field, score);
	const words = resultWords[locale];
	const band = field.bands?.of.get(unit_code);
	const none = !change || (change.score === null && change.places === null);
	return {
		...named(context, field, unit_code),
		rank: rank && number(locale, rank.place),
		band: band === undefined ? null : bandText(locale, band),
		score: score === null ? null : formatScore(locale, score, field.scale.high),
		bar: field.drawn && score !== null ? { x: tenth(Math.min(from, to)), width: tenth(Math.abs(to - from)) } : null,
		points: change?.score ?? null,
		places: change?.places ?? null,
		since: change && !none && change.from.year !== previous ? messages[locale].table.since(change.from.year) : null,
		reason: !none ? null : change ? words.notComparable(change.from.year) : words.noEarlier,
		doubt: field.doubtful.has(unit_code) ? messages[locale].doubt.mark : null,
		missing: null,
		estimate: standing.estimated ? field.partsOf(unit_code) : null
	};
}

function missingRow(context: Context, field: Field, code: string): RankRow {
	return {
		...named(context, field, code),
		rank: null,
		band: null,
		score: null,
		bar: null,
		points: null,
		places: null,
		since: null,
		reason: null,
		doubt: null,
		missing: field.missingText(code),
		estimate: null
	};
}

const named = ({ reference, locale }: Context, { day, selected, linked }: Field, code: string) => ({
	code,
	name: unitName(reference, locale, code, day),
	href: linked ? localized(locale, `/units/${encodeURIComponent(code)}`) : null,
	me: selected[0] === code,
	marked: selected.indexOf(code) > 0
});

/** Units without the value sorted by stay last in both directions; so do changes over other years than the column's. */
function arrange(lines: readonly Line[], { by, reversed }: Order, locale: Context['locale']): Line[] {
	const names = byName<Line>(locale, ({ row }) => row.name);
	const key = (line: Line): number | null => {
		if (by === 'rank') return line.standing?.rank?.place ?? null;
		if (by === 'score') return line.standing?.score == null ? null : -line.standing.score;
		const moved = line.row.places ?? line.row.points;
		return moved === null || !line.usual ? null : -moved;
	};
	if (by === 'name') return lines.toSorted((a, b) => (reversed ? names(b, a) : names(a, b)));
	const best = (line: Line) => -(line.standing?.score ?? -Infinity);
	const known = lines.filter((line) => key(line) !== null);
	const unknown = lines.filter((line) => key(line) === null);
	known.sort((a, b) => (key(a) ?? 0) - (key(b) ?? 0) || best(a) - best(b) || names(a, b));
	return [...(reversed ? known.toReversed() : known), ...unknown.sort((a, b) => best(a) - best(b) || names(a, b))];
}

/** Where the median falls between the rows, if they stand from best to worst. */
function medianRow({ locale }: Context, { median, scale }: Field, ordered: readonly Line[], { by, reversed }: Order) {
	if (median === null || reversed || (by !== 'rank' && by !== 'score')) return null;
	const above = ordered.findLast(({ standing }) => standing?.score != null && standing.score >= median);
	const value = formatScore(locale, median, scale.high);
	const words = ordered.some(({ standing }) => standing?.estimated) ? todaysUnits[locale] : messages[locale].table;
	return above ? { text: words.median(value), after: above.row.code } : null;
}
