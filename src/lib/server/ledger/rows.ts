import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { Change, ResolvedRow } from '$lib/model/release';

const compress = promisify(gzip);
const expand = promisify(gunzip);
const kinds = new Set(['string', 'number', 'boolean']);

/** Bytes as the ledger keeps them: by the SHA-256 of what they were. */
export async function pack(bytes: Uint8Array): Promise<{ sha256: string; bytes: Uint8Array }> {
	return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: await compress(bytes) };
}

/** The bytes as they were. */
export const unpack = (bytes: Uint8Array): Promise<Uint8Array> => expand(bytes);

/** The first line of a change: which columns the lines after it carry. */
const header = z.object({ columns: z.array(z.string()), key: z.array(z.string()) });

/**
 * A change as JSON lines: the columns, then one array for each upsert and each removal. Columns come in the
 * dataset's order, so that equal changes give equal bytes.
 */
export function linesOf(change: Change): Uint8Array {
	const { resolved, key } = datasetOf(change.dataset);
	const columns = Object.keys(resolved);
	const line = (row: ResolvedRow, names: readonly string[]) => JSON.stringify(names.map((name) => row[name] ?? null));
	const lines = [
		JSON.stringify({ columns, key }),
		...change.upserts.map((row) => line(row, columns)),
		...change.removals.map((row) => line(row, key))
	];
	return new TextEncoder().encode(lines.join('\n'));
}

/** The change that those lines were made of. */
export function changeOf(dataset: DatasetName, bytes: Uint8Array, upserts: number): Change {
	const [first, ...lines] = new TextDecoder().decode(bytes).split('\n');
	const { columns, key } = header.parse(JSON.parse(first ?? ''));
	const rows = lines.map((line, index) => {
		const values: unknown = JSON.parse(line);
		const names = index < upserts ? columns : key;
		if (!isRow(values) || values.length !== names.length) throw new Error(`Ledger: unreadable row of ${dataset}`);
		const row: ResolvedRow = {};
		names.forEach((name, at) => (row[name] = values[at] ?? null));
		return row;
	});
	return { dataset, upserts: rows.slice(0, upserts), removals: rows.slice(upserts) };
}

const isRow = (values: unknown): values is Value[] =>
	Array.isArray(values) && values.every((value) => value === null || kinds.has(typeof value));
