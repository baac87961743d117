import { lateOf, overdue, type LateTask } from '$lib/analysis/late';
import { monthsOver } from '$lib/analysis/look';
import { date, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import { taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { lastDay } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { endOf } from '../../charts/plan-progress/address';
import { realCount, type Judgement } from '../../charts/plan-progress/judged';
import { countText, plannedText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';

/** A task that is late, with whom, and what is missing of it. */
export interface LateRow {
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
	row: LateRow;
	leads: string[];
}

/** The tasks that are late on the day, those that miss the largest part first. */
export const lateRows = (context: Context, judgement: Judgement, tasks: readonly PlanTask[]): Late[] =>
	lateOf(tasks, judgement.of, judgement).map((late) => {
		const { task } = late;
		const leads = parts(task.lead_agency_vi);
		const row = {
			no: task.task_no,
			name: taskName(context.locale, task),
			foreign: context.locale === 'en' && task.task_en === null,
			lead: leads.join('; '),
			...whatLacks(context, judgement, late)
		};
		return { row, leads };
	});

function whatLacks(context: Context, judgement: Judgement, late: LateTask): Pick<LateRow, 'due' | 'done' | 'missing'> {
	const { locale, reference } = context;
	const words = following[locale].late;
	const { none } = campaigns[locale].done;
	const { task, units } = late;
	if (late.closed !== null)
		return {
			due: plannedText(reference, locale, task),
			done: none,
			missing: words.overdue(number(locale, overdue(late, judgement.look)))
		};
	const until = date(locale, lastDay(judgement.year, monthsOver(judgement.year, judgement.look)));
	if (units.length > 0) {
		const enough = units.filter(({ missing, unplaced }) => missing === 0 && !unplaced).length;
		return {
			due: words.perUnit(countText(context, task, late.due / units.length), until),
			done: words.unitsDone(number(locale, enough), number(locale, units.length)),
			missing: words.unitsLack(number(locale, units.filter(({ missing }) => missing > 0).length))
		};
	}
	const count = realCount(judgement, task);
	return {
		due: words.by(countText(context, task, late.due), until),
		done: count === 0 ? none : countText(context, task, count),
		missing: words.lack(countText(context, task, late.missing))
	};
}

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
