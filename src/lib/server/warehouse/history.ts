import { z } from 'zod';
import { datasetNames, datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { Parameters } from './query';
import { columnsOf, keyOf, quoted, sameKey } from './sql';

// What releases changed, read off the history that every table keeps. Everything here reads through `versions`.

/** Who reads: answers to the same question are remembered by `read`, and not by `ask`. */
interface Reads {
	read<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<readonly R[]>;
	ask<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<R[]>;
}

/** Every version of every row of a dataset, with the releases that brought and superseded it. Who may see which rows is to be asked here. */
const versions = (name: DatasetName): string => quoted(name);

/** How a row changed: it came, it became another, or it went. */
export const changeKinds = ['added', 'changed', 'removed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

const changeCount = z.object({
	dataset: z.enum(datasetNames),
	added: z.number(),
	changed: z.number(),
	removed: z.number()
});
export type ChangeCount = z.output<typeof changeCount>;

const countSql = (name: DatasetName) => {
	const before = `(from ${versions(name)} where release_to = $release)`;
	const after = `(from ${versions(name)} where release_from = $release)`;
	return `select '${name}' as dataset, came - same as added, same as changed, went - same as removed
		from (select
			(select count(*) from ${after})::integer as came,
			(select count(*) from ${before})::integer as went,
			(select count(*) from ${after} after semi join ${before} before on ${sameKey(name, 'after', 'before')})::integer as same)
		where came + went > 0`;
};
const countsSql = datasetNames.map(countSql).join('\nunion all\n');

/** How many rows a release added, changed and removed, by dataset in the order of all datasets; only those that it touched. */
export async function changeCounts(reads: Reads, release: number): Promise<ChangeCount[]> {
	const rows = await reads.read(countsSql, changeCount, { release });
	return rows.toSorted((a, b) => datasetNames.indexOf(a.dataset) - datasetNames.indexOf(b.dataset));
}

const number = z.object({ number: z.number() });

/** The releases until `release` that changed a dataset, newest first. */
export async function releasesOf(reads: Reads, name: DatasetName, release: number): Promise<number[]> {
	const rows = await reads.read(
		`select number from (
			select release_from as number from ${versions(name)} union select release_to from ${versions(name)}
		) where number <= $release order by number desc`,
		number,
		{ release }
	);
	return rows.map((row) => row.number);
}

const state = z.object({ dataset: z.enum(datasetNames), rows: z.number(), last: z.number().nullable() });

const statesSql = datasetNames
	.map(
		(name) => `select '${name}' as dataset,
			(select count(*) from ${name}_at($release))::integer as rows,
			(select max(greatest(release_from, case when release_to <= $release then release_to end))
				from ${versions(name)} where release_from <= $release)::integer as last`
	)
	.join('\nunion all\n');

/** How many rows each dataset has as of a release, and which release changed it last. */
export const datasetStates = (reads: Reads, release: number) => reads.read(statesSql, state, { release });

/** What a release is asked about: everything, or what it did to one index or one unit. */
export interface About {
	index: string | null;
	unit: string | null;
}

const edition = z.object({
	index_code: z.string(),
	year: z.number(),
	/** Rows before and after. */
	went: z.number(),
	came: z.number(),
	units: z.number(),
	/** One of the units, and the level that all of them have, if they have one. */
	unit_code: z.string(),
	level: z.string().nullable()
});
export type TouchedEdition = z.output<typeof edition>;

/** The editions whose results a release changed, newest years first. */
export const touchedEditions = (reads: Reads, release: number, { index, unit }: About) =>
	reads.read(
		`select index_code, year,
				count(*) filter (release_to = $release)::integer as went,
				count(*) filter (release_from = $release)::integer as came,
				count(distinct result.unit_code)::integer as units,
				min(result.unit_code) as unit_code,
				case when count(distinct level) = 1 then min(level) end as level
			from ${versions('results')} result left join units_at($release) unit using (unit_code)
			where (result.release_from = $release or result.release_to = $release)
				and ($index::varchar is null or index_code = $index) and ($unit::varchar is null or result.unit_code = $unit)
			group by all order by year desc, index_code`,
		edition,
		{ release, index, unit }
	);

const work = z.object({
	unit_code: z.string(),
	demo: z.boolean(),
	went: z.number(),
	came: z.number(),
	first_year: z.number(),
	last_year: z.number()
});
export type TouchedWork = z.output<typeof work>;

/** The units whose recorded work a release changed, those with most rows first; generated work apart. */
export const touchedWork = (reads: Reads, release: number, { unit }: Pick<About, 'unit'>) =>
	reads.read(
		`select unit_code, demo,
				count(*) filter (release_to = $release)::integer as went,
				count(*) filter (release_from = $release)::integer as came,
				min(period_year(date)) as first_year, max(period_year(date)) as last_year
			from ${versions('activities')}
			where (release_from = $release or release_to = $release) and ($unit::varchar is null or unit_code = $unit)
			group by unit_code, demo order by went + came desc, unit_code`,
		work,
		{ release, unit }
	);

/** The releases until `release` that changed results of an index or a unit, or real work or plans of that unit; newest first. */
export async function releasesAbout(
	reads: Reads,
	release: number,
	{ index, unit, limit }: About & { limit: number }
): Promise<number[]> {
	const both = (name: DatasetName, where: string) =>
		['release_from', 'release_to'].map((column) => `select ${column} as number from ${versions(name)} where ${where}`);
	const parts = [
		...both(
			'results',
			'($index::varchar is null or index_code = $index) and ($unit::varchar is null or unit_code = $unit)'
		),
		...both('activities', '$index::varchar is null and unit_code = $unit and not demo'),
		...both('plans', '$index::varchar is null and unit_code = $unit')
	];
	const rows = await reads.read(
		`select number from (${parts.join(' union ')}) where number <= $release order by number desc limit $limit`,
		number,
		{ release, index, unit, limit }
	);
	return rows.map((row) => row.number);
}

/** One row that a release changed; null where there was or is none. */
export interface ChangedRow {
	kind: ChangeKind;
	/** Where it stands among the rows of its dataset. */
	position: number;
	before: Record<string, Value> | null;
	after: Record<string, Value> | null;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const record = z.record(z.string(), value);
const changed = z.object({
	kind: z.enum(changeKinds),
	position: z.bigint().transform(Number),
	before: record.nullable(),
	after: record.nullable()
});

function differenceSql(name: DatasetName): string {
	const columns = Object.keys(datasetOf(name).resolved);
	const struct = (side: string) =>
		`case when ${side}.position is not null
			then { ${columns.map((column) => `${quoted(column)}: ${side}.${quoted(column)}`).join(', ')} } end as ${side}`;
	return `with before as (select ${columnsOf(name)}, position from ${versions(name)} where release_to = $release),
		after as (select ${columnsOf(name)}, position from ${versions(name)} where release_from = $release)
		select case when before.position is null then 'added' when after.position is null then 'removed' else 'changed' end as kind,
			coalesce(after.position, before.position) as position, ${struct('before')}, ${struct('after')}
		from after full join before on ${sameKey(name, 'after', 'before')}
		where ($kind::varchar is null or kind = $kind) and coalesce(after.position, before.position) > $past
		order by coalesce(after.position, before.position), ${keyOf(name, 'after.')}
		limit $limit offset $offset`;
}

/** Which changed rows are asked for; `past` is the position after which they begin. */
interface Part {
	kind: ChangeKind | null;
	limit: number;
	offset?: number;
	past?: number;
}

/** Rows of a dataset that a release changed, in the order of the dataset, each before and after. */
export const difference = (
	reads: Reads,
	release: number,
	name: DatasetName,
	{ kind, limit, offset = 0, past = -1 }: Part
): Promise<ChangedRow[]> => reads.ask(differenceSql(name), changed, { release, kind, limit, offset, past });
