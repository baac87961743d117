import type { Chart } from '$lib/charts/chart';
import { report as messages } from '$lib/i18n/messages/report';
import { unitName } from '$lib/i18n/names';
import { endOfYear, lastDay } from '$lib/model/days';
import { channelsOfPlan } from '../../charts/channels/asked';
import { channelsChart } from '../../charts/channels/chart';
import { progressChart } from '../../charts/plan-progress/chart';
import type { Context } from '../../context';
import type { ChannelCount } from '../../warehouse/queries';
import type { ReportFacts } from './facts';
import type { PlanFacts } from './plan-facts';

/** The charts of a report by the names that its blocks call them by. */
export type ReportCharts = Readonly<Record<string, Chart>>;

/** What the chart of a plan's progress is called. */
export const progressFigure = ({ plan }: Pick<PlanFacts, 'plan'>): string => `progress-${plan.plan_code}`;

/** The charts of a report, made by the product's own kinds; one that would show nothing is left out. */
export function reportCharts(context: Context, facts: ReportFacts): ReportCharts {
	const progress = facts.plans.flatMap((plan) => {
		const chart = progressOf(context, plan);
		return chart ? [[progressFigure(plan), chart] as const] : [];
	});
	const channels = channelsOf(context, facts);
	return { ...Object.fromEntries(progress), ...(channels ? { channels } : {}) };
}

/** The numbers until the last whole month, as what is due is spread over months. */
function progressOf(context: Context, { plan, tasks, counts, work, months }: PlanFacts): Chart | null {
	if (months === 0 || !work.some((row) => row.to_date)) return null;
	// A month that is over, whatever day the report is written on.
	const look = { until: lastDay(plan.year, months), closed: true };
	const filter = { group: null, theme: null, lead: null };
	const { chart, groups } = progressChart(context, { plan, tasks, counts, filter, look });
	return groups.length > 0 ? chart : null;
}

/** Work by channel from the beginning of the year to the period's end. */
function channelsOf(context: Context, { unit, plan, plans, year, work }: ReportFacts): Chart | null {
	const { reference, locale } = context;
	const counts = work
		.filter((row) => row.to_date)
		.map(({ channel_code, demo, count, entries }): ChannelCount => ({ year, channel_code, demo, count, entries }));
	if (counts.length === 0) return null;
	const tasks = plans.flatMap((own) => own.tasks);
	const name = unitName(reference, locale, unit, endOfYear(year));
	const asked =
		plan === null
			? { unit: { code: unit, name }, plan, year, counts, former: [], withheld: null, level: null, tasks }
			: channelsOfPlan(context, plan, counts, tasks);
	const chart = channelsChart(context, asked);
	return { ...chart, subtitle: `${messages[locale].channels.toDate}. ${chart.subtitle}` };
}
