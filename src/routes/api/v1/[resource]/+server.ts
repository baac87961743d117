import { answer, preflight } from '$lib/server/api/answer';
import type { RequestHandler } from './$types';

/** One table of the data: rows by the columns' names, as JSON or CSV. */
export const GET: RequestHandler = ({ params, locals, url, request }) =>
	answer(params.resource, { ...locals, url, request });

export const OPTIONS: RequestHandler = () => preflight();
