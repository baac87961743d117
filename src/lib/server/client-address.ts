import type { RequestEvent } from '@sveltejs/kit';

/** Where a request comes from; `unknown` where a proxy should have said so and did not. */
export function clientAddress(event: Pick<RequestEvent, 'getClientAddress'>): string {
	try {
		// An address of the older kind stays readable where the server listens on the newer one.
		return event.getClientAddress().replace(/^::ffff:(?=\d+\.)/i, '');
	} catch {
		return 'unknown';
	}
}
