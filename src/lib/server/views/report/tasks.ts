import type { Planned } from '$lib/analysis/communication';
import { lateOf } from '$lib/analysis/late';
import { date, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { taskName } from '$lib/i18n/names';
import { parts } from '$lib/model/parts';
import type { ReportBlock, ReportCell, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { plannedCount } from '../../charts/plan-progress/groups';
import { countText, plannedText } from '../../charts/plan-progress/work';
import { figure, paragraph, quoted, said, titleOf } from './cells';
import type { PlanFacts, TaskLine } from './plan-facts';

type State = keyof (typeof messages)['vi']['tally'];

/** What is said of a standing: a dated task is done once anything is recorded, and late when its window has closed. */
const stateOf = ({ kind, standing: { state } }: TaskLine): State =>
	kind === 'dated' && (state === 'done' || state === 'late') ? `dated_${state}` : state;

/** The order in which a sentence counts the standings. */
const states: readonly State[] = [
	'done',
	'dated_done',
	'on_time',
	'late',
	'dated_late',
	'unplaced',
	'running',
	'coming',
	'active',
	'silent',
	'open',
	'demo',
	'unknown'
];

/** Results by task: sentences, the tasks with a number, a window or work in the period, and who is behind. */
export function tasksBlocks(context: Context, facts: PlanFacts, lines: readonly TaskLine[]): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale];
	const late = lateItems(context, facts, lines);
	const shown = lines.filter((line) => line.kind !== 'standing' || line.period !== null);
	return [
		paragraph(summary(locale, facts)),
		...(['counted', 'dated', 'standing'] as const).flatMap((kind) => {
			const own = lines.filter((line) => line.kind === kind);
			return own.length === 0 ? [] : [paragraph(words.work[kind](number(locale, own.length), tally(locale, own)))];
		}),
		...(shown.length > 0
			? [{ kind: 'table' as const, table: tasksTable(context, shown) }, paragraph(words.work.dash)]
			: []),
		...(late.length > 0 ? [paragraph(words.work.lateHeading), { kind: 'items' as const, items: late }] : []),
		...silent(locale, facts, lines)
	];
}

function summary(locale: Locale, { work, demo }: PlanFacts): string {
	const words = messages[locale].work;
	const inside = work.filter((row) => row.inside);
	if (inside.length === 0) return words.none;
	const entries = inside.reduce((sum, row) => sum + row.entries, 0);
	const tasks = new Set(inside.flatMap((row) => row.task_no ?? []));
	const channels = new Set(inside.map((row) => row.channel_code));
	const untied = inside.reduce((sum, row) => sum + (row.task_no === null ? row.entries : 0), 0);
	const sentence = demo ? words.summaryDemo : words.summary;
	return [
		sentence(number(locale, entries), number(locale, tasks.size), number(locale, channels.size)),
		...(untied > 0 ? [words.untied(number(locale, untied))] : [])
	].join(' ');
}

/** `3 đúng tiến độ; 2 chậm so với mức đến hết kỳ`. */
function tally(locale: Locale, lines: readonly TaskLine[]): string {
	const byState = Map.groupBy(lines, stateOf);
	return states
		.flatMap((state) => {
			const count = byState.get(state)?.length ?? 0;
			return count === 0 ? [] : [messages[locale].tally[state](number(locale, count))];
		})
		.join('; ');
}

function standingText(context: Context, line: TaskLine): string {
	const { locale } = context;
	const words = messages[locale].standing;
	const { standing, units, task } = line;
	if (units.length > 0) return words.units(...enough(locale, units));
	if (standing.state === 'late' && line.kind === 'counted')
		return words.late(countText(context, task, standing.missing));
	const state = stateOf(line);
	return state === 'late' ? '' : words[state];
}

/** How many units have what is asked of each, and how many they are. */
const enough = (locale: Locale, units: TaskLine['units']): [string, string] => [
	number(locale, units.filter(({ missing, unplaced }) => missing === 0 && !unplaced).length),
	number(locale, units.length)
];

/** Who is behind, task by task; of real records only. */
function lateItems(context: Context, { plan, look }: PlanFacts, lines: readonly TaskLine[]): string[] {
	const { locale } = context;
	const words = messages[locale].work;
	const byTask = new Map(lines.map((line) => [line.task.task_no, line]));
	const tasks = lines.map(({ task }) => task);
	return lateOf(tasks, byTask, { year: plan.year, look }).map(({ task, missing, due, closed, units }) => {
		const name = `${task.task_no} ${taskName(locale, task)}`;
		const lead = parts(task.lead_agency_vi).join(', ') || words.noLead;
		const counted = (count: number) => countText(context, task, count);
		if (closed !== null) return words.lateWindow(name, date(locale, closed), lead);
		if (units.length > 0) {
			const behind = units.filter((unit) => unit.missing > 0).length;
			const each = counted(due / units.length);
			return words.lateUnits(name, number(locale, behind), number(locale, units.length), each, lead);
		}
		if (byTask.get(task.task_no)?.toDate === null) return words.lateSilent(name, counted(due), lead);
		return words.late(name, counted(missing), counted(due), lead);
	});
}

/** Tasks without a number for which nothing is recorded in the period; not where the whole plan is not recorded. */
function silent(locale: Locale, { real, demo }: PlanFacts, lines: readonly TaskLine[]): ReportBlock[] {
	const own = lines.filter((line) => line.kind === 'standing' && line.period === null);
	if (!real || demo || own.length === 0) return [];
	const list = own.map(({ task }) => task.task_no).join(', ');
	return [paragraph(messages[locale].work.silent(number(locale, own.length), list))];
}

/** Tasks against the plan; what a task is counted in stands with its year's number. */
export function tasksTable(context: Context, lines: readonly TaskLine[]): ReportTable {
	const { reference, locale } = context;
	const { columns, none } = messages[locale];
	return {
		id: 'tasks',
		title: titleOf(
			locale,
			'tasks',
			lines.some((line) => line.demo)
		),
		columns: [
			{ title: columns.no, share: 11 },
			{ title: columns.task, share: 26 },
			{ title: columns.lead, share: 17 },
			{ title: columns.planned, share: 13.5 },
			{ title: columns.due, share: 10, numeric: true },
			{ title: columns.period, share: 9, numeric: true },
			{ title: columns.toDate, share: 8, numeric: true },
			{ title: columns.standing, share: 14 }
		],
		rows: lines.map((line) => [
			said(line.task.task_no),
			locale === 'en' && line.task.task_en === null
				? quoted(locale, line.task.task_vi)
				: said(taskName(locale, line.task)),
			quoted(locale, parts(line.task.lead_agency_vi).join('; ') || none),
			said(plannedText(reference, locale, line.task)),
			dueCell(locale, line.due),
			figure(locale, line.period),
			figure(locale, line.toDate),
			said(standingText(context, line))
		])
	};
}

/** What is due: a number where it is one, a range in words. */
function dueCell(locale: Locale, due: Planned | null): ReportCell {
	if (due === null) return said(messages[locale].none);
	const max = due.max ?? due.min;
	return { text: plannedCount(locale, { ...due, max }), ...(max === due.min ? { value: due.min } : {}) };
}
