import { error, json, type RequestHandler } from '@sveltejs/kit';
import { runRebuild } from '$lib/server/publishing/commands';
import { authorized } from '$lib/server/serving';

/** `npm run rebuild` while the server runs. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	return json(await runRebuild(locals.state));
};
