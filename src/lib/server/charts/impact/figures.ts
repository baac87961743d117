import { leaves, planned, plannedTotal, type Planned } from '$lib/analysis/communication';
import { headlineEditions, indicatorEditions, type Edition, type Rank } from '$lib/analysis/edition';
import { fieldOf, withinField } from '$lib/analysis/field';
import { series, type SeriesPoint } from '$lib/analysis/series';
import type { ImpactData, WorkRow } from '$lib/charts/impact/data';
import type { TrendPanel } from '$lib/charts/trend/data';
import { trendPanels } from '$lib/charts/trend/panels';
import { number, scoreDigits } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { impact as messages } from '$lib/i18n/messages/impact';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { activityCounts, indicatorResults, planTasks, type ActivityCount } from '../../warehouse/queries';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { plansOf } from '../plans';
import type { ImpactQuestion } from './question';

/** An index of one unit beside the unit's work: everything that picture, table and words are made of. */
export interface ImpactFigures {
	measure: string;
	points: SeriesPoint[];
	data: ImpactData;
	years: number[];
	demo: boolean;
	/** Why no work is shown, and why it is not told how much of it is for a plan's tasks; null where there is nothing to hide. */
	withheld: Record<'activities' | 'progress', ReturnType<typeof withheld>>;
	/** Tasks whose number may be for the plan or for each unit. */
	unclear: boolean;
	sources: string[];
	/** Codes of the groups of channels that have a row of their own, in the order of the rows. */
	groups: string[];
}

export async function impactFigures(context: Context, question: ImpactQuestion): Promise<ImpactFigures> {
	const { warehouse, release, reference, locale } = context;
	const { unit, index } = question;
	const rated = reference.unit.get(unit);
	const [all, counts, tasks] = await Promise.all([
		editionsOf(context, question),
		activityCounts(warehouse, release, { unit }),
		Promise.all(
			plansOf(reference, unit).map(async (plan) => ({
				year: plan.year,
				tasks: leaves(await planTasks(warehouse, release, { plan: plan.plan_code })).filter((task) =>
					chosen(context, question, task)
				)
			}))
		)
	]);
	const editions = rated ? withinField(reference, all, fieldOf(reference, rated)) : [];
	const work = counts.filter((row) => chosen(context, question, row));
	const points = series(reference, editions, unit);
	const scored = points.filter((point) => point.score !== null).map((point) => point.year);
	const known = [
		...points.map((point) => point.year),
		...work.map((row) => row.year),
		...tasks.map((plan) => plan.year)
	];
	const years = known.length
		? Array.from({ length: Math.max(...known) - Math.min(...known) + 1 }, (_, at) => Math.min(...known) + at)
		: [];
	const newest = editions.at(-1)?.indicator_code ?? '';
	const name = measureName(context, question);
	const demo = years.map((year) => work.some((row) => row.year === year && row.demo));
	const words = messages[locale].panels;
	const groups = workGroups(context, work, tasks);
	const untold = withheld(warehouse.audience, 'progress', unit) !== null;
	// Of generated work everybody sees which tasks it is for.
	const untied = (year: number) => untold && !work.some((row) => row.demo && row.year === year);
	const rows = workRows(context, years, work, tasks, groups, untied);
	return {
		measure: name,
		points,
		years,
		demo: demo.includes(true),
		withheld: {
			activities: withheld(warehouse.audience, 'activities', unit),
			progress: tasks.some(({ year }) => untied(year)) ? withheld(warehouse.audience, 'progress', unit) : null
		},
		unclear: tasks.some((plan) => plan.tasks.some((task) => planned(task) && task.quota_scope === 'unclear')),
		groups,
		sources: [...new Set(points.map((point) => point.source_id))],
		data: {
			trend: {
				title: name,
				measure: 'score',
				...withoutField(
					trendPanels(reference, {
						index,
						editions,
						measure: 'score',
						units: [{ unit, name: unitName(reference, locale, unit), role: 'selected', colour: 'var(--accent)' }],
						years: [years[0] ?? 0, years.at(-1) ?? 0],
						background: true,
						words: {
							panel: () => ({ long: '', short: '' }),
							rank: ({ rank }) => rank && rankNote(locale, rank),
							rankOnly: (place) => resultWords[locale].place(number(locale, place))
						}
					}),
					words.score(name)
				),
				words: { median: words.median },
				digits: scoreDigits(reference.scale(index, newest)?.max ?? null),
				locale,
				small: true
			},
			years,
			rows,
			demo,
			lag: question.lag,
			marked: scored.length ? Math.max(...scored) : null,
			words: {
				work: demo.includes(true) ? words.workDemo : words.work,
				lag: words.lag[question.lag] ?? '',
				left: rows.map((_, left) => (left > 0 ? words.left(left) : ''))
			}
		}
	};
}

/** The index with its component, as sentences name it. */
function measureName(
	{ reference, locale }: Context,
	{ index, indicator }: Pick<ImpactQuestion, 'index' | 'indicator'>
): string {
	const component = indicator === null ? undefined : reference.indicator(index, indicator);
	return component ? `${shortName(index)}, ${indicatorName(locale, component)}` : shortName(index);
}

async function editionsOf(
	{ warehouse, release, reference }: Context,
	{ index, indicator }: ImpactQuestion
): Promise<Edition[]> {
	if (indicator !== null) {
		const results = await indicatorResults(warehouse, release, { index, indicator });
		return indicatorEditions(reference, index, indicator, results);
	}
	const results = await Promise.all(
		reference
			.headlines(index)
			.map((row) => indicatorResults(warehouse, release, { index, indicator: row.indicator_code }))
	);
	return headlineEditions(reference, index, results.flat());
}

/** Whether a count or a task belongs to the channel (or group of channels) and theme asked for. */
function chosen(
	{ reference }: Context,
	{ channel, theme }: ImpactQuestion,
	row: { channel_code: string | null; theme_code: string | null }
): boolean {
	const group = row.channel_code === null ? undefined : reference.channel.get(row.channel_code)?.group;
	return (
		(channel === null || row.channel_code === channel || group === channel) &&
		(theme === null || row.theme_code === theme)
	);
}

/** The rank as the pointer tells it, with the mark of one that was computed here. */
function rankNote(locale: Locale, { place, of, kind }: Rank): string {
	const words = resultWords[locale];
	const shown = words.place(words.rankOf(number(locale, place), of === null ? null : number(locale, of)));
	return kind === 'computed' ? `${shown}, ${words.computed}` : shown;
}

/** The field's median stays; its single lines would hide the one that is set beside the work. */
const withoutField = <T extends { panels: TrendPanel[] }>(trend: T, title: string): T => ({
	...trend,
	panels: trend.panels.map((panel, at) => ({ ...panel, context: [], label: at === 0 ? title : null }))
});

interface YearTasks {
	year: number;
	tasks: PlanTask[];
}

/** The group of a channel; blank where no channel is named. */
const groupOf = ({ reference }: Context, code: string | null): string =>
	code === null ? '' : (reference.channel.get(code)?.group ?? code);

/** The groups of channels with work, or with a number in a plan, in their order. */
const workGroups = (context: Context, work: readonly ActivityCount[], plans: readonly YearTasks[]): string[] =>
	[
		...new Set([
			...work.map((row) => groupOf(context, row.channel_code)),
			...plans.flatMap((plan) =>
				plan.tasks.filter((task) => planned(task)).map((task) => groupOf(context, task.channel_code))
			)
		])
	]
		.filter((group) => group !== '')
		.sort((a, b) => groupOrder(a) - groupOrder(b));

/** All work first, then each group of channels. */
function workRows(
	context: Context,
	years: readonly number[],
	work: readonly ActivityCount[],
	plans: readonly YearTasks[],
	groups: readonly string[],
	untied: (year: number) => boolean
): WorkRow[] {
	const { locale } = context;
	const row = (name: string, group: string | null): WorkRow => {
		const inGroup = (code: string | null) => group === null || groupOf(context, code) === group;
		const tasksOf = (year: number) =>
			plans
				.filter((plan) => plan.year === year)
				.flatMap((plan) => plan.tasks.filter((task) => planned(task) && inGroup(task.channel_code)));
		const rowsOf = (year: number) => work.filter((count) => count.year === year && inGroup(count.channel_code));
		return {
			name,
			total: group === null,
			done: years.map((year) => total(rowsOf(year))),
			planned: years.map((year) =>
				plannedTotal(
					tasksOf(year)
						.map(planned)
						.filter((range): range is Planned => range !== null)
				)
			),
			counted: years.map((year) => {
				const tasks = new Set(tasksOf(year).map((task) => `${task.plan_code}/${task.task_no}`));
				const rows = rowsOf(year);
				if (tasks.size === 0 || rows.length === 0 || untied(year)) return null;
				return total(rows.filter((count) => tasks.has(`${count.plan_code ?? ''}/${count.task_no ?? ''}`))) ?? 0;
			})
		};
	};
	return [
		row(messages[locale].table.done, null),
		...groups.map((group) => row(channelGroups[locale][group] ?? group, group))
	];
}

/** Null where nothing is recorded: nothing recorded is not zero work. */
const total = (rows: readonly ActivityCount[]): number | null =>
	rows.length ? rows.reduce((sum, row) => sum + row.count, 0) : null;
