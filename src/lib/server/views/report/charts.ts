import type { Chart } from '$lib/charts/chart';
import { report as messages } from '$lib/i18n/messages/report';
import { lastDay } from '$lib/model/days';
import type { ReportFigure } from '$lib/model/report';
import { channelsOfPlan } from '../../charts/channels/asked';
import { channelsChart } from '../../charts/channels/chart';
import { progressChart } from '../../charts/plan-progress/chart';
import type { Context } from '../../context';
import type { ChannelCount } from '../../warehouse/queries';
import type { ReportFacts } from './facts';

export type ReportCharts = Partial<Record<ReportFigure, Chart>>;

/** The charts of a report, made by the product's own kinds; one that would show nothing is left out. */
export function reportCharts(context: Context, facts: ReportFacts): ReportCharts {
	const progress = progressOf(context, facts);
	const channels = channelsOf(context, facts);
	return { ...(progress ? { progress } : {}), ...(channels ? { channels } : {}) };
}

/** The numbers until the last whole month, as what is due is spread over months. */
function progressOf(context: Context, { plan, tasks, counts, work, months }: ReportFacts): Chart | null {
	if (months === 0 || !work.some((row) => row.to_date)) return null;
	// A month that is over, whatever day the report is written on.
	const look = { until: lastDay(plan.year, months), closed: true };
	const filter = { group: null, theme: null, lead: null };
	const { chart, groups } = progressChart(context, { plan, tasks, counts, filter, look });
	return groups.length > 0 ? chart : null;
}

/** Work by channel from the beginning of the year to the period's end. */
function channelsOf(context: Context, { plan, tasks, work }: ReportFacts): Chart | null {
	const counts = work
		.filter((row) => row.to_date)
		.map(({ channel_code, demo, count, entries }): ChannelCount => ({
			year: plan.year,
			channel_code,
			demo,
			count,
			entries
		}));
	if (counts.length === 0) return null;
	const chart = channelsChart(context, channelsOfPlan(context, plan, counts, tasks));
	return { ...chart, subtitle: `${messages[context.locale].channels.toDate}. ${chart.subtitle}` };
}
