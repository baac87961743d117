import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import type { Design } from './design';

/** Columns that are this much smaller than the largest say nothing that others do not. */
const negligible = 1e-9;

/** Numbers of rows, or of units, one after the other. */
export type Column = Float64Array;

/** The nuisance of a regression: what it takes out of a column, and how many dimensions it has beside the units' own. */
export interface Nuisance {
	takenOut: (values: ArrayLike<number>) => Column;
	/** Takes out the effects of units alone, where there are any. */
	centred: (values: ArrayLike<number>) => Column;
	/** Orthonormal columns over the rows, already without the effects of units. */
	basis: readonly Column[];
}

// Loops over typed arrays: resampling goes through these millions of times.
export function dot(a: Column, b: Column): number {
	let sum = 0;
	for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
	return sum;
}

/** Products of two columns, added up by unit. */
export function sumsByUnit({ unit, units }: Pick<Design, 'unit' | 'units'>, a: Column, b: Column): Column {
	const sums = new Float64Array(units);
	for (let at = 0; at < a.length; at += 1) {
		const group = unit[at] ?? 0;
		sums[group] = (sums[group] ?? 0) + (a[at] ?? 0) * (b[at] ?? 0);
	}
	return sums;
}

/**
 * Takes effects of units, years and controls out of columns (Frisch, Waugh, Lovell): demeans by unit, then projects off
 * an orthonormal basis of years and controls, so that unbalanced panels and superfluous columns need no care.
 * @param effects those of units and years, where they are known from another regression over the same rows
 */
export function nuisanceOf(design: Design, effects: Nuisance = effectsOf(design)): Nuisance {
	return design.controls.reduce(withControl, effects);
}

/** The effects of units and years alone: the same for all regressions over the same rows. */
export function effectsOf(design: Pick<Design, 'unit' | 'units' | 'year' | 'unitEffects'>): Nuisance {
	const { year, unitEffects } = design;
	const counts = sumsByUnit(design, ones(year.length), ones(year.length));
	const centred = (values: ArrayLike<number>): Column => {
		const rest = Float64Array.from(values);
		if (!unitEffects) return rest;
		const sums = sumsByUnit(design, rest, ones(rest.length));
		return rest.map((value, at) => {
			const group = design.unit[at] ?? 0;
			return value - (sums[group] ?? 0) / (counts[group] ?? 1);
		});
	};
	const years = [...new Set(year)].map((one) => year.map((other) => (other === one ? 1 : 0)));
	return projection(orthonormal(years.map(centred)), centred);
}

/** The nuisance with one more column; one that it holds already adds nothing. */
function withControl(nuisance: Nuisance, control: readonly number[]): Nuisance {
	const whole = Float64Array.from(scaled(control));
	// Twice: what the first time leaves of rounding, the second takes.
	const rest = nuisance.takenOut(nuisance.takenOut(whole));
	const size = Math.sqrt(dot(rest, rest));
	if (size <= negligible * Math.sqrt(dot(whole, whole))) return nuisance;
	return projection([...nuisance.basis, rest.map((value) => value / size)], nuisance.centred);
}

const projection = (basis: readonly Column[], centred: Nuisance['centred']): Nuisance => ({
	basis,
	centred,
	takenOut: (values) => {
		const rest = centred(values);
		for (const column of basis) {
			const share = dot(column, rest);
			for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) - share * (column[at] ?? 0);
		}
		return rest;
	}
});

const ones = (length: number): Column => new Float64Array(length).fill(1);

/** Counts of thousands beside columns of ones would hide small but real dimensions. */
const scaled = (values: readonly number[]): number[] => {
	const size = Math.max(...values.map(Math.abs));
	return values.map((value) => (size === 0 ? 0 : value / size));
};

/** An orthonormal basis of what columns span. */
function orthonormal(columns: readonly Column[]): Column[] {
	if (columns.length === 0 || columns[0]?.length === 0) return [];
	const matrix = new Matrix(columns.map((column) => [...column])).transpose();
	const { diagonal, leftSingularVectors } = new SingularValueDecomposition(matrix, { autoTranspose: true });
	const largest = Math.max(...diagonal);
	return diagonal.flatMap((size, at) =>
		size > negligible * largest ? [Float64Array.from(leftSingularVectors.getColumn(at))] : []
	);
}
