import { z } from 'zod';
import { spellings } from '$lib/i18n/spellings';
import { datasetNames, datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { kindsOf } from '$lib/model/datasets/kinds';
import type { ResolvedRow } from '$lib/model/release';
import { pageOf, totalOf, type List } from './listing';
import { parts, spanOf } from './parts';
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

/** Stands between the columns of a row that is searched as one text: a sign that nobody types. */
const apart = 'chr(31)';

/** The rows of a dataset; those that a folded text occurs in, names of their units included, or (`''`) all. */
function listOf(dataset: DatasetName, release: number, text: string): List {
	const table = `from ${dataset}_at($release)`;
	// Asked without a condition: the database would look up the unit of every row for nothing.
	if (text === '') return { from: table, parameters: { release } };
	const kinds = Object.entries(kindsOf(datasetOf(dataset).resolved));
	// To write numbers out takes a third of the time: not for what occurs in none.
	const columns = kinds.filter(([, kind]) => kind !== 'number' || /^[\d e+]+$/.test(text)).map(([name]) => name);
	const holds = (names: readonly string[]) =>
		`regexp_matches(concat_ws(${apart}, ${names.map((name) => `${quoted(name)}::varchar`).join(', ')}), $spellings, 'i')`;
	const named = dataset !== 'units' && columns.includes('unit_code');
	const units = `select unit_code from units_at($release) where ${holds(['name_vi', 'full_name_vi'])}`;
	return {
		from: `${table} where ${holds(columns)}${named ? ` or unit_code in (${units})` : ''}`,
		parameters: { release, spellings: spellings(text) }
	};
}

/** Some rows of a dataset in the order of its files, those that a folded text occurs in; `''` takes all. */
export async function contentRows(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ text, ...part }: { text: string; limit: number; offset: number }
): Promise<readonly ResolvedRow[]> {
	const list = listOf(dataset, release, text);
	const columns = columnsOf(dataset);
	const all = text === '' ? await positionsOfAll(warehouse, release, dataset) : null;
	if (all === null) return pageOf(warehouse, list, columns, row, part);
	const first = all.after + part.offset;
	const here = `select ${columns} ${list.from} where position > $first and position <= $last order by position`;
	return warehouse.read(here, row, { release, first, last: first + part.limit });
}

/** Where all rows of a dataset lie if none between them was taken away or is hidden: the nth is at the nth position. */
async function positionsOfAll(
	warehouse: Reading,
	release: number,
	dataset: DatasetName
): Promise<{ after: number } | null> {
	const [size, span] = await Promise.all([
		contentSize(warehouse, release, dataset, { text: '' }),
		spanOf(warehouse, `select position from ${quoted(dataset)} where release_from <= $release`, release)
	]);
	return span !== null && span.until - span.after === size ? span : null;
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
