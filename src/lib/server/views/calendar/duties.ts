import type { PlanDate } from '$lib/analysis/calendar';
import { isOver, type Look } from '$lib/analysis/look';
import { date as dateText, period as periodText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { campaigns } from '$lib/i18n/messages/campaigns';
import type { DutyReport } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { Context } from '../../context';
import { partInDuty } from './parts';
import type { PlanCalendar } from './load';

/** A duty to report or to inform, from the side of one agency. */
export interface AgencyDuty {
	no: number;
	rule: string;
	/** Whom the agency sends to, or receives from. */
	with: string;
	cadence: string;
	/** The next day on which it falls due, or the last one of the year. */
	next: string;
	/** What came last; null where the reader does not see it. */
	last: string | null;
}

/** The duties in which an agency has a part on a day; `reports` is null where what was received is not seen. */
export function agencyDuties(
	context: Context,
	{ duties, dates }: PlanCalendar,
	{ agency, seen, reports }: { agency: string; seen: Look; reports: readonly DutyReport[] | null }
): AgencyDuty[] {
	const { locale } = context;
	const words = messages[locale].agency;
	return duties.flatMap((duty): AgencyDuty[] => {
		const part = partInDuty(duty, agency);
		if (part === null) return [];
		const own = dates.flatMap((date) => (date.kind === 'report' && date.duty.duty_no === duty.duty_no ? [date] : []));
		const next = own.find(({ to }) => !isOver(to, seen)) ?? own.at(-1);
		const received = reports?.findLast((report) => report.duty_no === duty.duty_no && report.received_on <= seen.until);
		const to = parts(duty.to_whom_vi).join('; ');
		return [
			{
				no: duty.duty_no,
				rule: duty.due_rule_vi,
				with: part === 'reporting' ? words.sends(to || null) : words.receives(parts(duty.who_vi).join('; ')),
				cadence: campaigns[locale].duties.cadences[duty.cadence],
				next: next ? nextText(context, next) : words.noDay,
				last: reports === null ? null : received ? lastText(context, received) : words.nothingReceived
			}
		];
	});
}

const nextText = ({ locale }: Context, { to }: PlanDate): string => dateText(locale, to);

const lastText = ({ locale }: Context, { period, received_on: day }: DutyReport): string =>
	messages[locale].agency.last(periodText(locale, period), dateText(locale, day));
