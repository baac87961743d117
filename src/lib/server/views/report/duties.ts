import { dutyStanding, hasPeriods, periodsOf, serves, termsOf, type DutyStanding } from '$lib/analysis/duties';
import { isOver } from '$lib/analysis/look';
import { date, number, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report as messages } from '$lib/i18n/messages/report';
import type { DutyReport, ReportingDuty } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { asksFor } from '$lib/model/plan-time';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import { paragraph, quoted, said } from './cells';
import type { PlanFacts } from './plan-facts';

/** The periods of a duty that end between two days; none where the duty has no cadence. */
export const periodsDue = (
	duty: ReportingDuty,
	{ plan, time, closing }: Pick<PlanFacts, 'plan' | 'time' | 'closing'>,
	{ from, to }: { from: string; to: string }
): ReportPeriod[] =>
	periodsOf(duty, termsOf(plan, time, closing)).filter((known) => known.to >= from && known.to <= to);

/** One duty in a period: what was due, what is recorded as received. */
interface DutyLine {
	duty: ReportingDuty;
	due: ReportPeriod[];
	received: DutyReport[];
	missing: ReportPeriod[];
	standing: DutyStanding;
	/** Whether the report itself is what it asks for. */
	isThis: boolean;
}

function dutyLines(facts: PlanFacts): DutyLine[] {
	const { period, seen, fulfilled } = facts;
	return facts.duties.map((duty) => {
		const isThis = duty.duty_no === fulfilled?.duty_no;
		const standing = dutyStanding(duty, facts.received, { ...termsOf(facts.plan, facts.time, facts.closing), seen });
		const due = periodsDue(duty, facts, period)
			.filter(({ to }) => isOver(to, seen))
			.filter(({ value }) => !(isThis && value === period.value));
		const own = standing.received.toReversed();
		const received = hasPeriods(duty)
			? own.filter((report) => due.some(({ value }) => serves(report.period, value)))
			: own.filter(({ received_on }) => duty.due_on !== null || received_on >= period.from);
		return {
			duty,
			due,
			received,
			standing,
			isThis,
			missing: due.filter(({ value }) => standing.missing.includes(value))
		};
	});
}

/** Reports that the plan asks for: which of this period are recorded as received. */
export function dutiesBlocks(context: Context, facts: PlanFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale].duties;
	const lines = dutyLines(facts);
	if (lines.length === 0) return [paragraph(words.none)];
	const due = lines.reduce((sum, line) => sum + line.due.length, 0);
	const missing = lines.reduce((sum, line) => sum + line.missing.length, 0);
	const unknown = lines.some(({ standing }) => standing.unknown);
	const told = lines.filter(
		(line) => line.due.length > 0 || line.received.length > 0 || line.duty.due_on !== null || line.isThis
	);
	const others = lines.length - told.length;
	return [
		paragraph(
			unknown && due > 0
				? words.unknown(number(locale, due))
				: words.summary(number(locale, due - missing), number(locale, due), date(locale, facts.seen.until))
		),
		...(told.length > 0 ? [{ kind: 'table' as const, table: tableOf(context, facts, told) }] : []),
		...(others > 0 ? [paragraph(words.others(number(locale, others)))] : [])
	];
}

/** Every duty of the plan. */
export const dutiesTable = (context: Context, facts: PlanFacts): ReportTable =>
	tableOf(context, facts, dutyLines(facts));

function tableOf({ locale }: Context, facts: PlanFacts, lines: readonly DutyLine[]): ReportTable {
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

function stateText(locale: Locale, facts: PlanFacts, { duty, standing, ...line }: DutyLine): string {
	const words = messages[locale].duties;
	const { due, received, missing, isThis } = line;
	if (duty.due_on !== null && received.length === 0) {
		const day = date(locale, duty.due_on);
		if (!asksFor(duty.due_on, facts.time)) return words.notAsked(day);
		if (!isOver(duty.due_on, facts.seen)) return words.ahead(day);
		return standing.overdue ? words.overdue(day) : words.dueOn(day);
	}
	if (!hasPeriods(duty)) return received.length > 0 ? words.received(number(locale, received.length)) : words.asNeeded;
	if (due.length === 0) return isThis ? words.own : words.notNow;
	// Where no report was ever recorded under the plan, none is known to be missing.
	if (standing.unknown) return words.notKnown(number(locale, due.length));
	const list = missing.map(({ value }) => periodText(locale, value)).join(', ');
	const here = due.length - missing.length;
	if (missing.length === 0) return words.all(number(locale, due.length));
	return here === 0 ? words.unrecorded(list) : words.some(number(locale, here), number(locale, due.length), list);
}
