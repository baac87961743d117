import { error, json, type RequestHandler } from '@sveltejs/kit';
import { fileOrder, runRestore } from '$lib/server/safekeeping';
import { authorized } from '$lib/server/serving';

/** `npm run restore` while the server runs. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	const order = fileOrder.safeParse(await request.json());
	if (!order.success) error(400);
	return json(await runRestore(locals.state, order.data));
};
