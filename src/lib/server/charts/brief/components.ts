import { doubts } from '$lib/analysis/doubt';
import type { Fact } from '$lib/analysis/questions';
import { signed } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { owners } from '$lib/i18n/messages/owners';
import { overview } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName } from '$lib/i18n/names';
import type { Indicator, Result, Unit } from '$lib/model/datasets';
import { componentRows, componentYears } from '../components/rows';
import { changesOf, type ChangeRow, type Changes } from '../contributions/changes';
import { isWhole } from '../editions';
import type { Context } from '../../context';
import type { NewestResult } from './indices';
import { item, remark, type BriefItem, type BriefPart } from './part';

/** What moved in the two indices whose components were measured last, as the overview has them. */
export const newestChanges = (context: Context, unit: Unit, own: readonly Result[]): Changes[] =>
	context.reference.tables.indices
		.flatMap((index) => changesOf(context, unit, index.index_code, own) ?? [])
		.sort((a, b) => b.year - a.year)
		.slice(0, 2);

/** The component of each index that rose most and the one that fell most, and who owns them. */
export function movedPart(context: Context, changes: readonly Changes[]): BriefPart {
	const words = messages[context.locale].moved;
	const told = changes.flatMap((found) => {
		const [first, last] = [found.rows[0], found.rows.at(-1)];
		return [
			...(first && first.value > 0 ? [{ found, row: first }] : []),
			...(last && last.value < 0 ? [{ found, row: last }] : [])
		];
	});
	const owned = told.some(({ row }) => row.indicator.owner_agency_vi !== null);
	return {
		id: 'moved',
		heading: words.heading,
		items: told.map(({ found, row }) => movedItem(context, found, row, owned)),
		remarks:
			told.length === 0
				? [remark(words.none)]
				: [...(owned ? [] : [remark(owners[context.locale].none)]), remark(overview[context.locale].components.small)]
	};
}

function movedItem(context: Context, found: Changes, row: ChangeRow, owned: boolean): BriefItem {
	const { locale } = context;
	const words = messages[locale].moved;
	const { after, comparability } = row.change;
	const owner = row.indicator.owner_agency_vi;
	return item({
		term: signed(locale, row.value, row.digits),
		text: words.line(row.name, `${shortName(found.index)} ${found.year}`, found.before),
		who: owner === null ? (owned ? words.noOwner : null) : `${words.owner}: ${owner}`,
		note: comparability.score === 'partly' ? resultWords[locale].partly : null,
		way: row.value > 0 ? 'up' : 'down',
		href: changesHref(found.unit, found.index),
		figures: {
			index_code: found.index,
			indicator_code: row.indicator.indicator_code,
			year: found.year,
			unit_code: found.unit.unit_code,
			score: after.score,
			change: row.value,
			source_id: after.source_id
		}
	});
}

/** Where the changes of an index's components are shown. */
export const changesHref = (unit: Unit, index: string): string =>
	unit.level === 'province'
		? `/?unit=${encodeURIComponent(unit.unit_code)}#components-${index}`
		: `/units/${encodeURIComponent(unit.unit_code)}?index=${index}#changes`;

const scaleOf = ({ min_score, max_score }: Indicator): number | null =>
	max_score === null ? null : max_score - (min_score ?? 0);

/** Components that lost points since a round that they may be compared with. */
export const fallFacts = ({ reference }: Context, changes: readonly Changes[]): Fact[] =>
	changes.flatMap((found) => {
		const better = reference.index.get(found.index)?.higher_is_better === false ? -1 : 1;
		return found.rows.flatMap((row): Fact[] => [
			{
				kind: 'fell',
				index: found.index,
				indicator: row.indicator.indicator_code,
				year: found.year,
				before: found.before,
				scale: scaleOf(row.indicator),
				score: row.change.after.score ?? 0,
				points: row.value * better
			}
		]);
	});

/** Components of the newest results whose whole field is here, against the median. */
export async function medianFacts(
	context: Context,
	unit: Unit,
	newest: readonly NewestResult[],
	own: readonly Result[]
): Promise<Fact[]> {
	const facts = newest.map(async ({ edition, found }): Promise<Fact[]> => {
		const { index_code: index, year } = edition;
		// A doubtful value is no extreme to point at.
		if (doubts(context.reference, edition).has(unit.unit_code)) return [];
		if (!isWhole(context, edition, unit) || componentYears(context, index, own)[0] !== year) return [];
		const { rows, ranked } = await componentRows(context, unit, index, year);
		if (!ranked) return [];
		return rows.flatMap(({ standing, score, difference }): Fact[] =>
			difference === null || standing.median === null
				? []
				: [
						{
							kind: 'below',
							index,
							indicator: standing.indicator.indicator_code,
							year,
							scale: scaleOf(standing.indicator),
							score,
							points: difference * (found.index.higher_is_better ? 1 : -1),
							median: standing.median,
							others: standing.field.length - 1
						}
					]
		);
	});
	return (await Promise.all(facts)).flat();
}
