import { planned, plannedTotal, type Planned } from '$lib/analysis/communication';
import type { Figure } from '$lib/charts/figure';
import { matrix, type MatrixData } from '$lib/charts/matrix/picture';
import { progress, type ProgressData } from '$lib/charts/progress/picture';
import { number, range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import type { PlanTask } from '$lib/model/datasets';
import type { Context } from '../context';
import { parts } from './tasks';
import { isPerUnit, monthlyShares, type Done } from './work';
import { taskName } from '../overview/work';

/** Tasks with a number in groups of channels, in the order of the groups. */
function inGroups({ reference, locale }: Context, tasks: readonly PlanTask[]): { name: string; tasks: PlanTask[] }[] {
	const counted = tasks.filter((task) => planned(task) !== null);
	return [...Map.groupBy(counted, (task) => reference.channel.get(task.channel_code ?? '')?.group ?? '')]
		.sort(([a], [b]) => groupOrder(a) - groupOrder(b))
		.map(([group, own]) => ({ name: channelGroups[locale][group] ?? group, tasks: own }));
}

/** A planned count without what is counted: `36–48`, `tối thiểu 1`. */
function plain(locale: Locale, { min, max }: Planned): string {
	const words = messages[locale].planned.short;
	return max === null ? words.least(number(locale, min)) : words.range(range(number(locale, min), number(locale, max)));
}

/** The tasks with a number by month; null if there are none. */
export function matrixFigure(
	context: Context,
	tasks: readonly PlanTask[],
	work: ReadonlyMap<string, Done>,
	year: number
): { figure: Figure; count: number; demo: boolean; silent: boolean } | null {
	const { locale } = context;
	const words = messages[locale].matrix;
	const groups = inGroups(context, tasks);
	const counted = groups.flatMap((group) => group.tasks);
	if (counted.length === 0) return null;
	const months = Array.from({ length: 12 }, (_, at) => words.month(at + 1));
	const total = (task: PlanTask) => plain(locale, planned(task) ?? { min: 0, max: null });
	const done = (task: PlanTask) => number(locale, work.get(task.task_no)?.count ?? 0);
	const data: MatrixData = {
		groups: groups.map((group) => ({
			name: group.name,
			rows: group.tasks.map((task) => {
				const own = work.get(task.task_no);
				const shares = monthlyShares(task, year);
				return {
					name: taskName(locale, task),
					note: note(locale, task, own),
					months: shares.map((share, at) => ({ share, done: own?.months[at] ?? 0 })),
					done: done(task),
					planned: `/ ${total(task)}`,
					demo: own?.demo ?? false
				};
			})
		})),
		months,
		words: { task: words.task, whole: words.whole },
		alt: words.alt(
			number(locale, counted.length),
			String(year),
			counted.map((task) => `${task.task_no} ${done(task)}/${total(task)}`).join('; ')
		)
	};
	const rows = data.groups.flatMap((group) => group.rows);
	return {
		count: counted.length,
		demo: rows.some((row) => row.demo),
		silent: rows.some((row) => row.months.some((month) => month.done === 0 && month.share > 0)),
		figure: {
			desk: matrix(data, 'desk'),
			phone: matrix(data, 'phone'),
			table: {
				caption: words.caption,
				head: [
					{ text: words.task },
					...months.map((text) => ({ text, numeric: true })),
					{ text: words.done, numeric: true },
					{ text: words.planned, numeric: true }
				],
				rows: counted.map((task) => [
					{ text: `${task.task_no} ${taskName(locale, task)}` },
					...(work.get(task.task_no)?.months ?? Array<number>(12).fill(0)).map((value) => ({
						text: number(locale, value)
					})),
					{ text: done(task) },
					{ text: total(task) }
				])
			}
		}
	};
}

function note(locale: Locale, task: PlanTask, done: Done | undefined): string {
	const words = messages[locale].matrix;
	return [
		task.task_no,
		done && done.unplaced > 0 ? words.unplaced(number(locale, done.unplaced)) : null,
		isPerUnit(task) ? words.unclear : null,
		task.schedule_text_vi,
		parts(task.lead_agency_vi)[0]
	]
		.filter(Boolean)
		.join(' · ');
}

/** Work beside the year's numbers by group of channels; numbers of unclear scope are left out and counted. */
export function progressFigure(
	context: Context,
	tasks: readonly PlanTask[],
	work: ReadonlyMap<string, Done>
): {
	figure: Figure | null;
	largest: { name: string; planned: string } | null;
	groups: number;
	left: number;
	demo: boolean;
} {
	const { locale } = context;
	const words = messages[locale].progress;
	const left = tasks.filter((task) => planned(task) !== null && isPerUnit(task)).length;
	const rows = inGroups(
		context,
		tasks.filter((task) => !isPerUnit(task))
	).flatMap((group) => {
		const sum = plannedTotal(group.tasks.flatMap((task) => planned(task) ?? []));
		const own = group.tasks.flatMap((task) => work.get(task.task_no) ?? []);
		const done = own.reduce((total, { count }) => total + count, 0);
		return sum
			? [{ name: group.name, ...sum, done, demo: own.some(({ demo }) => demo), total: plain(locale, sum) }]
			: [];
	});
	const largest = rows.toSorted((a, b) => b.min - a.min)[0];
	if (!largest) return { figure: null, largest: null, groups: 0, left, demo: false };
	const data: ProgressData = {
		rows: rows.map(({ total, ...row }) => ({ ...row, doneText: number(locale, row.done), plannedText: `/ ${total}` })),
		alt: words.alt(rows.map((row) => `${row.name} ${number(locale, row.done)}/${row.total}`).join('; '))
	};
	return {
		largest: { name: largest.name, planned: largest.total },
		groups: rows.length,
		left,
		demo: rows.some((row) => row.demo),
		figure: {
			desk: progress(data, 'desk'),
			phone: progress(data, 'phone'),
			table: {
				caption: words.caption,
				head: [
					{ text: words.group },
					{ text: messages[locale].matrix.done, numeric: true },
					{ text: messages[locale].matrix.planned, numeric: true }
				],
				rows: rows.map((row) => [{ text: row.name }, { text: number(locale, row.done) }, { text: row.total }])
			}
		}
	};
}
