import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, SqliteDriver, type DatabaseConnection, type SqliteDatabase } from 'kysely';
import { z } from 'zod';

const parameter = z.union([z.string(), z.number(), z.bigint(), z.null(), z.instanceof(Uint8Array)]);
const bindable = (parameters: readonly unknown[]) => parameters.map((value) => parameter.parse(value));

/** SQLite takes a change of tables back with its transaction, so that a migration is there wholly or not at all. */
class TransactionalAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** Where the disk is full SQLite takes a transaction back by itself: a second time would fail and hide why. */
class TransactionalDriver extends SqliteDriver {
	constructor(
		adapted: SqliteDatabase,
		private readonly database: DatabaseSync
	) {
		super({ database: adapted });
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.database.isTransaction) await super.rollbackTransaction(connection);
	}
}

class NodeSqliteDialect extends SqliteDialect {
	constructor(
		private readonly adapted: SqliteDatabase,
		private readonly database: DatabaseSync
	) {
		super({ database: adapted });
	}

	override createDriver(): SqliteDriver {
		return new TransactionalDriver(this.adapted, this.database);
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalAdapter();
	}
}

/** Kysely on Node's own SQLite. */
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
	return new NodeSqliteDialect(adapted, database);
}
