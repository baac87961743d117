import type { PlanTarget, TargetValue } from '$lib/model/datasets';
import { parsePeriod } from '$lib/model/period';

// What was reached of a plan's numeric targets by a day, and whether that is what the plan asks for.

/** What was reached of a target by a day. */
export interface Reached {
	/** The value; null where units differ and have no common whole. */
	value: number | null;
	/** A part and its whole, where that is how it was reported. */
	parts: { part: number; whole: number } | null;
	/** The units whose values are put together; the plan's own alone where it reports. */
	units: string[];
	/** The lowest and highest value of several units without a common whole. */
	range: { low: number; high: number } | null;
	date: string;
}

/** A value, or the part of its whole in per cent; a part without its whole says nothing. */
export const valueOf = ({ value, numerator, denominator }: TargetValue): number | null =>
	value ?? (numerator !== null && denominator !== null && denominator > 0 ? (numerator / denominator) * 100 : null);

/** The last day of the time that a value is of. */
export const endOfValue = ({ date }: Pick<TargetValue, 'date'>): string => parsePeriod(date)?.to ?? date;

/** Values that are over by a day, the newest first. */
export const valuesBy = (values: readonly TargetValue[], until: string): TargetValue[] =>
	values.filter((value) => endOfValue(value) <= until).sort((a, b) => endOfValue(b).localeCompare(endOfValue(a)));

/**
 * The newest value of a target that is over by a day: the plan's own unit's, else those of the units that report, added up
 * where each gives a part and its whole. Null where nothing is recorded.
 */
export function reachedBy(values: readonly TargetValue[], own: string, until: string): Reached | null {
	const newest = new Map(
		valuesBy(values, until)
			.map((row) => [row.unit_code, row] as const)
			.reverse()
	);
	const whole = newest.get(own);
	const rows = whole ? [whole] : valuesBy([...newest.values()], until);
	const [last] = rows;
	if (!last) return null;
	const counted = rows.flatMap(({ numerator, denominator }) =>
		numerator === null || denominator === null ? [] : [{ part: numerator, whole: denominator }]
	);
	const sum = counted.reduce((a, b) => ({ part: a.part + b.part, whole: a.whole + b.whole }), { part: 0, whole: 0 });
	const shared = counted.length === rows.length && sum.whole > 0 ? sum : null;
	const single = rows.length === 1 ? valueOf(last) : shared ? (sum.part / sum.whole) * 100 : null;
	const all = rows.flatMap((row) => valueOf(row) ?? []);
	return {
		value: single,
		parts: shared,
		units: rows.map(({ unit_code }) => unit_code),
		range: single === null && all.length > 0 ? { low: Math.min(...all), high: Math.max(...all) } : null,
		date: last.date
	};
}

/**
 * Whether what was reached is what a target asks for; null where the plan states no level, or units have no common value.
 * The upper end of a range is no level to be reached: neither less nor more is a miss.
 */
export function reaches(
	{ metric, target_value: level }: PlanTarget,
	{ value }: Pick<Reached, 'value'>
): boolean | null {
	return level === null || value === null || metric.endsWith('_max') ? null : value >= level;
}
