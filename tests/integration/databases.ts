import { startPostgres, type Postgres } from '../postgres/postgres';

let server: Promise<Postgres> | null = null;

/** A new, empty database, as DATABASE_URL names it, of a PostgreSQL that the test files of a worker share. */
export async function newDatabase(): Promise<string> {
	server ??= startPostgres({ durable: false });
	return (await server).database();
}
