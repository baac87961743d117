import { lookOn } from '$lib/analysis/look';
import { partsOf } from '$lib/analysis/merged';
import type { Chart } from '$lib/charts/chart';
import { trendOption } from '$lib/charts/trend/option';
import { dayInVietnam } from '$lib/i18n/format';
import { digest as messages } from '$lib/i18n/messages/digest';
import { shortName, unitName } from '$lib/i18n/names';
import type { Plan, Unit } from '$lib/model/datasets';
import { lastDay } from '$lib/model/days';
import type { Context } from '../../context';
import { planTasks, taskCounts } from '../../warehouse/queries';
import { askedChannels } from '../channels/asked';
import { channelsChart } from '../channels/chart';
import type { Definition } from '../definition';
import { draw } from '../draw';
import { isWhole, type UnitIndex } from '../editions';
import { progressChart } from '../plan-progress/chart';
import type { JointResult } from '../joint-results';
import { plansWithFormer } from '../plans';
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
	{ indices, joint }: { indices: readonly UnitIndex[]; joint: readonly JointResult[] },
	month: string
): Promise<Panel[]> {
	const index = newestWhole(context, unit, indices);
	const results = index ? await resultPanels(context, unit, index) : await jointPanels(context, unit, joint);
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
		// Before a merger there may be a joint line.
		...(found.own.length > 1 || partsOf(context.reference, unit).length > 1
			? [{ chart: newestSeries(await chartOf(trend, context, asked), 'unit'), short: words.trend(index) }]
			: [])
	];
}

/** The years of the provinces that a unit was formed from, with the estimated joint line; none where no estimate can be made. */
async function jointPanels(context: Context, unit: Unit, joint: readonly JointResult[]): Promise<Panel[]> {
	const newest = joint.find(({ estimate }) => estimate !== null);
	if (!newest) return [];
	const index = newest.index.index_code;
	const chart = await chartOf(trend, context, { index, units: unit.unit_code, measure: 'estimate' });
	return [{ chart: newestSeries(chart, 'joint'), short: messages[context.locale].short.estimate(shortName(index)) }];
}

/**
 * A trend that in a narrow room shows only the years since the last break over which nothing may be compared; of a joint
 * history the estimates alone.
 */
function newestSeries(chart: Chart, of: 'joint' | 'unit'): Chart {
	const { live } = chart;
	if (live?.kind !== 'trend' || (live.data.panels.length < 2 && of === 'unit')) return chart;
	const panels = live.data.panels.slice(-1).map((panel) => ({
		...panel,
		label: null,
		lines: of === 'unit' ? panel.lines : panel.lines.filter(({ role }) => role === 'selected')
	}));
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

/**
 * The plan that was in force in the month, or the last before it: its progress until the month's end, and its channels. Where
 * several units had one, each one's progress.
 */
async function workPanels(context: Context, unit: Unit, month: string): Promise<Panel[]> {
	const { reference, locale } = context;
	const words = messages[locale].short;
	const known = plansWithFormer(reference, unit.unit_code).filter(({ year }) => year <= Number(month.slice(0, 4)));
	const newest = known.filter(({ year }) => year === known[0]?.year);
	const [plan, ...others] = [...Map.groupBy(newest, ({ unit_code }) => unit_code).values()].flatMap(
		([one]) => one ?? []
	);
	if (!plan) {
		const asked = await askedChannels(
			context,
			new URL(`chart:?${new URLSearchParams({ unit: unit.unit_code }).toString()}`)
		);
		const short = words.channels(String(asked.year));
		return asked.counts.length > 0 ? [{ chart: channelsChart(context, asked), short }] : [];
	}
	if (others.length > 0)
		return (await Promise.all([plan, ...others].map((one) => progressPanel(context, unit, one, month)))).flat();
	const progress = await progressPanel(context, unit, plan, month);
	const underPlan = await askedChannels(
		context,
		new URL(`chart:?${new URLSearchParams({ plan: plan.plan_code }).toString()}`)
	);
	return [
		...progress,
		// Without the work, channels would say no more than the plan's numbers did.
		...(underPlan.withheld === null || progress.length === 0
			? [{ chart: channelsChart(context, underPlan), short: words.channels(String(plan.year)) }]
			: [])
	];
}

/** The progress of a plan until a month's end; none where it has no numbers. */
async function progressPanel(context: Context, unit: Unit, plan: Plan, month: string): Promise<Panel[]> {
	const { warehouse, release, reference, locale } = context;
	const by = { plan: plan.plan_code };
	const [tasks, counts] = await Promise.all([planTasks(warehouse, release, by), taskCounts(warehouse, release, by)]);
	const end = lastDay(Number(month.slice(0, 4)), Number(month.slice(5)));
	const look = lookOn(reference.timeOf(plan), end, dayInVietnam(Date.now()));
	const filter = { group: null, theme: null, lead: null };
	const { chart, groups } = progressChart(context, { plan, tasks, counts, filter, look });
	const owner = plan.unit_code === unit.unit_code ? null : unitName(reference, locale, plan.unit_code);
	return groups.length > 0 ? [{ chart, short: messages[locale].short.plan(String(plan.year), owner) }] : [];
}
