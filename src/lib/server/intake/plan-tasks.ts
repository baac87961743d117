import type { Reference } from '$lib/model/reference';
import { doubt, numberIn, refuse, type Row, textIn } from './read';

/** A year named in words that are not part of a longer number. */
const yearNamed = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Tells what makes a task of a plan impossible, or at odds with the year of its plan. */
export function checkPlanTask(row: Row, reference: Reference): void {
	const [least, most] = [numberIn(row.cells, 'frequency_per_year_min'), numberIn(row.cells, 'frequency_per_year_max')];
	if (least !== null && most !== null && least > most)
		refuse(row, 'frequency_per_year_min', 'min_over_max', { other: most });
	const [start, end] = [textIn(row.cells, 'period_start'), textIn(row.cells, 'period_end')];
	if (start !== null && end !== null && end < start) refuse(row, 'period_end', 'before_other', { other: start });
	const plan = reference.plan.get(textIn(row.values, 'plan_code') ?? '');
	if (!plan) return;
	const year = String(plan.year);
	for (const [column, day] of [
		['period_start', start],
		['period_end', end]
	] as const)
		if (day !== null && !day.startsWith(year)) doubt(row, column, 'outside_plan_year', { plan: plan.plan_code, year });
	const others = (textIn(row.cells, 'schedule_text_vi')?.match(yearNamed) ?? []).filter((named) => named !== year);
	if (others.length > 0)
		doubt(row, 'schedule_text_vi', 'schedule_of_other_year', { named: others.join(', '), plan: plan.plan_code, year });
}
