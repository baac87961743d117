import { text } from '@sveltejs/kit';
import { z } from 'zod';
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

/** Signs what is being typed, for the preview: answers with the studio's address, or with what is wrong. */
export const POST: RequestHandler = async ({ request, locals, url }) => {
	const sent: unknown = await request.json().catch(() => null);
	const read = body.safeParse(sent);
	if (!read.success) return text(z.prettifyError(read.error), { status: 400 });
	const { search, ...words } = read.data;
	const signed = await withWords(locals, new URL(search, url), words);
	return 'problem' in signed ? text(signed.problem, { status: 400 }) : text(signed.href);
};
