import { benjaminiHochberg, holm } from './adjusted';
import { nothingToEstimate, runsBackwards } from './association';
import { fixedEffectsDesign, leadDesign, type Design } from './design';
import { estimate, notEstimated, type Estimate, type Reason } from './estimate';
import { withoutSingles, type PanelRow } from './panel';
import { effectsOf, type Nuisance } from './partial-out';

/** One pair of a component and a group of channels that an index is looked through by. */
export interface Pair {
	rows: readonly PanelRow[];
	/** Why there are no rows, where there are none. */
	nothing: Reason;
}

/** What a pair finds by itself. */
export interface Found {
	fixed_effects: Estimate;
	lead: Estimate;
}

/** What a pair finds among all that are looked at. */
export interface Scanned extends Found {
	/** p adjusted for all pairs that have one; null where there is none. */
	holm: number | null;
	bh: number | null;
	/** Whether the placebo test is found: the pair may run the other way. */
	backwards: boolean;
}

/** Estimates the pairs of one component. */
export function scanned(pairs: readonly Pair[]): Found[] {
	const effects = sharedEffects();
	return pairs.map(({ rows, nothing }) => {
		const panel = withoutSingles(rows);
		const reason = rows.length === 0 ? nothing : nothingToEstimate(rows, panel);
		if (reason) return { fixed_effects: notEstimated(reason), lead: notEstimated(reason) };
		const [main, lead] = [fixedEffectsDesign(panel), leadDesign(panel)];
		const made = (design: Design) => estimate(design, { permuted: false, effects: effects(design) });
		return { fixed_effects: made(main), lead: lead.y.length === 0 ? notEstimated('no_activities') : made(lead) };
	});
}

/** Adjusts the p-values of all pairs together; `tests` is how many there are. */
export function adjustedTogether<T extends Found>(found: readonly T[]): { pairs: (T & Scanned)[]; tests: number } {
	const told = found.flatMap(({ fixed_effects: { p } }, at) => (p === null ? [] : [{ at, p }]));
	const adjusted = (by: typeof holm) => {
		const values = by(told.map(({ p }) => p));
		return new Map(told.map(({ at }, place) => [at, values[place] ?? null]));
	};
	const [first, second] = [adjusted(holm), adjusted(benjaminiHochberg)];
	const pairs = found.map((one, at) => ({
		...one,
		holm: first.get(at) ?? null,
		bh: second.get(at) ?? null,
		backwards: runsBackwards(one)
	}));
	return { pairs, tests: told.length };
}

/** Channels of one component have the same units and years, so that their effects are found once. */
function sharedEffects(): (design: Design) => Nuisance {
	const known = new Map<string, Nuisance>();
	return (design) => {
		const key = design.unit.map((unit, at) => `${unit} ${design.year[at]}`).join();
		const effects = known.get(key) ?? effectsOf(design);
		known.set(key, effects);
		return effects;
	};
}
