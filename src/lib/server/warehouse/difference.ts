import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { generatedPrefix, type ChangeFile } from '$lib/model/release';
import { columnsOf, keyOf, listed, quoted, sameKey } from './sql';

/** Rows that a check has passed, as a Parquet file: the dataset's columns, `file` and `line` where each stands. */
export interface StagedRows {
	dataset: DatasetName;
	path: string;
	/** Positions of files that only add to a table: no published row is missing from them. */
	additions: readonly number[];
}

/** A line with a row whose key an earlier row of the same submission has. */
const duplicate = z.object({
	file: z.number(),
	line: z.number(),
	other_file: z.number(),
	other_line: z.number(),
	value: z.string(),
	/** How many more its file has that are not listed. */
	more: z.number()
});
export type Duplicate = z.output<typeof duplicate>;

const counts = z.object({
	file: z.number(),
	added: z.number(),
	changed: z.number(),
	unchanged: z.number(),
	missing: z.number()
});

export interface Compared {
	/** Per file of the submission. */
	files: z.output<typeof counts>[];
	duplicates: Duplicate[];
	/** Files of results that name no source for rows that are new; rows that correct another keep its source. */
	sourceless: number[];
}

const list = (columns: readonly string[], prefix: string, as = '') =>
	columns.map((column) => `${prefix}${quoted(column)}${as && ` as ${quoted(as + column)}`}`).join(', ');

/**
 * Compares staged rows with what a release shows and writes every row with what it was before (`old_…`) to a Parquet file:
 * `change_kind` is added, changed, unchanged, or missing for a row that is published within the file's own scope and not in it.
 * Of rows with one key the first counts, the others are told.
 */
export async function compare(
	connection: DuckDBConnection,
	{ dataset, path, additions }: StagedRows,
	to: { release: number; path: string; units: string | null }
): Promise<Compared> {
	const columns = Object.keys(datasetOf(dataset).resolved);
	const run = (sql: string, values?: Record<string, DuckDBValue>) => connection.run(sql, values);
	const rows = async <R>(sql: string, row: z.ZodType<R>) =>
		z.array(row).parse((await connection.runAndReadAll(sql)).getRowObjectsJS());
	const { key } = datasetOf(dataset);

	await run(
		`create or replace temp table staged as
			select ${columnsOf(dataset)}, 0::integer as file, 0::integer as line, 0::integer as seq from ${quoted(dataset)} limit 0`
	);
	await run('insert into staged by name select * from read_parquet($path)', { path });
	await run(
		`create or replace temp table firsts as
			select ${keyOf(dataset)}, min(seq) as first, arg_min(file, seq) as other_file, arg_min(line, seq) as other_line
			from staged group by all having count(*) > 1`
	);
	const later = `${sameKey(dataset, 'staged', 'firsts')} and staged.seq <> firsts.first`;
	// A line of a wide table is several rows: it is told once.
	const lines = `select file, line, other_file, other_line, min(seq) as seq, arg_max(concat_ws(', ', ${keyOf(dataset, 'staged.')}), seq) as value
		from staged join firsts on ${later} group by file, line, other_file, other_line`;
	const duplicates = await rows(`${listed(lines, { by: 'file', order: 'seq' })} order by seq`, duplicate);
	if (duplicates.length > 0) await run(`delete from staged using firsts where ${later}`);
	await run(`create or replace temp table published as select * from ${dataset}_at($release)`, {
		release: to.release
	});
	const sourceless = dataset === 'results' ? await keepSources(connection) : [];
	// A list that is never empty, of numbers of ours.
	const speaking = `(select * from staged where file not in (${[-1, ...additions].join(', ')}))`;
	await scopes(connection, dataset, speaking, to);
	const equal = columns.map((column) => `staged.${quoted(column)} is not distinct from before.${quoted(column)}`);
	await run(
		`create or replace temp table difference as
			select case when before.position is null then 'added' when ${equal.join(' and ')} then 'unchanged' else 'changed' end as change_kind,
				staged.*, ${list(columns, 'before.', 'old_')}, before.position
			from staged left join published before on ${sameKey(dataset, 'staged', 'before')}
			union all by name
			select 'missing' as change_kind, scope.file, ${list(key, 'before.')}, ${list(columns, 'before.', 'old_')}, before.position
			from scoped scope join published before on ${sameKey(dataset, 'scope', 'before')}
			where not exists (select 1 from staged where ${sameKey(dataset, 'staged', 'before')})`
	);
	await run(
		`copy (select * exclude (position, seq) from difference order by change_kind = 'missing', seq, position)
			to $path (format parquet, compression zstd)`,
		{ path: to.path }
	);
	const files = await rows(
		`select file, ${['added', 'changed', 'unchanged', 'missing']
			.map((kind) => `count(*) filter (change_kind = '${kind}')::integer as ${kind}`)
			.join(', ')} from difference group by file`,
		counts
	);
	for (const table of ['staged', 'firsts', 'published', 'scoped', 'difference']) await run(`drop table ${table}`);
	return { files, duplicates, sourceless };
}

/** Gives results without a source that of the result that they correct; the files of those that are left. */
async function keepSources(connection: DuckDBConnection): Promise<number[]> {
	await connection.run(
		`update staged set source_id = published.source_id from published
			where staged.source_id is null and ${sameKey('results', 'staged', 'published')}`
	);
	const left = await connection.runAndReadAll('select distinct file from staged where source_id is null order by file');
	return z
		.array(z.object({ file: z.number() }))
		.parse(left.getRowObjectsJS())
		.map(({ file }) => file);
}

/** Columns whose values a file of that dataset speaks for as a whole; of datasets not named here, it speaks for the table. */
const scopeColumns: Partial<Record<DatasetName, readonly string[]>> = {
	unit_population: ['year'],
	unit_regions: ['scheme'],
	tile_map: ['scheme'],
	indicators: ['index_code', 'province_code'],
	breaks: ['index_code'],
	coverage: ['index_code', 'parent_code'],
	edition_dates: ['index_code'],
	fieldwork: ['index_code'],
	circular_indicators: ['index_code'],
	results: ['index_code', 'year'],
	plan_tasks: ['plan_code'],
	plan_targets: ['plan_code'],
	score_intervals: ['index_code', 'year', 'indicator_code'],
	index_targets: ['unit_code', 'year', 'plan_code'],
	agencies: ['plan_code'],
	reporting_duties: ['plan_code'],
	target_values: ['plan_code', 'target_no', 'unit_code'],
	duty_reports: ['plan_code', 'period'],
	difficulties: ['unit_code', 'plan_code'],
	assignments: ['unit_code', 'index_code']
};

/** Datasets of which a file speaks for the units of each province apart: one province's file says nothing of another's units. */
const provincesApart: readonly DatasetName[] = ['results', 'score_intervals'];

/**
 * The published rows that a file speaks for, each with the first file that does, as the table `scoped`: of activities by
 * unit, plan and time; else by `scopeColumns`, of `provincesApart` by province too.
 */
async function scopes(
	connection: DuckDBConnection,
	dataset: DatasetName,
	speaking: string,
	to: { release: number; units: string | null }
): Promise<void> {
	const keys = keyOf(dataset, 'published.');
	const make = (select: string) => connection.run(`create or replace temp table scoped as ${select}`);
	if (dataset === 'activities') {
		await make(
			`select ${keys}, min(scope.file) as file from published
				join (
					select file, unit_code, plan_code, min(period_from(date)) as since, max(period_to(date)) as until
					from ${speaking} group by all
				) scope on scope.unit_code = published.unit_code and scope.plan_code is not distinct from published.plan_code
					and period_from(published.date) >= scope.since and period_to(published.date) <= scope.until
				group by all`
		);
	} else {
		const apart = provincesApart.includes(dataset);
		if (apart) await provinces(connection, to);
		const rows = (table: string) => (apart ? `(select * from ${table} join unit_provinces using (unit_code))` : table);
		const columns = [...(scopeColumns[dataset] ?? []), ...(apart ? ['province'] : [])];
		const same = columns.map(
			(column) => ` and scope.${quoted(column)} is not distinct from published.${quoted(column)}`
		);
		await make(
			`select ${keys}, min(scope.file) as file from ${rows('published')} published
				join (select distinct ${['file', ...columns.map(quoted)].join(', ')} from ${rows(speaking)}) scope on true${same.join('')}
				group by all`
		);
	}
}

/** The province that each unit lies in, at any depth, as the table `unit_provinces`; null for a province itself. */
async function provinces(connection: DuckDBConnection, { release, units }: { release: number; units: string | null }) {
	const staged = units === null ? '' : 'union all select unit_code, level, parent_code from read_parquet($units)';
	await connection.run(
		`create or replace temp table unit_provinces as
			with recursive known as (select unit_code, level, parent_code from units_at($release) ${staged}),
			above as (
				select unit_code, unit_code as place, level, parent_code, 0 as depth from known
				union all
				select above.unit_code, known.unit_code, known.level, known.parent_code, depth + 1
				-- Bounded, since a wrong file could make two units each other's parent.
				from above join known on known.unit_code = above.parent_code where above.level <> 'province' and depth < 6
			)
			select unit_code, max(place) filter (level = 'province' and place <> unit_code) as province from above group by unit_code`,
		units === null ? { release } : { release, units }
	);
}

const changeSize = z.object({ upserts: z.number(), removals: z.number(), generated: z.boolean() });

/** Whether every row that a change sets is a generated activity, as SQL over a table with `removal`. */
export const generatedSql = (dataset: DatasetName): string =>
	dataset === 'activities'
		? `coalesce(bool_and(starts_with(activity_id, '${generatedPrefix}')) filter (not removal), false)`
		: 'false';

/** Makes the change that a difference is: added and changed rows set, and the missing ones taken away if so decided. */
export async function changeOf(
	connection: DuckDBConnection,
	dataset: DatasetName,
	difference: string,
	to: { path: string; removeMissing: boolean }
): Promise<ChangeFile> {
	const kinds = ['added', 'changed', ...(to.removeMissing ? ['missing'] : [])].map((kind) => `'${kind}'`).join(', ');
	await connection.run(
		`copy (
			select ${columnsOf(dataset)}, change_kind = 'missing' as removal, row_number() over () as line
			from read_parquet($difference) where change_kind in (${kinds})
		) to $path (format parquet, compression zstd)`,
		{ difference, path: to.path }
	);
	const reader = await connection.runAndReadAll(
		`select count(*) filter (not removal)::integer as upserts, count(*) filter (removal)::integer as removals,
				${generatedSql(dataset)} as generated
			from read_parquet($path)`,
		{ path: to.path }
	);
	return { dataset, path: to.path, ...changeSize.parse(reader.getRowObjectsJS()[0]) };
}

/** How many rows of a difference somebody has published since that release; with `removes` also of those to be taken away. */
export async function conflictsSince(
	connection: DuckDBConnection,
	dataset: DatasetName,
	{ difference, release, removes }: { difference: string; release: number; removes: boolean }
): Promise<number> {
	const { resolved } = datasetOf(dataset);
	const other = Object.keys(resolved).map(
		(column) => `earlier.${quoted(column)} is distinct from now.${quoted(`old_${column}`)}`
	);
	const same = sameKey(dataset, 'earlier', 'now');
	const reader = await connection.runAndReadAll(
		`select count(*)::integer as rows from read_parquet($difference) now
			left join ${dataset}_at($release) earlier on ${same}
			where ${removes ? '' : "now.change_kind <> 'missing' and "}(${other.join(' or ')})`,
		{ difference, release }
	);
	return z.object({ rows: z.number() }).parse(reader.getRowObjectsJS()[0]).rows;
}
