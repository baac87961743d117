import { planned } from '$lib/analysis/communication';
import { monthsOver } from '$lib/analysis/look';
import { isForEach, isPerUnit, monthlyShares, type Done } from '$lib/analysis/progress';
import { onPage, type Figure } from '$lib/charts/figure';
import { matrix, type MatrixData } from '$lib/charts/matrix/picture';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { levels } from '$lib/i18n/messages/levels';
import { following } from '$lib/i18n/messages/following';
import { taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { inGroups, plannedCount } from '../../charts/plan-progress/groups';
import type { Judgement } from '../../charts/plan-progress/judged';
import type { Context } from '../../context';
import { standingWords } from './standing';

/**
 * The tasks with a number by month; null if there are none. Without `work`, which not everybody sees, the plan's shares
 * alone; without `judgement` no month is late. `level` says whose work it is, where it is not everybody's; of how many units
 * a number is asked is told by how the `whole` plan stands, whoever's work that is.
 */
export function matrixFigure(
	context: Context,
	tasks: readonly PlanTask[],
	work: ReadonlyMap<string, Done> | null,
	year: number,
	{ judgement, whole, level }: { judgement: Judgement | null; whole: Judgement | null; level: string | null }
): { figure: Figure; count: number; each: boolean; demo: boolean; silent: boolean; late: boolean } | null {
	const { reference, locale } = context;
	const over = judgement ? monthsOver(year, judgement.look) : 0;
	const words = messages[locale].matrix;
	const part = (text: string) => (level === null ? text : levels[locale].work.of(text, level));
	const groups = inGroups(
		reference,
		locale,
		tasks.filter((task) => planned(task) !== null),
		(task) => task.channel_code
	);
	const counted = groups.flatMap((group) => group.things);
	if (counted.length === 0) return null;
	const months = Array.from({ length: 12 }, (_, at) => words.month(at + 1));
	const unitsOf = (task: PlanTask) => whole?.of.get(task.task_no)?.units.length ?? 0;
	const total = (task: PlanTask) => {
		const count = plannedCount(locale, planned(task) ?? { min: 0, max: null });
		const units = unitsOf(task);
		return units > 0 ? following[locale].matrix.each(number(locale, units), count) : count;
	};
	const done = (task: PlanTask) => (work ? number(locale, work.get(task.task_no)?.count ?? 0) : '');
	const overPlanned = (task: PlanTask) => (work ? `${done(task)}/${total(task)}` : total(task));
	const data: MatrixData = {
		groups: groups.map((group) => ({
			name: group.name,
			rows: group.things.map((task) => {
				const own = work?.get(task.task_no);
				// A number for each unit is asked of all of them together.
				const shares = monthlyShares(task, year).map((share) => share * Math.max(1, unitsOf(task)));
				const standing = standingWords(context, judgement?.of.get(task.task_no), task);
				// Work known to a quarter alone may be of any of its months.
				const late = standing?.state === 'late' && !own?.unplaced;
				return {
					name: taskName(locale, task),
					note: note(locale, task, own),
					months: shares.map((share, at) => {
						const count = own?.months[at] ?? 0;
						return { share, done: count, late: late && at < over && count < share };
					}),
					late: standing?.state === 'late' ? standing.text : null,
					done: done(task),
					planned: work ? `/ ${total(task)}` : total(task),
					demo: own?.demo ?? false
				};
			})
		})),
		months,
		until: judgement && over < 12 ? over : null,
		words: { task: words.task, whole: words.whole },
		alt: part(
			words[work ? 'alt' : 'altPlanned'](
				number(locale, counted.length),
				String(year),
				counted.map((task) => `${task.task_no} ${overPlanned(task)}`).join('; ')
			)
		)
	};
	const rows = data.groups.flatMap((group) => group.rows);
	return {
		count: counted.length,
		/** Whether a number is for each of several units: it is set beside the work of all of them together. */
		each: counted.some((task) => unitsOf(task) > 0),
		demo: rows.some((row) => row.demo),
		silent: rows.some((row) => row.months.some((month) => month.done === 0 && month.share > 0 && !month.late)),
		late: rows.some((row) => row.months.some((month) => month.late)),
		figure: {
			desk: matrix(data, onPage(1280)),
			phone: matrix(data, onPage(358)),
			table: {
				caption: part(words[work ? 'caption' : 'captionPlanned']),
				head: [
					{ text: words.task },
					...months.map((text) => ({ text, numeric: true })),
					...(work ? [{ text: words.done, numeric: true }] : []),
					{ text: words.planned, numeric: true },
					...(judgement ? [{ text: following[locale].ask.stateLabel }] : [])
				],
				rows: counted.map((task) => [
					{ text: `${task.task_no} ${taskName(locale, task)}` },
					...(work ? (work.get(task.task_no)?.months ?? Array<number>(12).fill(0)) : monthlyShares(task, year)).map(
						(value) => ({ text: number(locale, value) })
					),
					...(work ? [{ text: done(task) }] : []),
					{ text: total(task) },
					...(judgement ? [{ text: standingWords(context, judgement.of.get(task.task_no), task)?.text ?? '' }] : [])
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
		isForEach(task) ? following[locale].matrix.perUnit : isPerUnit(task) ? words.unclear : null,
		task.schedule_text_vi,
		parts(task.lead_agency_vi)[0]
	]
		.filter(Boolean)
		.join(' · ');
}
