import { endOfPlan } from '$lib/model/plan-time';
import type { Plan } from '$lib/model/datasets';
import { validOn, type Reference } from '$lib/model/reference';
import { reportPeriod, type ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import { planWork, unitWork, type PlanWork } from '../../warehouse/queries-report';
import { plansIn, type ReportFacts } from './facts';

/** Real work of the period and of the same one a year before, counted in the same way. */
export interface Beside {
	/** Of one plan and the plan before it, of all plans of the unit and its other work, or of the unit's own work alone. */
	scope: 'plan' | 'plans' | 'own';
	now: readonly PlanWork[];
	before: readonly PlanWork[];
}

/** The same period a year before, and the work of both; or why they are not set side by side. */
export interface YearBefore {
	period: ReportPeriod;
	beside: Beside | 'running' | 'changed' | 'none';
}

/**
 * The work of the period beside that of the same one a year before; null where there is no real work to compare. Compared is
 * what is counted alike: the plans of both years with everybody's work under them where both have some, no plan ended
 * within the period and who did the work existed in both; else the unit's own work.
 */
export async function yearBefore(context: Context, facts: ReportFacts): Promise<YearBefore | null> {
	const { reference } = context;
	const { period, closing, today, year } = facts;
	const unit = reference.unit.get(facts.unit);
	const before = reportPeriod(`${year - 1}${period.value.slice(4)}`, closing);
	if (!unit || !before || facts.demo || !facts.work.some((row) => row.inside)) return null;
	if (today <= period.to) return { period: before, beside: 'running' };
	if (![before.from, period.to].every((day) => validOn(unit, day))) return { period: before, beside: 'changed' };
	const joint = await jointWork(context, facts, before);
	if (joint && bothRecorded(joint)) return { period: before, beside: joint };
	const own: Beside = {
		scope: 'own',
		now: await workOf(context, facts.unit, { plans: [], period }),
		before: await workOf(context, facts.unit, { plans: [], period: before })
	};
	return { period: before, beside: bothRecorded(own) ? own : 'none' };
}

const bothRecorded = ({ now, before }: Beside): boolean =>
	[now, before].every((rows) => rows.some((row) => row.inside));

/** Work under the plans of both years by whoever did it; null where it is not counted alike. */
async function jointWork(context: Context, facts: ReportFacts, before: ReportPeriod): Promise<Beside | null> {
	const { reference } = context;
	const { unit, plan, period, year } = facts;
	const [own, earlier] = [plansIn(context, unit, year), plansIn(context, unit, year - 1)];
	const isAlike = [own, earlier].every(({ length }) => (plan === null ? length > 0 : length === 1));
	const isWhole = (plans: readonly Plan[], to: string) => plans.every((one) => endOfPlan(reference.timeOf(one)) >= to);
	if (!isAlike || !isWhole(own, period.to) || !isWhole(earlier, before.to)) return null;
	const of = plan === null ? unit : null;
	const joint: Beside = {
		scope: plan === null ? 'plans' : 'plan',
		now: real(facts.work),
		before: await workOf(context, of, { plans: earlier, period: before })
	};
	const days = [before.from, period.to];
	return [...joint.now, ...joint.before].every(({ unit_code }) => existed(reference, unit_code, days)) ? joint : null;
}

const existed = (reference: Reference, code: string, days: readonly string[]): boolean => {
	const unit = reference.unit.get(code);
	return unit !== undefined && days.every((day) => validOn(unit, day));
};

/** Real work of a period under some plans, and of a unit under none of them. */
async function workOf(
	{ warehouse, release }: Context,
	unit: string | null,
	{ plans, period: { from, to } }: { plans: readonly Plan[]; period: ReportPeriod }
): Promise<PlanWork[]> {
	const span = { from, to, since: from };
	const under = plans.map(({ plan_code }) => planWork(warehouse, release, { plan: plan_code, ...span }));
	const except = plans.map(({ plan_code }) => plan_code);
	const beside = unit === null ? [] : [unitWork(warehouse, release, { unit, except, ...span })];
	return real((await Promise.all([...under, ...beside])).flat());
}

const real = (rows: readonly PlanWork[]): PlanWork[] => rows.filter((row) => !row.demo);
