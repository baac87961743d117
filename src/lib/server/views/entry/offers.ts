import { leaves } from '$lib/analysis/communication';
import { groupOf, provinceOf, treeOf } from '$lib/analysis/edition';
import { byName } from '$lib/i18n/collate';
import { period } from '$lib/i18n/format';
import { entry as messages } from '$lib/i18n/messages/entry';
import { indicatorName, planTitle, shortName, taskName, unitName } from '$lib/i18n/names';
import { audienceGroups } from '$lib/model/audience-groups';
import type { DatasetName, Plan, PlanTask, Unit } from '$lib/model/datasets';
import { datasetOf } from '$lib/model/datasets';
import { reportPeriodsOf } from '$lib/model/report-period';
import { validOn, type Reference } from '$lib/model/reference';
import type { Choice } from '$lib/model/form-field';
import { eachOnce, namedAgencies } from '../../charts/plan-progress/agencies';
import type { Context } from '../../context';
import { agencies, planTargets, planTasks, reportingDuties } from '../../warehouse/queries';
import type { Offer } from './field';

const only = (choices: readonly Choice[]): Offer => ({ choices, free: false });
const suggested = (choices: readonly Choice[]): Offer => ({ choices, free: true });
const asIs = (value: string): Choice => ({ value, text: value });

/** What the columns of a dataset offer, by column; what belongs to a plan only where the plan is known. */
export async function offersOf(
	context: Context,
	dataset: DatasetName,
	values: Readonly<Record<string, string>>
): Promise<Record<string, Offer>> {
	const plan = dataset === 'plans' ? undefined : context.reference.plan.get(values['plan_code'] ?? '');
	const all = {
		...general(context, dataset, values, plan),
		...(plan ? await ofPlan(context, dataset, plan, values) : {})
	};
	const { uploaded, key } = datasetOf(dataset);
	// A table does not choose from itself, but for what stands above a row.
	const own = dataset === 'plans' ? key : [];
	return Object.fromEntries(
		Object.entries(all).filter(([column]) => column in uploaded && !own.some((one) => one === column))
	);
}

function general(
	{ reference, locale }: Context,
	dataset: DatasetName,
	values: Readonly<Record<string, string>>,
	plan: Plan | undefined
): Record<string, Offer> {
	const { tables } = reference;
	const day = `${plan?.year ?? new Date().getFullYear()}-12-31`;
	const index = values['index_code'] ?? '';
	const own = reference.within(treeOf(reference, values['unit'] ?? '')).indicatorsOf(index);
	const named = (row: { name_vi: string; name_en: string }) => (locale === 'vi' ? row.name_vi : row.name_en);
	const units = unitsOffered(reference, day, plan)
		.map(({ unit_code: value }) => ({ value, text: unitName(reference, locale, value, day) }))
		.sort(byName(locale, ({ text }) => text));
	return {
		index_code: only(
			tables.indices.map((row) => ({ value: row.index_code, text: `${shortName(row.index_code)}, ${named(row)}` }))
		),
		indicator_code: suggested(
			own.map((row) => ({
				value: row.indicator_code,
				text: indicatorName(locale, row)
			}))
		),
		channel_code: only(tables.channels.map((row) => ({ value: row.channel_code, text: named(row) }))),
		theme_code: only(tables.themes.map((row) => ({ value: row.theme_code, text: named(row) }))),
		...(dataset === 'assignments' && {
			agency: suggested(eachOnce(own.flatMap((row) => row.owner_agency_vi ?? [])).map(asIs))
		}),
		source_id: only(tables.sources.map((row) => ({ value: row.source_id, text: row.title }))),
		plan_code: only(
			tables.plans
				.toSorted((a, b) => b.year - a.year)
				.map((row) => ({ value: row.plan_code, text: `${row.plan_code}: ${planTitle(locale, row)}` }))
		),
		unit: suggested(units),
		unit_code: suggested(units),
		issuer_level: suggested([...new Set(tables.plans.map((row) => row.issuer_level))].map(asIs)),
		audience_group: only(audienceGroups.map((value) => ({ value, text: messages[locale].audience[value] })))
	};
}

/** More than a list can hold: what lies in no unit of the plan is typed. */
const mostUnits = 600;

/** The units of a day; where they are a whole country's communes, the provinces and what lies in the plan's own. */
function unitsOffered(reference: Reference, day: string, plan: Plan | undefined): Unit[] {
	const all = reference.tables.units.filter(
		(unit) => unit.level !== 'country' && (validOn(unit, day) || unit.unit_code === plan?.unit_code)
	);
	if (all.length <= mostUnits) return all;
	const own = plan && (provinceOf(reference, plan.unit_code) ?? plan.unit_code);
	return all.filter(
		(unit) => groupOf(unit) === 'provinces' || (own !== undefined && provinceOf(reference, unit.unit_code) === own)
	);
}

async function ofPlan(
	context: Context,
	dataset: DatasetName,
	plan: Plan,
	values: Readonly<Record<string, string>>
): Promise<Record<string, Offer>> {
	const { warehouse, release, locale } = context;
	const by = { plan: plan.plan_code };
	const [tasks, targets, duties, named] = await Promise.all([
		planTasks(warehouse, release, by),
		planTargets(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		agencies(warehouse, release, by)
	]);
	const names = namedAgencies(named, tasks, duties).map(asIs);
	const task = (row: PlanTask) => ({ value: row.task_no, text: `${row.task_no} ${taskName(locale, row)}` });
	const english = locale === 'en';
	return {
		...(dataset === 'plan_tasks'
			? {
					parent_task_no: only(tasks.filter((row) => row.task_no !== values['task_no']).map(task)),
					lead_agency_vi: suggested(names)
				}
			: { task_no: only(leaves(tasks).map(task)) }),
		...(dataset === 'target_values' && {
			target_no: only(
				targets.map((row) => ({
					value: row.target_no,
					text: `${row.target_no}. ${(english ? row.target_en : null) ?? row.target_vi}`
				}))
			)
		}),
		...(dataset === 'duty_reports' && {
			duty_no: only(
				duties.map((row) => ({ value: String(row.duty_no), text: `${row.duty_no}. ${row.who_vi}: ${row.due_rule_vi}` }))
			),
			period: only(reportPeriodsOf(plan.year).map(({ value }) => ({ value, text: period(locale, value) })))
		}),
		agency: suggested(names),
		who_resolves: suggested(names),
		who_vi: suggested(names),
		to_whom_vi: suggested(names)
	};
}
