import type { BumpData } from './bump/data';
import type { ImpactData } from './impact/data';
import type { TrendData } from './trend/data';

/** The two widths at which a picture is drawn for a page; text is never scaled. */
export type Layout = 'desk' | 'phone';

/**
 * Room for a picture, in pixels in which the smallest text is 12 high: text is never scaled, so every room has a drawing
 * of its own. What stands below 500 wide is laid out as on a phone.
 */
export interface Room {
	width: number;
	/** The picture keeps within this height; null where it may be as tall as it needs. */
	height: number | null;
	/** The most rows that a list may show, for those who read from afar; null for all. */
	rows: number | null;
}

/** Room on a page: as wide as the column, as tall as needed. */
export const onPage = (width: number): Room => ({ width, height: null, rows: null });

/** A cell of a chart's table. */
export interface TableCell {
	text: string;
	href?: string;
}

/** The table that stands for a chart, for those who read rather than look. */
export interface Table {
	caption: string;
	head: { text: string; numeric?: boolean }[];
	rows: TableCell[][];
}

/** One picture in its two layouts, as SVG text. */
export type Pictures = Record<Layout, string>;

/** A finished chart as a page shows it. */
export interface Figure extends Pictures {
	table: Table;
	/** What the browser needs to bring it to life; absent for pictures that stay still. */
	live?: Live;
	/** What the export studio is asked for (`kind=…&index=…`); absent for pictures that have no address. */
	press?: string;
}

/** Data of a chart that ECharts draws, by kind. */
export type Live = { [K in keyof LiveKinds]: { kind: K; data: LiveKinds[K] } }[keyof LiveKinds];

export interface LiveKinds {
	trend: TrendData;
	bump: BumpData;
	impact: ImpactData;
}
