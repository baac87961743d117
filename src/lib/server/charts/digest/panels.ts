import { lookOn } from '$lib/analysis/look';
import type { Chart } from '$lib/charts/chart';
import { trendOption } from '$lib/charts/trend/option';
import { dayInVietnam } from '$lib/i18n/format';
import { digest as messages } from '$lib/i18n/messages/digest';
import { shortName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { lastDay } from '$lib/model/days';
import type { Context } from '../../context';
import { planTasks, taskCounts } from '../../warehouse/queries';
import { askedChannels } from '../channels/asked';
import { channelsChart } from '../channels/chart';
import type { Definition } from '../definition';
import { draw } from '../draw';
import { isWhole, type UnitIndex } from '../editions';
import { progressChart } from '../plan-progress/chart';
import { plansOf } from '../plans';
import { ranking } from '../ranking/ranking';
import { trend } from '../trend/trend';

/** A chart and what a narrow panel calls it. */
export interface Panel {
	chart: Chart;
	short: string;
}

/** At most three charts: the newest ranking of the unit, its trend in that index, its plan or its work. */
export async function panelsOf(
	context: Context,
	unit: Unit,
	indices: readonly UnitIndex[],
	month: string
): Promise<Panel[]> {
	const index = newestWhole(context, unit, indices);
	const results = index ? await resultPanels(context, unit, index) : [];
	return [...results, ...(await workPanels(context, unit, month))].slice(0, 3);
}

/** The index whose newest edition with the unit and its whole field is the newest; else the newest at all. */
function newestWhole(context: Context, unit: Unit, indices: readonly UnitIndex[]) {
	const known = indices.flatMap((found) => {
		const whole = found.own.findLast((edition) => isWhole(context, edition, unit));
		const edition = whole ?? found.own.at(-1);
		return edition ? [{ found, edition, whole: whole !== undefined }] : [];
	});
	return known.sort((a, b) => Number(b.whole) - Number(a.whole) || b.edition.year - a.edition.year)[0];
}

async function resultPanels(
	context: Context,
	unit: Unit,
	{ found, edition }: { found: UnitIndex; edition: { year: number } }
): Promise<Panel[]> {
	const asked = {
		index: found.index.index_code,
		units: unit.unit_code,
		...(unit.level === 'province' || unit.parent_code === null ? {} : { parent: unit.parent_code })
	};
	const words = messages[context.locale].short;
	const index = shortName(found.index.index_code);
	const year = String(edition.year);
	return [
		{ chart: await chartOf(ranking, context, { ...asked, year }), short: words.ranking(index, year) },
		...(found.own.length > 1
			? [{ chart: newestSeries(await chartOf(trend, context, asked)), short: words.trend(index) }]
			: [])
	];
}

/** A trend that in a narrow room shows only the years since the last break over which nothing may be compared. */
function newestSeries(chart: Chart): Chart {
	const { live } = chart;
	if (live?.kind !== 'trend' || live.data.panels.length < 2) return chart;
	const panels = live.data.panels.slice(-1).map((panel) => ({ ...panel, label: null }));
	const first = panels[0]?.years[0] ?? 0;
	const data = { ...live.data, panels, marks: live.data.marks.filter(({ year }) => year > first) };
	return {
		...chart,
		draw: (room) => {
			if (room.width >= narrow) return chart.draw(room);
			const size = { width: room.width, height: room.height ?? narrow };
			return draw(trendOption(data, size), size, chart.alt);
		}
	};
}

/** Rooms so narrow have no room for several scales side by side. */
const narrow = 300;

/** A chart as its own address would give it. */
const chartOf = ({ parameters, chart }: Definition, context: Context, asked: Record<string, string>) => {
	const known = Object.entries(asked).filter(([name]) => parameters.includes(name));
	return chart(context, new URL(`chart:?${new URLSearchParams(known).toString()}`));
};

/** The plan that was in force in the month, or the last before it: its progress until the month's end, and its channels. */
async function workPanels(context: Context, unit: Unit, month: string): Promise<Panel[]> {
	const { warehouse, release, reference, locale } = context;
	const words = messages[locale].short;
	const plan = plansOf(reference, unit.unit_code).find(({ year }) => year <= Number(month.slice(0, 4)));
	const byUnit = new URL(`chart:?${new URLSearchParams({ unit: unit.unit_code }).toString()}`);
	if (!plan) {
		const asked = await askedChannels(context, byUnit);
		const short = words.channels(String(asked.year));
		return asked.counts.length > 0 ? [{ chart: channelsChart(context, asked), short }] : [];
	}
	const by = { plan: plan.plan_code };
	const [tasks, counts] = await Promise.all([planTasks(warehouse, release, by), taskCounts(warehouse, release, by)]);
	const end = lastDay(Number(month.slice(0, 4)), Number(month.slice(5)));
	const look = lookOn(reference.timeOf(plan), end, dayInVietnam(Date.now()));
	const filter = { group: null, theme: null, lead: null };
	const { chart, groups } = progressChart(context, { plan, tasks, counts, filter, look });
	const byPlan = new URL(`chart:?${new URLSearchParams({ plan: plan.plan_code }).toString()}`);
	const underPlan = await askedChannels(context, byPlan);
	const [planned, done] = [words.plan(String(plan.year)), words.channels(String(plan.year))];
	return [
		...(groups.length > 0 ? [{ chart, short: planned }] : []),
		// Without the work, channels would say no more than the plan's numbers did.
		...(underPlan.withheld === null || groups.length === 0
			? [{ chart: channelsChart(context, underPlan), short: done }]
			: [])
	];
}
