import type { Design } from './design';
import { dot, nuisanceOf, sumsByUnit, type Column, type Nuisance } from './partial-out';

/** Of a column whose size falls to this share of what it was, the nuisance leaves nothing but rounding. */
const nothingLeft = 1e-9;

/** The slope of a regression with its error clustered by unit, and what resampling needs of it. */
export interface Slope {
	b: number;
	se: number;
	/** Left and right side without the nuisance. */
	x: Column;
	y: Column;
	nuisance: Nuisance;
	/** The small-sample factor of the squared error. */
	factor: number;
	/** Rows beyond what slope, effects and controls take up: without any the error is not zero but unknown. */
	free: number;
	/** As how many equal units they weigh (Carter, Schnepel and Steigerwald 2017). */
	effectiveUnits: number;
}

/** Why a regression has no slope. */
export type NoSlope = 'collinear' | 'same_scores';

/**
 * Least squares with errors clustered by unit (Liang and Zeger 1986), times G/(G − 1) · (N − 1)/(N − K); K counts the
 * slopes and the effects of years, but not those of units, which lie within the clusters: as Stata's `xtreg, fe
 * vce(cluster)` and R's `fixest` do.
 */
export function slopeOf(design: Design, effects?: Nuisance): Slope | NoSlope {
	const nuisance = nuisanceOf(design, effects);
	const [x, y] = [nuisance.takenOut(design.x), nuisance.takenOut(design.y)];
	if (isNothing(x, design.x)) return 'collinear';
	if (isNothing(y, design.y)) return 'same_scores';
	const parameters = nuisance.basis.length + 1 + (design.unitEffects ? 1 : 0);
	const [rows, units] = [x.length, design.units];
	if (rows <= parameters) return 'collinear';
	const free = rows - parameters - (design.unitEffects ? units - 1 : 0);
	const factor = (units / (units - 1)) * ((rows - 1) / (rows - parameters));
	const weights = sumsByUnit(design, x, x);
	const effectiveUnits = dot(x, x) ** 2 / dot(weights, weights);
	return { ...clustered(design, x, y, factor), x, y, nuisance, factor, free, effectiveUnits };
}

function isNothing(left: Column, values: readonly number[]): boolean {
	const whole = Float64Array.from(values);
	return dot(left, left) <= nothingLeft ** 2 * dot(whole, whole);
}

/** Slope and clustered error of two sides without their nuisance. */
export function clustered(
	design: Pick<Design, 'unit' | 'units'>,
	x: Column,
	y: Column,
	factor: number
): { b: number; se: number } {
	const square = dot(x, x);
	const b = dot(x, y) / square;
	const residual = y.map((value, at) => value - b * (x[at] ?? 0));
	const scores = sumsByUnit(design, x, residual);
	return { b, se: Math.sqrt(factor * dot(scores, scores)) / square };
}
