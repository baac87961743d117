import { mostFrequent } from './bytes/separated';

/**
 * A table that was copied as text, with tabs between its cells: they are there where it came from Excel, a document or a web
 * page; where it came from a PDF, two or more blanks become tabs. Text of a CSV file stays as it is.
 */
export function tableOfPaste(text: string): string {
	const usual = text.replaceAll('\u00a0', ' ').normalize('NFC');
	const lines = usual.split(/\r\n?|\n/);
	if (usual.includes('\t')) return padded(usual);
	const filled = lines.filter((line) => line.trim() !== '');
	const having = (pattern: RegExp) => filled.filter((line) => pattern.test(line)).length;
	const isApart = having(/;/) < filled.length / 2 && having(/\S {2,}\S/) >= filled.length / 2 && having(/ {2,}/) > 0;
	return isApart ? byBlanks(lines) : usual;
}

/** Blank cells at the end of a row are lost when a table is copied: every row gets as many as the widest. */
function padded(text: string): string {
	// Inside quotation marks a cell goes on over lines: such rows are left to the parser.
	if (text.includes('"')) return text;
	const rows = text.split(/\r\n?|\n/).map((line) => line.split('\t'));
	const width = Math.max(...rows.map((cells) => cells.length));
	return rows.map((cells) => (isBlank(cells) ? '' : filledUp(cells, width).join('\t'))).join('\n');
}

interface Piece {
	text: string;
	from: number;
	to: number;
}

/**
 * Rows whose cells stand two or more blanks apart. A row with as many pieces as most rows is taken as it stands; in one
 * with fewer, each piece belongs to the column under which it stands.
 */
function byBlanks(lines: string[]): string {
	const rows = lines.map((line) => [...line.matchAll(/\S+(?: \S+)*/g)].map(pieceOf));
	const width = mostFrequent(rows.map((row) => row.length).filter((length) => length > 1));
	const spans = spansOf(rows.filter((row) => row.length === width));
	const cells = rows.map((row) => {
		const texts = row.map((piece) => quoted(piece.text));
		if (row.length === 0) return '';
		if (row.length >= width) return texts.join('\t');
		const places = row.map((piece) => placeOf(piece, spans));
		// A title, or pieces that stand between columns: the row stays as it is.
		if (row.length === 1 || places.includes(-1) || new Set(places).size < places.length)
			return filledUp(texts, width).join('\t');
		return spans.map((_, at) => texts[places.indexOf(at)] ?? '').join('\t');
	});
	return cells.join('\n');
}

const pieceOf = (match: RegExpExecArray): Piece => ({
	text: match[0],
	from: match.index,
	to: match.index + match[0].length
});

function spansOf(rows: Piece[][]): { from: number; to: number }[] {
	const [first = []] = rows;
	return first.map((_, at) => ({
		from: Math.min(...rows.map((row) => row[at]?.from ?? Infinity)),
		to: Math.max(...rows.map((row) => row[at]?.to ?? 0))
	}));
}

/** The one column under which a piece stands; -1 where there is none or there are two. */
function placeOf({ from, to }: Piece, spans: { from: number; to: number }[]): number {
	const under = spans.flatMap((span, at) => (from < span.to && span.from < to ? [at] : []));
	return under.length === 1 ? (under[0] ?? -1) : -1;
}

const filledUp = (cells: string[], width: number) => [
	...cells,
	...Array<string>(Math.max(0, width - cells.length)).fill('')
];
const quoted = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '');
