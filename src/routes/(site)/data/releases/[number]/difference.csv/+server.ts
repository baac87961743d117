import { context } from '$lib/server/context';
import { csvType, dataFile } from '$lib/server/data-file';
import { differenceCsv } from '$lib/server/difference-file';
import { datasetNames } from '$lib/model/datasets';
import { askedDataset, askedRelease } from '$lib/server/views/data/address';
import type { RequestHandler } from './$types';

/** The difference that a release made, as a CSV file; of one dataset or of all. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const here = await context(locals, url);
	const release = askedRelease(here, url, params.number);
	const asked = url.searchParams.get('dataset') ?? '';
	const datasets = asked === '' ? datasetNames : [askedDataset(here, url, asked)];
	const name = `ban-${release}${asked && `-${asked}`}.csv`;
	const file = {
		locals,
		release,
		url,
		request,
		type: csvType,
		name
	};
	return dataFile(file, async () => differenceCsv(here.warehouse, release, datasets));
};
