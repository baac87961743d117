import { error, json, type RequestHandler } from '@sveltejs/kit';
import { loadOrder, runLoad } from '$lib/server/publishing/commands';
import { authorized } from '$lib/server/serving';

/** `npm run load` while the server runs: the file as the body, the rest in the address. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	if (!authorized(request)) error(404);
	const order = loadOrder.safeParse(Object.fromEntries(url.searchParams));
	if (!order.success) error(400);
	return json(await runLoad(locals.state, order.data, new Uint8Array(await request.arrayBuffer())));
};
