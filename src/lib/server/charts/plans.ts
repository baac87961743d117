import { pastOf } from '$lib/analysis/former';
import type { Plan } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';

/** Plans of a unit, newest first. */
export const plansOf = (reference: Reference, unit: string): Plan[] =>
	reference.tables.plans.filter((plan) => plan.unit_code === unit).sort((a, b) => b.year - a.year);

/** Plans of a unit and of those that went into it wholly, newest first; `until` is the day until which another one's was. */
export function plansWithFormer(reference: Reference, unit: string): { plan: Plan; until: string | null }[] {
	const own = plansOf(reference, unit).map((plan) => ({ plan, until: null }));
	const former = pastOf(reference, unit).whole.flatMap(({ unit_code, until }) =>
		plansOf(reference, unit_code).map((plan) => ({ plan, until }))
	);
	return [...own, ...former].sort((a, b) => b.plan.year - a.plan.year);
}
