import { preflight } from '$lib/server/api/answer';
import { associationAnswer } from '$lib/server/api/association';
import type { RequestHandler } from './$types';

/** How far scores and communication work go together, over all provinces. */
export const GET: RequestHandler = ({ locals, url, request }) => associationAnswer({ ...locals, url, request });

export const OPTIONS: RequestHandler = () => preflight();
