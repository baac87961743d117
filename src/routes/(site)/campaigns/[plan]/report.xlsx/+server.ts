import { reportFile } from '$lib/server/report-file';
import type { RequestHandler } from './$types';

/** The report on a plan for a period as a workbook. */
export const GET: RequestHandler = (event) => reportFile(event, 'xlsx');
