import { changeSincePrevious } from '$lib/analysis/change';
import { median } from '$lib/analysis/distribution';
import type { Edition, Group, Standing } from '$lib/analysis/edition';
import { provinceOf } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../context';
import { askedUnit, askedYear, type Asked } from './address';
import { askedEditions, indicatorOptions, measured, whatIs, type Measured } from './field';
import { marked, type ProvinceRanking } from './provinces';
import { rankTable, type RankTable } from './table';
import { changeNotes, doubtNotes, type Finding } from './words';
import { sourceLinks } from '../sources-cited';

/** An index that rates units inside provinces, for one province and year: each group by itself. */
export interface InsideRanking extends Pick<
	ProvinceRanking,
	'title' | 'year' | 'indicator' | 'indicators' | 'years' | 'dek' | 'q' | 'notes' | 'sources'
> {
	kind: 'inside';
	finding: Finding;
	parent: string;
	/** Provinces with figures of this index. */
	parents: { value: string; text: string }[];
	groups: { group: Group; heading: string; dek: string; content: RankTable }[];
}

const order: Group[] = ['departments', 'districts', 'communes'];

/** The rankings inside one province; null where nothing is here. */
export async function insideRanking(context: Context, index: Index, asked: Asked): Promise<InsideRanking | null> {
	const { reference, locale } = context;
	const words = messages[locale];
	const { component, editions } = await askedEditions(context, asked.url, index, asked.indicator);
	const parents = parentsOf(context, editions);
	if (parents.length === 0) return null;
	const parent = parentAsked(context, asked, parents, editions);
	const own = editions.map((edition) => only(edition, parent)).filter((edition) => edition.standings.size > 0);
	const years = own.map((edition) => edition.year);
	const year = askedYear(context, asked, years);
	const edition = own.find((candidate) => candidate.year === year);
	if (!edition) return null;
	const field = measured(context, index, edition, parent);
	const what = whatIs(context, index, component, year);
	const name = unitName(reference, locale, parent, reference.ratedOn(index.index_code, year));
	const fields = order.flatMap((group) => {
		const members = field.standings.filter((standing) => standing.group === group);
		return members.length ? [{ group, members }] : [];
	});
	const changes = field.standings.flatMap(
		({ unit_code }) => changeSincePrevious(reference, own, year, unit_code) ?? []
	);
	return {
		kind: 'inside',
		title: words.title(shortName(index.index_code), year, name),
		year,
		indicator: component?.indicator_code ?? '',
		indicators: await indicatorOptions(context, index, year, (unit) => provinceOf(reference, unit) === parent),
		years: marked(
			context,
			index,
			own.map((candidate) => candidate.indicator_code),
			years
		),
		parent,
		parents: parents.map(({ code, name }) => ({ value: code, text: name })),
		finding: {
			before: words.groups.finding(
				component ? what.replace(` ${year}`, '') : shortName(index.index_code),
				name,
				year,
				number(locale, field.standings.length),
				words.groups.groups(fields.length)
			),
			me: null,
			after: ''
		},
		dek: [words.groups.dek, ...(field.whole ? [] : [words.groups.excerptNote])].join(' '),
		q: asked.q,
		groups: fields.map(({ group, members }) => ({
			group,
			...groupTable(context, field, { group, members, edition, editions: own, asked, what })
		})),
		notes: [...doubtNotes(context, field), ...changeNotes(context, changes)],
		sources: sourceLinks(
			context,
			field.standings.map(({ source_id }) => source_id)
		)
	};
}

const only = (edition: Edition, parent: string): Edition => ({
	...edition,
	standings: new Map([...edition.standings].filter(([, standing]) => standing.parent_code === parent))
});

/** Provinces with units in these editions, those with the newest figures first. */
function parentsOf(
	{ reference, locale }: Context,
	editions: readonly Edition[]
): { code: string; name: string; newest: number }[] {
	const newest = new Map<string, number>();
	for (const { year, standings } of editions)
		for (const { parent_code } of standings.values()) if (parent_code !== null) newest.set(parent_code, year);
	return [...newest]
		.map(([code, year]) => ({ code, name: unitName(reference, locale, code), newest: year }))
		.sort((a, b) => b.newest - a.newest || byName<{ name: string }>(locale, ({ name }) => name)(a, b));
}

/** The province asked for; without one the selected unit's, else the one with the newest figures (of that year). */
function parentAsked(
	context: Context,
	asked: Asked,
	parents: readonly { code: string; name: string }[],
	editions: readonly Edition[]
): string {
	if (asked.parent !== null) return askedUnit(context, asked.url, parents, asked.parent, 'parent');
	const selected = asked.units.map((unit) => provinceOf(context.reference, unit) ?? unit);
	const inYear = editions.find((edition) => String(edition.year) === asked.year)?.standings.values() ?? [];
	const present = new Set([...inYear].map((standing) => standing.parent_code));
	return (
		parents.find(({ code }) => selected.includes(code)) ??
		parents.find(({ code }) => present.has(code)) ??
		parents[0] ?? { code: '' }
	).code;
}

function groupTable(
	context: Context,
	field: Measured,
	{
		group,
		members,
		edition,
		editions,
		asked,
		what
	}: { group: Group; members: Standing[]; edition: Edition; editions: Edition[]; asked: Asked; what: string }
): { heading: string; dek: string; content: RankTable } {
	const { reference, locale } = context;
	const words = messages[locale];
	const groupName = words.groups.name(group);
	const scores = members.flatMap(({ score }) => (score === null ? [] : [score]));
	const middle = median(scores);
	const first = members.filter(({ rank, unit_code }) => rank?.place === 1 && !field.doubtful.has(unit_code));
	const leader = first.length === 1 ? first[0] : undefined;
	const content = rankTable(
		context,
		{
			...field,
			edition,
			editions,
			members,
			median: null,
			extent: field.scale,
			drawn: scores.length > 1 && scores.length === members.length,
			missing: [],
			missingText: '',
			day: reference.ratedOn(edition.index_code, edition.year),
			selected: asked.units,
			what: `${groupName}, ${what}`,
			linked: false
		},
		asked.sort
	);
	return {
		heading: leader
			? words.groups.leads(groupName, unitName(reference, locale, leader.unit_code))
			: words.groups.excerpt(groupName, number(locale, members.length)),
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
				: [])
		].join(' '),
		content
	};
}
