import type { Design } from './design';
import { draws } from './draws';
import { dot, sumsByUnit, type Column } from './partial-out';
import { resamples } from './permutation';
import type { Slope } from './slope';

/** How far from the slope, in its errors, the ends of the interval are looked for. */
const furthest = 64;
const halvings = 40;

/** The wild cluster bootstrap's answer for a slope: p, and the interval of what it does not refuse. */
export interface Bootstrap {
	p: number;
	/** Null where nothing far away is refused: a few units carry the whole estimate. */
	interval: { low: number; high: number } | null;
}

/**
 * The wild cluster bootstrap-t with the null hypothesis imposed (Cameron, Gelbach and Miller 2008), Rademacher weights
 * by unit. With few units Student's t finds effects too often, this does not.
 */
export function wildBootstrap(design: Design, slope: Slope, level: number): Bootstrap {
	const p = testOf(design, slope);
	const end = (side: -1 | 1) => {
		const at = (distance: number) => p(slope.b + side * distance * slope.se) > level;
		let [inside, outside] = [0, 1];
		while (at(outside)) {
			if (outside >= furthest) return null;
			[inside, outside] = [outside, outside * 2];
		}
		for (let step = 0; step < halvings; step += 1) {
			const middle = (inside + outside) / 2;
			if (at(middle)) inside = middle;
			else outside = middle;
		}
		return slope.b + side * inside * slope.se;
	};
	const [low, high] = [end(-1), end(1)];
	return { p: p(0), interval: low === null || high === null ? null : { low, high } };
}

/** The p-value of a supposed slope. */
function testOf(design: Design, { b, se, x, y, nuisance, factor }: Slope): (supposed: number) => number {
	const draw = draws();
	const weights = Array.from({ length: resamples }, () =>
		Float64Array.from({ length: design.units }, () => (draw() < 0.5 ? -1 : 1))
	);
	const byUnit = (left: Column, right: Column) => sumsByUnit(design, left, right);
	const square = dot(x, x);
	// Everything is linear in the supposed slope, so each unit's share is summed up once, for y and for x.
	const [xx, xy] = [byUnit(x, x), byUnit(x, y)];
	const [basisX, basisY] = [nuisance.basis.map((one) => byUnit(one, x)), nuisance.basis.map((one) => byUnit(one, y))];
	return (supposed) => {
		const scores = xy.map((value, at) => value - supposed * (xx[at] ?? 0));
		const shares = basisY.map((column, at) => column.map((value, of) => value - supposed * (basisX[at]?.[of] ?? 0)));
		const real = Math.abs((b - supposed) / se);
		let asLarge = 0;
		for (const signs of weights) {
			const moved = dot(signs, scores) / square;
			const common = shares.map((column) => dot(signs, column));
			// The score of each unit in this world: its own, less what the nuisance and the slope take of it.
			let squares = 0;
			for (let at = 0; at < signs.length; at += 1) {
				let own = (signs[at] ?? 0) * (scores[at] ?? 0) - moved * (xx[at] ?? 0);
				for (let of = 0; of < common.length; of += 1) own -= (common[of] ?? 0) * (basisX[of]?.[at] ?? 0);
				squares += own * own;
			}
			const t = Math.abs(moved) / (Math.sqrt(factor * squares) / square);
			if (t >= real * (1 - 1e-10)) asLarge += 1;
		}
		return (1 + asLarge) / (1 + resamples);
	};
}
