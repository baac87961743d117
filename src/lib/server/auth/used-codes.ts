import { sql, type Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/tables';
import { clock, keyOf } from './shared-counts';

/** Codes of second factors that were right a moment ago: who looked over a shoulder cannot use them too. */
export interface UsedCodes {
	has(person: string, code: string): Promise<boolean>;
	/** Takes a code: false where somebody took it before. */
	take(person: string, code: string): Promise<boolean>;
}

/** Longer than a code holds, with those before and after it. */
const codeMs = 120_000;

/** Codes used at one node. */
export class OwnUsedCodes implements UsedCodes {
	private readonly until = new Map<string, number>();

	async has(person: string, code: string): Promise<boolean> {
		return (this.until.get(`${person} ${code}`) ?? 0) > Date.now();
	}

	async take(person: string, code: string): Promise<boolean> {
		const now = Date.now();
		for (const [used, until] of this.until) if (until <= now) this.until.delete(used);
		const key = `${person} ${code}`;
		if (this.until.has(key)) return false;
		this.until.set(key, now + codeMs);
		return true;
	}
}

/** Codes used at any of the nodes that share a ledger in PostgreSQL. */
export class SharedUsedCodes implements UsedCodes {
	constructor(private readonly db: Kysely<LedgerTables>) {}

	async has(person: string, code: string): Promise<boolean> {
		const used = this.db.selectFrom('used_code').select('key').where('until', '>', clock);
		return (await used.where('key', '=', keyOf(`${person} ${code}`)).executeTakeFirst()) !== undefined;
	}

	async take(person: string, code: string): Promise<boolean> {
		const old = this.db.selectFrom('used_code').select('key').where('until', '<=', clock);
		await this.db.deleteFrom('used_code').where('key', 'in', old.forUpdate().skipLocked()).execute();
		// Of two at once the second one waits for the first and then finds its row.
		const { numInsertedOrUpdatedRows } = await this.db
			.insertInto('used_code')
			.values({ key: keyOf(`${person} ${code}`), until: sql<number>`${clock} + ${codeMs}` })
			.onConflict((conflict) =>
				conflict
					.column('key')
					.doUpdateSet((row) => ({ until: row.ref('excluded.until') }))
					.where('used_code.until', '<=', clock)
			)
			.executeTakeFirstOrThrow();
		return numInsertedOrUpdatedRows === 1n;
	}
}
