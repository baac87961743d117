import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { error, json, type RequestHandler } from '@sveltejs/kit';
import { loadOrder, runLoad } from '$lib/server/publishing/commands';
import { inFolder } from '$lib/server/publishing/pipe';
import { authorized } from '$lib/server/serving';

/** `npm run load` while the server runs: the file as the body, the rest in the address. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	if (!authorized(request)) error(404);
	const order = loadOrder.safeParse(Object.fromEntries(url.searchParams));
	if (!order.success || !request.body) error(400);
	const { body } = request;
	const report = await inFolder(locals.state, async (folder) => {
		const path = join(folder, 'file');
		await pipeline(Readable.from(body), createWriteStream(path, { mode: 0o600 }));
		return runLoad(locals.state, order.data, path);
	});
	return json(report);
};
