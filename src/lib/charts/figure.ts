import type { BumpData } from './bump/data';
import type { ImpactData } from './impact/data';
import type { TrendData } from './trend/data';

/** The two widths at which a picture is drawn for a page; text is never scaled. */
export type Layout = 'desk' | 'phone';

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
}

/** Data of a chart that ECharts draws, by kind. */
export type Live = { [K in keyof LiveKinds]: { kind: K; data: LiveKinds[K] } }[keyof LiveKinds];

export interface LiveKinds {
	trend: TrendData;
	bump: BumpData;
	impact: ImpactData;
}
