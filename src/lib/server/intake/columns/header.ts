import type { GridRow } from '../grid-row';
import { isNumbering } from './line';

/** How header lines are told from others. */
export interface HeaderSigns {
	/** Whether a text is known as a heading of the dataset. */
	isHeading(text: string): boolean;
	/** Whether a text is the name of a unit: names stand in data, not in headers. */
	isName(text: string): boolean;
	/** Whether a heading stands for itself and lends nothing to its neighbour: units, serial numbers. */
	isOwn(text: string): boolean;
}

export interface Header {
	lines: number[];
	/** Per column the lines of its heading from the top, merged cells repeated. */
	parts: string[][];
}

const searched = 60;
const number = /^[-−–+]?\d[\d\s.,]*%?$/;
const year = /^(?:năm |year )?(?:19|20)\d\d$/i;

/** Finds the lines that name the columns: the one with most known headings, and those that belong to it above and below. */
export function findHeader(sample: readonly GridRow[], signs: HeaderSigns): Header | null {
	const rows = sample.slice(0, searched);
	const looks = rows.map((row) => lookOf(row, signs));
	const most = Math.max(0, ...looks.map((look) => (look.isData ? 0 : look.known)));
	const named = looks.findIndex((look) => !look.isData && look.known === most);
	const isClear = most > 0 && most >= Math.min(2, looks[named]?.filled ?? 0);
	const base = isClear ? named : aboveNames(looks);
	if (!rows[base]) return null;

	let from = base;
	let to = base;
	while (to + 1 < rows.length && to - from < 2 && belongs(looks[to + 1])) to += 1;
	while (from > 0 && to - from < 2 && belongs(looks[from - 1])) from -= 1;
	const lines = rows.slice(from, to + 1);
	return { lines: lines.map((row) => row.line), parts: joined(lines, signs) };
}

/** Where hardly a heading is known: the line above the first name, if it holds none and no figure. */
function aboveNames(looks: Look[]): number {
	const above = looks.findIndex((look) => look.hasName) - 1;
	const look = looks[above];
	return look && !look.isData && look.filled >= 2 ? above : -1;
}

interface Look {
	filled: number;
	known: number;
	years: number;
	/** It holds figures or names. */
	isData: boolean;
	hasName: boolean;
	isNumbering: boolean;
}

function lookOf(row: GridRow, signs: HeaderSigns): Look {
	const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const years = cells.filter((cell) => year.test(cell)).length;
	const known = new Set(cells.filter((cell) => signs.isHeading(cell))).size;
	const figures = cells.filter((cell) => number.test(cell) && !year.test(cell)).length;
	const names = cells.filter((cell) => signs.isName(cell) && !signs.isHeading(cell)).length;
	const isData = figures > 0 || names > 0;
	return { filled: cells.length, known, years, isData, hasName: names > 0, isNumbering: isNumbering(row) };
}

/** Whether a line beside the header is part of it: headings or years in two cells at least, and no data. */
const belongs = (look: Look | undefined): boolean =>
	look !== undefined && !look.isData && !look.isNumbering && look.filled >= 2 && look.known + look.years >= 2;

function joined(rows: GridRow[], signs: HeaderSigns): string[][] {
	const width = Math.max(...rows.map((row) => row.cells.length));
	const texts = rows.map((row) => Array.from({ length: width }, (_, at) => (row.cells[at] ?? '').trim()));
	const filled = texts.map((cells, at) => (at < texts.length - 1 ? spread(cells, texts[at + 1] ?? [], signs) : cells));
	return Array.from({ length: width }, (_, column) => {
		const parts = filled.map((cells) => (cells[column] ?? '').replace(/\s+/g, ' ')).filter((part) => part !== '');
		return parts.filter((part, at) => part !== parts[at - 1]);
	});
}

/** A cell merged over several columns keeps its text in the first: it holds for those after it that go on below. */
function spread(cells: string[], below: string[], signs: HeaderSigns): string[] {
	let last = '';
	return cells.map((cell, at) => {
		if (cell !== '') last = signs.isOwn(cell) ? '' : cell;
		return cell !== '' || (below[at] ?? '') === '' ? cell : last;
	});
}
