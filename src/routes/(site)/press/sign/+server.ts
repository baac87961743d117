import { isHttpError, text } from '@sveltejs/kit';
import { z } from 'zod';
import { charts } from '$lib/i18n/messages/charts';
import { logFailure } from '$lib/server/failure';
import { refuseLong } from '$lib/server/form';
import { withWords } from '../words';
import type { RequestHandler } from './$types';

const typed = z.string().max(10_000);
const body = z.object({
	/** The studio's address, from `?` on. */
	search: z.string().startsWith('?').max(4000),
	title: typed,
	subtitle: typed,
	note: typed
});

const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

/** Signs what is being typed, for the preview: answers with the studio's address, or with what is wrong. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	try {
		await refuseLong(request, locals.locale);
		const sent: unknown = await request.json().catch(() => null);
		const read = body.safeParse(sent);
		if (!read.success) return text(z.prettifyError(read.error), { status: 400, headers });
		const { search, ...words } = read.data;
		const signed = await withWords(locals, new URL(search, url), words);
		return 'problem' in signed ? text(signed.problem, { status: 400, headers }) : text(signed.href, { headers });
	} catch (thrown) {
		if (isHttpError(thrown) && thrown.status < 500)
			return text(thrown.body.message, { status: thrown.status, headers });
		const id = logFailure(thrown, 500, url.pathname);
		return text(charts[locals.locale].refusal.failed(id), { status: 500, headers });
	}
};
