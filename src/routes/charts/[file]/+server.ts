import { chartFile } from '$lib/server/chart-file';
import type { RequestHandler } from './$types';

/** A chart as a file: `/charts/ranking.png?index=PAPI`. */
export const GET: RequestHandler = ({ params, url, locals, request }) =>
	chartFile({ file: params.file, url, locals, request });
