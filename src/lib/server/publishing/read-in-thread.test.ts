// Protects: a thread that fails fails its own job, also where it fails before anybody has given it one.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readInThread } from './read-in-thread';

const folder = mkdtempSync(join(tmpdir(), 'reform-lens-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a thread that cannot begin is told to whoever reads, and the server goes on', async () => {
	const file = join(folder, 'worker.mjs');
	writeFileSync(file, "throw new Error('no room to begin');\n");
	const uncaught: unknown[] = [];
	const note = (error: unknown) => uncaught.push(error);
	const others = process.listeners('uncaughtException');
	process.removeAllListeners('uncaughtException').on('uncaughtException', note);
	try {
		const read = readInThread(file);
		const job = { files: [], tables: {}, folder, maxBytes: 1, remembered: [], own: null };
		await expect(read(job, () => undefined)).rejects.toThrow('no room to begin');
		// The one that is started ahead fails meanwhile.
		await setTimeout(1000);
		await expect(read(job, () => undefined)).rejects.toThrow('no room to begin');
	} finally {
		await setTimeout(1000);
		process.removeListener('uncaughtException', note);
		for (const other of others) process.on('uncaughtException', other);
	}
	expect(uncaught).toEqual([]);
});
