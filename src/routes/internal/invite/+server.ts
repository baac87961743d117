import { error, json, type RequestHandler } from '@sveltejs/kit';
import { inviteOrder, runInvite } from '$lib/server/auth/commands';
import { authorized } from '$lib/server/serving';

/** `npm run invite` while the server runs. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	const order = inviteOrder.safeParse(await request.json());
	if (!order.success) error(400);
	return json(await runInvite(locals.state.accounts, order.data));
};
