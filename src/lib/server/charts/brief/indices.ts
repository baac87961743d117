import { changeSincePrevious, type Change } from '$lib/analysis/change';
import { number, ordinal, score as scoreText, scoreDigits } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { overview } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as unitWords } from '$lib/i18n/messages/unit';
import { shortName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import type { Edition, Standing } from '$lib/analysis/edition';
import type { Context } from '../../context';
import { doubtMark } from '../doubt';
import { jointNotes, jointOnly } from '../joint-results';
import { jointItem, type JointNewest } from './joint';
import { newerText, newerThan, type Newer } from './newer';
import { highest, rankText, type UnitIndex } from '../editions';
import { item, remark, type BriefItem, type BriefPart } from './part';

/** An index with the unit's newest result. */
export interface NewestResult extends Newer {
	found: UnitIndex;
	edition: Edition;
	standing: Standing;
	change: Change | null;
}

/** The newest result of each index, newest first; the whole fields before excerpts. */
export function newestResults(
	context: Context,
	unit: Unit,
	indices: readonly UnitIndex[],
	known: { results: readonly Result[]; today: string }
): NewestResult[] {
	const { reference } = context;
	return indices
		.flatMap((found): NewestResult[] => {
			const edition = found.own.at(-1);
			const standing = edition?.standings.get(unit.unit_code);
			if (!edition || !standing) return [];
			const change = changeSincePrevious(reference, found.editions, edition.year, unit.unit_code);
			const newer = newerThan(context, [unit], edition, { parent_code: standing.parent_code, ...known });
			return [{ found, edition, standing, change, ...newer }];
		})
		.sort((a, b) => b.edition.year - a.edition.year);
}

/** Where each index stands, each with its year. */
export function indicesPart(
	context: Context,
	unit: Unit,
	{ newest, joint }: { newest: readonly NewestResult[]; joint: readonly JointNewest[] },
	goalOf: (of: Edition) => string | null
): BriefPart {
	const words = messages[context.locale].indices;
	const withGoal = (of: Edition, known: BriefItem): BriefItem => {
		const notes = [known.note, goalOf(of)].filter((text) => text !== null);
		return { ...known, note: notes.length === 0 ? null : notes.join('. ') };
	};
	const isNew = newest.length === 0 && joint.length > 0;
	return {
		id: 'indices',
		heading: words.heading,
		items: [
			...newest.map((result) => withGoal(result.edition, indexItem(context, unit, result))),
			...joint.map((result) => withGoal(result.edition, jointItem(context, unit, result)))
		],
		remarks: [
			...(newest.length === 0 ? [remark(isNew ? jointOnly(context, unit) : words.none)] : []),
			...jointNotes(context, joint).map((note) => remark(note))
		]
	};
}

function indexItem(context: Context, unit: Unit, result: NewestResult): BriefItem {
	const { locale } = context;
	const words = messages[locale].indices;
	const { found, edition, standing, change } = result;
	const { index } = found;
	const max = highest(found);
	const place = standing.rank === null ? null : words.rank(rankText(standing.rank), standing.rank.kind === 'computed');
	const score =
		standing.score === null ? null : words.score(scoreText(locale, standing.score, max), index.score_unit === '%');
	return item({
		term: `${shortName(index.index_code)} ${edition.year}`,
		text: `${[place, score].filter((part) => part !== null).join(', ')}${doubtMark(context, unit, edition)}; ${changeText(context, result)}`,
		note: notesText(context, result),
		href: rankingHref(unit, standing, edition),
		way: wayOf(change),
		figures: {
			index_code: index.index_code,
			indicator_code: edition.indicator_code,
			year: edition.year,
			unit_code: unit.unit_code,
			score: standing.score,
			rank: standing.rank?.place ?? null,
			rank_kind: standing.rank?.kind ?? null,
			rank_of: standing.rank?.of ?? null,
			source_id: standing.source_id
		}
	});
}

/** Places where they may be compared, else points, else why not. */
function changeText({ locale }: Context, { found, change }: NewestResult): string {
	const words = messages[locale].indices;
	const shared = resultWords[locale];
	if (!change) return lowerFirst(shared.noEarlier);
	const { year } = change.from;
	const digits = scoreDigits(highest(found));
	const partly = (verdict: string) => (verdict === 'partly' ? `, ${shared.partlyMark}` : '');
	if (change.places !== null) {
		const moved = words.places(change.places, number(locale, Math.abs(change.places)), year);
		return moved + partly(change.comparability.rank);
	}
	if (change.score !== null) {
		const shown = Number(change.score.toFixed(digits));
		return words.points(shown, number(locale, Math.abs(shown), digits), year) + partly(change.comparability.score);
	}
	return lowerFirst(shared.notComparable(year));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function wayOf(change: Change | null): 'up' | 'down' | null {
	const moved = change?.places ?? change?.score ?? 0;
	return moved > 0 ? 'up' : moved < 0 ? 'down' : null;
}

/** Among whom places are counted, and that there is a newer round. */
function notesText(context: Context, result: NewestResult): string | null {
	const { change, standing } = result;
	const words = messages[context.locale].indices;
	const common = change?.common;
	const notes = [
		common ? words.common(number(context.locale, common.units), standing.parent_code !== null) : null,
		newerText(context, result)
	].filter((text) => text !== null);
	return notes.length === 0 ? null : notes.join('. ');
}

/** The ranking in which a result stands: of provinces, or inside one. */
export function rankingHref(
	unit: Pick<Unit, 'unit_code'>,
	{ parent_code }: Pick<Standing, 'parent_code'>,
	{ index_code, year }: Pick<Edition, 'index_code' | 'year'>,
	indicator: string | null = null
): string {
	const query = new URLSearchParams({
		...(parent_code === null ? {} : { parent: parent_code }),
		year: String(year),
		...(indicator === null ? {} : { indicator }),
		...(parent_code === null ? { units: unit.unit_code } : {})
	});
	return `/rankings/${index_code}?${query.toString()}`;
}

/** The finding above everything: the newest edition with a rank, as the overview has it. */
export function briefFinding(
	{ locale }: Context,
	newest: readonly NewestResult[],
	joint: readonly JointNewest[]
): string {
	const words = overview[locale].finding;
	const estimated = joint.find(({ estimate }) => estimate !== null);
	if (newest.length === 0 && estimated)
		return unitWords[locale].finding.estimated(shortName(estimated.index.index_code));
	const first = newest.find(({ edition, standing }) => edition.year === newest[0]?.edition.year && standing.rank);
	const told = first ?? newest[0];
	if (!told) return words.none;
	const { found, edition, standing, change } = told;
	const name = shortName(edition.index_code);
	if (!standing.rank) return words.scored(name, edition.year, scoreText(locale, standing.score ?? 0, highest(found)));
	const { place, of, kind } = standing.rank;
	const rank = words.place(ordinal(locale, place), of === null ? null : number(locale, of));
	const moved = change?.places ?? null;
	return (
		words.ranked(name, edition.year, rank, kind === 'computed') +
		(moved === null ? '' : words.moved(moved, number(locale, Math.abs(moved))))
	);
}
