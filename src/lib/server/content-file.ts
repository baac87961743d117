import type { DatasetName } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { csv, csvLines } from './csv';
import { uploadedForm } from './uploaded-form';
import { allRows } from './warehouse/content';
import type { Reading } from './warehouse/reading';

const style = { bom: true, separator: ',', decimal: '.' } as const;

/** A dataset as of a release in the format of its uploads, piece by piece: edited and sent back, it changes what was edited. */
export async function* contentCsv(
	{ warehouse, release, reference }: { warehouse: Reading; release: number; reference: Reference },
	dataset: DatasetName
): AsyncGenerator<string> {
	const { columns, write } = uploadedForm(dataset, reference);
	yield csv(columns, [], style);
	for await (const rows of allRows(warehouse, release, dataset)) yield csvLines(rows.map(write), style);
}

/** The header of a dataset's files alone. */
export const templateCsv = (dataset: DatasetName, reference: Reference): string =>
	csv(uploadedForm(dataset, reference).columns, [], style);
