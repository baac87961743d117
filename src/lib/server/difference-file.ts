import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { csv, csvLines } from './csv';
import { allChanges, type Change } from './warehouse/history';
import type { Reading } from './warehouse/reading';
import type { Warehouse } from './warehouse/warehouse';

const style = { bom: true, separator: ',', decimal: '.' } as const;

/** The columns of a difference: one line for each cell that a release set, changed or took away. */
const differenceColumns = ['dataset', 'change', 'key', 'column', 'old', 'new'] as const;

/** The difference that a release made in these datasets, as a CSV file, piece by piece. */
export async function* differenceCsv(
	warehouse: Reading,
	release: number,
	datasets: readonly DatasetName[]
): AsyncGenerator<string> {
	yield csv(differenceColumns, [], style);
	for (const dataset of datasets)
		for await (const part of allChanges(warehouse, release, dataset))
			yield csvLines(part.flatMap((change) => cells(dataset, change)));
}

/** Every cell that differs; of a row that is new or gone, every cell that is not blank. */
function cells(dataset: DatasetName, { kind, before, after }: Change): Value[][] {
	const { key, resolved } = datasetOf(dataset);
	const row = after ?? before ?? {};
	const which = key.map((column) => `${column}=${row[column] ?? ''}`).join(';');
	return Object.keys(resolved).flatMap((column) => {
		const [old, now] = [before?.[column] ?? null, after?.[column] ?? null];
		return old === now ? [] : [[dataset, kind, which, column, old, now]];
	});
}

/** What files under review would do to a dataset, as a CSV file, piece by piece: every row as it is published and as it would be. */
export async function* reviewCsv(
	warehouse: Warehouse,
	{ dataset, path }: { dataset: DatasetName; path: string },
	files: readonly string[]
): AsyncGenerator<string> {
	const columns = Object.keys(datasetOf(dataset).resolved);
	yield csv(['change', 'file', 'line', ...columns, ...columns.map((column) => `old_${column}`)], [], style);
	for await (const part of warehouse.allDifferenceRows(dataset, path))
		yield csvLines(
			part.map(({ kind, file, line, before, after }) => [
				kind,
				file === null ? null : (files[file] ?? null),
				line,
				...columns.map((column) => after?.[column] ?? null),
				...columns.map((column) => before?.[column] ?? null)
			])
		);
}
