import { number } from '$lib/i18n/format';
import { assignments as messages } from '$lib/i18n/messages/assignments';
import type { Plan } from '$lib/model/datasets';
import { assignmentRows } from '../../charts/assignments';
import { names } from '../../charts/plan-progress/agencies';
import type { Context } from '../../context';

/** What an agency was assigned to do about the indices of the plan's unit: what is open or falls due in the month; null without any. */
export async function agencyAssignments(
	context: Context,
	plan: Plan,
	{ agency, at, month, monthName }: { agency: string; at: string; month: string; monthName: string }
) {
	const { locale } = context;
	const words = messages[locale].agency;
	const all = await assignmentRows(context, plan.unit_code, at);
	const own = all.filter(({ assignment }) => names(assignment.agency, agency));
	const isDue = ({ assignment }: (typeof own)[number]) => assignment.due_on.startsWith(month);
	const isOpen = ({ standing }: (typeof own)[number]) => standing.state !== 'done';
	const shown = own.filter((row) => isOpen(row) || isDue(row));
	if (shown.length === 0) return null;
	return {
		title: words.title(number(locale, own.filter(isOpen).length)),
		dek: words.dek(number(locale, own.filter(isDue).length), monthName),
		rows: shown.map(({ assignment: { text }, standing, about, when, assigned }) => ({
			text,
			about,
			when,
			assigned,
			late: standing.state === 'late'
		}))
	};
}
