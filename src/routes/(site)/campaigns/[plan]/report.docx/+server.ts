import { reportFile } from '$lib/server/report-file';
import type { RequestHandler } from './$types';

/** The report on a plan for a period as a Word file. */
export const GET: RequestHandler = (event) => reportFile(event, 'docx');
