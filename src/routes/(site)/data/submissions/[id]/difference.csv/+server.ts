import { error } from '@sveltejs/kit';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { csv } from '$lib/server/csv';
import { submissionOf } from '$lib/server/ledger/submissions';
import { differenceFile } from '$lib/server/publishing/check';
import { comparedDatasets } from '$lib/server/reviewing/changes';
import { seenBy } from '$lib/server/reviewing/may-see';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** So many rows fit into a spreadsheet. */
const most = 1_000_000;

/** Every row of a difference, as it is published and as it would be. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, url } = event;
	const { state } = locals;
	const { person } = signedIn(event, 'analyst');
	const submission = seenBy(person, await submissionOf(state.ledger.db, params.id));
	const dataset = datasetNames.find((name) => name === url.searchParams.get('table'));
	if (!submission || !dataset) error(404);
	const folder = state.reviews.folderOf(submission.id);
	if (!(await comparedDatasets(folder)).includes(dataset)) error(404);
	const kinds = ['added', 'changed', 'missing', 'unchanged'] as const;
	const rows = await state.warehouse.differenceRows(dataset, differenceFile(folder, dataset), {
		kinds,
		limit: most,
		offset: 0
	});
	const columns = Object.keys(datasetOf(dataset).resolved);
	const head = ['change', 'file', 'line', ...columns, ...columns.map((column) => `old_${column}`)];
	const lines = rows.map(({ kind, file, line, before, after }) => [
		kind,
		file === null ? null : (submission.files[file]?.name ?? null),
		line,
		...columns.map((column) => after?.[column] ?? null),
		...columns.map((column) => before?.[column] ?? null)
	]);
	return new Response(csv(head, lines, { bom: true, separator: ',', decimal: '.' }), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="difference-${dataset}.csv"`
		}
	});
};
