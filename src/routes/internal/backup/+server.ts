import { error, json, type RequestHandler } from '@sveltejs/kit';
import { fileOrder, runBackup } from '$lib/server/safekeeping';
import { authorized } from '$lib/server/serving';

/** `npm run backup` while the server runs. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	const order = fileOrder.safeParse(await request.json());
	if (!order.success) error(400);
	return json(await runBackup(locals.state, order.data));
};
