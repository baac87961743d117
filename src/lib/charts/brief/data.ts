/** One thing that a leader should know: what it is about, and what there is to say. */
export interface BriefEntry {
	/** `PAPI 2024`, `+0,21`, `31/7`; empty where the sentence stands alone. */
	term: string;
	text: string;
	/** Whose it is: `Chủ trì: Báo Hà Tĩnh`. */
	who: string | null;
	/** What must be known to read it. */
	note: string | null;
	/** A gain or a loss: the term is marked with an arrow. */
	way: 'up' | 'down' | null;
}

/** A part of the brief; remarks are about all of it, or say why there is nothing. */
export interface BriefSection {
	heading: string;
	entries: BriefEntry[];
	remarks: string[];
}

export interface BriefData {
	/** The most important first: what has no room is left out from the end. */
	sections: BriefSection[];
	/** Said where something is left out. */
	more: (count: number) => string;
	alt: string;
}
