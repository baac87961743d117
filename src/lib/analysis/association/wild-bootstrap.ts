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

/** What each draw of weights makes of the slope and of its squared error: both are polynomials of the supposed slope. */
interface Worlds {
	moved: [Column, Column];
	square: [Column, Column, Column];
}

/** The p-value of a supposed slope. */
function testOf(design: Design, slope: Slope): (supposed: number) => number {
	const { b, se, x, factor } = slope;
	const square = dot(x, x);
	const { moved, square: parts } = worldsOf(design, slope);
	const value = (of: Column, world: number) => of[world] ?? 0;
	return (supposed) => {
		const real = Math.abs((b - supposed) / se) * (1 - 1e-10);
		let asLarge = 0;
		for (let world = 0; world < resamples; world += 1) {
			const [whole, first, second] = [value(parts[0], world), value(parts[1], world), value(parts[2], world)];
			const error = Math.sqrt(factor * (whole - 2 * supposed * first + supposed * supposed * second)) / square;
			if (Math.abs(value(moved[0], world) - supposed * value(moved[1], world)) >= real * error) asLarge += 1;
		}
		return (1 + asLarge) / (1 + resamples);
	};
}

/**
 * Draws the worlds. Residuals under the supposed slope are y − supposed · x, so the share of y and that of x in all that
 * follows are found once. Loops over typed arrays: a picture of all variants goes through this some dozens of times.
 */
function worldsOf(design: Design, { x, y, nuisance }: Slope): Worlds {
	const { units } = design;
	const all = signsOf(units);
	const byUnit = (left: Column, right: Column) => sumsByUnit(design, left, right);
	const square = dot(x, x);
	const [xx, xy] = [byUnit(x, x), byUnit(x, y)];
	const basis = nuisance.basis.map((one) => ({ ofX: byUnit(one, x), ofY: byUnit(one, y) }));
	const column = () => new Float64Array(resamples);
	const worlds: Worlds = { moved: [column(), column()], square: [column(), column(), column()] };
	// By unit, what is left of its own score of y and of x, less what the slope and the nuisance take of it.
	const [ofY, ofX] = [new Float64Array(units), new Float64Array(units)];
	for (let world = 0; world < resamples; world += 1) {
		const signs = all.subarray(world * units, (world + 1) * units);
		const [movedY, movedX] = [dot(signs, xy) / square, dot(signs, xx) / square];
		for (let at = 0; at < units; at += 1) {
			const [sign, own] = [signs[at] ?? 0, xx[at] ?? 0];
			ofY[at] = sign * (xy[at] ?? 0) - movedY * own;
			ofX[at] = sign * own - movedX * own;
		}
		basis.forEach(({ ofX: share, ofY: other }) => {
			let [takenY, takenX] = [0, 0];
			for (let at = 0; at < units; at += 1) {
				const sign = signs[at] ?? 0;
				takenY += sign * (other[at] ?? 0);
				takenX += sign * (share[at] ?? 0);
			}
			for (let at = 0; at < units; at += 1) {
				const part = share[at] ?? 0;
				ofY[at] = (ofY[at] ?? 0) - takenY * part;
				ofX[at] = (ofX[at] ?? 0) - takenX * part;
			}
		});
		worlds.moved[0][world] = movedY;
		worlds.moved[1][world] = movedX;
		worlds.square[0][world] = dot(ofY, ofY);
		worlds.square[1][world] = dot(ofY, ofX);
		worlds.square[2][world] = dot(ofX, ofX);
	}
	return worlds;
}

/** The signs of so many units in all worlds, one world after the other. */
function signsOf(units: number): Column {
	if (last.length === units * resamples) return last;
	const draw = draws();
	return (last = Float64Array.from({ length: units * resamples }, () => (draw() < 0.5 ? -1 : 1)));
}

/** The signs that were used last: regressions of one question have the same units, and drawing takes longer than using. */
let last: Column = new Float64Array(0);
