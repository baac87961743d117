import Papa from 'papaparse';
import { z } from 'zod';
import type { Findings } from '../findings';
import { type Delimiter, delimiters, type GridRow } from '../grid-row';
import { CannotReadOn, maxLine, newlinesIn } from './lines';

/** Tables have tens of columns, the widest a few hundred. */
const maxColumns = 2000;

const told = /^"?sep=([,;\t])"?[,;\t]*(?:\n|$)/i;

/** The separator that a first line tells, as Excel writes it, and how long that line is. */
export function toldSeparator(text: string): { delimiter: Delimiter; length: number } | null {
	const found = told.exec(text);
	const delimiter = delimiters.find((known) => known === found?.[1]);
	return found && delimiter ? { delimiter, length: found[0].length } : null;
}

/**
 * The separator by which most lines fall into the same number of cells. A decimal comma and a list in a cell come as
 * regularly as separators, but not in the header; between equals the one with more cells counts, then the rarer sign.
 */
export function guessDelimiter(text: string): Delimiter {
	const lines = text
		.replace(/"[^"]*"/g, '')
		.split('\n')
		// Of cells that all stand in quotation marks their separators are left, which may be tabs.
		.filter((line) => /[^ ]/.test(line))
		.slice(0, 200);
	const scores = delimiters.map((delimiter) => {
		const counts = lines.map((line) => line.split(delimiter).length - 1);
		const usual = mostFrequent(counts.filter((count) => count > 0));
		return { delimiter, usual, agree: usual === 0 ? 0 : counts.filter((count) => count === usual).length };
	});
	const best = scores.reduce((a, b) => ((b.agree - a.agree || b.usual - a.usual) > 0 ? b : a));
	return best.agree === 0 ? ',' : best.delimiter;
}

/** The number that comes most often; of those that come equally often, the largest. */
export function mostFrequent(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	let usual = 0;
	for (const [count, many] of times)
		if (many > (times.get(usual) ?? 0) || (many === times.get(usual) && count > usual)) usual = count;
	return usual;
}

const parsed = z.object({
	data: z.custom<string[][]>(Array.isArray),
	errors: z.array(z.object({ type: z.string(), row: z.number().optional() })),
	meta: z.object({ cursor: z.number() })
});

/** Cuts pieces of whole lines into records; a record over several lines waits for its end. */
export class Records {
	private readonly parser: Papa.Parser;
	private rest = '';
	private line: number;

	/** `line` is the number of the first line that will come. */
	constructor(
		delimiter: Delimiter,
		line: number,
		private readonly findings: Findings
	) {
		this.parser = new Papa.Parser({ delimiter, newline: '\n' });
		this.line = line;
	}

	/** The records that are whole. Where the file cannot be read on, the problem is told and `CannotReadOn` thrown. */
	next(piece: string, last: boolean): GridRow[] {
		const input = this.rest + piece;
		const { data, errors, meta } = parsed.parse(this.parser.parse(input, 0, !last));
		this.rest = last ? '' : input.slice(meta.cursor);
		const from = this.line;
		const rows = this.numbered(data, input, last ? input.length : meta.cursor);
		// A quotation mark at the end of a piece may look wrong until the next piece is there.
		const broken = errors.filter((error) => error.type === 'Quotes' && (error.row ?? 0) < data.length);
		if (broken.length > 0) {
			const wrong = new Set(broken.map((error) => from + linesBefore(data, error.row ?? 0)));
			for (const row of wrong) this.findings.error('broken_quotes', { row });
			throw new CannotReadOn();
		}
		if (this.rest.length > maxLine) {
			this.findings.error('broken_quotes', { row: this.line });
			throw new CannotReadOn();
		}
		const wide = rows.find((row) => row.cells.length > maxColumns);
		if (wide) {
			this.findings.error('too_many_columns', { row: wide.line }, { found: wide.cells.length, max: maxColumns });
			throw new CannotReadOn();
		}
		return rows;
	}

	/** Records with the line where each begins, without blank ones; quoted cells may hold further lines. */
	private numbered(data: string[][], input: string, end: number): GridRow[] {
		const lines = newlinesIn(end === input.length ? input : input.slice(0, end));
		const simple = data.length === lines || data.length === lines + 1;
		const rows: GridRow[] = [];
		for (const cells of data) {
			if (!isBlank(cells)) rows.push({ line: this.line, cells });
			this.line += 1;
			if (!simple) this.line += linesInside(cells);
		}
		return rows;
	}
}

const linesInside = (cells: string[]) => cells.reduce((sum, cell) => sum + newlinesIn(cell), 0);
const linesBefore = (data: string[][], row: number) =>
	data.slice(0, row).reduce((sum, cells) => sum + 1 + linesInside(cells), 0);
const isBlank = (cells: string[]) => cells.every((cell) => cell === '' || cell.trim() === '');
