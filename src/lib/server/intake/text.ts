import { open, stat } from 'node:fs/promises';
import type { Findings } from './findings';

const megabyte = 1024 * 1024;
const pieceBytes = megabyte;

/** What a file really is, by its first bytes: the formats that people upload for a CSV. */
const signatures: { kind: string; bytes: number[] }[] = [
	{ kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
	{ kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] }
];

/** UTF-8 that was once read as windows-1252 and saved again: `Hà` became `HÃ `, `đ` became `Ä‘`. */
const doubleEncoded = /áº[^\s\w]|á»[\u0080-\u00bf\u0152-\u2122]|Ã[\u0080-\u009f¡-¿]|Ä‘|Æ°/u;

/** A file on disk, with the answers to what its bytes do not tell. */
export interface FileOnDisk {
	name: string;
	path: string;
	encoding: string | null;
	sheet: string | null;
}

/** The text of a file, piece by piece. */
interface Text {
	encoding: string;
	pieces: AsyncGenerator<string>;
}

/** Opens a file as text; null, with the problem told, where it is none that can be read for certain. */
export async function textOf(file: FileOnDisk, maxBytes: number, findings: Findings): Promise<Text | null> {
	const { size } = await stat(file.path);
	if (size > maxBytes) {
		findings.error('too_large', {}, { size: Math.ceil(size / megabyte), limit: Math.floor(maxBytes / megabyte) });
		return null;
	}
	const head = await headOf(file.path);
	const signature = signatures.find((known) => known.bytes.every((byte, at) => head[at] === byte));
	if (signature) {
		findings.error('not_text', {}, { kind: signature.kind });
		return null;
	}
	const encoding = file.encoding ?? utf16(head) ?? 'utf-8';
	let sample = '';
	try {
		for await (const piece of decoded(file.path, encoding)) if (sample.length < megabyte) sample += piece;
	} catch {
		if (head.includes(0)) findings.error('not_text', {}, { kind: 'binary' });
		else findings.error('wrong_encoding', {}, { kind: 'unknown' });
		return null;
	}
	if (doubleEncoded.test(sample)) {
		findings.error('wrong_encoding', {}, { kind: 'double' });
		return null;
	}
	return { encoding, pieces: decoded(file.path, encoding) };
}

async function headOf(path: string): Promise<Uint8Array> {
	const file = await open(path);
	try {
		const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Decodes without replacement characters; the byte order mark is dropped. */
async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	const file = await open(path);
	try {
		const buffer = Buffer.allocUnsafe(pieceBytes);
		for (;;) {
			const { bytesRead } = await file.read(buffer, 0, pieceBytes);
			if (bytesRead === 0) break;
			yield decoder.decode(buffer.subarray(0, bytesRead), { stream: true });
		}
		yield decoder.decode();
	} finally {
		await file.close();
	}
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
