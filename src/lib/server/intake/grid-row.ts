/** A row of a table as texts. */
export interface GridRow {
	/** 1-based line of the file, or row of the sheet, where it begins. */
	line: number;
	cells: string[];
	/** Which cells a workbook keeps as numbers: there is no question how they are meant. */
	exact?: readonly boolean[];
}

export const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

/** A file as a table of texts. Blank rows are left out. */
export interface Grid {
	/** Null for a sheet. */
	encoding: string | null;
	delimiter: Delimiter | null;
	/** The sheets that the workbook shows, and the one that is read. */
	sheets: string[];
	sheet: string | null;
	/**
	 * All rows from the first, in batches. It ends early, with the problem told, where the file cannot be read on: what
	 * came before is then worth nothing.
	 */
	rows(): AsyncGenerator<GridRow[]>;
}
