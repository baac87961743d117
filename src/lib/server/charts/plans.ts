import type { Plan } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';

/** Plans of a unit, newest first. */
export const plansOf = (reference: Reference, unit: string): Plan[] =>
	reference.tables.plans.filter((plan) => plan.unit_code === unit).sort((a, b) => b.year - a.year);
