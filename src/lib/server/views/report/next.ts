import { lookOn, monthsOver } from '$lib/analysis/look';
import { isForEach, isPerUnit, plannedBy } from '$lib/analysis/progress';
import { date, number, period as periodText } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report as messages } from '$lib/i18n/messages/report';
import { taskName } from '$lib/i18n/names';
import { dayAfter, earlier, isMonthEnd, monthName } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { asksFor, endOfPlan, type PlanTime } from '$lib/model/plan-time';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import { plannedCount } from '../../charts/plan-progress/groups';
import { plannedText, unitOfCount } from '../../charts/plan-progress/work';
import { followingPeriod } from './address';
import { paragraph, quoted, said } from './cells';
import { periodsDue } from './duties';
import type { PlanFacts, TaskLine } from './plan-facts';

/** What the next period asks for: numbers that fall due, windows that open or are open, reports. */
export function nextBlocks(context: Context, facts: PlanFacts, lines: readonly TaskLine[]): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale].next;
	const next = nextPeriod(facts);
	const { closedOn } = facts.time;
	if (next === null) return [paragraph(closedOn === null ? words.over : words.planClosed(date(locale, closedOn)))];
	const table = nextTable(context, facts, lines);
	const when = periodText(locale, next.value);
	const reports = dutyItems(context, facts, next);
	const months = monthsBy(facts.time, next.to);
	return [
		paragraph(
			table.rows.length === 0
				? words.none(when)
				: [
						words.summary(
							when,
							number(locale, table.rows.length),
							lines.some(({ standing }) => standing.state === 'late')
						),
						// A month that ends on the 14th, or within which the plan ends, is not the one that its numbers are due by.
						...(months === 0 || isMonthEnd(earlier(next.to, endOfPlan(facts.time)))
							? []
							: [words.upTo(periodText(locale, monthName(facts.plan.year, months)))])
					].join(' ')
		),
		...(table.rows.length > 0 ? [{ kind: 'table' as const, table }] : []),
		...(reports.length > 0 ? [paragraph(words.duties), { kind: 'items' as const, items: reports }] : [])
	];
}

/** The period that follows, until the plan's end; null where that is over by then. */
function nextPeriod({ period, closing, time }: PlanFacts): ReportPeriod | null {
	const next = followingPeriod(period, closing);
	return next !== null && asksFor(next.from, time) ? next : null;
}

export function nextTable(context: Context, facts: PlanFacts, lines: readonly TaskLine[]): ReportTable {
	const { locale } = context;
	const { columns, tables, none } = messages[locale];
	const next = nextPeriod(facts);
	const rows =
		next === null
			? []
			: lines.flatMap((line) => {
					const need = needOf(context, facts, next, line);
					return need === null ? [] : [{ line, need }];
				});
	return {
		id: 'next',
		title: tables.next,
		columns: [
			{ title: columns.no, share: 11 },
			{ title: columns.task, share: 36 },
			{ title: columns.lead, share: 22 },
			{ title: columns.need, share: 20 },
			{ title: columns.when, share: 16 }
		],
		rows: rows.map(({ line: { task }, need }) => [
			said(task.task_no),
			locale === 'en' && task.task_en === null ? quoted(locale, task.task_vi) : said(taskName(locale, task)),
			quoted(locale, parts(task.lead_agency_vi).join('; ') || none),
			said(need),
			quoted(locale, task.schedule_text_vi ?? none)
		])
	};
}

/** What a task asks for in the next period; null where it asks for nothing by a number or a window. */
function needOf(context: Context, facts: PlanFacts, next: ReportPeriod, line: TaskLine): string | null {
	const { reference, locale } = context;
	const { task, kind, standing } = line;
	const words = messages[locale].next;
	// What the year asks for at least is there.
	if (kind === 'standing' || standing.state === 'done') return null;
	if (kind === 'dated') {
		const late = standing.state === 'late';
		// A window that opens after the plan was closed is not to be done any more.
		const opens =
			(task.period_start ?? '') <= earlier(next.to, endOfPlan(facts.time)) && (task.period_end ?? '9999') >= next.from;
		const window = plannedText(reference, locale, task);
		return late ? words.closed(window) : opens ? window : null;
	}
	const year = facts.plan.year;
	// What the whole of each period asks for.
	const [before, after] = [facts.period.to, next.to].map((day) => plannedBy(task, year, monthsBy(facts.time, day)));
	if (!before || !after) return null;
	const due = {
		min: after.min - before.min,
		max: after.max === null || before.max === null ? null : after.max - before.max
	};
	const missing = standing.state === 'late' ? standing.missing : 0;
	const behind = line.units.filter((unit) => unit.missing > 0).length;
	if (due.min === 0 && !due.max && missing === 0) return null;
	// Where nothing new falls due, there is no zero to be done, and what is missing names its unit.
	const isDue = due.min > 0 || Boolean(due.max);
	const unit = unitOfCount(reference, locale, task, isDue ? (due.max ?? due.min) : missing);
	const scope = isPerUnit(task) ? (isForEach(task) ? words.perUnit : words.unclear) : null;
	const needs = [
		...(isDue ? [`${plannedCount(locale, due)} ${unit}`.trim()] : []),
		...(behind > 0
			? [words.unitsMissing(number(locale, behind))]
			: missing > 0
				? [words.missing(isDue ? number(locale, missing) : `${number(locale, missing)} ${unit}`.trim())]
				: [])
	].join(words.and);
	return scope === null ? needs : `${needs} (${scope})`;
}

/** Months of the plan's year that are over on the evening of a day, whenever this is read. */
const monthsBy = (time: PlanTime, day: string): number => monthsOver(time.year, lookOn(time, day, dayAfter(day)));

/** Reports whose period or deadline falls into the next period. */
function dutyItems({ locale }: Context, facts: PlanFacts, next: ReportPeriod): string[] {
	const words = messages[locale].next;
	const { cadences, due } = campaigns[locale].duties;
	return facts.duties.flatMap((duty) => {
		const count = periodsDue(duty, facts, next).length;
		const dated =
			duty.due_on !== null && duty.due_on >= next.from && duty.due_on <= next.to && asksFor(duty.due_on, facts.time)
				? duty.due_on
				: null;
		if (count === 0 && dated === null) return [];
		const when =
			dated === null ? words.times(number(locale, count), cadences[duty.cadence]) : due(periodText(locale, dated));
		return [words.duty(parts(duty.who_vi).join(', '), parts(duty.to_whom_vi).join(', '), when)];
	});
}
