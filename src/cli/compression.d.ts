// The published types bring all of Express; this is the part that a plain Node server uses.
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	export default function compression(): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
