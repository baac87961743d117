import { pastOf } from '$lib/analysis/former';
import type { Fact } from '$lib/analysis/questions';
import { dayInVietnam } from '$lib/i18n/format';
import type { Unit } from '$lib/model/datasets';
import { asksFor } from '$lib/model/plan-time';
import type { Context } from '../../context';
import { headlineResults, unitResults } from '../../warehouse/queries';
import { unitIndices } from '../editions';
import { formerNotes } from '../former';
import { assignmentsPart } from './assignments';
import { fallFacts, medianFacts, movedPart, newestChanges } from './components';
import { difficultiesPart } from './difficulties';
import { duePart } from './due';
import { briefFinding, indicesPart, newestResults, type NewestResult } from './indices';
import { newestJoint, type JointNewest } from './joint';
import { latePart } from './late';
import { missingFacts } from './newer';
import type { BriefPart } from './part';
import { lateTasks, perUnit, plannedOn, recordedWork } from './plan';
import { questionsPart } from './questions';
import { goalTexts, targetFacts } from './targets';

/** What a leader should know of a unit on a day. */
export interface Brief {
	unit: Unit;
	at: string;
	/** What follows the unit's name in the heading. */
	finding: string;
	newest: NewestResult[];
	/** What the provinces that it was formed from had, in the indices in which it has no result. */
	joint: JointNewest[];
	/** The most important first. */
	parts: BriefPart[];
	/** Codes of the plans of the year. */
	plans: string[];
	/** Whose plans are told with the unit's own, and whose are not. */
	former: string[];
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
	const [indices, own, results, planned, missed, goals] = await Promise.all([
		unitIndices(context, unit),
		unitResults(warehouse, release, { unit: unit.unit_code }),
		headlineResults(warehouse, release),
		plannedOn(context, unit, { at, today }),
		targetFacts(context, unit),
		goalTexts(context, unit)
	]);
	const newest = newestResults(context, unit, indices, { results, today });
	const joint = await newestJoint(context, unit, indices, { results, today });
	const changes = newestChanges(context, unit, own);
	const late = lateTasks(planned);
	const facts: Fact[] = [
		...missed,
		// When a task will be done is not to be asked once its plan is closed.
		...late.filter(({ plan }) => asksFor(at, reference.timeOf(plan))).map((one): Fact => ({ kind: 'late', ...one })),
		...(await medianFacts(context, unit, newest, own)),
		...fallFacts(context, changes),
		...missingFacts([...newest, ...joint]),
		...perUnit(planned).map((one): Fact => ({ kind: 'open', ...one }))
	];
	const parts = [
		indicesPart(context, unit, { newest, joint }, goals),
		questionsPart(context, facts, { unit, at }),
		latePart(context, unit, planned, { late, at }),
		duePart(context, unit, planned, at),
		await assignmentsPart(context, unit, planned, { at, today }),
		newest.length === 0 ? null : movedPart(context, changes),
		await difficultiesPart(context, unit, planned)
	].filter((part) => part !== null);
	return {
		unit,
		at,
		finding: briefFinding(context, newest, joint),
		newest,
		joint,
		parts,
		plans: planned.plans.map(({ plan }) => plan.plan_code),
		former: formerNotes(context, pastOf(reference, unit.unit_code), {
			plans: planned.plans.some(({ plan }) => plan.unit_code !== unit.unit_code)
		}),
		demo: planned.plans.some((plan) => plan.withheld === null && recordedWork(plan) === 'demo')
	};
}
