import type { Mapping } from '$lib/model/mapping';
import type { GridRow } from '../grid-row';
import type { Header } from './header';
import { filledCells } from './line';

export interface TableColumn {
	at: number;
	/** The lines of its heading from the top. */
	parts: string[];
	heading: string;
}

/** A sample of a file, once it is known which lines name the columns. */
export interface Table {
	/** Lines of the header; empty where there is none. */
	lines: number[];
	titles: GridRow[];
	/** Rows below the header, totals and notes among them. */
	rows: GridRow[];
	columns: TableColumn[];
	/** Texts of a column in rows that have more than one cell. */
	texts(at: number): string[];
}

/** Divides a sample into titles, columns and rows. */
export function tableOf(sample: readonly GridRow[], header: Header | null): Table {
	const lines = header?.lines ?? [];
	const first = Math.min(...lines, Infinity);
	const last = Math.max(0, ...lines);
	const rows = sample.filter((row) => row.line > last);
	const columns = Array.from({ length: widthOf(rows, header) }, (_, at): TableColumn => {
		const parts = header?.parts[at] ?? [];
		return { at, parts, heading: parts.join(' ') };
	});
	const whole = rows.filter((row) => filledCells(row).length > 1);
	const texts = (at: number) => whole.map((row) => (row.cells[at] ?? '').trim()).filter((text) => text !== '');
	return { lines, titles: header ? sample.filter((row) => row.line < first) : [], rows, columns, texts };
}

/** As wide as the header, or as at least half of the rows. */
function widthOf(rows: GridRow[], header: Header | null): number {
	const widths = rows.map((row) => row.cells.findLastIndex((cell) => cell.trim() !== '') + 1).sort((a, b) => a - b);
	const usual = widths[Math.floor(widths.length / 2)] ?? 0;
	const named = (header?.parts.findLastIndex((parts) => parts.length > 0) ?? -1) + 1;
	return header ? Math.max(named, usual) : Math.max(0, ...widths);
}

/** The share of texts for which something holds. */
export const share = (texts: string[], holds: (text: string) => boolean): number =>
	texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;

export type MappedColumn = Mapping['columns'][number];
