import { changeSincePrevious, type Change } from '$lib/analysis/change';
import type { Edition } from '$lib/analysis/edition';
import { fieldMedian } from '$lib/analysis/field';
import type { Table } from '$lib/charts/figure';
import { number, score as scoreText, scoreDigits, signed } from '$lib/i18n/format';
import { localized, type Locale } from '$lib/i18n/locale';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { measureName } from '../ranking/result';
import { highest, markedRank, rankText, type Measure, type UnitIndex } from '../editions';

/** Every value in words, for the alternative text. */
export function said(context: Context, unit: Unit, found: UnitIndex, measure: Measure): string {
	const { locale } = context;
	const none = resultWords[locale].noData;
	return found.own
		.map((edition) => {
			const standing = edition.standings.get(unit.unit_code);
			const score = standing?.score ?? null;
			const rank = standing?.rank ? messages[locale].trend.rankOnly(rankText(standing.rank)) : none;
			const value = measure === 'score' && score !== null ? scoreText(locale, score, highest(found)) : rank;
			return `${edition.year} ${value}`;
		})
		.join('; ');
}

/** The median of the unit's field in an edition; null where the table is only a part of it or lacks scores. */
export function medianOf(context: Context, edition: Edition, unit: Unit): number | null {
	const own = edition.standings.get(unit.unit_code);
	return own ? fieldMedian(context.reference, edition, own) : null;
}

/** Every year of the index: score, rank, median, change where it may be told. */
export function trendTable(context: Context, unit: Unit, found: UnitIndex): Table {
	const { reference, locale } = context;
	const words = resultWords[locale];
	const max = highest(found);
	const show = (value: number | null) => (value === null ? words.none : scoreText(locale, value, max));
	return {
		caption: messages[locale].trend.caption(
			measureName(context, found.index, found.component),
			unitName(reference, locale, unit.unit_code)
		),
		head: [
			{ text: words.year },
			{ text: words.score, numeric: true },
			{ text: words.rank, numeric: true },
			{ text: messages[locale].trend.ownMedian, numeric: true },
			{ text: words.change, numeric: true },
			{ text: words.source }
		],
		rows: found.own.toReversed().flatMap((edition) => {
			const standing = edition.standings.get(unit.unit_code);
			if (!standing) return [];
			const { rank } = standing;
			const moved = changeSincePrevious(reference, found.editions, edition.year, unit.unit_code);
			const middle = medianOf(context, edition, unit);
			return [
				[
					{ text: String(edition.year) },
					{ text: show(standing.score) },
					{ text: rank ? markedRank(locale, rank) : words.none },
					{ text: show(middle) },
					{ text: changeText(locale, moved, max, standing.parent_code !== null) },
					{
						text: reference.source.get(standing.source_id)?.title ?? standing.source_id,
						href: localized(locale, `/sources#${standing.source_id}`)
					}
				]
			];
		})
	};
}

/** The change since the edition before in one cell: points, places and over whom, or why there is none. */
function changeText(locale: Locale, change: Change | null, max: number, inside: boolean): string {
	const words = resultWords[locale];
	if (!change) return words.noEarlier;
	const { score, places, common, comparability, from } = change;
	if (score === null && places === null)
		return comparability.score === 'no' ? words.notComparable(from.year) : words.none;
	const moved =
		places === null
			? null
			: places === 0
				? words.same
				: `${places > 0 ? words.up : words.down} ${words.places(number(locale, Math.abs(places)))}`;
	return [
		score === null ? null : words.points(signed(locale, score, scoreDigits(max))),
		moved && (common ? `${moved} ${words.amongCommon(number(locale, common.units), inside)}` : moved),
		words.since(from.year)
	]
		.filter((part) => part !== null)
		.join(', ');
}
