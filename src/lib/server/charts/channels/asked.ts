import { pastOf } from '$lib/analysis/former';
import { dayInVietnam } from '$lib/i18n/format';
import { levels } from '$lib/i18n/messages/levels';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import type { WorkLevel } from '$lib/model/work-level';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { nearestYear, refuse } from '../../refuse';
import { channelCounts, planChannelCounts, planTasks, type ChannelCount } from '../../warehouse/queries';
import { askedPlan, endOf } from '../plan-progress/address';
import { askedLevel, doneAt, type DoneBy } from '../plan-progress/level';
import { workWithheld } from '../plan-progress/withheld';
import { formerNotes, isJoint, workWithFormer } from '../former';
import { plansWithFormer } from '../plans';
import { unitAsked } from '../unit-asked';

/** Whose work an address asks for, and when: of a unit, or under a plan. */
export interface ChannelsAsked {
	unit: { code: string; name: string };
	plan: Plan | null;
	year: number;
	counts: readonly (ChannelCount & { unit_code?: string })[];
	/** Whose work is counted with the unit's own, and whose is not; empty of a plan. */
	former: readonly string[];
	/** Why there are no counts; null where there may be. */
	withheld: ReturnType<typeof withheld>;
	/** Whose work under the plan is counted; null for anybody's. */
	level: WorkLevel | null;
	/** Tasks of the plans of that unit and year, or of the plan. */
	tasks: readonly PlanTask[];
}

/** Reads whose work an address asks for; without a year, the newest with work or a plan. */
export async function askedChannels(context: Context, url: URL): Promise<ChannelsAsked> {
	const code = url.searchParams.get('plan') ?? '';
	return code === '' ? ofUnit(context, url) : ofPlan(context, askedPlan(context, url, code), url);
}

async function ofUnit(context: Context, url: URL): Promise<ChannelsAsked> {
	const { warehouse, release, reference, locale } = context;
	const { unit_code } = unitAsked(context, url);
	refuseLevel(context, url);
	const all = await workWithFormer(context, unit_code, (unit) => channelCounts(warehouse, release, { unit }));
	const plans = plansWithFormer(reference, unit_code);
	const why = withheld(warehouse.audience, 'activities', unit_code);
	const years = [...all, ...plans].map((row) => row.year);
	const year = askedYear(context, url, years, why);
	const counts = all.filter((row) => row.year === year);
	const own = plans.filter((plan) => plan.year === year);
	const tasks = await Promise.all(own.map(({ plan_code }) => planTasks(warehouse, release, { plan: plan_code })));
	return {
		unit: { code: unit_code, name: unitName(reference, locale, unit_code, `${year}-12-31`) },
		plan: null,
		year,
		counts,
		former: formerNotes(context, pastOf(reference, unit_code), {
			work: isJoint(unit_code, counts),
			...(isJoint(unit_code, own) ? { plans: true } : {})
		}),
		withheld: why,
		level: null,
		tasks: tasks.flat()
	};
}

async function ofPlan(context: Context, plan: Plan, url: URL): Promise<ChannelsAsked> {
	const { warehouse, release } = context;
	const by = { plan: plan.plan_code };
	askedYear(context, url, [plan.year]);
	const done = await doneAt(context, plan, askedLevel(context, url));
	const [counts, tasks] = await Promise.all([
		planChannelCounts(warehouse, release, { ...by, doers: done?.doers ?? null }),
		planTasks(warehouse, release, by)
	]);
	return channelsOfPlan(context, plan, counts, tasks, done ?? undefined);
}

/** The work of a plan in its year, from what is already read; `done` says of which level it is, without it, of any. */
export function channelsOfPlan(
	context: Context,
	plan: Plan,
	counts: readonly ChannelCount[],
	tasks: readonly PlanTask[],
	done: Pick<DoneBy, 'level' | 'withheld'> = { level: null, withheld: workWithheld(context, plan, counts) }
): ChannelsAsked {
	const { reference, locale } = context;
	return {
		unit: { code: plan.unit_code, name: unitName(reference, locale, plan.unit_code, endOf(plan)) },
		plan,
		year: plan.year,
		former: [],
		counts: done.withheld === null ? counts.filter((row) => row.year === plan.year) : [],
		level: done.level,
		withheld: done.withheld,
		tasks
	};
}

/** One unit's own work is of one level: an address that narrows it to another is refused, and offered without. */
function refuseLevel({ locale }: Context, url: URL): void {
	const value = url.searchParams.get('level') ?? '';
	if (value === '') return;
	const query = new URLSearchParams(url.searchParams);
	query.delete('level');
	const whole = { value: '', text: levels[locale].work.any };
	refuse(
		400,
		{ locale, url },
		{ name: 'level', what: 'parameter', value: `level=${value}` },
		[whole],
		() => `${url.pathname}?${query.toString()}`
	);
}

/** The year that is asked for, the newest of those known, or a refusal with the nearest. */
function askedYear(
	{ reference, locale }: Context,
	url: URL,
	known: readonly number[],
	why: ChannelsAsked['withheld'] = null
): number {
	const plans = reference.tables.plans.map((plan) => plan.year);
	const years = [known, plans, [Number(dayInVietnam(Date.now()).slice(0, 4))]].find((list) => list.length > 0) ?? [];
	const newest = Math.max(...years);
	const text = url.searchParams.get('year') ?? '';
	const number = /^\d{4}$/.test(text);
	if (text === '') return newest;
	// Which years there are is not told to who may not see them.
	if (years.includes(Number(text)) || (number && why !== null)) return Number(text);
	const near = (number ? nearestYear(years, Number(text)) : undefined) ?? newest;
	const choices = [...new Set([near, newest])].map((value) => ({ value: String(value), text: String(value) }));
	refuse(number ? 404 : 400, { locale, url }, { name: 'year', what: 'year', value: text }, choices);
}
