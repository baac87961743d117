import { error, json, type RequestHandler } from '@sveltejs/kit';
import { revertOrder, runRevert } from '$lib/server/publishing/commands';
import { authorized } from '$lib/server/serving';

/** `npm run revert` while the server runs. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	const order = revertOrder.safeParse(await request.json());
	if (!order.success) error(400);
	return json(await runRevert(locals.state, order.data));
};
