import { z } from 'zod';
import { fold } from '$lib/i18n/fold';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { ResolvedRow } from '$lib/model/release';
import { csvHeader, csvLines, type CsvStyle } from '../csv';
import { columnsOf } from '../warehouse/sql';
import type { Warehouse } from '../warehouse/warehouse';
import { asUploaded } from './as-uploaded';

/** What content is read from, as of one release. */
export interface Kept {
	warehouse: Pick<Warehouse, 'read' | 'ask'>;
	release: number;
	reference: Reference;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const placed = z.looseObject({ position: z.bigint() }).transform(({ position, ...row }) => ({
	position: Number(position),
	row: z.record(z.string(), value).parse(row)
}));

const partRows = 20_000;

/** Every row of a dataset in the order of its files, some thousand at a time. */
export async function* rowsOf({ warehouse, release }: Omit<Kept, 'reference'>, name: DatasetName) {
	const sql = `select ${columnsOf(name)}, position from ${name}_at($release) where position > $past order by position limit $limit`;
	for (let past = -1; ;) {
		const part = await warehouse.ask(sql, placed, { release, past, limit: partRows });
		if (part.length > 0) yield part.map(({ row }): ResolvedRow => row);
		if (part.length < partRows) return;
		past = part.at(-1)?.position ?? past;
	}
}

/** A dataset as a file that can be edited and sent in again: unchanged, it changes nothing. */
export async function* contentCsv(kept: Kept, name: DatasetName, style: CsvStyle): AsyncGenerator<string> {
	const uploaded = asUploaded(name, kept.reference);
	yield csvHeader(Object.keys(datasetOf(name).uploaded), style);
	for await (const rows of rowsOf(kept, name)) yield csvLines(rows.map(uploaded), style);
}

const counted = z.object({ total: z.number() });

/** Rows of a dataset in the form of its files, of those in which the words of `query` stand, with how many there are. */
export async function contentPart(
	{ warehouse, release, reference }: Kept,
	name: DatasetName,
	{ query, limit, offset }: { query: string; limit: number; offset: number }
) {
	const wanted = fold(query);
	const from = `from ${name}_at($release)${wanted === '' ? '' : ` where ${contains(name)}`}`;
	const asked = wanted === '' ? { release } : { release, wanted, units: unitsNamed(reference, wanted) };
	const [rows, [count]] = await Promise.all([
		warehouse.read(
			`select ${columnsOf(name)}, position ${from} order by position limit $limit offset $offset`,
			placed,
			{
				...asked,
				limit,
				offset
			}
		),
		warehouse.read(`select count(*)::integer as total ${from}`, counted, asked)
	]);
	const uploaded = asUploaded(name, reference);
	return { rows: rows.map(({ row }) => uploaded(row)), total: count?.total ?? 0 };
}

/** The same folding as of names (`i18n/fold`), as SQL. */
const folded = (text: string) =>
	`trim(regexp_replace(replace(lower(strip_accents(${text})), 'đ', 'd'), '[\\s.,_‐-―−-]+', ' ', 'g'))`;

/** Whether a row has the words in any of its columns, or is about a unit of that name. */
function contains(name: DatasetName): string {
	const units = ['unit_code', 'parent_code'].filter((column) => column in datasetOf(name).resolved);
	return [
		`contains(${folded(`concat_ws(' ', ${columnsOf(name)})`)}, $wanted)`,
		...(units.length > 0 ? units : ['null']).map((column) => `contains($units::varchar, ' ' || ${column} || ' ')`)
	].join(' or ');
}

/** The codes of units in whose names the words stand, each between blanks. */
function unitsNamed(reference: Reference, wanted: string): string {
	const { units, unit_names } = reference.tables;
	const named = [...units, ...unit_names].filter((row) =>
		[row.full_name_vi, 'name_vi' in row ? row.name_vi : ''].some((text) => ` ${fold(text)}`.includes(` ${wanted}`))
	);
	return ` ${[...new Set(named.map((row) => row.unit_code))].join(' ')} `;
}
