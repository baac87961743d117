import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle } from '@sveltejs/kit';
import { heard } from './heard';
import { log } from './log';

/** What the server around the app asks before it lets the app make a request of what came. */
export interface Asked {
	request: IncomingMessage;
	response: ServerResponse;
	/** The whole address. */
	url: string;
	/** Whether it is answered; null where nobody looks. */
	answered: Promise<boolean> | null;
}

/** What the server around the app tells of a request when its answer has gone out, or was given up. */
export interface Answered {
	request: IncomingMessage;
	id: string;
	status: number;
	ms: number;
	bytes: number;
	whole: boolean;
}

/** By this name the request's id comes from the server around the app, and goes out to the reader. */
export const idHeader = 'x-request-id';

const current = new AsyncLocalStorage<string>();
const routes = new WeakMap<IncomingMessage, string | null>();

/** The id of the request that is being answered, also in what it has started; a new one where there is none. */
export const requestId = (): string => current.getStore() ?? randomUUID();

/** Notes which route answers a request, for the log. */
export const noteRoute = (request: IncomingMessage, route: string | null): void => void routes.set(request, route);

/** Notes which route answers, and under which id failures are found in the log. */
export const observed: Handle = ({ event, resolve }) => {
	if (event.isSubRequest) return resolve(event);
	if (event.platform) noteRoute(event.platform.req, event.route.id);
	return current.run(event.request.headers.get(idHeader) ?? randomUUID(), () => resolve(event));
};

/** The route of a request that the app was asked, else what stands for it. */
function routeOf({ request, status }: Answered): string {
	const route = routes.get(request);
	if (route === undefined) return status < 400 ? '(file)' : '(none)';
	return route ?? '(none)';
}

/** Tells the log and those who count of every answered request. `release` is the one on show. */
export function observeRequests(release: () => number): void {
	const emitter: NodeJS.EventEmitter = process;
	emitter.on('reform-lens:answered', (answered: Answered) => {
		const { request, id, status, bytes, whole } = answered;
		const ms = Math.round(answered.ms * 10) / 10;
		const line = { id, method: request.method ?? '', route: routeOf(answered), status, ms, bytes, whole };
		heard.emit('answered', line);
		// That the ledger is away, or the server stops, is told once, not with each request that waits for it.
		log(status >= 500 && status !== 503 ? 'error' : 'info', 'request', { ...line, release: release() });
	});
}
