import { groupOf, type Group } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { date, score as scoreText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { unit as messages } from '$lib/i18n/messages/unit';
import { shortName, unitName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import { resultsOfChildren } from '../../warehouse/queries';
import type { Context } from '../../context';
import { indicesInside } from '../../charts/editions';

export interface UnitLink {
	name: string;
	href: string;
}

/** What is to be known of a unit itself: its time, what it became or came from, where it lies. */
export interface AboutUnit {
	ended: string | null;
	successors: { words: string; units: UnitLink[] } | null;
	/** `note` is what is to be known of their figures. */
	parts: { words: string; units: UnitLink[]; note: string | null } | null;
	inside: UnitLink | null;
	/** Said instead of charts, for units that no index rates. */
	instead: string | null;
}

const link = ({ reference, locale }: Context, code: string, full = false): UnitLink => ({
	name: full && locale === 'vi' ? (reference.unit.get(code)?.full_name_vi ?? code) : unitName(reference, locale, code),
	href: localized(locale, `/units/${encodeURIComponent(code)}`)
});

export function aboutUnit(context: Context, unit: Unit): AboutUnit {
	const { reference, locale } = context;
	const words = messages[locale].about;
	// Of an office duties go elsewhere, of all others land.
	const office = groupOf(unit) === 'departments';
	const successors = reference.successors(unit.unit_code);
	const parts = reference.predecessors(unit.unit_code);
	const parent = unit.parent_code === null ? undefined : reference.unit.get(unit.parent_code);
	return {
		ended: unit.valid_to === null ? null : words.ended(date(locale, unit.valid_to)),
		successors: successors[0]
			? {
					words: (office ? words.duties : words.became)(date(locale, successors[0].effective_on)),
					units: successors.map((row) => link(context, row.to_code, true))
				}
			: null,
		parts: parts[0]
			? {
					words: (office ? words.received : words.founded)(date(locale, parts[0].effective_on)),
					units: parts.map((row) => link(context, row.from_code, true)),
					note: groupOf(unit) === 'provinces' ? words.notJoined : null
				}
			: null,
		inside: parent && parent.level !== 'country' ? link(context, parent.unit_code, true) : null,
		instead:
			unit.level === 'archipelago' && parent
				? `${words.belongs(locale === 'vi' ? unit.full_name_vi : unitName(reference, locale, unit.unit_code), link(context, parent.unit_code, true).name)} ${words.notRated}`
				: unit.level === 'country'
					? words.country
					: null
	};
}

/** The units inside a unit, by group; those with results say their newest. */
export interface InsideGroup {
	name: string;
	units: (UnitLink & { note: string | null; until: string | null })[];
}

export async function unitsInside(context: Context, unit: Unit): Promise<InsideGroup[]> {
	const { warehouse, release, reference, locale } = context;
	const children = reference.tables.units.filter((row) => row.parent_code === unit.unit_code);
	if (children.length === 0 || unit.level === 'country') return [];
	const results = (
		await Promise.all(
			indicesInside(context).map((index) => resultsOfChildren(warehouse, release, { index, parent: unit.unit_code }))
		)
	).flat();
	const words = messages[locale].inside;
	const byUnit = Map.groupBy(results, (row) => row.unit_code);
	const groups = Map.groupBy(children, (child) => groupOf(child));
	const order: Group[] = ['departments', 'districts', 'communes', 'provinces'];
	return order.flatMap((group) => {
		const units = (groups.get(group) ?? [])
			.map((child) => ({
				...link(context, child.unit_code),
				note: newest(context, byUnit.get(child.unit_code) ?? []),
				until: child.valid_to === null ? null : words.until(child.valid_to.slice(0, 4))
			}))
			.sort(
				(a, b) => Number(b.note !== null) - Number(a.note !== null) || byName<UnitLink>(locale, (row) => row.name)(a, b)
			);
		return units.length ? [{ name: words[group], units }] : [];
	});
}

/** `DDCI 2021: 62,08 điểm`: the newest headline result of a unit. */
function newest({ reference, locale }: Context, results: readonly Result[]): string | null {
	const headlines = results.filter(
		(row) => reference.indicator(row.index_code, row.indicator_code)?.parent_code === null
	);
	const last = headlines.toSorted((a, b) => b.year - a.year)[0];
	if (!last) return null;
	const words = messages[locale].others;
	const value =
		last.score === null
			? last.rank === null
				? null
				: words.rankPart(String(last.rank), false)
			: words.scorePart(scoreText(locale, last.score, reference.index.get(last.index_code)?.score_max ?? null));
	return value && `${shortName(last.index_code)} ${last.year}: ${value}`;
}
