import type { EstimateMark } from '../estimates';

/** Which estimate a mark is of: two of the association, and the placebo test. */
export const estimateNames = ['fixed_effects', 'changes', 'lead'] as const;
export type EstimateName = (typeof estimateNames)[number];

/** Estimates at several lags, three at each. */
export interface EffectsData {
	lags: { name: string; years: string; marks: Record<EstimateName, EstimateMark> }[];
	/** Whether the work is generated: such marks are never solid. */
	demo: boolean;
	words: { y: string; keys: Record<EstimateName, string> };
	/** Write a number of the axis. */
	format: (value: number, digits: number) => string;
	alt: string;
}
