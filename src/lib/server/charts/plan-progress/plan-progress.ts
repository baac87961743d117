import { lookOn } from '$lib/analysis/look';
import { dayInVietnam } from '$lib/i18n/format';
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
		const look = lookOn(context.reference.timeOf(plan), askedDay(context, url, plan), dayInVietnam(Date.now()));
		const [tasks, counts] = await Promise.all([
			planTasks(context.warehouse, context.release, by),
			taskCounts(context.warehouse, context.release, by)
		]);
		return progressChart(context, { plan, tasks, counts, filter: askedFilter(context, url, tasks), look }).chart;
	}
};
