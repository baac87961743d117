import type { Closing } from './report-period';

// A periodic report in one language, as page, Word file and workbook have it: one content, three forms.

/** What a table is about; the workbook has a sheet for each. */
export type ReportTableId =
	'tasks' | 'channels' | 'themes' | 'before' | 'titles' | 'targets' | 'difficulties' | 'duties' | 'next';

export interface ReportCell {
	text: string;
	/** The number that the text writes, for those who go on counting. */
	value?: number;
	/** Words in Vietnamese in an English report. */
	foreign?: boolean;
	href?: string;
}

export interface ReportTable {
	id: ReportTableId;
	title: string;
	/** `share` is how much of the table's width a column takes, in any measure. */
	columns: readonly { title: string; share: number; numeric?: boolean }[];
	rows: readonly (readonly ReportCell[])[];
}

export type ReportBlock =
	/** `sub` heads what belongs to one of several plans. */
	| { kind: 'heading'; text: string; sub?: boolean; foreign?: boolean }
	| { kind: 'text'; text: string }
	| { kind: 'items'; items: readonly string[] }
	| { kind: 'table'; table: ReportTable }
	/** Of the charts that come with the report, by name. */
	| { kind: 'figure'; figure: string };

export interface ReportSection {
	id: string;
	heading: string;
	blocks: readonly ReportBlock[];
}

/** Who writes to whom, as the head and the foot of an official document have it. */
export interface ReportLetter {
	/** The body above the one that writes; null where it is not known. */
	superior: string | null;
	issuer: string;
	to: readonly string[];
	place: string;
	/** The year in which it is signed: after the last day that it is about, at the earliest. */
	year: number;
}

export interface Report {
	/** `Kết quả thực hiện Kế hoạch … 6 tháng đầu năm 2024`. */
	subject: string;
	/** The days that it is about, in words. */
	span: string;
	period: { value: string; from: string; to: string; closing: Closing };
	/** What must be known before anything is read: generated data, nothing recorded, a period that still runs. */
	notices: readonly string[];
	demo: boolean;
	sections: readonly ReportSection[];
	/** Every table in full: what the document shortens is whole here. */
	sheets: readonly ReportTable[];
	letter: ReportLetter;
}
