import { unitReportFile } from '$lib/server/report-file';
import type { RequestHandler } from './$types';

/** The report on a unit for a period as a Word file. */
export const GET: RequestHandler = (event) => unitReportFile(event, 'docx');
