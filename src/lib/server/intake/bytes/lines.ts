import type { FileHandle } from 'node:fs/promises';
import type { Findings } from '../findings';
import { decoderOf, type Reading } from './encoding';

/** The longest line, and the longest record of several lines, that is read: a broken quotation mark or a bomb is longer. */
export const maxLine = 1_000_000;

/** Ends the reading of a file whose problem has been told. */
export class CannotReadOn extends Error {}

/**
 * The text of a file in pieces of whole lines, ended by `\n` whatever ended them, composed. At what must not reach a
 * parser the problem is told and `CannotReadOn` thrown. Before each piece it is said how many bytes were read.
 */
export async function* linesOf(
	file: FileHandle,
	{ encoding, decomposed }: Reading,
	chunkBytes: number,
	findings: Findings,
	reach: (bytes: number) => void = () => undefined
): AsyncGenerator<string> {
	const decode = decoderOf(encoding);
	const buffer = Buffer.allocUnsafe(chunkBytes);
	const carry = new Carry(decomposed, findings);
	for (let position = 0; ;) {
		const { bytesRead } = await file.read(buffer, 0, chunkBytes, position);
		const text = decode(buffer.subarray(0, bytesRead), bytesRead === 0);
		if (text === null) {
			findings.error('wrong_encoding', {}, { kind: 'unknown' });
			throw new CannotReadOn();
		}
		const piece = carry.next(position === 0 ? withoutMark(text) : text, bytesRead === 0);
		reach(position + bytesRead);
		if (piece !== '') yield piece;
		if (bytesRead === 0) return;
		position += bytesRead;
	}
}

const withoutMark = (text: string) => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** What a piece leaves behind of a line that is not over. */
class Carry {
	private rest = '';
	/** Lines that have been given out. Kept only for telling where a problem is. */
	private lines = 0;

	constructor(
		private readonly decomposed: boolean,
		private readonly findings: Findings
	) {}

	next(text: string, last: boolean): string {
		let whole = this.rest === '' ? text : this.rest + text;
		// A carriage return may be followed by its line feed in the next piece.
		const held = !last && whole.endsWith('\r') ? 1 : 0;
		let end = last ? whole.length : whole.lastIndexOf('\n') + 1;
		// Lines may end in carriage returns alone.
		if (whole.length - end > 10_000) end = Math.max(end, whole.lastIndexOf('\r', whole.length - 1 - held) + 1);
		this.rest = end === whole.length ? '' : whole.slice(end);
		whole = end === whole.length ? whole : whole.slice(0, end);
		const length = this.rest.length;
		if (length > maxLine) this.refuse('line_too_long', { length, max: maxLine }, whole);
		if (whole.includes('\0')) this.refuse('nul_character', {}, whole.slice(0, whole.indexOf('\0')));
		if (whole.includes('\r')) whole = whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
		if (this.decomposed) whole = whole.normalize('NFC');
		this.lines += newlinesIn(whole);
		return whole;
	}

	private refuse(code: 'line_too_long' | 'nul_character', params: Record<string, number>, before: string): never {
		const row = this.lines + before.split(/\r\n?|\n/).length;
		this.findings.error(code, { row }, params);
		throw new CannotReadOn();
	}
}

/** How many lines end in a piece. */
export function newlinesIn(text: string): number {
	let count = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
	return count;
}
