import { changeSincePrevious, type Change } from '$lib/analysis/change';
import { comparability } from '$lib/analysis/comparability';
import type { Edition, Rank, Standing } from '$lib/analysis/edition';
import { asEstimate, sample } from '$lib/charts/unit-marks';
import { list, number, score as formatScore, scoreDigits, signed } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { mergerDay, validOn } from '$lib/model/reference';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import type { Compared, ComparedUnit, Reading } from '../../charts/compared';
import { asPublished, estimateText, type Rebased } from '../../charts/on-basis';
import { measureName } from '../../charts/ranking/result';
import { lacking } from '../../charts/ranking/today';
import { usualChangeNotes } from '../../charts/usual-change';

/** One unit's row of the table. */
export interface StandingRow {
	code: string;
	name: string;
	href: string;
	/** The unit's line and shape, as the pictures draw them. */
	sample: string;
	selected: boolean;
	score: string | null;
	estimated: boolean;
	rank: { text: string; computed: boolean } | null;
	/** Against the selected unit: a signed number, or that both are level; null for itself and where it may not be said. */
	gap: string | null;
	change: { year: number; points: number | null; places: number | null; note: string | null } | null;
}

export interface StandingTable {
	year: number;
	rows: StandingRow[];
	digits: number;
	/** The one year that all changes are taken from; null where they differ. */
	since: number | null;
	notes: string[];
	sources: string[];
}

/** A unit with its place in the edition that the page stands on. */
interface Placed {
	unit: ComparedUnit;
	standing: Standing;
}

/** The newest edition that has every unit; without one, the newest of those that have the most. */
export function commonEdition(editions: readonly Edition[], units: readonly { code: string }[]): Edition | null {
	const here = (edition: Edition) => units.filter((unit) => edition.standings.has(unit.code)).length;
	const most = Math.max(0, ...editions.map(here));
	return most === 0 ? null : (editions.findLast((edition) => here(edition) === most) ?? null);
}

/** Scores closer than this are level: half a tenth of a point, on scales up to 1 the same share of it. */
const levelBelow = (max: number): number => (max <= 1 ? 0.0005 : 0.05);
export const isLevel = (gap: number, max: number) => Math.abs(gap) < levelBelow(max) - 1e-9;

export const placedIn = (edition: Edition, units: readonly ComparedUnit[]): Placed[] =>
	units.flatMap((unit) => {
		const standing = edition.standings.get(unit.code);
		return standing ? [{ unit, standing }] : [];
	});

/** Best first: by score, else by rank; units with neither keep their order at the end. */
export function inOrder(rows: readonly Placed[], higherIsBetter: boolean): Placed[] {
	const key = ({ standing }: Placed) =>
		standing.score === null ? (standing.rank?.place ?? 1e6) + 1e6 : higherIsBetter ? -standing.score : standing.score;
	return rows.toSorted((a, b) => key(a) - key(b));
}

/** The table of the common edition, best first, with every caveat that belongs to it. */
export function standingTable(
	context: Reading,
	compared: Compared,
	editions: readonly Edition[],
	edition: Edition,
	{ max, rebased = asPublished }: { max: number; rebased?: Rebased }
): StandingTable {
	const { reference, locale } = context;
	const rows = inOrder(placedIn(edition, compared.units), compared.index.higher_is_better);
	const selected = rows.find(({ unit }) => unit.code === compared.units[0]?.code);
	const absent = compared.units.filter((unit) => !edition.standings.has(unit.code));
	const row = (unit: ComparedUnit, standing: Standing | null): StandingRow => ({
		code: unit.code,
		name: unit.name,
		href: localized(locale, `/units/${encodeURIComponent(unit.code)}`),
		sample: sample(standing?.estimated ? asEstimate(unit.mark) : unit.mark),
		selected: unit.code === compared.units[0]?.code,
		score: standing?.score == null ? null : formatScore(locale, standing.score, max),
		estimated: standing?.estimated ?? false,
		rank: standing?.rank ? rankText(context, standing.rank) : null,
		gap:
			standing && selected && selected.unit !== unit ? gap(context, edition, selected.standing, standing, max) : null,
		change: changeOf(context, changeSincePrevious(reference, editions, edition.year, unit.code))
	});
	const all = [...rows.map(({ unit, standing }) => row(unit, standing)), ...absent.map((unit) => row(unit, null))];
	const since = [...new Set(all.flatMap(({ change }) => change?.year ?? []))];
	return {
		year: edition.year,
		digits: scoreDigits(max),
		since: since.length === 1 ? (since[0] ?? null) : null,
		rows: all,
		notes: [
			...notes(context, compared, edition, { rows, absent, max, rebased }),
			// Of estimates nobody knows how much they usually change.
			...(rebased.size > 0
				? []
				: usualChangeNotes(context, editions, edition, {
						measure: measureName(context, compared.index, compared.indicator),
						highest: max
					}))
		],
		sources: rows.flatMap(({ standing }) => standing.source_id.split(';'))
	};
}

function rankText({ locale }: Reading, rank: Rank): StandingRow['rank'] {
	const of = rank.of === null ? null : number(locale, rank.of);
	return { text: resultWords[locale].rankOf(number(locale, rank.place), of), computed: rank.kind === 'computed' };
}

function gap(
	{ reference, locale }: Reading,
	edition: Edition,
	me: Standing,
	other: Standing,
	max: number
): string | null {
	if (me.score === null || other.score === null) return null;
	if (comparability(reference, { ...edition, ...me }, { ...edition, ...other }).score === 'no') return null;
	const points = other.score - me.score;
	return isLevel(points, max) ? messages[locale].table.equal : signed(locale, points, scoreDigits(max));
}

function changeOf({ locale }: Reading, change: Change | null): StandingRow['change'] {
	if (!change) return null;
	const words = resultWords[locale];
	const { score, rank } = change.comparability;
	const note =
		score === 'no' && rank === 'no' ? words.notComparable(change.from.year) : score === 'partly' ? words.partly : null;
	return { year: change.from.year, points: change.score, places: change.places, note };
}

function notes(
	context: Reading,
	compared: Compared,
	edition: Edition,
	{ rows, absent, max, rebased }: { rows: Placed[]; absent: ComparedUnit[]; max: number; rebased: Rebased }
): string[] {
	const { reference, locale } = context;
	const words = messages[locale].notes;
	const estimates = todaysUnits[locale];
	const today = rebased.get(edition.year);
	const general = resultWords[locale];
	const { index_code, indicator_code, year } = edition;
	const { parent_code } = compared.field;
	const coverage = reference.coverage(index_code, indicator_code, year, parent_code);
	const here = number(locale, edition.standings.size);
	const day = today ? mergerDay : reference.ratedOn(index_code, year);
	const scheme = words.schemes[reference.scheme(index_code, year)];
	const level = rows.flatMap((row, at) => {
		const next = rows[at + 1];
		if (!next || row.standing.score === null || next.standing.score === null) return [];
		const between = row.standing.score - next.standing.score;
		if (!isLevel(between, max)) return [];
		return [words.equal(row.unit.name, next.unit.name, formatScore(locale, Math.abs(between), max))];
	});
	const apart = rows.slice(1).flatMap(({ unit, standing }) => {
		const [first] = rows;
		const verdict = first && comparability(reference, { ...edition, ...first.standing }, { ...edition, ...standing });
		if (!first || verdict?.score !== 'no') return [];
		const why = verdict.reasons.map((reason) => (reason.kind === 'break' ? '' : general.reason(reason.kind)));
		return [words.gap(first.unit.name, unit.name, why.filter((reason) => reason !== '').join('; '))];
	});
	const missing = absent.map(({ code, name }) => {
		const unit = reference.unit.get(code);
		const parts = today ? lacking(context, today, code) : [];
		if (parts.length > 0) return `${name}: ${estimates.lacking(list(locale, parts))}.`;
		if (!unit || validOn(unit, day)) return words.missing(name, year);
		return parent_code === null ? words.notRated(name, year, scheme) : words.notThere(name, year);
	});
	const computed = rows.some(({ standing }) => standing.rank?.kind === 'computed');
	const merged =
		parent_code === null && compared.units.some(({ code }) => reference.unit.get(code)?.valid_from != null);
	const made = rows.flatMap(({ unit: { code, name } }) => {
		const parts = estimateText(context, compared, rebased, { year, code });
		return parts === null ? [] : [estimates.lines.of(name, parts)];
	});
	return [
		...missing,
		...made,
		...apart,
		...level,
		...(computed ? [today ? estimates.ranks : `${words.computed} ${words.common}`] : []),
		...(coverage?.coverage === 'excerpt' ? [today ? estimates.excerptNote : general.excerptNote(here)] : []),
		...(coverage?.coverage === 'top_n' ? [general.topNote(number(locale, coverage.published_units ?? 0), here)] : []),
		...(merged ? [words.merged] : [])
	];
}
