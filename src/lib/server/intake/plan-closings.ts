import type { Reference } from '$lib/model/reference';
import { endOfYear } from '$lib/model/days';
import { doubt, refuse, type Row, textIn } from './read';

/** Tells what makes the closing of a plan impossible, or of no effect. */
export function checkPlanClosing(row: Row, reference: Reference): void {
	const closed = textIn(row.cells, 'closed_on');
	const plan = reference.plan.get(textIn(row.values, 'plan_code') ?? '');
	if (!plan || closed === null) return;
	const { plan_code: code, issued_on: issued } = plan;
	const year = String(plan.year);
	const end = endOfYear(plan.year);
	if (closed < `${year}-01-01`) refuse(row, 'closed_on', 'closed_outside_year', { plan: code, year });
	else if (issued !== null && closed < issued)
		refuse(row, 'closed_on', 'closed_before_issued', { plan: code, issued, end });
	// Its year was over already: that changes nothing.
	else if (closed > end) doubt(row, 'closed_on', 'closed_outside_year', { plan: code, year });
}
