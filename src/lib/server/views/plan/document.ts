import { leaves } from '$lib/analysis/communication';
import { date, number } from '$lib/i18n/format';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { planTitle } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { closedText } from '../../charts/plan-progress/closed';
import type { Context } from '../../context';

/** What the document says of itself; blanks are blanks. */
export function documentFacts(context: Context, plan: Plan, tasks: readonly PlanTask[]) {
	const { reference, locale } = context;
	const words = messages[locale].plan.document;
	const closed = closedText(context, plan);
	const note = reference.planClosing.get(plan.plan_code)?.note ?? null;
	const blank = words.blank;
	const groups = tasks.length - leaves(tasks).length;
	const english = locale === 'en';
	const written = (label: string, text: string) => ({ label, text, foreign: english });
	const said = (label: string, text: string) => ({ label, text, foreign: false });
	return [
		written(words.title, plan.title_vi),
		...(english && plan.title_en !== null ? [said(words.english, planTitle(locale, plan))] : []),
		written(words.issuer, parts(plan.issuer_vi).join('; ')),
		said(words.number, plan.document_no === null ? blank : messages[locale].number(plan.document_no)),
		said(words.issued, plan.issued_on === null ? blank : date(locale, plan.issued_on)),
		plan.parent_reference_vi === null
			? said(words.parent, words.noParent)
			: written(words.parent, plan.parent_reference_vi),
		...(closed === null ? [] : [said(words.closing, closed)]),
		...(note === null ? [] : [written(words.closingNote, note)]),
		said(words.lines, words.rows(number(locale, tasks.length), number(locale, groups)))
	];
}
