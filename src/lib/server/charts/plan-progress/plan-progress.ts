import { planTasks, taskCounts } from '../../warehouse/queries';
import type { Definition } from '../definition';
import { askedDay, askedFilter, askedPlan } from './address';
import { progressChart } from './chart';

/** A plan's progress: its numbers and the work recorded beside them until a day. */
export const planProgress: Definition = {
	parameters: ['plan', 'at', 'group', 'theme', 'lead', 'coordinating', 'funding'],
	chart: async (context, url) => {
		const plan = askedPlan(context, url, url.searchParams.get('plan') ?? '');
		const by = { plan: plan.plan_code };
		const at = askedDay(context, url, plan);
		const [tasks, counts] = await Promise.all([
			planTasks(context.warehouse, context.release, by),
			taskCounts(context.warehouse, context.release, by)
		]);
		return progressChart(context, { plan, tasks, counts, filter: askedFilter(context, url, tasks), at }).chart;
	}
};
