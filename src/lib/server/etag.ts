import { createHash } from 'node:crypto';

/** A short text that is the same for the same parts only. */
export const fingerprint = (parts: readonly unknown[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

const strong = (etag: string) => etag.trim().replace(/^W\//, '');

/** Whether an `If-None-Match` names that ETag. */
export const isAmong = (known: string | null | undefined, etag: string): boolean =>
	(known ?? '')
		.split(',')
		.map(strong)
		.some((one) => one === strong(etag));

/** Whether who asks has the answer with that ETag already. */
export const isKnown = (request: Request, etag: string): boolean => isAmong(request.headers.get('if-none-match'), etag);
