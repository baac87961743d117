import type { Plan, Unit } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import { unitPath } from '$lib/model/unit-path';

/** The address of a report, without its language: its page, or one of its files. */
export function reportPath(
	of: { plan: Plan } | { unit: Unit },
	query: Readonly<Record<string, string | null>>,
	ending: '' | '.docx' | '.xlsx' = ''
): string {
	return 'plan' in of
		? planPath(of.plan.plan_code, query, `/report${ending}`)
		: unitPath(of.unit.unit_code, query, `/report${ending}`);
}
