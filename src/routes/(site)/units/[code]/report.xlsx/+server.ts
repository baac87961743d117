import { unitReportFile } from '$lib/server/report-file';
import type { RequestHandler } from './$types';

/** The report on a unit for a period as a workbook. */
export const GET: RequestHandler = (event) => unitReportFile(event, 'xlsx');
