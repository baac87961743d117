import type { FileHandle } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/universal';
import { plainNumber } from '../numbers';
import type { Findings } from '../findings';
import type { Grid, GridRow } from '../grid-row';
import { fontOf, unicodeRows } from './fonts';
import { maxSheetCells, maxSheetColumns, placeOf, scanSheet, type SheetFacts } from './sheet-scan';
import { archiveKind, openWorkbook, type NumberStyle, type Workbook } from './workbook';
import { BadArchive, readDirectory } from './zip';

const batch = 2000;

/** A workbook's sheet as a table of texts: the one that was asked for, or the first that is shown. */
export async function openSheet(file: FileHandle, sheet: string | null, findings: Findings): Promise<Grid | null> {
	try {
		const entries = await readDirectory(file);
		const kind = archiveKind(entries);
		if (kind === 'xlsx') return await readWorkbook(await openWorkbook(file, entries), sheet, findings);
		findings.error('not_text', {}, { kind });
	} catch (error) {
		// What the reader of sheets throws speaks of XML to programmers; the file is damaged either way.
		const reason = error instanceof BadArchive ? error.reason : 'broken';
		if (reason === 'too_large')
			findings.error('sheet_too_large', {}, { cells: maxSheetCells, columns: maxSheetColumns });
		else if (reason === 'encrypted') findings.error('not_text', {}, { kind: 'encrypted' });
		else findings.error('broken_workbook');
	}
	return null;
}

async function readWorkbook(book: Workbook, asked: string | null, findings: Findings): Promise<Grid | null> {
	const shown = book.sheets.filter((sheet) => !sheet.hidden);
	const chosen = asked === null ? shown[0] : book.sheets.find((sheet) => sheet.name === asked);
	const sheets = shown.map((sheet) => sheet.name);
	if (!chosen) {
		if (asked === null) throw new BadArchive('broken');
		findings.error('sheet_not_found', { value: asked }, { expected: sheets.join('; ') });
		return null;
	}
	const { xml, alone } = await book.open(chosen);
	const facts = scanSheet(xml, book.styles);
	if (!facts) throw new BadArchive('too_large');
	if (asked === null && sheets.length > 1)
		findings.warning('other_sheets', {}, { sheet: chosen.name, others: sheets.slice(1).join('; ') });
	tell(facts, findings);

	const bytes = new ArrayBuffer(alone.length);
	new Uint8Array(bytes).set(alone);
	const cells = await readSheet(bytes, chosen.name, { parseNumber: plainNumber });
	const rows = textRows(cells, facts);
	if (rows.length === 0) {
		findings.error('empty_file');
		return null;
	}
	const sample = rows.slice(0, 500).flatMap((row) => row.cells);
	const font = fontOf(sample.join('\n'));
	return {
		encoding: null,
		delimiter: null,
		sheets,
		sheet: chosen.name,
		async *rows() {
			const convert = font ? unicodeRows(font, findings) : (same: GridRow[]) => same;
			for (let from = 0; from < rows.length; from += batch) yield convert(rows.slice(from, from + batch));
		}
	};
}

/** What Excel shows otherwise than it is kept, or does not show at all. */
function tell({ hidden, errors, uncalculated }: SheetFacts, findings: Findings): void {
	const first = ([row]: number[]) => row ?? null;
	if (hidden.length > 0) findings.warning('hidden_rows', { row: first(hidden) }, { count: hidden.length });
	if (errors[0] !== undefined) findings.warning('formula_error', {}, { count: errors.length, cell: errors[0] });
	if (uncalculated[0] !== undefined)
		findings.error('formula_uncalculated', {}, { count: uncalculated.length, cell: uncalculated[0] });
}

type SheetCell = string | boolean | Date | null;

function textRows(cells: unknown[][], facts: SheetFacts): GridRow[] {
	const texts = cells.map((row, at) =>
		row.map((cell, column) => {
			const value = isCell(cell) ? cell : null;
			return textOf(value, facts.styled.get(placeOf(at + 1, column + 1)) ?? null);
		})
	);
	// A name merged over several rows holds for all of them; a number does not: it would be counted again.
	for (const { top, bottom, left } of facts.merged) {
		const text = texts[top - 1]?.[left - 1] ?? '';
		if (text === '' || /^[-−]?[\d.,\s]+%?$/.test(text)) continue;
		for (let row = top; row < Math.min(bottom, texts.length); row += 1) {
			const below = texts[row];
			if (below?.[left - 1] === '') below[left - 1] = text;
		}
	}
	const rows = texts.map((row, at) => ({ line: at + 1, cells: row, exact: facts.exact.get(at + 1) ?? [] }));
	return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
}

const isCell = (cell: unknown): cell is SheetCell =>
	typeof cell === 'string' || typeof cell === 'boolean' || cell instanceof Date;

/** A cell as text; numbers come as text already. */
function textOf(value: SheetCell, style: NumberStyle): string {
	if (value === null) return '';
	if (value instanceof Date) return dateText(value, style);
	if (typeof value === 'boolean') return String(value);
	return style === 'percent' ? `${plainNumber(String(Number(value) * 100))}%` : value.normalize('NFC');
}

/** A day, or no more than what Excel shows of it; a time of day is kept where there is one. */
function dateText(date: Date, style: NumberStyle): string {
	if (Number.isNaN(date.getTime())) return String(date);
	const [day = '', time = ''] = date.toISOString().split('T');
	if (style === 'month') return day.slice(0, 7);
	if (style === 'year') return day.slice(0, 4);
	return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
