import { leaves } from '$lib/analysis/communication';
import { workbook } from '$lib/i18n/messages/workbook';
import { taskName } from '$lib/i18n/names';
import type { Plan, PlanTask, Value } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { ResolvedRow } from '$lib/model/release';
import type { Context } from '../context';
import { uploadedForm } from '../uploaded-form';
import { planTasks } from '../warehouse/queries';
import { listsOf } from './lists';
import type { Filling } from './template';

/** A row for every task of a plan and every agency that leads it; time and count are left to fill in. */
export async function activitiesFilling(context: Context, plan: Plan): Promise<Filling> {
	const { warehouse, release, reference, locale } = context;
	const day = `${plan.year}-12-31`;
	const tasks = leaves(await planTasks(warehouse, release, { plan: plan.plan_code }));
	const { columns, write } = uploadedForm('activities', reference);
	const at = columns.indexOf('date');
	const rows = tasks.flatMap((task) => {
		const leads = parts(task.lead_agency_vi);
		return (leads.length > 0 ? leads : [null]).map((agency): Value[] => {
			// Named as of the plan's year, which is no time of the work itself.
			const row = write(rowOf(plan, task, agency));
			return row.map((value, column) => (column === at ? null : value));
		});
	});
	const lists = listsOf(context, 'activities', day);
	const own = reference.unit.get(plan.unit_code)?.name_vi;
	const units = lists['unit'];
	return {
		dataset: 'activities',
		about: plan.plan_code,
		hint: workbook[locale].activities,
		rows,
		lists: {
			...lists,
			...(units &&
				own !== undefined &&
				!units.rows.some(({ value }) => value === own) && {
					unit: { ...units, rows: [{ value: own, text: plan.unit_code }, ...units.rows] }
				}),
			task_no: {
				title: workbook[locale].lists.tasks,
				rows: tasks.map((task) => ({ value: task.task_no, text: taskName(locale, task) })),
				strict: true
			}
		},
		bounds: []
	};
}

const rowOf = (plan: Plan, task: PlanTask, agency: string | null): ResolvedRow => ({
	unit_code: plan.unit_code,
	date: String(plan.year),
	agency,
	plan_code: plan.plan_code,
	task_no: task.task_no,
	channel_code: task.channel_code,
	theme_code: task.theme_code,
	unit_of_count: task.unit_of_count,
	indices: task.indices
});
