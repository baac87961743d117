import Papa from 'papaparse';
import type { Findings } from './findings';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** The longest line that is parsed: a line of twenty million commas would take the machine's memory. */
const maxLine = 100_000;

interface ParsedRecord {
	/** 1-based line of the file where the record begins. */
	line: number;
	/** As many as the header has. */
	cells: string[];
}

export interface ParsedFile {
	delimiter: Delimiter;
	/** Column names: trimmed, NFC, lower case. */
	header: string[];
	records: ParsedRecord[];
}

/** CSV text to records; null, with the problem told, where the text as a whole cannot be read. */
export function parse(text: string, findings: Findings): ParsedFile | null {
	const whole = text.replace(/\r\n?/g, '\n');
	if (!scan(whole, findings)) return null;
	const told = /^"?sep=([,;\t])"?[,;\t]*(\n|$)/i.exec(whole);
	const body = told ? whole.slice(told[0].length) : whole;
	const delimiter = delimiters.find((known) => known === told?.[1]) ?? guess(body);

	const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n', header: false });
	const records = numbered(data, told ? 2 : 1);
	const broken = errors
		.filter((error) => error.type === 'Quotes')
		.map((error) => records[error.row ?? 0]?.line ?? null);
	for (const row of new Set(broken)) findings.error('broken_quotes', { row });
	if (broken.length > 0) return null;

	const [first, ...rest] = records.filter((record) => record.cells.some((cell) => cell.trim() !== ''));
	if (!first || rest.length === 0) {
		findings.error('empty_file');
		return null;
	}
	const header = withoutBlankEnd(first.cells).map((cell) => cell.normalize('NFC').trim().toLowerCase());
	for (const name of new Set(header.filter((name, at) => header.indexOf(name) !== at)))
		findings.error('duplicate_column', { row: first.line, column: name });
	return { delimiter, header, records: rest.filter((record) => fits(record, header.length, findings)) };
}

/** Refuses what must not reach the parser. */
function scan(text: string, findings: Findings): boolean {
	const nul = text.indexOf('\0');
	if (nul >= 0) findings.error('nul_character', { row: text.slice(0, nul).split('\n').length });
	let long = false;
	for (let from = 0, line = 1; from <= text.length; line += 1) {
		const newline = text.indexOf('\n', from);
		const end = newline < 0 ? text.length : newline;
		if (end - from > maxLine) {
			findings.error('line_too_long', { row: line }, { length: end - from, max: maxLine });
			long = true;
		}
		from = end + 1;
	}
	return nul < 0 && !long;
}

/** The separator that the first line with text has most of, outside quotes. */
function guess(text: string): Delimiter {
	const first = /\S.*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
	const counts = delimiters.map((delimiter) => first.split(delimiter).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Records with the line where each begins; quoted cells may hold further lines. */
function numbered(rows: string[][], firstLine: number): ParsedRecord[] {
	let line = firstLine;
	return rows.map((cells) => {
		const record = { line, cells };
		line += 1;
		for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
		return record;
	});
}

function withoutBlankEnd(cells: string[]): string[] {
	const last = cells.findLastIndex((cell) => cell.trim() !== '');
	return cells.slice(0, last + 1);
}

/** Whether a record has the header's cells; blank cells beyond them are dropped. */
function fits(record: ParsedRecord, expected: number, findings: Findings): boolean {
	if (record.cells.length > expected) {
		const found = withoutBlankEnd(record.cells).length;
		if (found > expected) {
			findings.error('too_many_cells', { row: record.line }, { found, expected });
			return false;
		}
		record.cells.length = expected;
	} else if (record.cells.length < expected) {
		findings.error('too_few_cells', { row: record.line }, { found: record.cells.length, expected });
		return false;
	}
	return true;
}
