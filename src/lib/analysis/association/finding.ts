import { holm } from './adjusted';
import { runsBackwards, type Association } from './association';
import { level } from './estimate';

/** In how many of the two estimates an association is found; `opposite` where their signs differ, `untold` without any p. */
export type Strength = 'both' | 'one' | 'none' | 'opposite' | 'untold';

/** What may be said of one lag. */
export interface Finding {
	strength: Strength;
	/** Whether more work goes with higher or lower scores, where something is found. */
	direction: 'higher' | 'lower' | null;
	/** P-values that hold the level over all lags together (Holm). */
	adjusted: { fixed_effects: number | null; changes: number | null };
}

/** Estimates of several lags looked at together. */
export interface Findings {
	lags: Finding[];
	/** How many p-values were adjusted together. */
	tests: number;
	/** Whether the placebo test of any lag is found: all of it may run the other way. */
	backwards: boolean;
}

const names = ['fixed_effects', 'changes'] as const;

/** Says how far an association is found at each lag, as the thresholds in `docs/statistics.md` have it. */
export function findings(lags: readonly Pick<Association, 'fixed_effects' | 'changes' | 'lead'>[]): Findings {
	const told = lags.flatMap((one, lag) =>
		names.flatMap((name) => {
			const { p } = one[name];
			return p === null ? [] : [{ lag, name, p }];
		})
	);
	const values = holm(told.map(({ p }) => p));
	const adjusted = (lag: number, name: (typeof names)[number]) =>
		values[told.findIndex((one) => one.lag === lag && one.name === name)] ?? null;
	return {
		lags: lags.map((one, lag) => {
			const ps = { fixed_effects: adjusted(lag, 'fixed_effects'), changes: adjusted(lag, 'changes') };
			const signs = names.flatMap((name) => {
				const p = ps[name];
				return p !== null && p < level ? [Math.sign(one[name].b ?? 0)] : [];
			});
			return { ...strengthOf(signs, ps.fixed_effects !== null || ps.changes !== null), adjusted: ps };
		}),
		tests: told.length,
		backwards: lags.some(runsBackwards)
	};
}

function strengthOf(signs: readonly number[], told: boolean): Pick<Finding, 'strength' | 'direction'> {
	const [first, second] = signs;
	if (!told) return { strength: 'untold', direction: null };
	if (first === undefined) return { strength: 'none', direction: null };
	if (second !== undefined && second !== first) return { strength: 'opposite', direction: null };
	return { strength: second === undefined ? 'one' : 'both', direction: first > 0 ? 'higher' : 'lower' };
}
