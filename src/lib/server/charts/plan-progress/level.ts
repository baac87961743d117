import type { Locale } from '$lib/i18n/locale';
import { levels as messages } from '$lib/i18n/messages/levels';
import type { Agency, Plan } from '$lib/model/datasets';
import { mergerDay, type Reference } from '$lib/model/reference';
import { fromLevel, lowerOf, workLevel, workLevels, type WorkLevel } from '$lib/model/work-level';
import type { Context } from '../../context';
import { refuse, type Choice } from '../../refuse';
import { agencies, doersOnly, planDoers, type PlanDoer } from '../../warehouse/queries';
import { isSame } from './agencies';
import { workWithheld } from './withheld';

/** Levels of the kinds of agency that are of one level wherever they are named. */
const ofKind: Readonly<Record<string, WorkLevel>> = {
	provincial_peoples_committee: 'province',
	department: 'department',
	department_group: 'department',
	newspaper: 'department',
	broadcaster: 'department',
	portal: 'department',
	party_body: 'department',
	fatherland_front: 'department',
	association: 'department',
	enterprise: 'department',
	council: 'department',
	district_peoples_committee: 'district',
	district_radio: 'district',
	commune_peoples_committee: 'commune',
	commune_radio: 'commune',
	commune_unit: 'commune'
};

/** Levels as choices, in the words of the language. */
export const levelChoices = (locale: Locale, offered: readonly WorkLevel[]): Choice[] =>
	offered.map((value) => ({ value, text: messages[locale].names[value] }));

/** The level that an address asks for, null for any; one that is none of these is refused with those that are offered. */
export function askedLevel(
	{ locale }: Pick<Context, 'locale'>,
	url: URL,
	offered: readonly WorkLevel[] = workLevels
): WorkLevel | null {
	const value = url.searchParams.get('level') ?? '';
	if (value === '') return null;
	const level = workLevels.find((known) => known === value);
	return level ?? refuse(400, { locale, url }, { name: 'level', what: 'level', value }, levelChoices(locale, offered));
}

/**
 * The level of who carried work out: of the unit, or of the agency that it names where that is known to be of a lower one.
 * Null for units of no such level.
 */
function levelOf(
	reference: Reference,
	listed: readonly Pick<Agency, 'agency_name_vi' | 'agency_type'>[],
	{ unit_code, agency }: Pick<PlanDoer, 'unit_code' | 'agency'>
): WorkLevel | null {
	const unit = workLevel(reference.unit.get(unit_code)?.level ?? '');
	const named = agency === null ? null : agencyLevel(reference, listed, unit_code, agency);
	return unit === null || named === null ? unit : lowerOf(unit, named);
}

function agencyLevel(reference: Reference, listed: Parameters<typeof levelOf>[1], unit: string, agency: string) {
	const kind = listed.find(({ agency_name_vi: name }) => isSame(name, agency))?.agency_type ?? '';
	const inside = () =>
		reference.tables.units.find(
			(known) => known.parent_code === unit && (isSame(known.name_vi, agency) || isSame(known.full_name_vi, agency))
		);
	return ofKind[kind] ?? workLevel(inside()?.level ?? '');
}

/** By whom the work under a plan that is looked at was done. */
export interface DoneBy {
	/** Null for anybody, and where the work is not shown. */
	level: WorkLevel | null;
	/** As queries take it; null for anybody. */
	doers: string | null;
	/** Levels that may be asked for: of the plan's unit, those below it, and those that are recorded. */
	offered: WorkLevel[];
	/** Why the work is not shown, whoever did it; null where it is. */
	withheld: ReturnType<typeof workWithheld>;
}

/** The work under a plan that is of a level, for charts, which offer none; without a level nothing is read, and it is null. */
export async function doneAt(context: Context, plan: Plan, level: WorkLevel | null): Promise<DoneBy | null> {
	if (level === null) return null;
	const { warehouse, release } = context;
	const by = { plan: plan.plan_code };
	const [doers, listed] = await Promise.all([planDoers(warehouse, release, by), agencies(warehouse, release, by)]);
	return doneBy(context, plan, level, { doers, listed });
}

/** The work under a plan that is of a level (null: any): who of all that did any did it, and which levels there are. */
export function doneBy(
	context: Context,
	plan: Plan,
	level: WorkLevel | null,
	{ doers, listed }: { doers: readonly PlanDoer[]; listed: Parameters<typeof levelOf>[1] }
): DoneBy {
	const { reference } = context;
	const withheld = workWithheld(context, plan, doers);
	const levelled = doers.map((doer) => ({ doer, level: levelOf(reference, listed, doer) }));
	const recorded = new Set(levelled.filter(({ doer }) => doer.year === plan.year).map((one) => one.level));
	const below = new Set(levelsBelow(reference, plan));
	const chosen = withheld === null ? level : null;
	return {
		level: chosen,
		doers: chosen === null ? null : doersOnly(levelled.filter((one) => one.level === chosen).map(({ doer }) => doer)),
		offered: withheld === null ? workLevels.filter((one) => below.has(one) || recorded.has(one)) : [],
		withheld
	};
}

/** The level of a plan's unit and those below it; districts only while there were any. */
function levelsBelow(reference: Reference, plan: Plan): WorkLevel[] {
	const own = workLevel(reference.unit.get(plan.unit_code)?.level ?? '');
	const after = plan.year > Number(mergerDay.slice(0, 4));
	return own === null ? [] : fromLevel(own).filter((level) => level !== 'district' || !after);
}
