import { lookOn } from '$lib/analysis/look';
import { dayInVietnam } from '$lib/i18n/format';
import { planTasks, taskCounts } from '../../warehouse/queries';
import type { Definition } from '../definition';
import { askedDay, askedFilter, askedPlan } from './address';
import { progressChart } from './chart';
import { doneAt } from './level';

/** A plan's progress: its numbers and the work recorded beside them until a day. */
export const planProgress: Definition = {
	parameters: ['plan', 'at', 'group', 'theme', 'lead', 'coordinating', 'funding', 'level'],
	chart: async (context, url) => {
		const plan = askedPlan(context, url, url.searchParams.get('plan') ?? '');
		const by = { plan: plan.plan_code };
		const look = lookOn(context.reference.timeOf(plan), askedDay(context, url, plan), dayInVietnam(Date.now()));
		const tasks = await planTasks(context.warehouse, context.release, by);
		const filter = askedFilter(context, url, tasks);
		const done = await doneAt(context, plan, filter.level ?? null);
		const counts = await taskCounts(context.warehouse, context.release, { ...by, doers: done?.doers ?? null });
		return progressChart(context, { plan, tasks, counts, ...(done && { withheld: done.withheld }), filter, look })
			.chart;
	}
};
