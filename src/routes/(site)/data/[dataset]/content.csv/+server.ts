import { contentCsv } from '$lib/server/content-file';
import { context } from '$lib/server/context';
import { csvType, dataFile } from '$lib/server/data-file';
import { askedDataset } from '$lib/server/views/data/address';
import type { RequestHandler } from './$types';

/** A dataset as of a release, in the format in which it is uploaded. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const here = await context(locals, url);
	const dataset = askedDataset(here, url, params.dataset, ({ value }) => `/data/${value}/content.csv`);
	const file = {
		locals,
		release: here.release,
		url,
		request,
		type: csvType,
		name: `${dataset}.csv`
	};
	return dataFile(file, async () => contentCsv(here, dataset));
};
