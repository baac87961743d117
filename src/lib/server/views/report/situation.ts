import { pastOf } from '$lib/analysis/former';
import { isOver } from '$lib/analysis/look';
import { capital } from '$lib/i18n/capital';
import { date, list, number, period as periodText } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report as messages } from '$lib/i18n/messages/report';
import { unitReport } from '$lib/i18n/messages/unit-report';
import { visibility } from '$lib/i18n/messages/visibility';
import { placeWithin, planTitle, unitName } from '$lib/i18n/names';
import { dayAfter, endOfYear, monthName } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { asksFor } from '$lib/model/plan-time';
import type { ReportBlock } from '$lib/model/report';
import { withheld } from '../../audience';
import { closedText } from '../../charts/plan-progress/closed';
import type { Context } from '../../context';
import { paragraph } from './cells';
import type { ReportFacts } from './facts';
import { isAfter, isAhead, type PlanFacts, type TaskLine } from './plan-facts';

/** The unit of a report as a sentence names it, as it was at the end of the year. */
export const unitOf = ({ reference, locale }: Context, { unit, year }: Pick<ReportFacts, 'unit' | 'year'>): string =>
	placeWithin(unitName(reference, locale, unit, endOfYear(year)));

/** What must be known first: nothing that follows may be read without it. */
export function noticesOf(context: Context, facts: ReportFacts): string[] {
	const { locale } = context;
	const words = messages[locale].notices;
	const { plan, plans, demo, real, work } = facts;
	// Generated work is told only where it is said to be that.
	const partly = work.filter((row) => row.around && (demo || !row.demo));
	const around = partly.reduce((sum, row) => sum + row.entries, 0);
	const nothing = !work.some((row) => row.inside);
	const only = plan === null ? undefined : plans[0];
	const closed = plan && closedText(context, plan, facts.today);
	if (closed && only && isAfter(only)) return [words.after(closed)];
	if (isAhead(facts)) return [words.ahead];
	const noWork = only ? words.noWork : unitReport[locale].noWork(unitOf(context, facts));
	return [
		...(demo ? [words.demo] : real ? [] : [noWork]),
		...(only ? unfinished(context, only) : facts.day < facts.period.to ? [words.running(date(locale, facts.day))] : []),
		...(plan === null ? [...plans.flatMap((own) => closedWithin(context, own)), ...withoutFormer(context, facts)] : []),
		...(nothing && (demo || real) ? [words.nothing] : []),
		...(around > 0 ? [words.around(number(locale, around))] : [])
	];
}

/** Until when a plan is told where that is not the end of the period. */
function unfinished({ locale }: Context, { until, period, time }: PlanFacts): string[] {
	const words = messages[locale].notices;
	if (until >= period.to) return [];
	return [(asksFor(dayAfter(until), time) ? words.running : words.closed)(date(locale, until))];
}

/** That one of several plans ended before the period was over, or before it began. */
function closedWithin(context: Context, facts: PlanFacts): string[] {
	const { locale } = context;
	const closed = closedText(context, facts.plan, facts.today);
	if (closed === null || asksFor(facts.period.to, facts.time)) return [];
	return [unitReport[locale].closed(planTitle(locale, facts.plan), closed)];
}

/** That the units which became this one within the period have reports of their own, and are not in this one. */
function withoutFormer({ reference, locale }: Context, { unit, period }: ReportFacts): string[] {
	const within = pastOf(reference, unit).whole.filter(({ until }) => until > period.from);
	return [...Map.groupBy(within, ({ until }) => until)].map(([day, units]) =>
		unitReport[locale].former(
			list(
				locale,
				units.map(({ unit_code }) => unitName(reference, locale, unit_code))
			),
			date(locale, day)
		)
	);
}

/** One plan: its document, and what it asks for by the end of the period; `isTitled` where its title stands above. */
export function planSituation(
	context: Context,
	facts: PlanFacts,
	lines: readonly TaskLine[],
	isTitled: boolean
): ReportBlock[] {
	const { locale } = context;
	const { plan, period, until, months, today } = facts;
	const words = messages[locale].situation;
	const of = (kind: TaskLine['kind']) => lines.filter((line) => line.kind === kind);
	const count = (own: readonly TaskLine[]) => number(locale, own.length);
	const { number: numbered, issued } = campaigns[locale];
	const document = words.document(
		parts(plan.issuer_vi).join(', '),
		numbered(plan.document_no),
		issued(plan.issued_on === null ? null : date(locale, plan.issued_on))
	);
	const closed = closedText(context, plan, today);
	const due = of('counted').filter((line) => (line.due?.min ?? 0) > 0);
	const over = of('dated').filter(({ task }) => task.period_end !== null && isOver(task.period_end, facts.look));
	const dueText = () => [
		words.due(count(due), count(over), date(locale, until)),
		...(due.length > 0 ? [words.spread(periodText(locale, monthName(plan.year, months)))] : [])
	];
	return [
		paragraph(
			[
				isTitled ? `${capital(document)}.` : `${planTitle(locale, plan)}; ${document}.`,
				...(closed === null ? [] : [`${closed}.`]),
				...(plan.parent_reference_vi === null ? [] : [words.parent(plan.parent_reference_vi)])
			].join(' ')
		),
		paragraph(
			[
				words.tasks(count(lines), count(of('counted')), count(of('dated')), count(of('standing'))),
				...(isAfter(facts) ? [] : isAhead(facts) ? [words.ahead(date(locale, period.from))] : dueText())
			].join(' ')
		)
	];
}

/** Instead of plans, that the unit has none in the year, or that they are not for this reader. */
export function noPlanBlock({ warehouse, locale }: Context, { unit, year }: ReportFacts): ReportBlock {
	const why = withheld(warehouse.audience, 'plans', unit);
	return paragraph(why === null ? unitReport[locale].noPlan(String(year)) : visibility[locale].withheld.plans[why]);
}

/** How many plans a unit has in the year, and whose work is counted; nothing where they are not for this reader. */
export function unitSituation(context: Context, facts: ReportFacts): ReportBlock[] {
	const { warehouse, locale } = context;
	if (withheld(warehouse.audience, 'plans', facts.unit) !== null) return [];
	const words = unitReport[locale];
	const unit = unitOf(context, facts);
	const plans = number(locale, facts.plans.length);
	return [paragraph([words.plans(unit, plans, String(facts.year)), words.scope(unit, plans)].join(' '))];
}

/** What the results are counted from. */
export function basisBlock({ locale, release }: Context, facts: ReportFacts): ReportBlock {
	const words = messages[locale].situation;
	const until = facts.plan === null ? facts.day : (facts.plans[0]?.until ?? facts.day);
	return paragraph(
		[
			words.basis(date(locale, facts.period.from), date(locale, until), number(locale, release)),
			...(facts.closing === 'decree' ? [words.decree] : [])
		].join(' ')
	);
}

/** What a unit did under none of its plans: how much of it is under no plan, and under whose plans the rest is. */
export function otherBlocks(context: Context, facts: ReportFacts): ReportBlock[] {
	const { reference, locale } = context;
	const words = unitReport[locale];
	const inside = facts.other.filter((row) => row.inside);
	const entries = (rows: readonly { entries: number }[]) => rows.reduce((sum, row) => sum + row.entries, 0);
	const free = inside.filter(({ plan_code }) => plan_code === null);
	const tied = inside.filter(({ plan_code }) => plan_code !== null);
	const titles = [...new Set(tied.flatMap(({ plan_code }) => plan_code ?? []))].map((code) => {
		const plan = reference.plan.get(code);
		return plan ? planTitle(locale, plan) : code;
	});
	const mark = (text: string) => (inside.some(({ demo }) => demo) ? messages[locale].demoSentence(text) : text);
	const unit = unitOf(context, facts);
	const said = [
		...(free.length > 0 ? [words.free(unit, number(locale, entries(free)))] : []),
		...(tied.length > 0 ? [words.tied(unit, number(locale, entries(tied)), list(locale, titles))] : [])
	].join(' ');
	return [paragraph(said === '' ? words.noOther(unit) : mark(said))];
}
