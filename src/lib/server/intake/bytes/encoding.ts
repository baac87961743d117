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
	if (found.twice !== null) {
		findings.error('wrong_encoding', { row: await lineAt(file, found.twice) }, { kind: 'double' });
		return null;
	}
	if (found.bad === null) return { encoding: 'utf-8', decomposed: found.decomposed };
	if (encoding) findings.error('wrong_encoding', {}, { kind: 'unknown' });
	else if (head.includes(0)) findings.error('not_text', {}, { kind: 'binary' });
	else {
		const reading = partlyUtf8(head) ? null : oldReading(head);
		if (reading !== null) return reading;
		if (partlyUtf8(head) || mostlyUtf8(head))
			findings.error('wrong_encoding', { row: await lineAt(file, found.bad) }, { kind: 'damaged' });
		else findings.error('unsure_encoding', {}, samples(head));
	}
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

/** Where the first such text begins. */
function firstTwice(bytes: Buffer): number | null {
	const found = traces.flatMap((trace) => {
		for (let at = bytes.indexOf(trace), tries = 0; at >= 0 && tries < 50; at = bytes.indexOf(trace, at + 1), tries += 1)
			if (twice.test(bytes.toString('utf8', at, at + 8))) return [at];
		return [];
	});
	return found.length === 0 ? null : Math.min(...found);
}

/** What the bytes of a file are as UTF-8: places are those of the first byte that is none, and of the first text converted twice. */
interface Survey {
	bad: number | null;
	twice: number | null;
	decomposed: boolean;
}

/** Reads the whole file once, at the speed of the disk: later there is no way back to another encoding. */
async function surveyUtf8(file: FileHandle): Promise<Survey> {
	const buffer = Buffer.allocUnsafe(window);
	const found: Survey = { bad: null, twice: null, decomposed: false };
	let kept = 0;
	for (let position = 0; ;) {
		const { bytesRead } = await file.read(buffer, kept, window - kept, position);
		position += bytesRead;
		const end = kept + bytesRead;
		const whole = bytesRead === 0 ? end : wholeCharacters(buffer, end);
		const bytes = buffer.subarray(0, whole);
		if (!isUtf8(bytes)) return { ...found, bad: position - end + firstBad(bytes) };
		// The first bytes of U+0300 to U+037F: letters apart from their marks.
		found.decomposed ||= bytes.includes(0xcc) || bytes.includes(0xcd);
		const own = found.twice === null ? firstTwice(bytes) : null;
		if (own !== null) found.twice = position - end + own;
		if (bytesRead === 0) return found;
		kept = end - whole;
		buffer.copyWithin(0, whole, end);
	}
}

/** Where bytes that are no UTF-8 cease to be it. */
function firstBad(bytes: Buffer): number {
	let [good, bad] = [0, bytes.length];
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle;
		else bad = middle;
	}
	return good;
}

/** The line in which a byte of a file stands. */
async function lineAt(file: FileHandle, place: number): Promise<number> {
	let line = 1;
	let before = 0;
	for (let at = 0; at < place; at += window)
		for (const byte of await bytesAt(file, at, Math.min(window, place - at))) {
			// `\r`, `\n` and both together end a line.
			if (byte === 0x0d || (byte === 0x0a && before !== 0x0d)) line += 1;
			before = byte;
		}
	return line;
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

const sampleBytes = 256 * 1024;

/** What a file says in each encoding from before Unicode. */
const oldReadings = (head: Buffer) =>
	old.map((encoding) => ({ encoding, text: decoded(head.subarray(0, sampleBytes), encoding) }));

/** The encoding from before Unicode whose reading is full of known words and of nothing else; null where none is, or two are. */
function oldReading(head: Buffer): Reading | null {
	const readings = oldReadings(head).map(({ encoding, text }) => ({
		encoding,
		hits: knownWordsIn(text),
		clean: !strange.test(text)
	}));
	const [best, second] = readings.toSorted((a, b) => b.hits - a.hits);
	const others = readings.filter((reading) => reading !== best);
	const isSure =
		best &&
		second &&
		((best.hits >= 3 && best.hits > 2 * second.hits) ||
			(best.hits > second.hits && best.clean && !others.some((reading) => reading.clean)));
	return isSure ? { encoding: best.encoding, decomposed: true } : null;
}

/** Some lines in each of these encodings, to choose from. */
const samples = (head: Buffer): Record<string, string> =>
	Object.fromEntries(oldReadings(head).map(({ encoding, text }) => [encoding, firstLines(text)]));

/** The lines of a text that show best how it was read: the first ones with more than plain Latin letters. */
function firstLines(text: string): string {
	const lines = text.split(/\r\n?|\n/).filter((line) => /[^\p{ASCII}]/u.test(line));
	return lines
		.slice(0, 3)
		.map((line) => line.slice(0, 120))
		.join(' · ');
}

/** Whether some of it can only be meant as UTF-8: `ạ` to `ỹ` there, which read in any older way no Vietnamese word has. */
function partlyUtf8(head: Buffer): boolean {
	const found = head.toString('latin1', 0, sampleBytes).match(/\xe1[\xba\xbb][\x80-\xbf]/g);
	return (found?.length ?? 0) >= 3;
}

function mostlyUtf8(head: Buffer): boolean {
	const text = head.toString('utf8', 0, sampleBytes);
	const bad = text.split('\ufffd').length - 1;
	const good = text.match(/[\u00c0-\u1ef9]/g)?.length ?? 0;
	return good > 10 * bad;
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
