import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const keyBytes = 32;
const keys = new Map<string, Promise<Buffer>>();

/** A secret key of an installation, made on first use and kept in its data folder for its owner only. */
export function keyFile(folder: string, name: string): Promise<Buffer> {
	const file = join(folder, name);
	const known = keys.get(file);
	if (known) return known;
	const reading = readOrMake(file);
	keys.set(file, reading);
	reading.catch(() => keys.delete(file));
	return reading;
}

async function readOrMake(file: string): Promise<Buffer> {
	// A key that is there is never replaced: what was made with it stays valid.
	const key = await readFile(file).catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return make(file);
		throw error;
	});
	if (key.length !== keyBytes)
		throw new Error(`${file} is no key of ${keyBytes} bytes; take it away to make a new one.`);
	return key;
}

async function make(file: string): Promise<Buffer> {
	const key = randomBytes(keyBytes);
	await write(file, key);
	return key;
}

/** Written aside first: where the disk is full or the process ends, no half of a key is left. */
async function write(file: string, key: Uint8Array): Promise<void> {
	await writeFile(`${file}.new`, key, { mode: 0o600 });
	await rename(`${file}.new`, file);
}

/** Puts a key that other nodes have in the place of this one's own. */
export async function takeOverKey(folder: string, name: string, key: Uint8Array): Promise<void> {
	const file = join(folder, name);
	await write(file, key);
	keys.set(file, Promise.resolve(Buffer.from(key)));
}
