// Protects: bytes that the ledger gives back are those that were brought, or it says that they are not.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBlob, saveBlob } from './blobs';
import { openLedger, type Ledger } from './ledger';

let folder: string;
let ledger: Ledger;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'reform-lens-blobs-'));
	ledger = await openLedger(':memory:');
	for (const verb of ['update', 'delete']) await sql.raw(`drop trigger blob_part_no_${verb}`).execute(ledger.db);
});
afterAll(async () => {
	await ledger.close();
	await rm(folder, { recursive: true });
});

async function saved(bytes: Uint8Array): Promise<string> {
	const path = join(folder, 'brought');
	await writeFile(path, bytes);
	return saveBlob(ledger.db, path);
}
async function read(sha256: string): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of readBlob(ledger.db, sha256)) parts.push(part);
	return Buffer.concat(parts);
}

test.each([0, 5, 2_500_000])('%i bytes come back as they were', async (size) => {
	const bytes = randomBytes(size);
	expect((await read(await saved(bytes))).equals(bytes)).toBe(true);
});

test.each([0, 1, 2])('without part %i of three, nothing comes back as if it were whole', async (position) => {
	const sha256 = await saved(randomBytes(2_500_000));
	const { parts } = await ledger.db
		.selectFrom('blob')
		.select('parts')
		.where('sha256', '=', sha256)
		.executeTakeFirstOrThrow();
	await ledger.db.deleteFrom('blob_part').where('parts', '=', parts).where('position', '=', position).execute();
	await expect(read(sha256)).rejects.toThrow('is damaged');
});

test('neither do other bytes, nor what is not there', async () => {
	const sha256 = await saved(randomBytes(50));
	const { parts } = await ledger.db
		.selectFrom('blob')
		.select('parts')
		.where('sha256', '=', sha256)
		.executeTakeFirstOrThrow();
	await ledger.db
		.updateTable('blob_part')
		.set({ bytes: gzipSync('others') })
		.where('parts', '=', parts)
		.execute();
	await expect(read(sha256)).rejects.toThrow('is damaged');
	await expect(read('none')).rejects.toThrow('no blob');
});
