import { fixedEffectsDesign } from './design';
import { enoughToTell, leastYears, level } from './estimate';
import { countOf, type PanelRow } from './panel';
import { slopeOf } from './slope';
import { critical } from './student-t';

/** A slope of one unit needs so many rows; drawing them together so many units. */
const leastRows = 3;
const leastTogether = 4;
/** Errors are not taken to last longer than this from year to year. */
const longest = 0.9;
/** Units whose work moved less than this share of the others' have no slope. */
const negligible = 1e-9;

/** A slope with its error; the ends are null where too little is there to tell them. */
export interface Told {
	b: number;
	se: number;
	low: number | null;
	high: number | null;
}

/** Points of score per activity in one unit. */
export interface OwnSlope {
	unit_code: string;
	rows: number;
	/** From its rows alone. */
	own: Told;
	/** Drawn towards the mean of all, as far as its error asks for. */
	together: Told;
}

/** The slopes of all units. */
export interface OwnSlopes {
	mean: Told;
	/** By how much units differ beyond chance, as a standard deviation of their slopes. */
	spread: number;
	/** How far errors last from year to year. */
	lasting: number;
	slopes: OwnSlope[];
}

/** What a unit's rows give, without the effects of units and years. */
interface Unit {
	unit_code: string;
	years: number[];
	x: number[];
	residuals: number[];
	square: number;
	b: number;
}

/** Slopes of single units, and the same drawn together (empirical Bayes); null where there are too few of them. */
export function ownSlopes(panel: readonly PanelRow[]): OwnSlopes | null {
	const units = unitsOf(panel);
	if (units.length < leastTogether) return null;
	const lasting = lastingOf(units);
	const errors = errorsOf(units, lasting);
	if (errors === null) return null;
	const b = units.map((unit) => unit.b);
	const spread = spreadOf(b, errors);
	const weights = errors.map((v) => 1 / (v + spread));
	const whole = sum(weights);
	const mean = meanOf(b, weights);
	const k = units.length;
	const years = countOf(panel, (row) => row.year);
	const isTold = enoughToTell({ years, units: k });
	const reach = critical(level, k - 1);
	const told = (slope: number, square: number, is: boolean): Told => {
		const se = Math.sqrt(square);
		return { b: slope, se, low: is ? slope - reach * se : null, high: is ? slope + reach * se : null };
	};
	const middle = sum(errors.map((v, at) => v * (weights[at] ?? 0))) / whole;
	return {
		mean: told(mean, 1 / whole, isTold),
		spread: Math.sqrt(spread),
		lasting,
		slopes: units.map((unit, at) => {
			const [v, w] = [errors[at] ?? 0, weights[at] ?? 0];
			const drawn = ((k - 3) / (k - 1)) * v * w;
			const unknown = (2 / (k - 3)) * drawn ** 2 * (middle + spread) * w * (unit.b - mean) ** 2;
			const isOwn = isTold && unit.years.length >= leastYears;
			return {
				unit_code: unit.unit_code,
				rows: unit.years.length,
				own: told(unit.b, v, isOwn),
				together: told((1 - drawn) * unit.b + drawn * mean, v * (1 - (1 - w / whole) * drawn) + unknown, isOwn)
			};
		})
	};
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function unitsOf(panel: readonly PanelRow[]): Unit[] {
	if (countOf(panel, (row) => row.unit_code) < leastTogether) return [];
	const slope = slopeOf(fixedEffectsDesign(panel));
	if (typeof slope === 'string') return [];
	const rows = panel.map(({ unit_code, year }, at) => ({ unit_code, year, x: slope.x[at] ?? 0, y: slope.y[at] ?? 0 }));
	const all = [...Map.groupBy(rows, (row) => row.unit_code)].map(([unit_code, own]) => {
		const square = sum(own.map(({ x }) => x * x));
		const b = sum(own.map(({ x, y }) => x * y)) / square;
		const residuals = own.map(({ x, y }) => y - b * x);
		return { unit_code, years: own.map(({ year }) => year), x: own.map(({ x }) => x), residuals, square, b };
	});
	const usual = sum(all.map(({ square }) => square)) / all.length;
	return all.filter(({ years, square }) => years.length >= leastRows && square > negligible * usual);
}

/** The correlation of errors of consecutive years, freed of what centring short series does to it (Nickell 1981). */
function lastingOf(units: readonly Unit[]): number {
	const pairs = units.flatMap(({ years, residuals }) => {
		const known = new Map(years.map((year, at) => [year, residuals[at] ?? 0]));
		return years.flatMap((year, at) => {
			const before = known.get(year - 1);
			return before === undefined ? [] : [{ before, own: residuals[at] ?? 0 }];
		});
	});
	const size = sum(pairs.map(({ own, before }) => (own ** 2 + before ** 2) / 2));
	if (size === 0) return 0;
	const correlation = sum(pairs.map(({ own, before }) => own * before)) / size;
	const length = sum(units.map(({ years }) => years.length)) / units.length;
	return Math.min(longest, Math.max(0, (correlation * (length - 1) + 1) / (length - 2)));
}

/** Squared errors of the slopes, where errors are equally large in all units and last; null where no row is left for them. */
function errorsOf(units: readonly Unit[], lasting: number): number[] | null {
	/** The square of a column under errors that last. */
	const form = (years: readonly number[], column: readonly number[]) =>
		sum(
			years.map((year, at) =>
				sum(years.map((other, to) => lasting ** Math.abs(year - other) * (column[at] ?? 0) * (column[to] ?? 0)))
			)
		);
	const moved = units.map(({ years, x }) => form(years, x));
	const free = units.map(({ years, square }, at) => {
		const still = form(
			years,
			Array.from(years, () => 1)
		);
		return years.length - still / years.length - (moved[at] ?? 0) / square;
	});
	const left =
		sum(free) -
		(countOf(
			units.flatMap(({ years }) => years),
			Number
		) -
			1);
	if (left <= 0) return null;
	const error = sum(units.flatMap(({ residuals }) => residuals.map((value) => value ** 2))) / left;
	const errors = units.map(({ square }, at) => (error * (moved[at] ?? 0)) / square ** 2);
	return errors.every((value) => value > 0) ? errors : null;
}

const meanOf = (b: readonly number[], weights: readonly number[]) =>
	sum(b.map((value, at) => value * (weights[at] ?? 0))) / sum(weights);

/** How far slopes differ beyond their errors, squared (Paule and Mandel 1982). */
function spreadOf(b: readonly number[], errors: readonly number[]): number {
	const isWider = (spread: number) => {
		const weights = errors.map((v) => 1 / (v + spread));
		const mean = meanOf(b, weights);
		return sum(b.map((value, at) => (weights[at] ?? 0) * (value - mean) ** 2)) > b.length - 1;
	};
	if (!isWider(0)) return 0;
	let [low, high] = [0, Math.max(...errors)];
	while (isWider(high)) [low, high] = [high, high * 2];
	for (let step = 0; step < 100; step += 1) {
		const middle = (low + high) / 2;
		if (isWider(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
