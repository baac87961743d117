import {
	standings,
	unitsWithout,
	withBelow,
	type AcrossUnits,
	type Judged,
	type UnitWork,
	type WorkScope
} from '$lib/analysis/by-unit';
import { leaves } from '$lib/analysis/communication';
import { becameWholly } from '$lib/analysis/former';
import type { Look } from '$lib/analysis/look';
import { countOf, hasRealWork, isForEach, recordedFor } from '$lib/analysis/progress';
import { byName } from '$lib/i18n/collate';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { validOn, type Reference } from '$lib/model/reference';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { endOf } from './address';

/** How the tasks of a plan stand on a day, to a reader who may know it. */
export interface Judgement extends Judged {
	/** Whose work counts as a unit's. */
	scope: WorkScope;
	/** By the number of the task. */
	of: ReadonlyMap<string, AcrossUnits>;
	/** The units without work, by the number of a task for which several others have some. */
	without: ReadonlyMap<string, string[]>;
}

/** The units directly inside another on a day, in the order of the language: districts, or communes where there are none. */
function unitsInside({ reference, locale }: Context, unit: string, day: string): string[] {
	const inside = reference.tables.units.filter((known) => known.parent_code === unit && validOn(known, day));
	const districts = inside.filter(({ level }) => level === 'district');
	const chosen = districts.length > 0 ? districts : inside.filter(({ level }) => level === 'commune');
	return chosen
		.map(({ unit_code }) => unit_code)
		.sort(byName(locale, (code) => unitName(reference, locale, code, day)));
}

/** What a unit lies in, and what it went into as a whole: of one that was divided nobody knows whose its work is. */
const holdersOf = (reference: Reference) => (unit: string) => {
	const parent = reference.unit.get(unit)?.parent_code;
	const became = becameWholly(reference, unit);
	return [...(parent == null ? [] : [parent]), ...(became === null ? [] : [became])];
};

/** What the standing of a plan's tasks is judged by, on every page: its work, the units inside its own, the day. */
export function judgedBy(
	context: Context,
	plan: Plan,
	recorded: readonly UnitWork[],
	{ look, scope = 'own' }: { look: Look; scope?: WorkScope }
): Judged {
	const units = unitsInside(context, plan.unit_code, endOf(plan));
	const counts = scope === 'all' ? withBelow(recorded, units, holdersOf(context.reference)) : recorded;
	return { counts, units, year: plan.year, look };
}

/**
 * How the tasks of a plan stand on a day; null where the reader may not know it, or nothing that really happened is
 * recorded: then nothing is known to be late.
 */
export function judge(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	recorded: readonly UnitWork[],
	{ look, scope }: { look: Look; scope: WorkScope }
): Judgement | null {
	if (withheld(context.warehouse.audience, 'progress', plan.unit_code) !== null || !hasRealWork(recorded)) return null;
	const judged = judgedBy(context, plan, recorded, { look, scope });
	const without = leaves(tasks).flatMap((task) => {
		const silent = isForEach(task) ? null : unitsWithout(task, judged);
		return silent ? [[task.task_no, silent] as const] : [];
	});
	return { ...judged, scope, of: standings(tasks, judged), without: new Map(without) };
}

/** Real work for a task until the month of the day. */
export const realCount = (judged: Judged, task: PlanTask): number =>
	countOf(recordedFor(task, judged).filter(({ demo }) => !demo));
