import { Kysely, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { isFull } from '../disk-room';
import { nodeSqliteDialect } from './sqlite';

const db = new Kysely<{ kept: { bytes: Uint8Array } }>({ dialect: nodeSqliteDialect(':memory:') });
afterAll(() => db.destroy());

test('where room ends within a transaction, that is what is said, and nothing of it stays', async () => {
	await sql`create table kept (bytes blob)`.execute(db);
	await sql`pragma max_page_count = 20`.execute(db);
	const insert = (size: number) =>
		db.transaction().execute((within) =>
			within
				.insertInto('kept')
				.values({ bytes: new Uint8Array(size) })
				.execute()
		);
	const error: unknown = await insert(1_000_000).catch((error: unknown) => error);
	expect(isFull(error), String(error)).toBe(true);
	expect(await db.selectFrom('kept').selectAll().execute()).toEqual([]);
	await insert(100);
	expect(await db.selectFrom('kept').selectAll().execute()).toHaveLength(1);
});
