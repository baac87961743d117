import { crc32, deflateRawSync } from 'node:zlib';

/** What an archive says of an entry; each may lie. */
export interface Entry {
	name: string;
	bytes: Uint8Array | string;
	/** 0 kept as it is, 8 deflated. */
	method?: number;
	flags?: number;
	size?: number;
	packed?: number;
	crc?: number;
}

/** An archive as its format has it, written without the product's own hand. */
export function zip(entries: Entry[], comment = ''): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const { name, bytes, method = 8, flags = 0, ...told } of entries) {
		const whole = Buffer.from(bytes);
		const packed = method === 8 ? deflateRawSync(whole) : whole;
		const label = Buffer.from(name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(method, 4);
		common.writeUInt32LE(told.crc ?? crc32(whole), 10);
		common.writeUInt32LE(told.packed ?? packed.length, 14);
		common.writeUInt32LE(told.size ?? whole.length, 18);
		common.writeUInt16LE(label.length, 22);
		parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, label, packed);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, label);
		at += 30 + label.length + packed.length;
	}
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length & 0xffff, 4);
	end.writeUInt16LE(entries.length & 0xffff, 6);
	end.writeUInt32LE(
		directory.reduce((sum, part) => sum + part.length, 0),
		8
	);
	end.writeUInt32LE(at, 12);
	end.writeUInt16LE(Buffer.byteLength(comment), 16);
	return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end, Buffer.from(comment)]);
}
