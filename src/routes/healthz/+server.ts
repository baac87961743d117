import { json, type RequestHandler } from '@sveltejs/kit';
import { isDraining } from '$lib/server/serving';

/** Whether the server answers, and which release it shows; 503 to those who ask while it is being stopped. */
export const GET: RequestHandler = ({ locals }) => {
	const ok = !isDraining();
	const headers = { 'cache-control': 'no-store' };
	return json({ ok, release: locals.state.release }, { status: ok ? 200 : 503, headers });
};
