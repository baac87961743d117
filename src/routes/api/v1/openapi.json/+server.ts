import { document, preflight } from '$lib/server/api/answer';
import { openapi } from '$lib/server/api/openapi';
import type { RequestHandler } from './$types';

/** What the API gives, for programs. */
export const GET: RequestHandler = ({ locals, url, request }) =>
	document(openapi(locals.locale), { ...locals, url, request });

export const OPTIONS: RequestHandler = () => preflight();
