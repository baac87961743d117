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

/** What one draw of weights makes of the slope and of its squared error: both are polynomials of the supposed slope. */
interface World {
	moved: [number, number];
	square: [number, number, number];
}

/** The p-value of a supposed slope. */
function testOf(design: Design, slope: Slope): (supposed: number) => number {
	const { b, se, x, factor } = slope;
	const square = dot(x, x);
	const worlds = worldsOf(design, slope);
	return (supposed) => {
		const real = Math.abs((b - supposed) / se) * (1 - 1e-10);
		const asLarge = worlds.filter(({ moved, square: [whole, first, second] }) => {
			const error = Math.sqrt(factor * (whole - 2 * supposed * first + supposed * supposed * second)) / square;
			return Math.abs(moved[0] - supposed * moved[1]) >= real * error;
		});
		return (1 + asLarge.length) / (1 + resamples);
	};
}

/**
 * Draws the worlds. Residuals under the supposed slope are y − supposed · x, so the share of y and that of x in all that
 * follows are found once.
 */
function worldsOf(design: Design, { x, y, nuisance }: Slope): World[] {
	const { units } = design;
	const draw = draws();
	const byUnit = (left: Column, right: Column) => sumsByUnit(design, left, right);
	const square = dot(x, x);
	const [xx, xy] = [byUnit(x, x), byUnit(x, y)];
	const [basisX, basisY] = [nuisance.basis.map((one) => byUnit(one, x)), nuisance.basis.map((one) => byUnit(one, y))];
	return Array.from({ length: resamples }, () => {
		const signs = Float64Array.from({ length: units }, () => (draw() < 0.5 ? -1 : 1));
		/** By unit: its own score, less what the nuisance and the slope take of it. */
		const part = (own: Column, basis: readonly Column[]) => {
			const moved = dot(signs, own) / square;
			const scores = own.map((value, at) => (signs[at] ?? 0) * value - moved * (xx[at] ?? 0));
			basis.forEach((column, of) => {
				const taken = dot(signs, column);
				const share = basisX[of];
				for (let at = 0; at < units; at += 1) scores[at] = (scores[at] ?? 0) - taken * (share?.[at] ?? 0);
			});
			return { moved, scores };
		};
		const [ofY, ofX] = [part(xy, basisY), part(xx, basisX)];
		return {
			moved: [ofY.moved, ofX.moved],
			square: [dot(ofY.scores, ofY.scores), dot(ofY.scores, ofX.scores), dot(ofX.scores, ofX.scores)]
		};
	});
}
