import { pastOf } from '$lib/analysis/former';
import type { Plan } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';

/** Plans of a unit, newest first. */
export const plansOf = (reference: Reference, unit: string): Plan[] =>
	reference.tables.plans.filter((plan) => plan.unit_code === unit).sort((a, b) => b.year - a.year);

/** Plans of a unit and of those that went into it wholly, newest first, of a year its own before theirs. */
export const plansWithFormer = (reference: Reference, unit: string): Plan[] =>
	[unit, ...pastOf(reference, unit).whole.map(({ unit_code }) => unit_code)]
		.flatMap((code) => plansOf(reference, code))
		.sort((a, b) => b.year - a.year);
