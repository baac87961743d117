import type { RankBands } from '$lib/analysis/rank-bands';
import type { Edition, Group, Standing } from '$lib/analysis/edition';
import { provinceOf } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { unitName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import type { Context } from '../../context';
import { askedUnit, askedYear, refuseBasisInside, type Asked } from './asked';
import { bandsOf } from './bands';
import { askedEditions, measured, whatIs, type Measured } from './field';
import type { Province } from './provinces';
import { rank, type Order, type Ranking } from './table';

/** Units that are rated together. */
export interface GroupField {
	group: Group;
	members: Standing[];
	/** Between which places they may stand; null where that is not known. */
	bands: RankBands | null;
}

/** One edition of an index that rates units inside provinces, for one province: its groups are never ranked together. */
export interface InsideEdition {
	index: Index;
	/** Null for the headline. */
	component: Indicator | null;
	parent: Province;
	edition: Edition;
	/** Every edition of the province, newest last. */
	editions: readonly Edition[];
	field: Measured;
	day: string;
	/** What is ranked, in words. */
	what: string;
	groups: GroupField[];
	/** Highlighted units; the first is the selected one. */
	codes: readonly string[];
}

const groups: Group[] = ['departments', 'districts', 'communes'];

/** The edition that an address asks for, with the provinces that may be asked instead, and the context with the tree of its own; null where nothing is here. */
export async function askedInsideEdition(
	context: Context,
	index: Index,
	asked: Asked
): Promise<{ edition: InsideEdition; parents: Province[]; context: Context } | null> {
	const { reference, locale } = context;
	refuseBasisInside(locale, asked.url, asked.basis);
	const { component, editions } = await askedEditions(context, asked.url, index, asked.indicator);
	const parents = parentsOf(context, editions);
	if (parents.length === 0) return null;
	const code = parentAsked(context, asked, parents, editions);
	// Which province it is may follow from the figures: then it is read once more, with its own tree.
	const within = reference.within(code);
	if (within !== reference)
		return askedInsideEdition({ ...context, reference: within }, index, { ...asked, parent: code });
	const own = editions.map((edition) => only(edition, code)).filter((edition) => edition.standings.size > 0);
	const years = own.map((edition) => edition.year);
	const year = askedYear(context, asked, years);
	const edition = own.find((candidate) => candidate.year === year);
	if (!edition) return null;
	const field = measured(context, index, edition, code);
	const day = reference.ratedOn(index.index_code, year);
	const rated = groups.flatMap((group) => {
		const members = field.standings.filter((standing) => standing.group === group);
		return members.length ? [{ group, members }] : [];
	});
	return {
		edition: {
			index,
			component,
			parent: { code, name: unitName(reference, locale, code, day) },
			edition,
			editions: own,
			field,
			day,
			what: whatIs(context, index, component, year),
			groups: await Promise.all(
				rated.map(async (group) => ({
					...group,
					bands: field.whole ? await bandsOf(context, edition, group.members) : null
				}))
			),
			codes: asked.units
		},
		parents,
		context
	};
}

/** The ranking of one group. */
export function groupRanking(
	context: Context,
	of: InsideEdition,
	{ group, members, bands }: GroupField,
	order: Order
): Ranking {
	const { field, edition, editions, day, codes, what } = of;
	return rank(
		context,
		{
			...field,
			edition,
			editions,
			members,
			median: null,
			extent: field.scale,
			drawn: members.length > 1 && members.every(({ score }) => score !== null),
			missing: [],
			missingText: () => '',
			bands,
			partsOf: () => null,
			day,
			selected: codes,
			what: `${messages[context.locale].groups.name(group)}, ${what}`,
			linked: false
		},
		order
	);
}

const only = (edition: Edition, parent: string): Edition => ({
	...edition,
	standings: new Map([...edition.standings].filter(([, standing]) => standing.parent_code === parent))
});

/** Provinces with units in these editions, those with the newest figures first. */
function parentsOf({ reference, locale }: Context, editions: readonly Edition[]): Province[] {
	const newest = new Map<string, number>();
	for (const { year, standings } of editions)
		for (const { parent_code } of standings.values()) if (parent_code !== null) newest.set(parent_code, year);
	return [...newest]
		.map(([code, year]) => ({ code, name: unitName(reference, locale, code), newest: year }))
		.sort((a, b) => b.newest - a.newest || byName<Province>(locale, ({ name }) => name)(a, b));
}

/** The province asked for; without one the selected unit's, else the one with the newest figures (of that year). */
function parentAsked(
	context: Context,
	asked: Asked,
	parents: readonly Province[],
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
