import { sql, type Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/tables';
import { clock, keyOf } from './shared-counts';

/** Codes of second factors that were right a moment ago: who looked over a shoulder cannot use them too. */
export interface UsedCodes {
	has(person: string, code: string): Promise<boolean>;
	/** Takes a code: false where somebody took it before. */
	take(person: string, code: string): Promise<boolean>;
}

/** So many codes of a person are remembered; more would take some for used that are new. */
const mostUsed = 100;

/** Codes used at one node. No clock says when to forget one: a clock that is set back would make it right again. */
export class OwnUsedCodes implements UsedCodes {
	private readonly used = new Map<string, readonly string[]>();

	async has(person: string, code: string): Promise<boolean> {
		return this.used.get(person)?.includes(code) === true;
	}

	async take(person: string, code: string): Promise<boolean> {
		const used = this.used.get(person) ?? [];
		if (used.includes(code)) return false;
		this.used.set(person, [...used.slice(1 - mostUsed), code]);
		return true;
	}
}

/** So long a shared code is remembered, by the database's clock: longer than the clock of a node is likely to be set back. */
const codeMs = 24 * 60 * 60_000;

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
