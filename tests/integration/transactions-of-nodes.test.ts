// Protects what nodes write into a shared ledger: what is told to be kept is kept, also after somebody waited in vain.
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SharedCounts } from '$lib/server/auth/shared-counts';
import { isAway } from '$lib/server/ledger/away';
import { openLedger, type Ledger } from '$lib/server/ledger/ledger';
import { newDatabase } from './databases';

let ledger: Ledger;
let other: Client;

beforeAll(async () => {
	const url = await newDatabase();
	// No test waits as long as nodes do.
	ledger = await openLedger(`${url}?lock_timeout=300`);
	other = new Client({ connectionString: url });
	await other.connect();
});
afterAll(async () => {
	await ledger.close();
	await other.end();
});

const open = async () =>
	(await other.query('select 1 from pg_stat_activity where xact_start is not null and pid <> pg_backend_pid()'))
		.rowCount;

test.each([
	['a transaction', () => ledger.db.transaction().execute(async () => undefined)],
	['an attempt', () => new SharedCounts(ledger.db).change(['account an@example.vn'], () => undefined)]
])(
	'%s that waits in vain for another node’s is away, and leaves no transaction in which others would write',
	async (_, write) => {
		await other.query('begin');
		await other.query('select pg_advisory_xact_lock(7210002)');
		await other.query('lock table attempt');
		const error = await write().then(
			() => null,
			(failed: unknown) => failed
		);
		expect(isAway(error), String(error)).toBe(true);
		await other.query('commit');
		expect(await open()).toBe(0);

		const row = { name: crypto.randomUUID(), value: '1', changed_at: '', changed_by: '' };
		await ledger.db.insertInto('setting').values(row).execute();
		const kept = await other.query('select from setting where name = $1', [row.name]);
		expect(kept.rowCount, 'another node sees it').toBe(1);
	}
);

test('who publishes waits as long as it takes', async () => {
	await other.query('select pg_advisory_lock(7210001)');
	const done = ledger.alone(async () => 'done');
	await new Promise((settle) => setTimeout(settle, 600));
	await other.query('select pg_advisory_unlock(7210001)');
	expect(await done).toBe('done');
});
