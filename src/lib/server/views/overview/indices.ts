import { changeSincePrevious, type Change } from '$lib/analysis/change';
import { allowsRanking, type Edition, type Rank } from '$lib/analysis/edition';
import { breakMarks, series } from '$lib/analysis/series';
import { indexColour, indexShape } from '$lib/charts/marks';
import { ruler } from '$lib/charts/ruler/picture';
import { spark } from '$lib/charts/spark/picture';
import { list, number, ordinal, score as formatScore, scoreDigits } from '$lib/i18n/format';
import { localized, type Locale } from '$lib/i18n/locale';
import { indexTargets as targetWords } from '$lib/i18n/messages/index-targets';
import { overview as messages } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indexName, shortName } from '$lib/i18n/names';
import type { Index, Unit } from '$lib/model/datasets';
import { scaleOf } from '$lib/model/reference';
import { resultsOfChildren } from '../../warehouse/queries';
import type { Context } from '../../context';
import { publishedYears } from '../../charts/edition-calendar';
import { stateText, wantedText, type JudgedTarget } from '../../charts/index-targets';

/** One index of the overview: the unit's newest result, what moved since the one before, and where it stands. */
export interface IndexRow {
	code: string;
	name: string;
	long: string;
	shape: string;
	href: string;
	year: number;
	score: string | null;
	scoreNote: string;
	rank: { place: string; of: string | null; words: string; computed: boolean } | null;
	change: {
		year: number;
		places: number | null;
		points: number | null;
		digits: number;
		/** Why nothing, or only part, may be compared. */
		note: string | null;
		common: { units: string; before: string; after: string } | null;
	} | null;
	/** A newer round that is published or here, but not for this unit. */
	newer: string | null;
	ruler: { desk: string; phone: string } | null;
	spark: { desk: string; phone: string };
	/** The unit's targets of the newest year that has some, and what became of them. */
	targets: string[];
	gaps: string[];
	sources: string[];
}

/** An index that rates units inside the province, with what is here of it. */
export interface InsideRow {
	text: string;
	year: number;
	href: string;
}

export function indexRow(
	context: Context,
	index: Index,
	editions: Edition[],
	rated: Unit,
	years: [number, number],
	targets: readonly JudgedTarget[],
	awaited: (index: string, known: number) => string | null
): IndexRow {
	const { reference, locale } = context;
	const unit = rated.unit_code;
	const words = messages[locale].indices;
	const own = editions.filter((edition) => edition.standings.has(unit));
	const newest = own.at(-1);
	const standing = newest?.standings.get(unit);
	if (!newest || !standing) throw new Error(`${unit} has no result of ${index.index_code}`);
	const indicator = reference.indicator(index.index_code, newest.indicator_code);
	const { max } = scaleOf(index, indicator);
	const change = changeSincePrevious(reference, editions, newest.year, unit);
	const points = series(reference, editions, unit);
	const span = points.map((point) => point.year);
	const headlines = reference.headlines(index.index_code).map((row) => row.indicator_code);
	const drawing = {
		points,
		marks: breakMarks(reference, index.index_code, headlines, span),
		years,
		colour: indexColour(index.index_code),
		alt: words.sparkAlt(shortName(index.index_code), points.length, span[0] ?? newest.year, newest.year)
	};
	return {
		code: index.index_code,
		name: shortName(index.index_code),
		long: indexName(locale, index),
		shape: indexShape(index.index_code),
		href: localized(locale, `/rankings/${index.index_code}?year=${newest.year}&units=${encodeURIComponent(unit)}`),
		year: newest.year,
		score: standing.score === null ? null : formatScore(locale, standing.score, max),
		scoreNote:
			standing.score === null ? words.noScore : index.score_unit === '%' ? '%' : words.outOf(number(locale, max)),
		rank: standing.rank && {
			place: number(locale, standing.rank.place),
			of: standing.rank.of === null ? null : number(locale, standing.rank.of),
			words: placeWords(locale, standing.rank),
			computed: standing.rank.kind === 'computed'
		},
		change: change && changeWords(context, change, max),
		newer: newerRound(context, index.index_code, editions, newest.year, rated, awaited),
		ruler: standing.rank?.of ? rulers(context, standing.rank, standing.rank.of, change) : null,
		spark: { desk: spark(drawing, 300), phone: spark(drawing, 358) },
		targets: newestTargets(context, index.index_code, targets),
		gaps: missing(context, index.index_code, editions, unit),
		sources: own.flatMap((edition) => edition.standings.get(unit)?.source_id ?? [])
	};
}

/** The targets of the index as a whole, of the newest year that has some. */
function newestTargets(context: Context, index: string, targets: readonly JudgedTarget[]): string[] {
	const { reference, locale } = context;
	const whole = targets.filter(
		({ target }) =>
			target.index_code === index && reference.headline(index, target.year)?.indicator_code === target.indicator_code
	);
	const newest = whole.at(-1)?.target.year;
	return whole
		.filter(({ target }) => target.year === newest)
		.map((one) =>
			targetWords[locale].target(one.target.year, wantedText(context, one.target), stateText(context, one))
		);
}

/** The place as a sentence writes it: `6/61`, `6th of 61`. */
const placeWords = (locale: Locale, { place, of }: Rank): string =>
	messages[locale].finding.place(ordinal(locale, place), of === null ? null : number(locale, of));

function changeWords({ locale }: Context, change: Change, max: number): IndexRow['change'] {
	const words = resultWords[locale];
	const { score, rank } = change.comparability;
	const none = change.score === null && change.places === null;
	const comparable = score !== 'no' || rank !== 'no';
	const note = none && !comparable ? words.notComparable(change.from.year) : score === 'partly' ? words.partly : null;
	const { common } = change;
	return {
		year: change.from.year,
		places: change.places,
		points: change.score,
		digits: scoreDigits(max),
		note,
		common: common && {
			units: number(locale, common.units),
			before: number(locale, common.before),
			after: number(locale, common.after)
		}
	};
}

/** The previous place is drawn only where it and the change that is written beside it say the same. */
function rulers({ locale }: Context, rank: Rank, of: number, change: Change | null) {
	const before = change?.from.standing.rank?.place ?? null;
	const previous = before !== null && change?.places === before - rank.place ? before : null;
	const text = (place: number) => number(locale, place);
	const alt = messages[locale].indices.rulerAlt(text(rank.place), text(of), previous === null ? null : text(previous));
	const data = { of, place: rank.place, previous, alt };
	return { desk: ruler(data, 250), phone: ruler(data, 358) };
}

/** The newest round that is published or here, if the unit's own is older; else the one that is usually out by now. */
function newerRound(
	{ reference, locale }: Context,
	index: string,
	editions: readonly Edition[],
	year: number,
	unit: Unit,
	awaited: (index: string, known: number) => string | null
): string | null {
	const here = editions.at(-1)?.year ?? year;
	const newest = Math.max(here, ...publishedYears(reference, index, unit));
	if (newest <= year) return awaited(index, newest);
	return here === newest ? messages[locale].indices.newest(newest) : resultWords[locale].newerPublished(newest);
}

/** Whole rounds in which the source left this unit out. */
function missing({ reference, locale }: Context, index: string, editions: readonly Edition[], unit: string): string[] {
	const years = editions
		.filter((edition) => !edition.standings.has(unit))
		.filter((edition) => allowsRanking(reference.coverage(index, edition.indicator_code, edition.year)))
		.map((edition) => String(edition.year));
	return years.length ? [messages[locale].gaps.missing(list(locale, years))] : [];
}

/** Indices that rate departments, districts or communes of the province, if any result is here. */
export async function insideRows(
	{ warehouse, release, reference, locale }: Context,
	unit: string
): Promise<InsideRow[]> {
	const indices = reference.tables.indices.filter((index) => !index.rated_levels.split(';').includes('province'));
	const rows = await Promise.all(
		indices.map(async (index) => {
			const results = await resultsOfChildren(warehouse, release, { index: index.index_code, parent: unit });
			const year = Math.max(...results.map((row) => row.year));
			const units = new Set(results.filter((row) => row.year === year).map((row) => row.unit_code));
			return { index, year, units: units.size };
		})
	);
	return rows
		.filter((row) => row.units > 0)
		.map(({ index, year, units }) => ({
			text: messages[locale].indices.inside(`${shortName(index.index_code)} ${year}`, number(locale, units)),
			year,
			href: localized(locale, `/rankings/${index.index_code}?parent=${encodeURIComponent(unit)}&year=${year}`)
		}));
}
