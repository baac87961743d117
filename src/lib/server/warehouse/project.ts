import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import type { KeptChange, PublishedRelease } from '$lib/model/release';
import delta from './delta.sql?raw';
import { schema } from './schema';
import { columnsOf, keyOf, quoted, sameKey } from './sql';

/** Which form of the tables this program expects. */
export const schemaVersion = createHash('sha256').update(schema).update(delta).digest('hex');

/** The first of the JSON lines. */
const linesHeader = z.object({ columns: z.array(z.string()), key: z.array(z.string()) });

/** Runs a job as one transaction. */
export async function inTransaction(connection: DuckDBConnection, job: () => Promise<void>): Promise<void> {
	await connection.run('begin');
	try {
		await job();
		await connection.run('commit');
	} catch (error) {
		// After a commit that failed there is nothing to take back.
		await connection.run('rollback').catch(() => undefined);
		throw error;
	}
}

/** Makes every table anew and empty, as before release 1. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
	await connection.run(schema);
	await connection.run('insert into meta values (0, null, $schema)', { schema: schemaVersion });
}

/**
 * The rows of a change in the table `incoming`, typed as the dataset's own, with `line` and `removal`. JSON lines, the form of the
 * first version, have their columns in the first line.
 */
async function stage(connection: DuckDBConnection, change: KeptChange, path: string): Promise<void> {
	const { dataset, upserts } = change;
	await connection.run(
		`create or replace temp table incoming as
			select ${columnsOf(dataset)}, 0::bigint as line, false as removal from ${quoted(dataset)} limit 0`
	);
	if (change.form === 'parquet') {
		await connection.run('insert into incoming by name select * from read_parquet($path)', { path });
		return;
	}
	const written = 'from (select json, row_number() over () as line from read_ndjson_objects($path))';
	const [first] = (await connection.runAndReadAll(`select json ${written} where line = 1`, { path })).getRowObjectsJS();
	const header = linesHeader.parse(JSON.parse(z.string().parse(first?.['json'])));
	const own = Object.keys(datasetOf(dataset).resolved);
	const values = (names: string[]) =>
		names.map((name, at) => (own.includes(name) ? `, json->>'$[${at}]' as ${quoted(name)}` : '')).join('');
	for (const [names, removal, condition] of [
		[header.columns, false, 'line <= $upserts + 1'],
		[header.key, true, 'line > $upserts + 1']
	] as const)
		await connection.run(
			`insert into incoming by name select line, ${removal} as removal${values(names)} ${written} where line > 1 and ${condition}`,
			{ path, upserts }
		);
}

async function applyChange(
	connection: DuckDBConnection,
	change: KeptChange,
	release: number,
	folder: string
): Promise<void> {
	const { dataset } = change;
	const table = quoted(dataset);
	const path = join(folder, `${randomUUID()}.change`);
	try {
		await change.save(path);
		await stage(connection, change, path);
	} finally {
		await rm(path, { force: true });
	}
	// Looked up once: it reads the keys of all that is there.
	await connection.run(
		`create or replace temp table known as
			select before.rowid as row, ${keyOf(dataset, 'before.')}, before.position, before.release_to from ${table} before
			semi join incoming on ${sameKey(dataset, 'before', 'incoming')}`
	);
	await connection.run(
		`update ${table} current set release_to = $release from known
			where current.rowid = known.row and known.release_to is null`,
		{ release }
	);
	// A key that was there before keeps its place, so that a correction does not move its row to the end of a list.
	await connection.run(
		`insert into ${table} by name
			select ${columnsOf(dataset, 'incoming.')}, coalesce(known.position, last.position + incoming.line) as position,
				$release::integer as release_from, null as release_to
			from incoming
			left join (
				select ${keyOf(dataset)}, min(position) as position from known group by all
			) known on ${sameKey(dataset, 'known', 'incoming')}
			cross join (select coalesce(max(position), 0) as position from ${table}) last
			where not incoming.removal
			order by incoming.line`,
		{ release }
	);
	await connection.run('drop table incoming');
	await connection.run('drop table known');
	if (dataset === 'activities') await connection.run(delta, { release });
}

/**
 * Applies one release: closes what it supersedes or removes, adds what it brings. To be run in a transaction; `folder` is the
 * one that the database may read.
 */
export async function applyRelease(
	connection: DuckDBConnection,
	published: PublishedRelease,
	folder: string
): Promise<void> {
	const { number, submission_id } = published.release;
	for (const change of published.changes) await applyChange(connection, change, number, folder);
	await connection.run('update meta set release = $number, submission_id = $submission_id', { number, submission_id });
}

const rowsHash = `select count(*)::varchar, coalesce(sum(hash(content)::hugeint), 0)::varchar from`;

/** A hash of everything the warehouse holds, whatever the order in which the rows lie. Reads every row. */
export async function contentHash(connection: DuckDBConnection): Promise<string> {
	const hash = createHash('sha256');
	for (const table of [...datasetNames, 'activity_counts', 'meta']) {
		const reader = await connection.runAndReadAll(`${rowsHash} ${quoted(table)} content`);
		hash.update(`${table} ${JSON.stringify(reader.getRowsJson())}\n`);
	}
	return hash.digest('hex');
}

/** A hash of what a release shows, its lists in their order: equal for two releases that show the same. */
export async function stateHash(connection: DuckDBConnection, release: number): Promise<string> {
	const hash = createHash('sha256');
	for (const name of datasetNames) {
		const shown = `(select * exclude (position), row_number() over (order by position) from ${name}_at($release)) content`;
		const reader = await connection.runAndReadAll(`${rowsHash} ${shown}`, { release });
		hash.update(`${name} ${JSON.stringify(reader.getRowsJson())}\n`);
	}
	return hash.digest('hex');
}
