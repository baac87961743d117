/** A row of a table as texts. */
export interface GridRow {
	/** 1-based line of the file, or row of the sheet, where it begins. */
	line: number;
	cells: string[];
	/** Which cells a workbook keeps as numbers: there is no question how they are meant. */
	exact?: readonly boolean[];
}
