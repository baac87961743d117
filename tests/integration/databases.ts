import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, test } from 'vitest';
import { runMove } from '$lib/server/safekeeping';
import { startPostgres, type Postgres } from '../postgres/postgres';

/** Whether this run keeps its ledgers in PostgreSQL: the tests of `vite.config.ts` that promise the same of both. */
export const isShared = process.env['TEST_LEDGER'] === 'shared';

/** A promise about a ledger that no other process has: its file can be replaced, and its clock is this process's own. */
export const inOneProcess = test.runIf(!isShared);

let server: Promise<Postgres> | null = null;
let started: Promise<string> | null = null;

/** A new, empty database, as DATABASE_URL names it, of a PostgreSQL that the test files of a worker share. */
export async function newDatabase(like?: string): Promise<string> {
	server ??= startPostgres({ durable: false });
	return (await server).database(like);
}

/** A new database with the ledger of the first start. */
export async function startedDatabase(): Promise<string> {
	started ??= moved();
	return newDatabase(await started);
}

async function moved(): Promise<string> {
	const database = await newDatabase();
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-moved-'));
	cpSync(inject('firstStart'), folder, { recursive: true });
	await runMove(folder, database, null);
	rmSync(folder, { recursive: true });
	return database;
}
