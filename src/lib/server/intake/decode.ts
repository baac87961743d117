import type { Findings } from './findings';

const megabyte = 1024 * 1024;

/** What a file really is, by its first bytes: the formats that people upload for a CSV. */
const signatures: { kind: string; bytes: number[] }[] = [
	{ kind: 'xlsx', bytes: [0x50, 0x4b, 0x03, 0x04] },
	{ kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
	{ kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] }
];

/** UTF-8 that was once read as windows-1252 and saved again: `Hà` became `HÃ `, `đ` became `Ä‘`. */
const doubleEncoded = /áº[^\s\w]|á»[\u0080-\u00bf\u0152-\u2122]|Ã[\u0080-\u009f¡-¿]|Ä‘|Æ°/u;

/** The text of a file; null, with the problem told, where it is not UTF-8 or UTF-16 text of bearable size. */
export function decode(bytes: Uint8Array, findings: Findings, maxBytes = 200 * megabyte): string | null {
	if (bytes.length > maxBytes) {
		findings.error(
			'too_large',
			{},
			{ size: Math.ceil(bytes.length / megabyte), limit: Math.floor(maxBytes / megabyte) }
		);
		return null;
	}
	const signature = signatures.find((known) => known.bytes.every((byte, at) => bytes[at] === byte));
	if (signature) {
		findings.error('wrong_kind', {}, { kind: signature.kind });
		return null;
	}
	const text = strictly(utf16(bytes) ?? 'utf-8', bytes);
	if (text === null) {
		if (bytes.includes(0)) findings.error('wrong_kind', {}, { kind: 'binary' });
		else findings.error('wrong_encoding', {}, { kind: 'unknown' });
		return null;
	}
	if (doubleEncoded.test(text)) {
		findings.error('wrong_encoding', {}, { kind: 'double' });
		return null;
	}
	return text;
}

/** Decodes without replacement characters; the byte order mark is dropped. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** UTF-16 by its mark, or by the zero bytes that every other byte of mostly Latin text has. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const sample = bytes.subarray(0, 4096);
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
