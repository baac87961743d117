import { type FileHandle, open } from 'node:fs/promises';

/** What a file is by its bytes, whatever its name says. `text` may be a table; `zip` may be a workbook. */
export const kinds = [
	'text',
	'zip',
	'xls',
	'doc',
	'encrypted',
	'pdf',
	'rtf',
	'html',
	'xml',
	'image',
	'archive',
	'binary'
] as const;
export type FileKind = (typeof kinds)[number];

const signatures: { kind: FileKind; bytes: string; at?: number }[] = [
	{ kind: 'zip', bytes: 'PK\x03\x04' },
	// An archive without a file in it.
	{ kind: 'zip', bytes: 'PK\x05\x06' },
	{ kind: 'pdf', bytes: '%PDF' },
	{ kind: 'rtf', bytes: '{\\rtf' },
	{ kind: 'image', bytes: '\x89PNG' },
	{ kind: 'image', bytes: '\xff\xd8\xff' },
	{ kind: 'image', bytes: 'GIF8' },
	{ kind: 'image', bytes: 'II*\0' },
	{ kind: 'image', bytes: 'MM\0*' },
	{ kind: 'image', bytes: 'WEBP', at: 8 },
	{ kind: 'image', bytes: 'ftyphei', at: 4 },
	{ kind: 'archive', bytes: '\x1f\x8b' },
	{ kind: 'archive', bytes: '7z\xbc\xaf' },
	{ kind: 'archive', bytes: 'Rar!' }
];

/** Reads at most `length` bytes from a place of a file. */
export async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
	return buffer.subarray(0, bytesRead);
}

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
	await using file = await open(path);
	return await bytesAt(file, 0, 4096);
}

/** Tells what a file is by its beginning; old Office files by their directory. */
export async function kindOf(file: FileHandle): Promise<FileKind> {
	const head = await bytesAt(file, 0, 4096);
	const latin = head.toString('latin1');
	const known = signatures.find(({ bytes, at = 0 }) => latin.startsWith(bytes, at));
	if (known) return known.kind;
	if (latin.startsWith('\xd0\xcf\x11\xe0')) return oldOffice(file, head);
	// Zero bytes are half of UTF-16; marks and blanks may stand before the first tag.
	const start = latin.replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
	if (/^(<!doctype html|<html|<head|<body|<meta|<table|<div|<style|mime-version:)/i.test(start)) return 'html';
	if (start.startsWith('<?xml')) return /<html/i.test(start) ? 'html' : 'xml';
	return 'text';
}

/** Word, Excel and protected workbooks share one container; its directory names what is inside in UTF-16. */
async function oldOffice(file: FileHandle, head: Buffer): Promise<FileKind> {
	if (head.length < 512) return 'xls';
	const sector = 2 ** Math.min(head.readUInt16LE(30), 16);
	const directory = await bytesAt(file, (head.readUInt32LE(48) + 1) * sector, 4096);
	const names = directory.toString('utf16le');
	if (names.includes('EncryptedPackage')) return 'encrypted';
	return names.includes('WordDocument') ? 'doc' : 'xls';
}
