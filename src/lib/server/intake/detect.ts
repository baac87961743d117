import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import { headOf } from './bytes/kind';

/** The dataset whose own format a file has, by the names in its first line; null for any other file. */
export async function detectDataset(path: string): Promise<DatasetName | null> {
	const head = Buffer.from(await headOf(path))
		.toString('utf8')
		.replace(/^\ufeff/, '')
		.replace(/^"?sep=.*\r?\n/i, '');
	const [first = ''] = head.split(/[\r\n]/);
	const names = new Set(first.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim().toLowerCase()));
	const fits = datasetNames.filter((name) =>
		Object.keys(datasetOf(name).uploaded).every((column) => names.has(column))
	);
	// More columns fit more closely: a table may hold all names of a smaller one.
	const most = (name: DatasetName) => Object.keys(datasetOf(name).uploaded).length;
	return fits.toSorted((a, b) => most(b) - most(a))[0] ?? null;
}
