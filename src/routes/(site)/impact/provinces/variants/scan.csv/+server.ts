import { associationAsked } from '$lib/server/association/asked';
import { scanFigures } from '$lib/server/association/scan/figures';
import { scanCsv } from '$lib/server/association/scan/table';
import { context } from '$lib/server/context';
import { csvType, dataFile } from '$lib/server/data-file';
import { refuseMisspelt } from '$lib/server/refuse';
import type { RequestHandler } from './$types';

/** All components of an index beside all groups of channels, as a CSV file. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
	const here = await context(locals, url);
	refuseMisspelt({ locale: here.locale, url }, ['index', 'lag']);
	const question = associationAsked(here, url);
	const name = `${question.index.index_code}-scan.csv`;
	return dataFile({ locals, release: here.release, url, request, type: csvType, name }, async () =>
		scanCsv(here.locale, question, await scanFigures(here, question))
	);
};
