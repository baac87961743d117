import { changeSincePrevious } from '$lib/analysis/change';
import { median } from '$lib/analysis/distribution';
import type { Group } from '$lib/analysis/edition';
import { provinceOf } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import { number } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { shortName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { bandNotes } from '../../charts/ranking/bands';
import { groupAddress } from '../../charts/ranking/group-chart';
import { askedInsideEdition, groupRanking, type GroupField, type InsideEdition } from '../../charts/ranking/inside';
import type { RankTable } from '../../charts/ranking/table';
import { measureName } from '../../charts/ranking/result';
import { changeNotes, doubtNotes, groupHeading, type Finding } from '../../charts/ranking/words';
import { sourceLinks } from '../../charts/sources-cited';
import { usualChangeNotes } from '../../charts/usual-change';
import type { Context } from '../../context';
import type { PageAsked } from './address';
import { indicatorOptions, markedYears } from './choices';
import type { ProvincePage } from './provinces';
import { withTargets } from './targets';

/** An index that rates units inside provinces, for one province and year: each group by itself. */
export interface InsidePage extends Pick<
	ProvincePage,
	'title' | 'year' | 'indicator' | 'indicators' | 'years' | 'dek' | 'q' | 'notes' | 'sources'
> {
	kind: 'inside';
	finding: Finding;
	parent: string;
	/** Provinces with figures of this index. */
	parents: { value: string; text: string }[];
	/** `press` is what the export studio is asked for. */
	groups: { group: Group; heading: string; dek: string; content: RankTable; press: string }[];
}

/** The rankings inside one province; null where nothing is here. */
export async function insidePage(anywhere: Context, index: Index, asked: PageAsked): Promise<InsidePage | null> {
	const found = await askedInsideEdition(anywhere, index, asked);
	if (!found) return null;
	const { edition: of, parents, context } = found;
	const { reference, locale } = context;
	const words = messages[locale];
	const { component, parent, edition, editions, field, groups } = of;
	const { year } = edition;
	const targeted = await withTargets(context, edition);
	const changes = field.standings.flatMap(
		({ unit_code }) => changeSincePrevious(reference, editions, year, unit_code) ?? []
	);
	return {
		kind: 'inside',
		title: words.title(shortName(index.index_code), year, parent.name),
		year,
		indicator: component?.indicator_code ?? '',
		indicators: await indicatorOptions(context, index, year, (unit) => provinceOf(reference, unit) === parent.code),
		years: markedYears(context, index, editions),
		parent: parent.code,
		parents: parents.map(({ code, name }) => ({ value: code, text: name })),
		finding: {
			before: words.groups.finding(
				component ? of.what.replace(` ${year}`, '') : shortName(index.index_code),
				parent.name,
				year,
				number(locale, field.standings.length),
				words.groups.groups(groups.length)
			),
			me: null,
			after: ''
		},
		dek: [words.groups.dek, ...(field.whole ? [] : [words.groups.excerptNote])].join(' '),
		q: asked.q,
		groups: groups.map((group) => ({
			...groupTable(context, of, group, asked, targeted),
			group: group.group,
			press: `kind=ranking&${groupAddress(of, group.group)}`
		})),
		notes: [...doubtNotes(context, field), ...changeNotes(context, changes)],
		sources: sourceLinks(context, [
			...field.standings.map(({ source_id }) => source_id),
			...groups.flatMap(({ bands }) => bands?.sources ?? [])
		])
	};
}

function groupTable(
	context: Context,
	of: InsideEdition,
	group: GroupField,
	asked: PageAsked,
	targeted: (content: RankTable) => RankTable
): { heading: string; dek: string; content: RankTable } {
	const { reference, locale } = context;
	const { field } = of;
	const words = messages[locale];
	const scores = group.members.flatMap(({ score }) => (score === null ? [] : [score]));
	const middle = median(scores);
	const { table: content } = groupRanking(context, of, group, asked.sort);
	return {
		heading: groupHeading(context, of.field, group),
		dek: [
			...(content.scores
				? [words.table.dekScore(number(locale, field.scale.low), number(locale, field.scale.high))]
				: [words.table.dekRank]),
			...(content.bars ? [words.table.dekZero(number(locale, field.scale.low))] : []),
			...(middle !== null && scores.length > 2 ? [words.groups.median(field.format(middle))] : []),
			...(content.change?.year
				? [
						words.table.dekChange(
							content.change.year,
							content.rows.some(({ since }) => since !== null)
						)
					]
				: []),
			...bandNotes(locale, group.bands),
			...usualChangeNotes(
				context,
				withinField(reference, of.editions, { group: group.group, parent_code: of.parent.code }),
				of.edition,
				{
					measure: measureName(context, of.index, of.component),
					highest: field.scale.high
				}
			)
		].join(' '),
		content: targeted(content)
	};
}
