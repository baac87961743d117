import Papa from 'papaparse';
import type { Findings } from './findings';
import type { Knows } from './encodings';
import type { GridRow } from './grid-row';
import { type FileOnDisk, headOf, isBearable, kindOf, textOf } from './text';
import { workbookOf } from './workbook';

const delimiters = [',', ';', '\t'] as const;
type Delimiter = (typeof delimiters)[number];

/** A file as a table of texts, read part by part. */
export interface Grid {
	/** Null for a sheet. */
	encoding: string | null;
	delimiter: Delimiter | null;
	/** The sheets of a workbook, and the one that is read. */
	sheets: string[];
	sheet: string | null;
	/** Some thousand rows at a time, blank ones left out. What cannot be read is told, and ends it. */
	rows(): AsyncGenerator<GridRow[]>;
}

/** The longest line that is parsed: a line of twenty million commas would take the machine's memory. */
const maxLine = 100_000;
/** The longest cell with line breaks: an open quotation mark would swallow the file. */
const maxOpen = 2_000_000;

/** What opening a file needs to know. */
interface Limits {
	maxBytes: number;
	/** Whether folded words are a unit's name: tells old encodings apart. */
	knows: Knows;
}

/** Opens a file as a table; null, with the problem told, where it is none. */
export async function openGrid(
	file: FileOnDisk,
	{ maxBytes, knows }: Limits,
	findings: Findings
): Promise<Grid | null> {
	if (!(await isBearable(file.path, maxBytes, findings))) return null;
	if (kindOf(await headOf(file.path)) === 'xlsx') {
		const workbook = await workbookOf(file.path, file.sheet, findings);
		if (!workbook) return null;
		const { rows, ...names } = workbook;
		return { encoding: null, delimiter: null, ...names, rows: () => inParts(rows) };
	}
	const text = await textOf(file, knows, findings);
	if (!text) return null;
	const lines = withLineFeeds(text.pieces);
	const first = await lines.next();
	const start = first.done ? '' : first.value;
	const told = /^"?sep=([,;\t])"?[,;\t]*(\n|$)/i.exec(start);
	const body = told ? start.slice(told[0].length) : start;
	const delimiter = delimiters.find((known) => known === told?.[1]) ?? guess(body);
	return {
		encoding: text.encoding,
		delimiter,
		sheets: [],
		sheet: null,
		rows: () => parsed(body, lines, delimiter, told ? 2 : 1, findings)
	};
}

async function* inParts(rows: GridRow[]): AsyncGenerator<GridRow[]> {
	for (let from = 0; from < rows.length; from += partRows) yield rows.slice(from, from + partRows);
}

/** Line ends as line feeds, whichever they were; a carriage return at the end of a piece waits for the next one. */
async function* withLineFeeds(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
	let held = '';
	for await (const piece of pieces) {
		const text = held + piece;
		held = text.endsWith('\r') ? '\r' : '';
		const whole = held ? text.slice(0, -1) : text;
		yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
	}
	if (held) yield '\n';
}

/**
 * The separator that parts the first lines most evenly, outside quotes; titles above a table may have none. Between equals
 * the rarer one counts: commas also stand in names and numbers.
 */
function guess(text: string): Delimiter {
	const lines = text
		.slice(0, 20_000)
		.trimStart()
		.split('\n')
		.slice(0, 20)
		.join('\n')
		.replace(/"[^"]*"/g, '')
		.split('\n');
	const even = (delimiter: string) => {
		const counts = new Map<number, number>();
		for (const line of lines) {
			const parts = line.split(delimiter).length;
			if (parts > 1) counts.set(parts, (counts.get(parts) ?? 0) + 1);
		}
		return Math.max(0, ...counts.values());
	};
	return (['\t', ';', ','] as const).reduce((best, next) => (even(next) > even(best) ? next : best));
}

async function* parsed(
	start: string,
	rest: AsyncGenerator<string>,
	delimiter: Delimiter,
	firstLine: number,
	findings: Findings
): AsyncGenerator<GridRow[]> {
	try {
		const parser = new Papa.Parser({ delimiter, newline: '\n', header: false });
		const scan = new Scan(firstLine, findings);
		let line = firstLine;
		let open = '';
		let piece: string | undefined = start;
		while (piece !== undefined) {
			if (!scan.passes(piece)) return;
			const next = await rest.next();
			const last = next.done === true;
			const text = open + piece;
			const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
			open = last ? '' : text.slice(meta.cursor);
			const rows: GridRow[] = [];
			const starts: number[] = [];
			for (const cells of data) {
				starts.push(line);
				if (cells.some((cell) => cell !== '' && cell.trim() !== '')) rows.push({ line, cells });
				line += 1;
				for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
			}
			const broken = errors.filter(({ type }) => type === 'Quotes').map(({ row }) => starts[row ?? 0] ?? line);
			if (open.length > maxOpen) broken.push(line);
			for (const row of new Set(broken)) findings.error('broken_quotes', { row });
			if (broken.length > 0) return;
			for (let from = 0; from < rows.length; from += partRows) yield rows.slice(from, from + partRows);
			piece = next.done ? undefined : next.value;
		}
	} finally {
		// Closes the file, also where the reading ended early.
		await rest.return(undefined);
	}
}

const partRows = 4096;

/** Refuses what must not reach the parser. */
class Scan {
	/** Characters of the line that the last piece left open. */
	private open = 0;

	constructor(
		private line: number,
		private readonly findings: Findings
	) {}

	passes(piece: string): boolean {
		const nul = piece.indexOf('\0');
		if (nul >= 0) {
			this.findings.error('nul_character', { row: this.line + piece.slice(0, nul).split('\n').length - 1 });
			return false;
		}
		for (let from = 0; ; this.line += 1) {
			const newline = piece.indexOf('\n', from);
			const length = this.open + (newline < 0 ? piece.length : newline) - from;
			if (length > maxLine) {
				this.findings.error('line_too_long', { row: this.line }, { length, max: maxLine });
				return false;
			}
			if (newline < 0) {
				this.open = length;
				return true;
			}
			this.open = 0;
			from = newline + 1;
		}
	}
}
