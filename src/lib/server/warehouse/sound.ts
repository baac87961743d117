import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

// A database that is closed leaves a note beside it of what its file then was. One that still is so need not be read row by
// row to know that it is whole: to read its bytes takes a tenth of that. Both functions are for a database that is not open:
// a process that closes any file of it gives up its lock.

const note = z.object({ size: z.number(), mtimeMs: z.number(), sha256: z.string() });

const noteOf = (file: string) => `${file}.sound`;

async function noted(file: string): Promise<z.output<typeof note> | null> {
	try {
		return note.parse(JSON.parse(await readFile(noteOf(file), 'utf8')));
	} catch {
		return null;
	}
}

const found = (file: string) => stat(file).catch(() => null);

async function hashOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
	return hash.digest('hex');
}

/** Whether the file of a database is, byte for byte, what its note says, and nothing waits beside it to be written into it. */
export async function isKnownSound(file: string): Promise<boolean> {
	const [known, now, log] = [await noted(file), await found(file), await found(`${file}.wal`)];
	return known !== null && log === null && now?.size === known.size && (await hashOf(file)) === known.sha256;
}

/** Notes what the file of a database is. A note of a file that has not been written since stays: the file may have rotted. */
export async function noteSound(file: string): Promise<void> {
	const [known, now, log] = [await noted(file), await found(file), await found(`${file}.wal`)];
	if (now === null || log !== null) return;
	const { size, mtimeMs } = now;
	if (known?.size === size && known.mtimeMs === mtimeMs) return;
	await writeFile(noteOf(file), JSON.stringify({ size, mtimeMs, sha256: await hashOf(file) }), { mode: 0o600 });
}

/** Takes the note away: the database is read row by row when it is next opened. */
export const forgetSound = (file: string): Promise<void> => rm(noteOf(file), { force: true });
