import { date, dayInVietnam } from '$lib/i18n/format';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import type { Plan } from '$lib/model/datasets';
import type { Context } from '../../context';

/** `Đã kết thúc ngày 15/6/2024 theo văn bản số 120/QĐ-UBND`; null for a plan that nobody closed. */
export function closedText(
	{ reference, locale }: Context,
	{ plan_code }: Pick<Plan, 'plan_code'>,
	today = dayInVietnam(Date.now())
): string | null {
	const closing = reference.planClosing.get(plan_code);
	if (!closing) return null;
	const words = messages[locale];
	const { closed_on: day, document_no: document } = closing;
	return words.closed[day <= today ? 'on' : 'ahead'](
		date(locale, day),
		document === null ? null : words.number(document)
	);
}
