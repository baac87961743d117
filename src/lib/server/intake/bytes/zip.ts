import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { bytesAt } from './kind';

const inflate = promisify(inflateRaw);

/** Why an archive is not read; `too_large` is what a bomb is, too. */
export class BadArchive extends Error {
	constructor(readonly reason: 'broken' | 'encrypted' | 'too_large') {
		super(reason);
	}
}

export interface ZipEntry {
	name: string;
	/** Bytes inside the archive and as the directory says they become. */
	packed: number;
	size: number;
	/** CRC-32 of what was packed. */
	sum: number;
	method: number;
	at: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const maxEntries = 2000;
const maxDirectory = 1024 * 1024;

/** What an archive says is in it. Nothing is unpacked. */
export async function readDirectory(file: FileHandle): Promise<ZipEntry[]> {
	const { size } = await file.stat();
	const tail = await bytesAt(file, Math.max(0, size - 65_557), 65_557);
	const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== endMark) throw new BadArchive('broken');
	const count = tail.readUInt16LE(end + 10);
	const length = tail.readUInt32LE(end + 12);
	const start = tail.readUInt32LE(end + 16);
	if (count > maxEntries || length > maxDirectory) throw new BadArchive('too_large');
	const directory = await bytesAt(file, start, length);
	const entries: ZipEntry[] = [];
	for (let at = 0; entries.length < count;) {
		if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) throw new BadArchive('broken');
		const [nameLength, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place));
		if ((directory.readUInt16LE(at + 8) & 1) === 1) throw new BadArchive('encrypted');
		entries.push({
			name: directory.toString('utf8', at + 46, at + 46 + (nameLength ?? 0)),
			method: directory.readUInt16LE(at + 10),
			sum: directory.readUInt32LE(at + 16),
			packed: directory.readUInt32LE(at + 20),
			size: directory.readUInt32LE(at + 24),
			at: directory.readUInt32LE(at + 42)
		});
		at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
	}
	return entries;
}

/** Unpacks one entry; stops where it becomes larger than `max`, whatever the directory says. A single bit turned on the way is found. */
export async function unpack(file: FileHandle, entry: ZipEntry, max: number): Promise<Buffer> {
	const bytes = await unpacked(file, entry, max);
	if (crc32(bytes) !== entry.sum) throw new BadArchive('broken');
	return bytes;
}

async function unpacked(file: FileHandle, entry: ZipEntry, max: number): Promise<Buffer> {
	if (entry.size > max || entry.packed > max) throw new BadArchive('too_large');
	const local = await bytesAt(file, entry.at, 30);
	if (local.length < 30) throw new BadArchive('broken');
	const start = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
	const packed = await bytesAt(file, start, entry.packed);
	if (packed.length < entry.packed || (entry.method !== 0 && entry.method !== 8)) throw new BadArchive('broken');
	if (entry.method === 0) return packed;
	try {
		return await inflate(packed, { maxOutputLength: Math.max(max, 1) });
	} catch (error) {
		const large = error instanceof RangeError;
		throw new BadArchive(large ? 'too_large' : 'broken');
	}
}

/** An archive of entries that are not compressed. */
export function pack(entries: { name: string; bytes: Buffer }[]): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, bytes } of entries) {
		const label = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(bytes.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(label.length, 22);
		parts.push(Buffer.from('PK\x03\x04'), common, label, bytes);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, label);
		at += 30 + label.length + bytes.length;
	}
	const end = Buffer.alloc(18);
	const length = directory.reduce((sum, part) => sum + part.length, 0);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(length, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end]);
}
