import { json, type RequestHandler } from '@sveltejs/kit';
import { healthOf } from '$lib/server/health';
import { isDraining } from '$lib/server/serving';

/** Whether the server answers, and which release it shows; 503 to those who ask while it is being stopped. */
export const GET: RequestHandler = async ({ locals }) => {
	const ok = !isDraining();
	const headers = { 'cache-control': 'no-store' };
	return json({ ok, ...(await healthOf(locals.state)) }, { status: ok ? 200 : 503, headers });
};
