import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { datasetOf } from '$lib/model/datasets';
import { submit } from '$lib/server/ledger/submissions';
import { readSettings } from '$lib/server/settings';
import { start, type ServerState } from '$lib/server/state';

/** So many rows become one release: what a country might bring in a day. */
const perRelease = 1_000_000;

/**
 * Work as agencies of 63 provinces would log it over fourteen years, day after day: each agency in a few channels and on a few
 * themes, every row with a title of its own.
 */
const rowsSql = `copy (
	with provinces as (select row_number() over (order by unit_code) - 1 as at, unit_code
		from read_csv('data/reference/units.csv', all_varchar = true)
		where level = 'province' and unit_code not like '%@%'),
	channels as (select row_number() over () - 1 as at, channel_code from read_csv('data/reference/channels.csv', all_varchar = true)),
	numbers as (select range as n, hash(range) as h from range($from::bigint, $to::bigint)),
	drawn as (
		select n, h, (h % 63)::integer as unit, (h // 63 % 12)::integer as agency, (h // 756 % 3)::integer as habit,
			date '2011-01-01' + (5113 * n // $total)::integer as day
		from numbers
	)
	select
		'Z-' || n as activity_id, provinces.unit_code, 'Cơ quan số ' || agency as agency,
		null::varchar as plan_code, null::varchar as task_no, channels.channel_code,
		case habit when 0 then 'chung' when 1 then 'tthc' end as theme_code,
		strftime(day, '%Y-%m-%d') as date, (1 + h // 11596284 % 9)::double as count, null::varchar as unit_of_count,
		null::double as minutes, null::double as audience_reached, null::varchar as audience_group,
		'Tin bài số ' || n || ' về cải cách hành chính' as title, null::varchar as indices, null::varchar as evidence_url,
		null::varchar as source_id, null::varchar as note, false as removal, row_number() over (order by n) as line
	from drawn
	join provinces on provinces.at = unit
	join channels on channels.at = (agency * 3 + habit) % 20
) to '$path' (format parquet, compression zstd)`;

/** Where data are: a folder, and a database where that holds the ledger. */
export interface Where {
	DATA_DIR: string;
	DATABASE_URL?: string;
}

/** Opens a folder as its server does, for one job. */
async function inState<T>(where: Where, job: (state: ServerState) => Promise<T>): Promise<T> {
	const state = await start(readSettings({ ...where }));
	try {
		return await job(state);
	} finally {
		await state.close();
	}
}

/** Which rows of how many. */
interface Numbers {
	from: number;
	to: number;
	total: number;
}

/** Publishes rows with the numbers from … to in the form in which releases are kept; milliseconds until pages show them. */
async function publish(state: ServerState, { from, to, total }: Numbers): Promise<number> {
	const folder = await mkdtemp(join(state.warehouse.folder, 'size-'));
	try {
		const path = join(folder, 'change.parquet');
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		// The rows in the order of the dataset's own columns, which a change has.
		await connection.run(rowsSql.replace('$path', path), { from, to, total });
		connection.closeSync();
		instance.closeSync();
		const columns = Object.keys(datasetOf('activities').resolved);
		if (columns[0] !== 'activity_id') throw new Error(`activities begin with ${columns[0] ?? 'nothing'}`);
		const original = join(folder, 'original.csv');
		await writeFile(original, 'generated for measuring\n');
		const file = { dataset: 'activities' as const, name: 'size.csv', path: original };
		const submission = await submit(state.ledger.db, [file], 'size');
		const change = { dataset: file.dataset, path, upserts: to - from, removals: 0, generated: false };
		const after = state.warehouse.release;
		await state.ledger.publish({ submission, changes: [change], after, title: `${to - from}`, by: 'size' });
		const began = performance.now();
		// In turn: what looks every quarter of a minute whether something waits writes, too.
		await state.write(() => state.warehouse.applyAfter(state.warehouse.release, state.ledger));
		return performance.now() - began;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Publishes the starter data and so many activities where nothing is; milliseconds that each release took. */
export const fill = (where: Where, rows: number): Promise<number[]> =>
	inState(where, async (state) => {
		const times: number[] = [];
		for (let from = 0; from < rows; from += perRelease)
			times.push(await publish(state, { from, to: Math.min(from + perRelease, rows), total: rows }));
		return times;
	});

/** Publishes so many more where `rows` are already; milliseconds until pages show them. */
export const addMore = (where: Where, rows: number, more: number): Promise<number> =>
	inState(where, (state) => publish(state, { from: rows, to: rows + more, total: rows + more }));
