/** One unit of a ranking, in words. */
export interface RankingRow {
	name: string;
	place: string | null;
	score: string | null;
	/** The score, or the place where ranks are drawn, for its mark. */
	value: number | null;
	/** Better is above zero; null where nothing may be compared. */
	change: { value: number; text: string; since: string | null } | null;
	/** The selected unit stands in sen, other highlighted ones in ink. */
	highlight: 'selected' | 'other' | null;
	/** Whether the value is an estimate: its mark is dashed. */
	estimated: boolean;
	/** Why there is no figure; null where there is one. */
	missing: string | null;
}

/** How values are drawn: bars from a median or from zero; dots where the scale starts elsewhere, and for places. */
export type Marks =
	| { kind: 'bars'; low: number; high: number; from: number; label: string }
	| { kind: 'dots'; low: number; high: number; ends: [string, string] };

export interface RankingData {
	/** Best first, units without figures last. */
	rows: readonly RankingRow[];
	marks: Marks | null;
	scores: boolean;
	head: {
		rank: string;
		score: string;
		/** From long to short; none where nothing changed or may be compared. */
		change: readonly string[];
	};
	/** Says how many units are left out between two rows. */
	gap: (count: number) => string;
	none: string;
	/** For units without figures where there is no room for the reason. */
	noData: string;
	alt: string;
}
