import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { error, json, type RequestHandler } from '@sveltejs/kit';
import { loadOrder, runLoad } from '$lib/server/publishing/commands';
import { inFolder } from '$lib/server/publishing/pipe';
import { orderOf } from '$lib/server/order-body';
import { piecesOf } from '$lib/server/pieces-of';
import { authorized } from '$lib/server/serving';

/** `npm run load` while the server runs: the order and the file as one body. */
export const POST: RequestHandler = async ({ request, locals }) => {
	if (!authorized(request)) error(404);
	if (!request.body) error(400);
	const sent = await orderOf(piecesOf(request.body));
	const order = loadOrder.safeParse(sent.order);
	if (!order.success) error(400);
	const report = await inFolder(locals.state, async (folder) => {
		const path = join(folder, 'file');
		await pipeline(Readable.from(sent.file), createWriteStream(path, { mode: 0o600 }));
		return runLoad(locals.state, order.data, path);
	});
	return json(report);
};
