import { json, type RequestHandler } from '@sveltejs/kit';

/** Whether the server answers, and which release it shows. */
export const GET: RequestHandler = ({ locals }) =>
	json({ ok: true, release: locals.state.release }, { headers: { 'cache-control': 'no-store' } });
