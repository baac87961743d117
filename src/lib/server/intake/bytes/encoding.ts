import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import type { Findings } from '../findings';
import { toUnicode } from './fonts';
import { bytesAt } from './kind';
import { knownWordsIn } from './known-words';

/** How the bytes of a text file can be read. The last four are from before Unicode; `vni` is that of the VNI fonts. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn', 'viscii', 'vni'] as const;
export type Encoding = (typeof encodings)[number];
const old = encodings.slice(3);

export interface Reading {
	encoding: Encoding;
	/** Whether marks may stand apart from their letters, so that text must be composed. */
	decomposed: boolean;
}

const window = 1024 * 1024;

/** Finds how a file's bytes are to be read; null, with the problem or the question told, where that is not certain. */
export async function readingOf(file: FileHandle, asked: string | null, findings: Findings): Promise<Reading | null> {
	const encoding = encodings.find((known) => known === asked?.toLowerCase());
	if (asked !== null && !encoding) {
		findings.error('unknown_encoding', { value: asked }, { expected: encodings.join(', ') });
		return null;
	}
	const head = await bytesAt(file, 0, window);
	const wide = encoding ?? utf16(head);
	if (wide && wide !== 'utf-8') return { encoding: wide, decomposed: true };
	const found = await surveyUtf8(file);
	if (found.twice) {
		findings.error('wrong_encoding', {}, { kind: 'double' });
		return null;
	}
	if (found.valid) return { encoding: 'utf-8', decomposed: found.decomposed };
	if (encoding) findings.error('wrong_encoding', {}, { kind: 'unknown' });
	else if (head.includes(0)) findings.error('not_text', {}, { kind: 'binary' });
	else return oldReading(head, findings);
	return null;
}

/** UTF-16 by its mark, or by the zero bytes that every other byte of mostly Latin text has. */
function utf16(head: Buffer): Encoding | null {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const sample = head.subarray(0, 4096);
	const zeros = [0, 0];
	sample.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	const many = sample.length * 0.2;
	if (odd > many && even < odd / 10) return 'utf-16le';
	if (even > many && odd < even / 10) return 'utf-16be';
	return null;
}

/** UTF-8 that was once read as windows-1252 and saved again: `Hà` became `HÃ `, `đ` became `Ä‘`. */
const twice = /áº[^\s\w]|á»[\u0080-\u00bf\u0152-\u2122]|Ã[\u0080-\u009f¡-¿]|Ä‘|Æ°/u;
/** What such text has in bytes, searched at the speed of memory; the pattern decides. */
const traces = [
	Buffer.from('áº'),
	Buffer.from('á»'),
	Buffer.from('Ä‘'),
	Buffer.from('Æ°'),
	Buffer.from([0xc3, 0x83, 0xc2])
];

function isTwice(bytes: Buffer): boolean {
	for (const trace of traces)
		for (let at = bytes.indexOf(trace), tries = 0; at >= 0 && tries < 50; at = bytes.indexOf(trace, at + 1), tries += 1)
			if (twice.test(bytes.toString('utf8', at, at + 8))) return true;
	return false;
}

/** Reads the whole file once, at the speed of the disk: later there is no way back to another encoding. */
async function surveyUtf8(file: FileHandle): Promise<{ valid: boolean; twice: boolean; decomposed: boolean }> {
	const buffer = Buffer.allocUnsafe(window);
	const found = { valid: true, twice: false, decomposed: false };
	let kept = 0;
	for (let position = 0; ;) {
		const { bytesRead } = await file.read(buffer, kept, window - kept, position);
		position += bytesRead;
		const end = kept + bytesRead;
		const whole = bytesRead === 0 ? end : wholeCharacters(buffer, end);
		const bytes = buffer.subarray(0, whole);
		if (!isUtf8(bytes)) return { ...found, valid: false };
		// The first bytes of U+0300 to U+037F: letters apart from their marks.
		found.decomposed ||= bytes.includes(0xcc) || bytes.includes(0xcd);
		found.twice ||= isTwice(bytes);
		if (bytesRead === 0) return found;
		kept = end - whole;
		buffer.copyWithin(0, whole, end);
	}
}

/** Where the last character that is wholly there ends. */
function wholeCharacters(buffer: Buffer, end: number): number {
	for (let at = end - 1; at >= Math.max(0, end - 4); at -= 1) {
		const byte = buffer[at] ?? 0;
		if (byte < 0x80) return at + 1;
		if (byte >= 0xc0) {
			const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
			return at + length <= end ? at + length : at;
		}
	}
	return end;
}

/** Bytes of one encoding as text, composed. */
function decoded(bytes: Buffer, encoding: Encoding): string {
	if (encoding === 'vni') return toUnicode.VNI(iconv.decode(bytes, 'windows-1252'));
	return iconv.decode(bytes, encoding).normalize('NFC');
}

/** Letters and signs that no Vietnamese text has, and capitals inside words: what a wrong reading is full of. */
const strange = /[^\p{ASCII}\s“”‘’–—…•°§«»×½€ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{Ll}\p{Lu}/u;

/** The encoding from before Unicode whose reading is full of known words and of nothing else; otherwise a question. */
function oldReading(head: Buffer, findings: Findings): Reading | null {
	const sample = head.subarray(0, 256 * 1024);
	const readings = old.map((encoding) => {
		const text = decoded(sample, encoding);
		return { encoding, text, hits: knownWordsIn(text), clean: !strange.test(text) };
	});
	const [best, second] = readings.toSorted((a, b) => b.hits - a.hits);
	const others = readings.filter((reading) => reading !== best);
	if (
		best &&
		second &&
		((best.hits >= 3 && best.hits > 2 * second.hits) ||
			(best.hits > second.hits && best.clean && !others.some((reading) => reading.clean)))
	)
		return { encoding: best.encoding, decomposed: true };
	if (mostlyUtf8(sample)) {
		findings.error('wrong_encoding', { row: firstBadLine(head) }, { kind: 'damaged' });
		return null;
	}
	const params = Object.fromEntries(readings.map(({ encoding, text }) => [encoding, firstLines(text)]));
	findings.error('unsure_encoding', {}, params);
	return null;
}

/** The lines of a text that show best how it was read: the first ones with more than plain Latin letters. */
function firstLines(text: string): string {
	const lines = text.split(/\r\n?|\n/).filter((line) => /[^\p{ASCII}]/u.test(line));
	return lines
		.slice(0, 3)
		.map((line) => line.slice(0, 120))
		.join(' · ');
}

function mostlyUtf8(bytes: Buffer): boolean {
	const text = bytes.toString('utf8');
	const bad = text.split('\ufffd').length - 1;
	const good = text.match(/[\u00c0-\u1ef9]/g)?.length ?? 0;
	return good > 10 * bad;
}

function firstBadLine(bytes: Buffer): number {
	const text = bytes.toString('utf8');
	return text.slice(0, text.indexOf('\ufffd')).split(/\r\n?|\n/).length;
}

/** Turns bytes that come in pieces into text; the last call says that there are no more. Null: not that encoding. */
export function decoderOf(encoding: Encoding): (bytes: Buffer, last: boolean) => string | null {
	if (encoding === 'utf-8') {
		// Its bytes are known to be sound: the quicker decoder will do.
		const decoder = new StringDecoder('utf8');
		return (bytes) => decoder.write(bytes);
	}
	if (encoding === 'utf-16le' || encoding === 'utf-16be') {
		const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
		return (bytes, last) => {
			try {
				return decoder.decode(bytes, { stream: !last });
			} catch {
				return null;
			}
		};
	}
	// One byte is one character in all of these; marks meet their letters when lines are composed.
	const name = encoding === 'vni' ? 'windows-1252' : encoding;
	return (bytes) => iconv.decode(bytes, name);
}
