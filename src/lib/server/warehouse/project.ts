import { createHash } from 'node:crypto';
import { DuckDBDataChunk, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import type { Change, PublishedRelease } from '$lib/model/release';
import delta from './delta.sql?raw';
import schema from './schema.sql?raw';
import { columnsOf, keyOf, quoted, sameKey } from './sql';

/** Which form of the tables this program expects. */
export const schemaVersion = createHash('sha256').update(schema).update(delta).digest('hex');

const chunkRows = 2048;

/** Runs a job as one transaction. */
export async function inTransaction(connection: DuckDBConnection, job: () => Promise<void>): Promise<void> {
	await connection.run('begin');
	try {
		await job();
		await connection.run('commit');
	} catch (error) {
		await connection.run('rollback');
		throw error;
	}
}

/** Makes every table anew and empty, as before release 1. */
export async function createTables(connection: DuckDBConnection): Promise<void> {
	await connection.run(schema);
	await connection.run('insert into meta values (0, null, $schema)', { schema: schemaVersion });
}

/** Brings a change's rows into the temporary table `incoming`: the fast way in, 2,048 rows at a time. */
async function stage(connection: DuckDBConnection, change: Change): Promise<void> {
	const table = quoted(change.dataset);
	await connection.run(
		`create or replace temp table incoming as
			select ${columnsOf(change.dataset)}, 0::integer as line, false as removal from ${table} limit 0`
	);
	const columns = Object.keys(datasetOf(change.dataset).resolved);
	const rows = [...change.upserts, ...change.removals];
	const appender = await connection.createAppender('incoming', 'main', 'temp');
	const types = [...columns, 'line', 'removal'].map((_, index) => appender.columnType(index));
	for (let start = 0; start < rows.length; start += chunkRows) {
		const part = rows.slice(start, start + chunkRows);
		const values: DuckDBValue[][] = columns.map((column) => part.map((row) => row[column] ?? null));
		values.push(
			part.map((_, index) => start + index + 1),
			part.map((_, index) => start + index >= change.upserts.length)
		);
		const chunk = DuckDBDataChunk.create(types);
		chunk.setColumns(values);
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}

async function applyChange(connection: DuckDBConnection, change: Change, release: number): Promise<void> {
	const { dataset } = change;
	const table = quoted(dataset);
	await stage(connection, change);
	await connection.run(
		`update ${table} current set release_to = $release from incoming
			where current.release_to is null and ${sameKey(dataset, 'current', 'incoming')}`,
		{ release }
	);
	// A key that was there before keeps its place, so that a correction does not move its row to the end of a list.
	await connection.run(
		`insert into ${table} by name
			select ${columnsOf(dataset, 'incoming.')}, coalesce(known.position, last.position + incoming.line) as position,
				$release::integer as release_from, null as release_to
			from incoming
			left join (
				select ${keyOf(dataset, 'before.')}, min(before.position) as position from ${table} before
				semi join incoming on ${sameKey(dataset, 'before', 'incoming')}
				group by all
			) known on ${sameKey(dataset, 'known', 'incoming')}
			cross join (select coalesce(max(position), 0) as position from ${table}) last
			where not incoming.removal
			order by incoming.line`,
		{ release }
	);
	await connection.run('drop table incoming');
	if (dataset === 'activities') await connection.run(delta, { release });
}

/** Applies one release: closes what it supersedes or removes, adds what it brings. To be run in a transaction. */
export async function applyRelease(connection: DuckDBConnection, published: PublishedRelease): Promise<void> {
	const { number, submission_id } = published.release;
	for (const change of published.changes) await applyChange(connection, change, number);
	await connection.run('update meta set release = $number, submission_id = $submission_id', { number, submission_id });
}

/** A hash of everything the warehouse holds, whatever the order in which the rows lie. Reads every row. */
export async function contentHash(connection: DuckDBConnection): Promise<string> {
	const hash = createHash('sha256');
	for (const table of [...datasetNames, 'activity_counts', 'meta']) {
		const reader = await connection.runAndReadAll(
			`select count(*)::varchar, coalesce(sum(hash(content)::hugeint), 0)::varchar from ${quoted(table)} content`
		);
		hash.update(`${table} ${JSON.stringify(reader.getRowsJson())}\n`);
	}
	return hash.digest('hex');
}
