import type { NumberStyle } from './workbook';

/** Facts about a sheet that its reader does not tell, found in the XML before it is read. Rows and columns from 1. */
export interface SheetFacts {
	/** The last row and column with something in them. */
	rows: number;
	columns: number;
	/** Numbers that are not what they seem, by `placeOf`. */
	styled: Map<number, NumberStyle>;
	/** By row: which columns hold numbers as numbers. */
	exact: Map<number, boolean[]>;
	/** Rows with cells that Excel does not show. */
	hidden: number[];
	/** Cells whose formula gave an error, and cells whose formula was never calculated. */
	errors: string[];
	uncalculated: string[];
	merged: { top: number; bottom: number; left: number }[];
}

export const maxSheetColumns = 2000;
/** What a sheet has after every row is filled up to the widest: the reader does that. */
export const maxSheetCells = 2_000_000;
/** What Excel itself can have. */
const widest = 16_384;
const longest = 1_048_576;

export const placeOf = (row: number, column: number): number => row * widest + column;

const tag = /<(row|c|f|v|is|mergeCell)\b([^>]*)>/g;

/** Scans a sheet; null where its reader would fill more cells than the machine bears. */
export function scanSheet(xml: string, styles: NumberStyle[]): SheetFacts | null {
	const facts: SheetFacts = {
		rows: 0,
		columns: 0,
		styled: new Map(),
		exact: new Map(),
		hidden: [],
		errors: [],
		uncalculated: [],
		merged: []
	};
	let hidden = false;
	let cell: Cell | null = null;
	for (const [, name, attributes = ''] of xml.matchAll(tag)) {
		if (name === 'row') {
			if (cell) closeCell(cell, facts, styles);
			cell = null;
			// The reader makes a row for every number up to this one.
			if (Number(/ r="(\d+)"/.exec(attributes)?.[1] ?? 0) > longest) return null;
			hidden = / hidden="(1|true)"/.test(attributes);
		} else if (name === 'c') {
			if (cell) closeCell(cell, facts, styles);
			cell = openCell(attributes, hidden);
			if (cell && (cell.row > longest || cell.column > widest)) return null;
		} else if (name === 'mergeCell') {
			if (cell) closeCell(cell, facts, styles);
			cell = null;
			const area = / ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/.exec(attributes);
			if (area?.[1]) facts.merged.push({ left: columnOf(area[1]), top: Number(area[2]), bottom: Number(area[3]) });
		} else if (cell && name === 'f') cell.formula = true;
		else if (cell && !attributes.endsWith('/')) cell.value = true;
		if (facts.columns > maxSheetColumns || facts.rows * facts.columns > maxSheetCells) return null;
	}
	if (cell) closeCell(cell, facts, styles);
	return facts.columns > maxSheetColumns || facts.rows * facts.columns > maxSheetCells ? null : facts;
}

interface Cell {
	at: string;
	row: number;
	column: number;
	type: string;
	style: number;
	formula: boolean;
	value: boolean;
	hidden: boolean;
}

function openCell(attributes: string, hidden: boolean): Cell | null {
	const place = / r="([A-Z]{1,7})(\d{1,9})"/.exec(attributes);
	if (!place?.[1]) return null;
	return {
		at: `${place[1]}${place[2] ?? ''}`,
		row: Number(place[2]),
		column: columnOf(place[1]),
		type: / t="(\w+)"/.exec(attributes)?.[1] ?? 'n',
		style: Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? -1),
		formula: false,
		value: false,
		hidden
	};
}

function closeCell(cell: Cell, facts: SheetFacts, styles: NumberStyle[]): void {
	const { row, column } = cell;
	if (cell.formula && !cell.value) facts.uncalculated.push(cell.at);
	if (!cell.value) return;
	facts.rows = Math.max(facts.rows, row);
	facts.columns = Math.max(facts.columns, column);
	if (cell.type === 'e') facts.errors.push(cell.at);
	if (cell.type === 'n') {
		const style = styles[cell.style];
		if (style) facts.styled.set(placeOf(row, column), style);
		const exact = facts.exact.get(row) ?? [];
		exact[column - 1] = style !== 'percent';
		facts.exact.set(row, exact);
	}
	if (cell.hidden && facts.hidden.at(-1) !== row) facts.hidden.push(row);
}

function columnOf(letters: string): number {
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column;
}
