import { date, number, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report as messages } from '$lib/i18n/messages/report';
import type { DutyReport, ReportingDuty } from '$lib/model/datasets';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import { reportPeriodsOf, type ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import { parts } from '../../charts/plan-progress/filter';
import { paragraph, quoted, said } from './cells';
import type { ReportFacts } from './facts';
import { fulfilledDuty } from './letter';

/** The part of a period's name by which each cadence reports. */
const grains: Partial<Record<ReportingDuty['cadence'], RegExp>> = {
	monthly: /^\d{4}-\d{2}$/,
	quarterly: /^\d{4}-Q\d$/,
	half_year: /^\d{4}-H\d$/,
	yearly: /^\d{4}$/
};

/** The periods of a duty that end between two days; none where the duty has no cadence. */
export function periodsDue(
	{ cadence }: ReportingDuty,
	{ plan, closing }: Pick<ReportFacts, 'plan' | 'closing'>,
	{ from, to }: { from: string; to: string }
): ReportPeriod[] {
	const grain = grains[cadence];
	return grain === undefined
		? []
		: reportPeriodsOf(plan.year, closing).filter(
				(known) => grain.test(known.value) && known.to >= from && known.to <= to
			);
}

/** One duty in a period: what was due, what is recorded as received. */
interface DutyLine {
	duty: ReportingDuty;
	due: ReportPeriod[];
	received: DutyReport[];
	missing: ReportPeriod[];
	/** Whether the report itself is what it asks for. */
	isThis: boolean;
}

function dutyLines(facts: ReportFacts): DutyLine[] {
	const { period, until } = facts;
	const fulfilled = fulfilledDuty(facts);
	return facts.duties.map((duty) => {
		const isThis = duty.duty_no === fulfilled?.duty_no;
		const own = facts.received.filter(({ duty_no }) => duty_no === duty.duty_no);
		const due = periodsDue(duty, facts, { from: period.from, to: until }).filter(
			({ value }) => !(isThis && value === period.value)
		);
		const received =
			grains[duty.cadence] === undefined
				? own.filter(({ received_on }) => received_on <= until && (duty.due_on !== null || received_on >= period.from))
				: own.filter((report) => due.some(({ value }) => value === report.period));
		return {
			duty,
			due,
			received,
			isThis,
			missing: due.filter(({ value }) => !own.some((report) => report.period === value))
		};
	});
}

/** Reports that the plan asks for: which of this period are recorded as received. */
export function dutiesBlocks(context: Context, facts: ReportFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale].duties;
	const lines = dutyLines(facts);
	if (lines.length === 0) return [paragraph(words.none)];
	const due = lines.reduce((sum, line) => sum + line.due.length, 0);
	const missing = lines.reduce((sum, line) => sum + line.missing.length, 0);
	const told = lines.filter(
		(line) => line.due.length > 0 || line.received.length > 0 || line.duty.due_on !== null || line.isThis
	);
	const others = lines.length - told.length;
	return [
		paragraph(words.summary(number(locale, due - missing), number(locale, due))),
		...(told.length > 0 ? [{ kind: 'table' as const, table: tableOf(context, facts, told) }] : []),
		...(others > 0 ? [paragraph(words.others(number(locale, others)))] : [])
	];
}

/** Every duty of the plan. */
export const dutiesTable = (context: Context, facts: ReportFacts): ReportTable =>
	tableOf(context, facts, dutyLines(facts));

function tableOf({ locale }: Context, facts: ReportFacts, lines: readonly DutyLine[]): ReportTable {
	const { columns, tables, none } = messages[locale];
	return {
		id: 'duties',
		title: tables.duties,
		columns: [
			{ title: columns.who, share: 26 },
			{ title: columns.to, share: 20 },
			{ title: columns.cadence, share: 12 },
			{ title: columns.received, share: 22 },
			{ title: columns.state, share: 24 }
		],
		rows: lines.map((line) => [
			quoted(locale, parts(line.duty.who_vi).join('; ')),
			quoted(locale, parts(line.duty.to_whom_vi).join('; ') || none),
			said(campaigns[locale].duties.cadences[line.duty.cadence]),
			said(line.received.map((report) => receivedText(locale, report)).join('; ') || none),
			said(stateText(locale, facts, line))
		])
	};
}

const receivedText = (locale: Locale, { period, received_on, document_no }: DutyReport): string =>
	messages[locale].duties.one(periodText(locale, period), date(locale, received_on), document_no);

function stateText(locale: Locale, facts: ReportFacts, { duty, due, received, missing, isThis }: DutyLine): string {
	const words = messages[locale].duties;
	if (duty.due_on !== null && received.length === 0) {
		const day = date(locale, duty.due_on);
		if (duty.due_on >= facts.until) return words.ahead(day);
		// Where nothing was ever recorded under the plan, nothing is known to be missing.
		return mayBeOverdue(facts) ? words.overdue(day) : words.dueOn(day);
	}
	if (grains[duty.cadence] === undefined)
		return received.length > 0 ? words.received(number(locale, received.length)) : words.asNeeded;
	if (due.length === 0) return isThis ? words.own : words.notNow;
	const list = missing.map(({ value }) => periodText(locale, value)).join(', ');
	const here = due.length - missing.length;
	if (missing.length === 0) return words.all(number(locale, due.length));
	return here === 0 ? words.unrecorded(list) : words.some(number(locale, here), number(locale, due.length), list);
}

const mayBeOverdue = ({ real, received }: ReportFacts): boolean => real || received.length > 0;
