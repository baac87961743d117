import Papa from 'papaparse';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { Person } from '$lib/model/person';
import { inFolder } from '../publishing/pipe';
import type { ServerState } from '../state';
import { asFile } from '../upload';

/** Puts one row under review as a file of its own, with the rights of who gives it; gives the id of the submission. */
export function submitRow(
	state: ServerState,
	person: Person,
	{ dataset, title, row }: { dataset: DatasetName; title: string; row: Readonly<Record<string, Value>> }
): Promise<string> {
	const columns = Object.keys(datasetOf(dataset).uploaded);
	const cells = columns.map((column) => row[column] ?? '');
	const text = Papa.unparse([columns, cells], { newline: '\n' });
	return inFolder(state, async (folder) => {
		const file = await asFile(folder, title, `${text}\n`);
		return state.reviews.create([{ ...file, dataset }], person.email, (empty) => ({ ...empty, units: person.units }));
	});
}
