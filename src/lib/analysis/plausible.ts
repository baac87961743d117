import { median } from './distribution';

/** How far from the middle a change must lie, in robust standard deviations, to be pointed at. */
const far = 5;
/** Fewer values have no typical spread. */
const fewest = 10;
/** Makes the median absolute deviation of normal values their standard deviation (Rousseeuw and Croux 1993). */
const consistency = 1.4826;

/**
 * Which of these values lie implausibly far from the others: further from the median than five times their median absolute
 * deviation (scaled). None where there are fewer than ten, or where more than half are equal.
 */
export function outliers(values: readonly number[]): { middle: number; isFar: (value: number) => boolean } | null {
	const middle = median(values);
	if (middle === null || values.length < fewest) return null;
	const spread = consistency * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
	return spread === 0 ? null : { middle, isFar: (value) => Math.abs(value - middle) > far * spread };
}

/** A total and its components in one row of a table. */
export interface Parts {
	total: number;
	parts: readonly number[];
}

/** How much of a table must add up before the rest is pointed at. */
export const mostly = 0.8;

/** To how many decimals scores are given, by the first thousands of them. */
export const decimalsOf = (scores: readonly number[]): number =>
	Math.max(0, ...scores.slice(0, 5000).map((score) => (String(score).split('.')[1] ?? '').length));

/** Whether a total is the sum of its components, but for what rounding may have taken or given. */
export const addsUp = ({ total, parts }: Parts, rounding: number): boolean =>
	Math.abs(total - parts.reduce((sum, part) => sum + part, 0)) <= rounding + 1e-9;

/** Which totals of a table are not the sum of their components, where those of most rows are. */
export function notSums<T extends Parts>(rows: readonly T[], decimals: number): T[] {
	const odd = rows.filter((row) => !addsUp(row, ((row.parts.length + 1) * 10 ** -decimals) / 2));
	return rows.length >= fewest && odd.length <= rows.length * (1 - mostly) ? odd : [];
}
