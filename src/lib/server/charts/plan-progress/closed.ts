import { capital } from '$lib/i18n/capital';
import { date, dayInVietnam } from '$lib/i18n/format';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import type { Plan } from '$lib/model/datasets';
import type { Context } from '../../context';

/** What follows the name of a closed plan: `đã kết thúc ngày 15/6/2024 theo văn bản số 120/QĐ-UBND`; null where nobody closed it. */
export function closedClause(
	{ reference, locale }: Context,
	{ plan_code }: Pick<Plan, 'plan_code'>,
	today = dayInVietnam(Date.now())
): string | null {
	const closing = reference.planClosing.get(plan_code);
	if (!closing) return null;
	const words = messages[locale];
	const { closed_on: day, document_no: document } = closing;
	const number = document === null ? null : words.number(document);
	return words.closed[day <= today ? 'on' : 'ahead'](date(locale, day), number);
}

/** The same where it stands alone. */
export function closedText(...of: Parameters<typeof closedClause>): string | null {
	const said = closedClause(...of);
	return said === null ? null : capital(said);
}
