import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { fieldSize, groupOf, provinceOf, type Edition, type Field } from './edition';

/** The field in which a unit is rated. */
export const fieldOf = (reference: Reference, unit: Unit): Field => ({
	group: groupOf(unit),
	parent_code: provinceOf(reference, unit.unit_code)
});

/** Whether two are rated together. */
export const sameField = (one: Field, other: Field): boolean =>
	one.group === other.group && one.parent_code === other.parent_code;

/** Editions with the standings of one field only, without those that do not rate it. */
export const withinField = (reference: Reference, editions: readonly Edition[], field: Field): Edition[] =>
	editions
		.map((edition) => ({
			...edition,
			standings: new Map([...edition.standings].filter(([, standing]) => sameField(standing, field))),
			size: fieldSize(reference, edition, field)
		}))
		.filter(({ standings }) => standings.size > 0);
