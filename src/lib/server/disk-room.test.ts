// Protects: whoever finds the disk full is told so, whichever part of the program found it.
import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
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

test('so is what DuckDB says where there is no room for what it puts aside, and not that its memory ends', async () => {
	const aside = mkdtempSync(join(tmpdir(), 'reform-lens-aside-'));
	try {
		const sorted =
			'create or replace table sorted as select md5(range::varchar) as text from range(3000000) order by text';
		const ended = async (settings: string) => {
			const instance = await DuckDBInstance.create(':memory:', { memory_limit: '40MB', threads: '1' });
			const connection = await instance.connect();
			await connection.run(settings);
			const error = await connection.run(sorted).catch((error: unknown) => error);
			connection.closeSync();
			instance.closeSync();
			return error;
		};
		const full = await ended(`set temp_directory = '${aside}'; set max_temp_directory_size = '1MB'`);
		expect(isFull(full), String(full)).toBe(true);
		const memory = await ended("set temp_directory = ''");
		expect(memory).toBeInstanceOf(Error);
		expect(isFull(memory), String(memory)).toBe(false);
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
});
