import { z } from 'zod';
import { datasetNames, datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { kindsOf } from '$lib/model/datasets/kinds';
import type { ResolvedRow } from '$lib/model/release';
import { pageOf, totalOf, type List } from './listing';
import { parts } from './parts';
import { columnsOf, quoted } from './sql';
import type { Reading } from './reading';

// What a dataset holds as of a release, whichever dataset it is.

const value: z.ZodType<Value> = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row: z.ZodType<ResolvedRow> = z.record(z.string(), value);
const size = z.object({ dataset: z.enum(datasetNames), rows: z.number() });
const total = z.object({ rows: z.number() });

/** How many rows a dataset has, as SQL; of activities without looking at each. */
const sizeOf = (name: DatasetName) =>
	name === 'activities' ? 'activities_size_at($release)' : `(select count(*) from ${name}_at($release))`;

/** How many rows each dataset has. */
export async function datasetSizes(warehouse: Reading, release: number): Promise<Map<DatasetName, number>> {
	const each = datasetNames.map((name) => `select '${name}' as dataset, ${sizeOf(name)}::integer as rows`);
	const rows = await warehouse.read(each.join(' union all '), size, { release });
	return new Map(rows.map(({ dataset, rows: count }) => [dataset, count]));
}

/** Signs that stand between words, their letter for the one that has no accent to strip, and marks that are no letters. */
const signs = 'đ.,_-‐‑‒–—―−';
const plain = `d${' '.repeat(signs.length - 1)}`;
const marks = "''’ʼ‘`´";

/** A text as `fold` makes it, nearly: without accents, case and marks, so that it is found however it is typed. */
const folded = (text: string) =>
	`replace(replace(translate(lower(strip_accents(${text})), '${signs}${marks}', '${plain}'), '  ', ' '), '  ', ' ')`;

/** The rows of a dataset; with `$text` those that it occurs in, names of their units included. */
function listOf(dataset: DatasetName, release: number, text: string): List {
	const table = `from ${dataset}_at($release)`;
	// Asked without a condition: the database would look up the unit of every row for nothing.
	if (text === '') return { from: table, parameters: { release } };
	const kinds = kindsOf(datasetOf(dataset).resolved);
	const holds = (written: string) => `contains(${folded(written)}, $text)`;
	const conditions = Object.entries(kinds).map(([name, kind]) => {
		const column = quoted(name);
		// The same few numbers stand in millions of rows, and to write one out takes longer than to compare it.
		if (kind === 'number')
			return `${column} in (select number from (select distinct ${column} as number ${table}) where ${holds('number::varchar')})`;
		return holds(`${column}::varchar`);
	});
	const units = `select unit_code from units_at($release) where ${holds('name_vi')} or ${holds('full_name_vi')}`;
	if (dataset !== 'units' && 'unit_code' in kinds) conditions.push(`unit_code in (${units})`);
	return { from: `${table} where ${conditions.join(' or ')}`, parameters: { release, text } };
}

/** So far down a whole dataset rows are found quickest by looking for the first. */
const soon = 1_000;

/** Some rows of a dataset in the order of its files, those that a folded text occurs in; `''` takes all. */
export function contentRows(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ text, ...part }: { text: string; limit: number; offset: number }
): Promise<readonly ResolvedRow[]> {
	const list = listOf(dataset, release, text);
	const columns = columnsOf(dataset);
	if (text !== '' || part.offset + part.limit > soon) return pageOf(warehouse, list, columns, row, part);
	const first = `select ${columns} ${list.from} order by position limit $limit offset $offset`;
	return warehouse.read(first, row, { ...list.parameters, ...part });
}

/** How many rows of a dataset a folded text occurs in; `''` counts all. */
export async function contentSize(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ text }: { text: string }
): Promise<number> {
	if (text !== '') return totalOf(warehouse, listOf(dataset, release, text));
	const [counted] = await warehouse.read(`select ${sizeOf(dataset)}::integer as rows`, total, { release });
	return counted?.rows ?? 0;
}

/** The row of a dataset that has a key, given as texts in the order of its columns; null where there is none. */
export async function rowWithKey(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	key: readonly string[]
): Promise<ResolvedRow | null> {
	const columns = datasetOf(dataset).key;
	// An address from before a column joined the key leaves that one blank.
	if (key.length > columns.length) return null;
	const same = columns.map((column, at) => `coalesce(${quoted(column)}::varchar, '') = $key${at}`);
	const [found] = await warehouse.read(
		`select ${columnsOf(dataset)} from ${dataset}_at($release) where ${same.join(' and ')} limit 1`,
		row,
		{ release, ...Object.fromEntries(columns.map((_, at) => [`key${at}`, key[at] ?? ''])) }
	);
	return found ?? null;
}

/** Every row of a dataset in the order of its files, part by part. */
export async function* allRows(
	warehouse: Reading,
	release: number,
	dataset: DatasetName
): AsyncGenerator<ResolvedRow[]> {
	for await (const within of parts(warehouse, `from ${dataset}_at($release)`, release))
		yield await warehouse.run(
			`select ${columnsOf(dataset)} from ${dataset}_at($release)
				where position > $after and position <= $until order by position`,
			row,
			{ release, ...within }
		);
}
