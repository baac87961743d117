import { rmSync } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';

// A database that is closed leaves a note beside it of what its file then was. One that still is so need not be read row by
// row to know that it is whole: to read its bytes takes a tenth of that. A sum of 32 bits is enough against accidents, since
// the database sums up each block once more when it reads it. Its file is summed up only while it is not open: a process that closes
// any file of it gives up its lock.

const note = z.object({ size: z.number(), mtimeMs: z.number(), crc32: z.number() });

const noteOf = (file: string) => `${file}.sound`;

async function noted(file: string): Promise<z.output<typeof note> | null> {
	try {
		return note.parse(JSON.parse(await readFile(noteOf(file), 'utf8')));
	} catch {
		return null;
	}
}

const found = (file: string) => stat(file).catch(() => null);

async function sumOf(file: string): Promise<number> {
	const handle = await open(file);
	try {
		const piece = Buffer.alloc(1024 * 1024);
		let sum = 0;
		for (;;) {
			const { bytesRead } = await handle.read(piece, 0, piece.length);
			if (bytesRead === 0) return sum;
			sum = crc32(piece.subarray(0, bytesRead), sum);
		}
	} finally {
		await handle.close();
	}
}

/** Whether the file of a database is, byte for byte, what its note says, and nothing waits beside it to be written into it. */
export async function isKnownSound(file: string): Promise<boolean> {
	const [known, now, log] = [await noted(file), await found(file), await found(`${file}.wal`)];
	return known !== null && log === null && now?.size === known.size && (await sumOf(file)) === known.crc32;
}

/** Notes what the file of a database is. A note of a file that has not been written since stays: the file may have rotted. */
export async function noteSound(file: string): Promise<void> {
	const [known, now, log] = [await noted(file), await found(file), await found(`${file}.wal`)];
	if (now === null || log !== null) return;
	const { size, mtimeMs } = now;
	if (known?.size === size && known.mtimeMs === mtimeMs) return;
	await writeFile(noteOf(file), JSON.stringify({ size, mtimeMs, crc32: await sumOf(file) }), { mode: 0o600 });
}

/** Takes the note away, at once: the database is read row by row when it is next opened, however this process ends. */
export const forgetSound = (file: string): void => rmSync(noteOf(file), { force: true });
