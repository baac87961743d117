import { taskKind } from '$lib/analysis/communication';
import { monthsOver, plannedBy } from '$lib/analysis/progress';
import { date, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import { taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { endOf } from '../../charts/plan-progress/address';
import { parts } from '../../charts/plan-progress/filter';
import { plannedText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { realCount, type Judgement } from './judged';
import { counted } from './standing';

/** A task that is late, with whom, and what is missing of it. */
export interface LateTask {
	no: string;
	name: string;
	/** Words in Vietnamese on an English page. */
	foreign: boolean;
	lead: string;
	due: string;
	done: string;
	missing: string;
}

interface Late {
	row: LateTask;
	leads: string[];
	/** The part of what was due that is missing, then how long. */
	share: number;
	days: number;
}

/** The tasks that are late on the day, those that miss the largest part first. */
export function lateTasks(context: Context, judgement: Judgement, tasks: readonly PlanTask[]): Late[] {
	return tasks
		.flatMap((task) => lateTask(context, judgement, task) ?? [])
		.sort((a, b) => b.share - a.share || b.days - a.days);
}

function lateTask(context: Context, judgement: Judgement, task: PlanTask): Late | null {
	const { locale, reference } = context;
	const judged = judgement.of.get(task.task_no);
	if (judged?.standing.state !== 'late') return null;
	const words = following[locale].late;
	const { year, at } = judgement;
	const { missing } = judged.standing;
	const leads = parts(task.lead_agency_vi);
	const row = {
		no: task.task_no,
		name: taskName(locale, task),
		foreign: locale === 'en' && task.task_en === null,
		lead: leads.join('; ')
	};
	if (taskKind(task) === 'dated') {
		const days = Math.round((Date.parse(at) - Date.parse(task.period_end ?? at)) / 86_400_000);
		const due = plannedText(reference, locale, task);
		const late = { due, done: campaigns[locale].done.none, missing: words.overdue(number(locale, days)) };
		return { row: { ...row, ...late }, leads, share: 1, days };
	}
	const due = plannedBy(task, year, monthsOver(year, at))?.min ?? 0;
	const until = date(locale, endOfMonths(year, monthsOver(year, at)));
	if (judged.units.length > 0) {
		const behind = judged.units.filter((unit) => unit.missing > 0).length;
		const [enough, all] = [judged.units.length - behind, judged.units.length].map((count) => number(locale, count));
		const late = {
			due: words.perUnit(counted(context, task, due), until),
			done: words.unitsDone(enough ?? '', all ?? ''),
			missing: words.unitsLack(number(locale, behind))
		};
		return { row: { ...row, ...late }, leads, share: missing / (due * judged.units.length), days: 0 };
	}
	const count = realCount(judgement, task.task_no);
	const late = {
		due: words.by(counted(context, task, due), until),
		done: count === 0 ? campaigns[locale].done.none : counted(context, task, count),
		missing: words.lack(counted(context, task, missing))
	};
	return { row: { ...row, ...late }, leads, share: missing / due, days: 0 };
}

/** The last day of the first months of a year. */
const endOfMonths = (year: number, months: number): string =>
	new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10);

/** What is late and with whom, in one sentence. */
export function lateFinding(
	{ reference, locale }: Context,
	plan: Plan,
	{ late, at, chosen }: { late: readonly Late[]; at: string; chosen: number | null }
): string {
	const words = following[locale].finding;
	const unit = unitName(reference, locale, plan.unit_code, endOf(plan));
	const [year, day] = [String(plan.year), date(locale, at)];
	const among = chosen === null ? null : number(locale, chosen);
	if (late.length === 0) return words.none(unit, year, day, among);
	return words.late(unit, year, number(locale, late.length), day, among) + withWhom(locale, late);
}

/** The one agency with all of it, the one with most, or how many there are. */
function withWhom(locale: Locale, late: readonly Late[]): string {
	const words = following[locale].finding;
	const byLead = new Map<string, number>();
	for (const { leads } of late) for (const lead of leads) byLead.set(lead, (byLead.get(lead) ?? 0) + 1);
	const [first, second] = [...byLead].sort(([, a], [, b]) => b - a);
	if (!first) return '';
	const [agency, count] = first;
	if (!second) return words.only(agency, late.length > 1);
	return count > second[1] ? words.most(agency) : words.several(number(locale, byLead.size));
}
