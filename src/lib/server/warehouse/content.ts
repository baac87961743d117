import { z } from 'zod';
import { datasetNames, datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { ResolvedRow } from '$lib/model/release';
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

/** Signs that stand between words, and their letter for the one that has no accent to strip. */
const signs = 'đ.,_-‐‑‒–—―−';
const plain = `d${' '.repeat(signs.length - 1)}`;

/** A text as `fold` makes it, nearly: without accents, case and marks, so that it is found however it is typed. */
const folded = (text: string) =>
	`replace(replace(translate(regexp_replace(lower(strip_accents(${text})), '[''’ʼ‘\`´]+', '', 'g'),
		'${signs}', '${plain}'), '  ', ' '), '  ', ' ')`;

/**
 * The rows that a text occurs in, names of their units included; `''` takes all, and is asked without a condition: the
 * database would look up the unit of every row for nothing. Each column is folded by itself: most repeat a few values, and
 * the database folds each value once.
 */
function found(dataset: DatasetName, text: string): string {
	const table = `from ${dataset}_at($release)`;
	if (text === '') return table;
	const columns = Object.keys(datasetOf(dataset).resolved);
	const holds = (text: string) => `contains(${folded(text)}, $text)`;
	const named = dataset !== 'units' && columns.includes('unit_code');
	const units = `select unit_code from units_at($release) where ${holds('name_vi')} or ${holds('full_name_vi')}`;
	return `${table} where ${[
		...columns.map((column) => holds(`${quoted(column)}::varchar`)),
		...(named ? [`unit_code in (${units})`] : [])
	].join(' or ')}`;
}

/** What a condition needs to know; a parameter that no condition has is refused. */
const asked = (text: string) => (text === '' ? {} : { text });

/** Some rows of a dataset in the order of its files, those that a folded text occurs in, and how many these are. */
export async function contentRows(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ text, ...part }: { text: string; limit: number; offset: number }
): Promise<readonly ResolvedRow[]> {
	return warehouse.read(
		`select ${columnsOf(dataset)} ${found(dataset, text)} order by position limit $limit offset $offset`,
		row,
		{ release, ...asked(text), ...part }
	);
}

/** How many rows of a dataset a folded text occurs in. */
export async function contentSize(
	warehouse: Reading,
	release: number,
	dataset: DatasetName,
	{ text }: { text: string }
): Promise<number> {
	const number = text === '' ? sizeOf(dataset) : `(select count(*) ${found(dataset, text)})`;
	const [counted] = await warehouse.read(`select ${number}::integer as rows`, total, { release, ...asked(text) });
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
