import { headlineEditions, type Edition, type Standing } from '$lib/analysis/edition';
import { estimatedStanding, estimateOf, partsOf, type EstimatePart } from '$lib/analysis/merged';
import { date, list, percent, score as scoreText } from '$lib/i18n/format';
import { brief } from '$lib/i18n/messages/brief';
import { former } from '$lib/i18n/messages/former';
import { merged as messages } from '$lib/i18n/messages/merged';
import { unitName } from '$lib/i18n/names';
import type { Index, Unit } from '$lib/model/datasets';
import { scaleOf } from '$lib/model/reference';
import { headlineResults } from '../warehouse/queries';
import type { Context } from '../context';
import { doubtMark } from './doubt';
import { nameIn, rankText, type UnitIndex } from './editions';

/** The newest round of an index before a merger, for a province that has no result of its own in it. */
export interface JointResult {
	index: Index;
	edition: Edition;
	/** Every edition of the index that is here, oldest first. */
	editions: Edition[];
	/** The provinces that it was formed from and that stand in that round, as published. */
	parts: Standing[];
	/** What the estimate for the province is made of; null where one of them has no score. */
	estimate: EstimatePart[] | null;
}

/** The history that a province formed by merger has from its parts, in the indices of which `own` has nothing; the newest first. */
export async function jointResults(context: Context, unit: Unit, own: readonly UnitIndex[]): Promise<JointResult[]> {
	const { warehouse, release, reference } = context;
	const parts = partsOf(reference, unit);
	if (parts.length < 2) return [];
	const results = await headlineResults(warehouse, release);
	return reference.tables.indices
		.filter((index) => !own.some((found) => found.index.index_code === index.index_code))
		.flatMap((index): JointResult[] => {
			const editions = headlineEditions(reference, index.index_code, results);
			const edition = editions.findLast(({ standings }) => parts.some((code) => standings.has(code)));
			if (!edition) return [];
			const standing = parts.flatMap((code) => edition.standings.get(code) ?? []);
			return [{ index, edition, editions, parts: standing, estimate: estimateOf(reference, unit, edition) }];
		})
		.sort((a, b) => b.edition.year - a.edition.year);
}

/** The estimated score; null where none can be made. */
export const jointScore = (unit: Unit, { estimate }: JointResult): number | null =>
	estimate && estimatedStanding(unit, estimate).score;

/** `ước tính 45,03 điểm, không xếp hạng; Bắc Giang hạng 16/61 (tính), 44,69 điểm; Bắc Ninh …`. */
export function jointText(context: Context, unit: Unit, result: JointResult): string {
	const { reference, locale } = context;
	const words = messages[locale].newest;
	const shown = brief[locale].indices;
	const { index, edition, parts } = result;
	const { max } = scaleOf(index, reference.indicator(edition.index_code, edition.indicator_code));
	const points = (value: number) => shown.score(scoreText(locale, value, max), index.score_unit === '%');
	const estimated = jointScore(unit, result);
	const own = unitName(reference, locale, unit.unit_code);
	const published = parts.map(({ unit_code: code, rank, score }) => {
		const part = reference.unit.get(code);
		const place = rank && shown.rank(rankText(rank), rank.kind === 'computed');
		const said = [place, score === null ? null : points(score)];
		const mark = part ? doubtMark(context, part, edition) : '';
		const name = nameIn(context, code, edition);
		// One of them may have had the name that the province has now.
		const told = name === own ? former[locale].withDay(name, date(locale, unit.valid_from ?? '')) : name;
		return `${told} ${said.filter((text) => text !== null).join(', ')}${mark}`;
	});
	return [...(estimated === null ? [] : [words.estimate(points(estimated))]), ...published].join('; ');
}

/** That a province has no result of its own yet. */
export const jointOnly = ({ reference, locale }: Context, { unit_code, valid_from }: Unit): string =>
	messages[locale].newest.noOwn(unitName(reference, locale, unit_code), date(locale, valid_from ?? ''));

/** By which population the estimates are made, and why some rounds have none, each said once. */
export function jointNotes(context: Context, results: readonly JointResult[]): string[] {
	const { locale } = context;
	const words = messages[locale];
	const notes = results.flatMap(({ edition, estimate }) => {
		const [part] = estimate ?? [];
		if (!estimate || !part) return [];
		const shares = estimate.map(({ unit_code, share }) =>
			words.share(nameIn(context, unit_code, edition), percent(locale, share))
		);
		return words.note(String(part.population_year), list(locale, shares));
	});
	return [...new Set(notes), ...(results.some(({ estimate }) => estimate === null) ? [words.newest.none] : [])];
}
