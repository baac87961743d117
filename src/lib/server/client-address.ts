import type { RequestEvent } from '@sveltejs/kit';
import { plainAddress } from './plain-address';

/** Where a request comes from; `unknown` where a proxy should have said so and did not. */
export function clientAddress(event: Pick<RequestEvent, 'getClientAddress'>): string {
	try {
		return plainAddress(event.getClientAddress());
	} catch {
		return 'unknown';
	}
}
