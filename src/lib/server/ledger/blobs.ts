import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { LedgerTables } from './tables';

const compress = promisify(gzip);
const expand = promisify(gunzip);
/** So much at a time is held in memory, and so short is one write. */
const partBytes = 1024 * 1024;
/** Speed before size: somebody waits for it. */
const level = 3;

/** The bytes of a file, piece by piece. */
async function* pieces(path: string): AsyncGenerator<Uint8Array> {
	const file = await open(path);
	try {
		for (;;) {
			const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(partBytes), 0, partBytes);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await file.close();
	}
}

/**
 * Puts the bytes of a file into the ledger, compressed part by part, and gives the SHA-256 of what they were. Bytes that
 * are there already are not written again; until something names them `sweepBlobs` takes them away.
 */
export async function saveBlob(db: Kysely<LedgerTables>, path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const piece of pieces(path)) hash.update(piece);
	const sha256 = hash.digest('hex');
	if (await db.selectFrom('blob').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) return sha256;
	const written_at = new Date().toISOString();
	// Parts have a name of their own, so that two who write the same bytes at once do not mix theirs.
	const parts = randomUUID();
	let position = 0;
	for await (const piece of pieces(path)) {
		await db
			.insertInto('blob_part')
			.values({ parts, position, bytes: await compress(piece, { level }), written_at })
			.execute();
		position += 1;
	}
	await db
		.insertInto('blob')
		.values({ sha256, parts, written_at })
		.onConflict((conflict) => conflict.column('sha256').doNothing())
		.execute();
	return sha256;
}

/**
 * The bytes of a blob, part by part. The last comes only once all are found to be what was saved: what has lost a part
 * never ends well.
 */
export async function* readBlob(db: Kysely<LedgerTables>, sha256: string): AsyncGenerator<Uint8Array> {
	const blob = await db.selectFrom('blob').select('parts').where('sha256', '=', sha256).executeTakeFirst();
	if (!blob) throw new Error(`The ledger has no blob ${sha256}.`);
	const part = db.selectFrom('blob_part').select('bytes').where('parts', '=', blob.parts);
	const hash = createHash('sha256');
	let last: Uint8Array | null = null;
	for (let position = 0; ; position += 1) {
		const found = await part.where('position', '=', position).executeTakeFirst();
		if (!found) break;
		if (last !== null) yield last;
		last = await expand(found.bytes);
		hash.update(last);
	}
	if (hash.digest('hex') !== sha256) throw new Error(`Blob ${sha256} of the ledger is damaged.`);
	if (last !== null) yield last;
}

/** Writes the bytes of a blob to a file. */
export const copyBlob = (db: Kysely<LedgerTables>, sha256: string, path: string): Promise<void> =>
	pipeline(Readable.from(readBlob(db, sha256)), createWriteStream(path, { mode: 0o600 }));

/**
 * Takes away bytes that nothing names: of submissions that were given up, and of writings that were interrupted. What came
 * after that moment (ISO time in UTC) stays: somebody may be about to name it.
 */
export async function sweepBlobs(db: Kysely<LedgerTables>, before: string): Promise<void> {
	const named = db
		.selectFrom('submission_file')
		.select('sha256')
		.union(db.selectFrom('release_change').select('sha256'));
	await db.deleteFrom('blob').where('written_at', '<', before).where('sha256', 'not in', named).execute();
	const whole = db.selectFrom('blob').select('parts');
	await db.deleteFrom('blob_part').where('written_at', '<', before).where('parts', 'not in', whole).execute();
}
