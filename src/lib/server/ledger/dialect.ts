import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely';
import { z } from 'zod';

const parameter = z.union([z.string(), z.number(), z.bigint(), z.null(), z.instanceof(Uint8Array)]);
const bindable = (parameters: readonly unknown[]) => parameters.map((value) => parameter.parse(value));

/** SQLite takes a change of tables back with its transaction, so that a migration is there wholly or not at all. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

class NodeSqliteDialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

/** Kysely on Node's own SQLite. The only place that knows the ledger is SQLite. */
export function nodeSqliteDialect(file: string): SqliteDialect {
	const database = new DatabaseSync(file, { timeout: 5000 });
	// Hashes of passwords and names of sessions are in it; what SQLite writes beside it gets the same mode.
	if (file !== ':memory:') chmodSync(file, 0o600);
	database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;');
	const adapted: SqliteDatabase = {
		close: () => database.close(),
		prepare: (sql) => {
			const statement = database.prepare(sql);
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...bindable(parameters)),
				run: (parameters) => statement.run(...bindable(parameters)),
				iterate: (parameters) => statement.iterate(...bindable(parameters))
			};
		}
	};
	return new NodeSqliteDialect({ database: adapted });
}

const abort = (table: string, verb: string, condition: string) =>
	`create trigger ${table}_no_${verb} before ${verb} on ${table} ${condition} begin select raise(abort, '${table} is append-only'); end`;

/** Statements that make the rows of a table permanent: no update, no delete. */
export const permanent = (table: string): string[] => ['update', 'delete'].map((verb) => abort(table, verb, ''));

/** The same, but rows may be deleted while the condition on `old` does not hold. */
export const permanentWhile = (table: string, condition: string): string[] => [
	abort(table, 'update', ''),
	abort(table, 'delete', `when ${condition}`)
];

/** A statement that refuses a row with the key of another, which would take its place. */
export const irreplaceable = (table: string, key: readonly string[]): string => {
	const same = key.map((column) => `${column} = new.${column}`).join(' and ');
	return abort(table, 'insert', `when exists (select 1 from ${table} where ${same})`);
};
