import type { Kysely } from 'kysely';
import type { LedgerTables } from '../ledger/tables';
import { keyOf } from './shared-counts';

/**
 * Codes of second factors that were right: who looked over a shoulder cannot use them too. No clock says when to forget one:
 * where it is set back, the code would be right again.
 */
export interface UsedCodes {
	has(person: string, code: string): Promise<boolean>;
	/** Takes a code: false where somebody took it before. */
	take(person: string, code: string): Promise<boolean>;
}

/** So many codes of a person are remembered; more would take some for used that are new. */
export const mostUsed = 100;

/** Codes used at one node, the last ones of each person. */
export class OwnUsedCodes implements UsedCodes {
	private readonly used = new Map<string, readonly string[]>();

	async has(person: string, code: string): Promise<boolean> {
		return this.used.get(person)?.includes(code) ?? false;
	}

	async take(person: string, code: string): Promise<boolean> {
		const used = this.used.get(person) ?? [];
		if (used.includes(code)) return false;
		this.used.set(person, [...used.slice(1 - mostUsed), code]);
		return true;
	}
}

/** Codes used at any of the nodes that share a ledger in PostgreSQL. */
export class SharedUsedCodes implements UsedCodes {
	constructor(private readonly db: Kysely<LedgerTables>) {}

	async has(person: string, code: string): Promise<boolean> {
		const used = this.db
			.selectFrom('used_code')
			.select('id')
			.where('key', '=', keyOf(`${person} ${code}`));
		return (await used.executeTakeFirst()) !== undefined;
	}

	async take(person: string, code: string): Promise<boolean> {
		const key = keyOf(`${person} ${code}`);
		// Of two at once the second one waits for the first and then finds its row.
		const { numInsertedOrUpdatedRows } = await this.db
			.insertInto('used_code')
			.values({ person, key })
			.onConflict((conflict) => conflict.column('key').doNothing())
			.executeTakeFirstOrThrow();
		if (numInsertedOrUpdatedRows !== 1n) return false;
		const theirs = this.db.selectFrom('used_code').select('id').where('person', '=', person);
		const most = theirs.orderBy('id', 'desc').offset(mostUsed).limit(1);
		// What another node takes away at this moment is not waited for.
		const old = theirs.where('id', '<=', most).forUpdate().skipLocked();
		await this.db.deleteFrom('used_code').where('id', 'in', old).execute();
		return true;
	}
}
