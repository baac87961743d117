import type { Fact } from '$lib/analysis/questions';
import { dayInVietnam } from '$lib/i18n/format';
import type { Unit } from '$lib/model/datasets';
import { asksFor } from '$lib/model/plan-time';
import type { Context } from '../../context';
import { headlineResults, unitResults } from '../../warehouse/queries';
import { unitIndices } from '../editions';
import { assignmentsPart } from './assignments';
import { fallFacts, medianFacts, movedPart, newestChanges } from './components';
import { difficultiesPart } from './difficulties';
import { duePart } from './due';
import { briefFinding, indicesPart, missingFacts, newestResults, type NewestResult } from './indices';
import { latePart } from './late';
import type { BriefPart } from './part';
import { lateTasks, perUnit, plannedOn, recordedWork } from './plan';
import { questionsPart } from './questions';
import { targetFacts } from './targets';

/** What a leader should know of a unit on a day. */
export interface Brief {
	unit: Unit;
	at: string;
	/** What follows the unit's name in the heading. */
	finding: string;
	newest: NewestResult[];
	/** The most important first. */
	parts: BriefPart[];
	/** Codes of the plans of the year. */
	plans: string[];
	/** Whether generated work is spoken of. */
	demo: boolean;
}

/** Everything of the brief, as far as the reader may see it. */
export async function briefOf(
	context: Context,
	unit: Unit,
	at: string,
	today = dayInVietnam(Date.now())
): Promise<Brief> {
	const { warehouse, release, reference } = context;
	const [indices, own, results, planned, missed] = await Promise.all([
		unitIndices(context, unit),
		unitResults(warehouse, release, { unit: unit.unit_code }),
		headlineResults(warehouse, release),
		plannedOn(context, unit, { at, today }),
		targetFacts(context, unit)
	]);
	const newest = newestResults(context, unit, indices, { results, today });
	const changes = newestChanges(context, unit, own);
	const late = lateTasks(planned);
	const facts: Fact[] = [
		...missed,
		// When a task will be done is not to be asked once its plan is closed.
		...late.filter(({ plan }) => asksFor(at, reference.timeOf(plan))).map((one): Fact => ({ kind: 'late', ...one })),
		...(await medianFacts(context, unit, newest, own)),
		...fallFacts(context, changes),
		...missingFacts(newest),
		...perUnit(planned).map((one): Fact => ({ kind: 'open', ...one }))
	];
	const parts = [
		indicesPart(context, unit, newest),
		questionsPart(context, facts, { unit, at }),
		latePart(context, planned, late, at),
		duePart(context, planned, at),
		await assignmentsPart(context, unit, planned, { at, today }),
		newest.length === 0 ? null : movedPart(context, changes),
		await difficultiesPart(context, unit, planned)
	].filter((part) => part !== null);
	return {
		unit,
		at,
		finding: briefFinding(context, newest),
		newest,
		parts,
		plans: planned.plans.map(({ plan }) => plan.plan_code),
		demo: planned.withheld.progress === null && planned.plans.some((plan) => recordedWork(plan) === 'demo')
	};
}
