/** Which estimate a mark is of: two of the association, and the placebo test. */
export const estimateNames = ['fixed_effects', 'changes', 'lead'] as const;
export type EstimateName = (typeof estimateNames)[number];

/** An estimate as it is drawn; without ends there is no interval, without a slope nothing could be estimated. */
export interface EffectMark {
	b: number | null;
	low: number | null;
	high: number | null;
}

/** Estimates at several lags, three at each. */
export interface EffectsData {
	lags: { name: string; years: string; marks: Record<EstimateName, EffectMark> }[];
	/** Whether the work is generated: such marks are never solid. */
	demo: boolean;
	words: { y: string; keys: Record<EstimateName, string> };
	/** Write a number of the axis. */
	format: (value: number, digits: number) => string;
	alt: string;
}
