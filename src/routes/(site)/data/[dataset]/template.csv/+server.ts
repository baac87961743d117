import { templateCsv } from '$lib/server/content-file';
import { context } from '$lib/server/context';
import { csvType, dataFile } from '$lib/server/data-file';
import { askedDataset } from '$lib/server/views/data/address';
import type { RequestHandler } from './$types';

/** An empty file of a dataset: its header. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const here = await context(locals, url);
	const dataset = askedDataset(here, url, params.dataset, ({ value }) => `/data/${value}/template.csv`);
	const file = {
		locals,
		release: here.release,
		url,
		request,
		type: csvType,
		name: `${dataset}-mau.csv`
	};
	return dataFile(file, async () => templateCsv(dataset, here.reference));
};
