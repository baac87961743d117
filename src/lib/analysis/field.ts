import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { median } from './distribution';
import { allowsRanking, fieldSize, groupOf, provinceOf, type Edition, type Field } from './edition';

/** The field in which a unit is rated. */
export const fieldOf = (reference: Reference, unit: Unit): Field => ({
	group: groupOf(unit),
	parent_code: provinceOf(reference, unit.unit_code)
});

/** Whether two are rated together. */
export const sameField = (one: Field, other: Field): boolean =>
	one.group === other.group && one.parent_code === other.parent_code;

/** The median of a field; none where the edition is only a part of it, or has ranks without scores. */
export function fieldMedian(reference: Reference, edition: Edition, field: Field): number | null {
	const { index_code, indicator_code, year, standings } = edition;
	if (!allowsRanking(reference.coverage(index_code, indicator_code, year, field.parent_code))) return null;
	const scores = [...standings.values()].filter((standing) => sameField(standing, field)).map(({ score }) => score);
	const known = scores.filter((score) => score !== null);
	return known.length === scores.length ? median(known) : null;
}

/** Editions with the standings of one field only, without those that do not rate it. */
export const withinField = (reference: Reference, editions: readonly Edition[], field: Field): Edition[] =>
	editions
		.map((edition) => ({
			...edition,
			standings: new Map([...edition.standings].filter(([, standing]) => sameField(standing, field))),
			size: fieldSize(reference, edition, field)
		}))
		.filter(({ standings }) => standings.size > 0);
