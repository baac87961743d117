import { open, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { z } from 'zod';
import type { Problem } from '$lib/model/problem';
import {
	fromFont,
	legacyEncoding,
	legacyEncodings,
	legacyFont,
	legacyFonts,
	type Encoding,
	type Font,
	type Knows
} from './encodings';
import type { Findings } from './findings';

const megabyte = 1024 * 1024;

/** A file on disk, with the answers to what its bytes do not tell. */
export interface FileOnDisk {
	name: string;
	path: string;
	/** An encoding, or `utf-8 tcvn3` for text that was written for an old font. */
	encoding: string | null;
	sheet: string | null;
}

/** What a file is besides text, by its first bytes. */
export type Kind = 'xlsx' | 'xls' | 'pdf' | 'zip' | 'docx' | 'image' | 'html' | 'rtf' | 'binary';

const signatures: { kind: Kind; bytes: number[] }[] = [
	{ kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
	{ kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
	{ kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
	{ kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
	{ kind: 'image', bytes: [0xff, 0xd8, 0xff] },
	{ kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] }
];

/** UTF-8 that was once read as windows-1252 and saved again: `Hà` became `HÃ `, `đ` became `Ä‘`. */
const doubleEncoded = /áº[^\s\w]|á»[\u0080-\u00bf\u0152-\u2122]|Ã[\u0080-\u009f¡-¿]|Ä‘|Æ°/u;

/** The text of a file, piece by piece. */
export interface Text {
	encoding: string;
	pieces: AsyncGenerator<string>;
}

/** Whether a file may be read at all; tells when it is too large. */
export async function isBearable(path: string, maxBytes: number, findings: Findings): Promise<boolean> {
	const { size } = await stat(path);
	if (size > maxBytes)
		findings.error('too_large', {}, { size: Math.ceil(size / megabyte), limit: Math.floor(maxBytes / megabyte) });
	return size <= maxBytes;
}

/** The first bytes of a file. */
export async function headOf(path: string, bytes = 4096): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** What a file is, by its content; null for text. */
export function kindOf(head: Uint8Array): Kind | null {
	const found = signatures.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
	if (found?.kind === 'zip') {
		const names = Buffer.from(head).toString('latin1');
		return names.includes('xl/') || names.includes('[Content_Types].xml')
			? names.includes('word/')
				? 'docx'
				: 'xlsx'
			: 'zip';
	}
	if (found) return found.kind;
	return /^\s*<(!doctype|html|table)/i.test(
		Buffer.from(head)
			.toString('latin1')
			.replace(/^\u00ef\u00bb\u00bf/, '')
	)
		? 'html'
		: null;
}

/** Opens a file as text; null, with the problem told, where it is none that can be read for certain. */
export async function textOf(file: FileOnDisk, knows: Knows, findings: Findings): Promise<Text | null> {
	const head = await headOf(file.path);
	const kind = kindOf(head);
	if (kind) {
		findings.error('not_text', {}, { kind });
		return null;
	}
	if (file.encoding !== null) return chosen(file.path, file.encoding);
	const unicode = utf16(head) ?? 'utf-8';
	let sample = '';
	try {
		for await (const piece of decoded(file.path, unicode)) if (sample.length < megabyte) sample += piece;
	} catch {
		return legacy(file.path, head, knows, findings);
	}
	if (doubleEncoded.test(sample)) {
		findings.error('wrong_encoding', {}, { kind: 'double' });
		return null;
	}
	const font = legacyFont(sample, knows);
	if (!font) return { encoding: unicode, pieces: decoded(file.path, unicode) };
	findings.warning('old_font', {}, { font });
	return { encoding: `${unicode} ${font}`, pieces: shown(decoded(file.path, unicode), font) };
}

const encodings = z.enum(['utf-8', 'utf-16le', 'utf-16be', ...legacyEncodings]);

function chosen(path: string, answer: string): Text {
	const [name = '', font = ''] = answer.split(' ');
	const encoding = encodings.catch('utf-8').parse(name);
	const known = legacyFonts.find((one) => one === font);
	const pieces = decoded(path, encoding, false);
	return { encoding: answer, pieces: known ? shown(pieces, known) : pieces };
}

async function legacy(path: string, head: Uint8Array, knows: Knows, findings: Findings): Promise<Text | null> {
	if (head.includes(0)) {
		findings.error('not_text', {}, { kind: 'binary' });
		return null;
	}
	const bytes = await headOf(path, megabyte);
	const judged = legacyEncoding(bytes, knows);
	if ('certain' in judged) return { encoding: judged.certain, pieces: decoded(path, judged.certain, false) };
	const readings: Problem['params'] = {};
	for (const encoding of judged.candidates) {
		const text = iconv.decode(Buffer.from(bytes.subarray(0, 400)), encoding).normalize('NFC');
		readings[encoding] = text.split('\n').slice(0, 2).join(' ').trim();
	}
	findings.error('unsure_encoding', {}, readings);
	return null;
}

async function* shown(pieces: AsyncGenerator<string>, font: Font): AsyncGenerator<string> {
	let held = '';
	for await (const piece of pieces) {
		// A letter and what stands for its marks stay together: lines are turned whole.
		const text = held + piece;
		const end = text.lastIndexOf('\n') + 1;
		held = text.slice(end);
		yield fromFont(text.slice(0, end), font);
	}
	yield fromFont(held, font);
}

/** Decodes piece by piece; with `strict`, fails at bytes that are none of the encoding. The byte order mark is dropped. */
async function* decoded(path: string, encoding: Encoding, strict = true): AsyncGenerator<string> {
	const decode = decoderOf(encoding, strict);
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafe(megabyte);
		for (;;) {
			const { bytesRead } = await file.read(buffer, 0, megabyte);
			yield decode(bytesRead === 0 ? null : buffer.subarray(0, bytesRead));
			if (bytesRead === 0) return;
		}
	} finally {
		await file.close();
	}
}

/** A decoder that is given the bytes part by part, and null at the end. */
function decoderOf(encoding: Encoding, fatal: boolean): (bytes: Buffer | null) => string {
	const old = legacyEncodings.find((name) => name === encoding);
	if (old) {
		const decoder = iconv.getDecoder(old);
		return (bytes) => (bytes ? decoder.write(bytes) : (decoder.end() ?? ''));
	}
	const decoder = new TextDecoder(encoding, { fatal });
	return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
}

/** UTF-16 by its mark, or by the zero bytes that every other byte of mostly Latin text has. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const zeros = [0, 0];
	bytes.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = zeros;
	const many = bytes.length * 0.2;
	if (odd > many && even < odd / 10) return 'utf-16le';
	if (even > many && odd < even / 10) return 'utf-16be';
	return null;
}
