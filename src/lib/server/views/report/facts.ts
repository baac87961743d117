import { countedUntil } from '$lib/analysis/look';
import type { Difficulty, Plan, Unit } from '$lib/model/datasets';
import { earlier } from '$lib/model/days';
import { parsePeriod } from '$lib/model/period';
import { reportPeriod } from '$lib/model/report-period';
import { withheld } from '../../audience';
import { plansOf } from '../../charts/plans';
import type { Context } from '../../context';
import type { PlanTitle } from '../../warehouse/queries';
import {
	hasRealWork,
	unitDifficulties,
	unitTitles,
	unitWork,
	type PlanWork,
	type UnitWork
} from '../../warehouse/queries-report';
import { bodyOf, letterOf } from './letter';
import { planFacts, type PeriodAsked, type PlanFacts } from './plan-facts';

/** Which report: on one plan, or on a unit with all its plans of the year and its work under none of them. */
export type ReportAsked = PeriodAsked & ({ plan: Plan } | { unit: Unit });

/** What the warehouse says that a report is made of. */
export interface ReportFacts extends PeriodAsked {
	/** Whose plans and work they are. */
	unit: string;
	/** The plan that it is on; null where it is on the unit. */
	plan: Plan | null;
	year: number;
	/** The period's last day, today while it runs. */
	day: string;
	plans: readonly PlanFacts[];
	/** Work of the unit under none of these plans; none in a report on a plan. */
	other: readonly UnitWork[];
	/** Of all these plans, and of the unit beside them. */
	work: readonly PlanWork[];
	titles: readonly PlanTitle[];
	difficulties: readonly Difficulty[];
	/** Whether generated work is counted; whether any real work is recorded, in whatever time. */
	demo: boolean;
	real: boolean;
}

/** Reads everything that a report of a period is made of, as its reader sees it. */
export async function reportFacts(context: Context, asked: ReportAsked): Promise<ReportFacts> {
	const { period, closing, today } = asked;
	const times = { period, closing, today };
	const year = yearOf(asked);
	const unit = 'plan' in asked ? asked.plan.unit_code : asked.unit.unit_code;
	const own = 'plan' in asked ? [asked.plan] : plansIn(context, unit, year);
	const told = await Promise.all(own.map((plan) => planFacts(context, plan, times)));
	const plans = 'plan' in asked ? told : told.map((facts) => asWrittenBy(context, unit, facts));
	const beside = 'plan' in asked ? nothing : await besidePlans(context, times, { unit, year, plans: own });
	const work = [...plans.flatMap((facts) => facts.work), ...beside.other];
	return {
		...times,
		unit,
		plan: 'plan' in asked ? asked.plan : null,
		year,
		day: earlier(period.to, today),
		plans,
		other: beside.other,
		work,
		titles: [...plans.flatMap((facts) => facts.titles), ...beside.titles].sort(byTime),
		difficulties: [...plans.flatMap((facts) => facts.difficulties), ...beside.difficulties].sort(byDay),
		demo: work.some((row) => row.demo && row.to_date),
		real: beside.real || plans.some((facts) => facts.real)
	};
}

/** A plan in the report of its unit: where others write the plan's report, that is another one. */
function asWrittenBy({ reference }: Context, unit: string, facts: PlanFacts): PlanFacts {
	const isOwn = letterOf(reference, facts).issuer === bodyOf(reference, unit, facts.period.to);
	return isOwn ? facts : { ...facts, fulfilled: null };
}

/** The year that a period is named after: by the decree it begins in December of the year before. */
export const yearOf = ({ period }: Pick<PeriodAsked, 'period'>): number => Number(period.value.slice(0, 4));

/** The plans of a unit for a year, in the order of the data. */
export const plansIn = ({ reference }: Pick<Context, 'reference'>, unit: string, year: number): Plan[] =>
	plansOf(reference, unit).filter((plan) => plan.year === year);

interface BesidePlans {
	other: readonly UnitWork[];
	titles: readonly PlanTitle[];
	difficulties: readonly Difficulty[];
	/** Whether any real work is recorded, in whatever time. */
	real: boolean;
}
const nothing: BesidePlans = { other: [], titles: [], difficulties: [], real: false };

/** What a unit did, and what troubled it, under none of its plans of the year. */
async function besidePlans(
	{ warehouse, release }: Context,
	{ period, closing, today }: PeriodAsked,
	{ unit, year, plans }: { unit: string; year: number; plans: readonly Plan[] }
): Promise<BesidePlans> {
	const by = { unit, except: plans.map(({ plan_code }) => plan_code) };
	const until = earlier(period.to, today);
	const span = { ...by, from: period.from, to: earlier(period.to, countedUntil(year, { until })) };
	const since = reportPeriod(String(year), closing)?.from ?? period.from;
	const [other, titles, difficulties, real] = await Promise.all([
		unitWork(warehouse, release, { ...span, since }),
		unitTitles(warehouse, release, span),
		unitDifficulties(warehouse, release, by),
		hasRealWork(warehouse, release, by)
	]);
	// Who does not see under which plan work was done sees it without: that it is under none is not known then.
	const isTold = withheld(warehouse.audience, 'progress', unit) === null;
	const seen = <T extends { demo: boolean }>(rows: readonly T[]) => rows.filter((row) => isTold || row.demo);
	return { other: seen(other), titles: seen(titles), difficulties, real: real && isTold };
}

const endOf = ({ date }: PlanTitle): string => parsePeriod(date)?.to ?? date;
const byTime = (a: PlanTitle, b: PlanTitle): number => endOf(a).localeCompare(endOf(b));
const byDay = (a: Difficulty, b: Difficulty): number => a.raised_on.localeCompare(b.raised_on);
