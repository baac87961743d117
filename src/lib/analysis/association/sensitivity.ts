import { pairOf, type Association } from './association';
import type { Estimate, Reason } from './estimate';
import type { PanelRow } from './panel';

/** In what a variant differs from what was asked for. */
export const families = ['base', 'years', 'lag', 'region', 'channel'] as const;
export type Family = (typeof families)[number];

/** The rows of one way to look at the same question. */
export interface Variant {
	family: Family;
	/** Which lag, region or group of channels; blank for the question itself and for the years. */
	value: string;
	rows: readonly PanelRow[];
	/** Why there are no rows, where there are none. */
	nothing: Reason;
}

/** What a variant finds. */
export interface Tried extends Omit<Association, 'lead'>, Pick<Variant, 'family' | 'value'> {}

/** Years in which the pandemic kept people from meetings and from public offices in Viet Nam. */
export const pandemic = { from: 2020, to: 2021 };
const inPandemic = (year: number) => year >= pandemic.from && year <= pandemic.to;

/** Estimates every variant as the question itself is estimated. */
export const tried = (variants: readonly Variant[]): Tried[] =>
	variants.map(({ family, value, rows, nothing }) => ({
		family,
		value,
		...pairOf(rows, nothing, { permuted: false })
	}));

/** The panel without the years of the pandemic: neither a result nor its work is of them. */
export function withoutPandemic(rows: readonly PanelRow[], lag: number): Variant {
	const left = rows.filter(({ year }) => !inPandemic(year) && !inPandemic(year - lag));
	return { family: 'years', value: '', rows: left, nothing: 'one_year' };
}

/** The panel without one region after the other, in the order of the rows. */
export function withoutEachRegion(rows: readonly PanelRow[], regionOf: (unit: string) => string | null): Variant[] {
	const regions = new Map(rows.map(({ unit_code }) => [unit_code, regionOf(unit_code)]));
	const names = [...new Set(regions.values())].filter((name) => name !== null);
	return names.map((value) => ({
		family: 'region',
		value,
		rows: rows.filter(({ unit_code }) => regions.get(unit_code) !== value),
		nothing: 'no_activities'
	}));
}

/** How far variants agree with the estimate asked for; `untold` where too few say how sure they are. */
export type Agreement = 'all' | 'most' | 'mixed' | 'untold';

/** Counts over the variants, the question itself left out. */
export interface Sensitivity {
	/** Variants, those with an estimate, and those with an interval. */
	variants: number;
	estimated: number;
	withInterval: number;
	/** Estimates with the sign of the estimate asked for. */
	sameSign: number;
	/** Intervals without zero, on the side of the estimate asked for and on the other one. */
	clear: { same: number; other: number };
	agreement: Agreement;
}

const leastIntervals = 5;
const most = 3 / 4;

/** Weighs the variants by their estimate with effects of units and years, as `docs/statistics.md` has it. */
export function sensitivity(all: readonly { family: Family; fixed_effects: Estimate }[]): Sensitivity {
	const base = all.find(({ family }) => family === 'base')?.fixed_effects;
	const others = all.filter(({ family }) => family !== 'base').map(({ fixed_effects }) => fixed_effects);
	const sign = Math.sign(base?.b ?? 0);
	const estimated = others.filter(({ b }) => b !== null);
	const sameSign = estimated.filter(({ b }) => sign !== 0 && Math.sign(b ?? 0) === sign).length;
	const intervals = estimated.flatMap(({ low, high }) => (low === null || high === null ? [] : [{ low, high }]));
	const sides = intervals.map(({ low, high }) => (low > 0 ? 1 : high < 0 ? -1 : 0)).filter((side) => side !== 0);
	const same = sides.filter((side) => side === sign).length;
	const isTold = (base?.low ?? null) !== null && intervals.length >= leastIntervals;
	const share = sameSign / estimated.length;
	return {
		variants: others.length,
		estimated: estimated.length,
		withInterval: intervals.length,
		sameSign,
		clear: { same, other: sides.length - same },
		agreement: !isTold ? 'untold' : share === 1 ? 'all' : share >= most ? 'most' : 'mixed'
	};
}
