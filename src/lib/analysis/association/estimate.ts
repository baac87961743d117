import type { Design } from './design';
import type { Nuisance } from './partial-out';
import { permutationP } from './permutation';
import { slopeOf } from './slope';
import { critical, twoSided } from './student-t';
import { wildBootstrap } from './wild-bootstrap';

/** Below these nothing is said about how sure an estimate is. */
export const leastYears = 8;
const leastUnits = 20;
/** Whether so many years and units allow to say how sure something is. */
export const enoughToTell = ({ years, units }: { years: number; units: number }): boolean =>
	years >= leastYears && units >= leastUnits;
/** With fewer units, or where units weigh like fewer, Student's t finds effects too often. */
const bootstrapBelow = 50;
/** What counts as found. */
export const level = 0.05;

/** Why numbers of an estimate are missing. */
export const reasons = [
	'no_scores',
	'no_activities',
	'not_shown',
	'no_window',
	'one_year',
	'one_unit',
	'all_zero',
	'collinear',
	'same_scores',
	'few_years',
	'few_units',
	'unbounded'
] as const;
export type Reason = (typeof reasons)[number];

/** A slope and how sure it is; a number that may not be said is null, and `reason` says why. */
export interface Estimate {
	/** Points of score per activity. */
	b: number | null;
	/** Its error, clustered by unit; null where no rows are left for it. */
	se: number | null;
	/** The interval of 95 %. */
	low: number | null;
	high: number | null;
	p: number | null;
	reason: Reason | null;
	/** By which test p and interval are found. */
	by: 'student' | 'bootstrap' | null;
	/** p by exchanging the histories of units; null where it is not asked for, or too few can be exchanged. */
	permutation: number | null;
	units: number;
	years: number;
	rows: number;
}

/** An estimate that cannot be made. */
export const notEstimated = (reason: Reason, { units, years, rows } = { units: 0, years: 0, rows: 0 }): Estimate => ({
	b: null,
	se: null,
	low: null,
	high: null,
	p: null,
	reason,
	by: null,
	permutation: null,
	units,
	years,
	rows
});

/**
 * Estimates a regression: the slope, and as much of how sure it is as units and years allow.
 * @param how whether histories are permuted, and the effects of units and years where they are known already
 */
export function estimate(design: Design, { permuted, effects }: { permuted: boolean; effects?: Nuisance }): Estimate {
	const { units, years } = design;
	const size = { units, years, rows: design.y.length };
	if (units < 2) return notEstimated('one_unit', size);
	const slope = slopeOf(design, effects);
	if (typeof slope === 'string') return notEstimated(slope, size);
	const { b, se, free } = slope;
	const found = { ...notEstimated('few_years', size), b, se: free > 0 ? se : null };
	if (!enoughToTell(size)) return { ...found, reason: years < leastYears ? 'few_years' : 'few_units' };
	if (free <= 0) return { ...found, reason: 'collinear' };
	const permutation = permuted ? permutationP(design, slope) : null;
	if (slope.effectiveUnits < bootstrapBelow) {
		const { p, interval } = wildBootstrap(design, slope, level);
		return { ...found, ...interval, p, by: 'bootstrap', permutation, reason: interval ? null : 'unbounded' };
	}
	const reach = critical(level, units - 1) * se;
	const p = twoSided(b / se, units - 1);
	return { ...found, low: b - reach, high: b + reach, p, by: 'student', permutation, reason: null };
}
