import type { Live, Room, Table } from './figure';

/** Kinds of charts that have an address of their own. */
export const chartKinds = [
	'ranking',
	'trend',
	'bump',
	'components',
	'contributions',
	'tiles',
	'distribution',
	'impact',
	'scatter',
	'effects',
	'sensitivity',
	'event',
	'plan-progress',
	'channels',
	'digest',
	'brief'
] as const;
export type ChartKind = (typeof chartKinds)[number];

/** The figures behind a chart as files give them: names of columns as in the product's own CSV formats, values untouched. */
export interface ChartData {
	columns: { name: string; title: string }[];
	/** Values in the order of the columns; numbers are numbers, null is missing. */
	rows: (string | number | null)[][];
}

/** A chart in one language, complete but for its size: what a page, a file, an embed and the API are made from. */
export interface Chart {
	kind: ChartKind;
	/** A short name for lists and file names: `Xếp hạng PAPI 2024`. */
	name: string;
	/** The finding, as a sentence. */
	title: string;
	/** Measure and unit. */
	subtitle: string;
	/** What the picture says to those who do not see it. */
	alt: string;
	/** A sentence or two for the article, with places, counts and the marks of computed ranks. */
	caption: string;
	/** What must be known to read it: breaks, computed ranks, excerpts, missing years. Short: they stand in the picture. */
	notes: string[];
	/** Whether generated activities are in it. */
	demo: boolean;
	table: Table;
	data: ChartData;
	/** Ids of the sources. */
	sources: string[];
	/** Codes of the plans whose documents are sources too. */
	plans?: string[];
	/** Where it lives on the site, without language prefix: `/units/42?index=PAPI`. */
	page: string;
	/** The parameters that lead to it in full, defaults included: `index=PAPI&units=42`. */
	address: string;
	/** The picture alone, without title and source, as SVG text with `var(--token)` colours. */
	draw: (room: Room) => string;
	live: Live | null;
}
