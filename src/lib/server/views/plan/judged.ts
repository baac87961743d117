import {
	acrossUnits,
	unitsWithout,
	withBelow,
	type AcrossUnits,
	type UnitWork,
	type WorkScope
} from '$lib/analysis/by-unit';
import { leaves } from '$lib/analysis/communication';
import { hasRealWork, lastMonth, standingOf } from '$lib/analysis/progress';
import { byName } from '$lib/i18n/collate';
import { unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { validOn, type Reference } from '$lib/model/reference';
import { withheld } from '../../audience';
import { endOf } from '../../charts/plan-progress/address';
import type { Context } from '../../context';

/** How the tasks of a plan stand on a day, to a reader who may know it. */
export interface Judgement {
	year: number;
	at: string;
	/** Units directly inside the plan's, in the order of the language. */
	units: string[];
	/** Whose work counts as a unit's. */
	scope: WorkScope;
	/** Work by unit, as `scope` gives it. */
	counts: readonly UnitWork[];
	/** By the number of the task. */
	of: ReadonlyMap<string, AcrossUnits>;
	/** The units without work, by the number of a task for which several others have some. */
	without: ReadonlyMap<string, string[]>;
}

/** The units directly inside another on a day: districts, or communes where there are none. */
function unitsInside({ reference, locale }: Context, unit: string, day: string): string[] {
	const inside = reference.tables.units.filter((known) => known.parent_code === unit && validOn(known, day));
	const districts = inside.filter(({ level }) => level === 'district');
	const chosen = districts.length > 0 ? districts : inside.filter(({ level }) => level === 'commune');
	return chosen
		.map(({ unit_code }) => unit_code)
		.sort(byName(locale, (code) => unitName(reference, locale, code, day)));
}

const parentOf = (reference: Reference) => (unit: string) => reference.unit.get(unit)?.parent_code ?? null;

/**
 * How the tasks of a plan stand on a day; null where the reader may not know it, or nothing that really happened is
 * recorded: then nothing is known to be late.
 */
export function judge(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	recorded: readonly UnitWork[],
	{ at, scope }: { at: string; scope: WorkScope }
): Judgement | null {
	if (withheld(context.warehouse.audience, 'progress', plan.unit_code) !== null || !hasRealWork(recorded)) return null;
	const { year } = plan;
	const units = unitsInside(context, plan.unit_code, endOf(plan));
	const counts = scope === 'all' ? withBelow(recorded, units, parentOf(context.reference)) : recorded;
	const on = { counts, year, at };
	const own = leaves(tasks);
	const judged = (task: PlanTask): AcrossUnits =>
		task.quota_scope === 'unit' && units.length > 0
			? acrossUnits(task, units, on)
			: { standing: standingOf(task, on), units: [] };
	return {
		year,
		at,
		units,
		scope,
		counts,
		of: new Map(own.map((task) => [task.task_no, judged(task)])),
		without: new Map(
			own.flatMap((task) => {
				const silent = task.quota_scope === 'unit' ? null : unitsWithout(task, units, on);
				return silent ? [[task.task_no, silent] as const] : [];
			})
		)
	};
}

/** Real work for a task until the month of the day. */
export function realCount({ counts, year, at }: Judgement, task: string): number {
	const month = at.startsWith(String(year)) ? Number(at.slice(5, 7)) : 12;
	return counts
		.filter((row) => row.task_no === task && row.year === year && !row.demo && lastMonth(row) <= month)
		.reduce((sum, row) => sum + row.count, 0);
}
