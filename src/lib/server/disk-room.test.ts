// Protects: whoever finds the disk full is told so, whichever part of the program found it.
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isFull, needRoom } from './disk-room';

test('more than the disk holds is refused before it begins', async () => {
	await needRoom(tmpdir(), 0);
	const refused = await needRoom(tmpdir(), Number.MAX_SAFE_INTEGER).catch((error: unknown) => error);
	expect(isFull(refused)).toBe(true);
});

test('what SQLite, DuckDB and the system say of a full disk is known, and nothing else', () => {
	const small = new DatabaseSync(':memory:');
	small.exec('pragma max_page_count = 2; create table one (bytes blob)');
	const full = (() => {
		try {
			small.exec('insert into one values (zeroblob(100000))');
		} catch (error) {
			return error;
		}
	})();
	small.close();
	expect(isFull(full)).toBe(true);
	const system = Object.assign(new Error('write'), { code: 'ENOSPC' });
	expect(isFull(new Error('The reading failed', { cause: system }))).toBe(true);
	const duckdb = 'Failed to commit: Could not write file "warehouse.duckdb.wal": No space left on device';
	expect(isFull(new Error(duckdb))).toBe(true);
	expect(isFull(new Error('no such table'))).toBe(false);
	expect(isFull('no space left')).toBe(false);
});
