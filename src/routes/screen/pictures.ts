/** A picture that is kept in the page, so that it is shown whether or not there is a network. */
export interface KeptPicture {
	/** The whole file as an address. */
	data: string;
	alt: string;
}

/** A server that is gone must not keep the screen waiting. */
const patience = 20_000;

/**
 * Fetches a picture anew.
 * @throws when there is no network, the server refuses, or what comes is no picture
 */
export async function fetchPicture(address: string): Promise<KeptPicture> {
	const response = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(patience) });
	const type = response.headers.get('content-type') ?? '';
	if (!response.ok || !type.startsWith('image/svg+xml')) throw new Error(`${address}: ${response.status} ${type}`);
	const text = await response.text();
	// Its first tag says what it shows; the rest holds styles, which the content policy lets nobody but an image read.
	const opening = `${text.slice(0, text.indexOf('>'))}></svg>`;
	const alt =
		new DOMParser().parseFromString(opening, 'image/svg+xml').documentElement.getAttribute('aria-label') ?? '';
	return { data: `data:image/svg+xml,${encodeURIComponent(text)}`, alt };
}

/** Some pictures change with the day. */
export const today = (): string => new Date().toDateString();

/** What the server says of itself. */
interface ServerHealth {
	release: number;
	/** Since when its data may be old, in milliseconds; null where they are not. */
	staleSince: number | null;
}

/**
 * The release that the server shows now, and whether it may be old.
 * @throws when it does not answer
 */
export async function fetchHealth(): Promise<ServerHealth> {
	const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
	const health: unknown = await response.json();
	if (typeof health !== 'object' || health === null || !('release' in health) || typeof health.release !== 'number')
		throw new Error('/healthz tells no release');
	const since = 'stale' in health && typeof health.stale === 'string' ? Date.parse(health.stale) : null;
	return { release: health.release, staleSince: since };
}
