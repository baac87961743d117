import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import { log, logFormat } from '$lib/server/observing/log';
import { idHeader, type Answered, type Asked } from '$lib/server/observing/request';
import { withoutSecrets } from '$lib/server/observing/without-secrets';

type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown;

/**
 * For every answer that does not set its own, also what is refused or redirected before the app's hooks see it. The policy is
 * short, because every file carries it; pages bring one with hashes.
 */
const defaultHeaders = new Map([
	['content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"],
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'strict-origin-when-cross-origin'],
	['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()']
]);

/** Only over https: browsers heed neither elsewhere. */
const secureHeaders = new Map([
	['strict-transport-security', 'max-age=31536000'],
	['cross-origin-opener-policy', 'same-origin']
]);

const malformed = [
	'400 Bad Request',
	'Yêu cầu không đọc được. Mở lại địa chỉ trong trình duyệt.\nThis request cannot be read. Open the address again in a browser.'
] as const;

/** What is said of a request that cannot be read, by Node's name for why. */
const unreadable = new Map<string, readonly [status: string, words: string]>([
	[
		'HPE_HEADER_OVERFLOW',
		[
			'431 Request Header Fields Too Large',
			'Địa chỉ hoặc cookie dài quá 16 KB. Rút ngắn địa chỉ, hoặc xóa cookie của trang này.\n' +
				'The address or the cookies are longer than 16 KB. Shorten the address, or delete the cookies of this site.'
		]
	],
	[
		'ERR_HTTP_REQUEST_TIMEOUT',
		['408 Request Timeout', 'Yêu cầu gửi quá chậm. Gửi lại.\nThis request came too slowly. Send it again.']
	]
]);

/** How long somebody who sends what cannot be read has time to read why. */
const lingerMs = 2000;

/** How long clients that still send or read, and then the app's own closing, may take after a signal. */
const drainMs = 10_000;
/** How long the server's own work on running requests, such as publishing, may take after a signal. */
const workMs = 60_000;
/** How long a client may take to send its headers. */
const headersMs = 20_000;
/** How long a client may take to send all of a request: 200 MB at 0.25 Mbit/s. */
const requestMs = 2 * 60 * 60_000;
/** How long nothing may move on a line on which something is awaited from the client. */
const idleMs = 60_000;

/** What is asked on each line and not yet answered wholly. */
const running = new WeakMap<Duplex, { request: IncomingMessage; response: ServerResponse }>();

/** Whether the client has sent all and the server has not answered yet. */
function awaitsServer(socket: Socket): boolean {
	const asked = running.get(socket);
	return asked?.request.complete === true && !asked.response.headersSent;
}

/** Whether an answer has begun and not ended: what is written to the line would be taken for a part of it. */
function isAnswering(line: Duplex): boolean {
	const response = running.get(line)?.response;
	return response?.headersSent === true && !response.writableFinished;
}

/** Says in both languages why the server cannot run, and ends the process. */
function refuse(vi: string, en: string): never {
	if (logFormat() === 'json') log('error', 'refused', { reason: en });
	else console.error(`${vi}\n${en}`);
	process.exit(1);
}

/** `PORT`, 3000 when unset; 0 lets the system choose. */
function portFromEnvironment(): number {
	const text = process.env['PORT'] || '3000';
	const port = Number(text);
	if (/^\d+$/.test(text) && port <= 65_535) return port;
	return refuse(
		`PORT phải là một số từ 0 đến 65535, hiện là "${text}".`,
		`PORT must be a number from 0 to 65535, it is "${text}".`
	);
}

/** Behind a proxy the scheme is the proxy's; without one it is http, which adapter-node would take for https. */
function settleScheme(request: IncomingMessage, response: ServerResponse): void {
	const secure = request.headers['x-forwarded-proto'] === 'https';
	request.headers['x-forwarded-proto'] = secure ? 'https' : 'http';
	if (secure || process.env['PUBLIC_URL']?.startsWith('https:'))
		for (const [name, value] of secureHeaders) response.setHeader(name, value);
}

if (logFormat() === 'json') {
	// Node would write them between the lines, as text; its threads too, which read this as they start.
	process.env['NODE_NO_WARNINGS'] = '1';
	process.removeAllListeners('warning');
	process.on('warning', ({ name, message }) =>
		log('warn', 'runtime_warning', { text: withoutSecrets(`${name}: ${message}`) })
	);
}

const port = portFromEnvironment();
process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
for (const thread of ['read', 'estimate'])
	process.env[`${thread.toUpperCase()}_WORKER`] ??= fileURLToPath(new URL(`./${thread}-worker.js`, import.meta.url));
// Several files may come at once; what is no upload is held to less by the app itself.
process.env['BODY_SIZE_LIMIT'] ??= `${2 * (Number(process.env['MAX_UPLOAD_MB']) || 200) + 16}M`;

const compress = compression();
const server = createServer({ headersTimeout: headersMs, requestTimeout: requestMs });
// A line on which nothing moves is given up, unless it is the server's own work that takes so long.
server.setTimeout(idleMs, (socket) => {
	if (!awaitsServer(socket)) socket.destroy();
});
const lines = new Set<Socket>();
server.on('connection', (socket) => {
	lines.add(socket);
	socket.once('close', () => lines.delete(socket));
});

server.once('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE') {
		refuse(
			`Cổng ${port} đang được chương trình khác sử dụng. Chọn cổng khác, ví dụ: PORT=${port + 1} ./scripts/start`,
			`Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} ./scripts/start`
		);
	}
	refuse(`Không mở được cổng ${port}: ${error.message}`, `Cannot listen on port ${port}: ${error.message}`);
});

// What is no request that can be read never comes to the app: Node would close the connection without a word.
server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
	if (!socket.writable || isAnswering(socket)) return socket.destroy();
	const [status, words] = unreadable.get(error.code ?? '') ?? malformed;
	const headers = [`HTTP/1.1 ${status}`, 'connection: close', 'content-type: text/plain; charset=utf-8'];
	for (const [name, value] of defaultHeaders) headers.push(`${name}: ${value}`);
	// What is still coming is thrown away for a moment: a connection that breaks at once takes the words with it.
	socket.resume().end(`${headers.join('\r\n')}\r\n\r\n${words}\n`);
	setTimeout(() => socket.destroy(), lingerMs).unref();
});

// The port comes first: when it is taken, the other server may have the same database open.
server.listen(port, process.env['HOST'], () => void serve());

/** Loads the app, whose start publishes or replays the data, then answers; earlier requests wait for it. */
async function serve(): Promise<void> {
	// The app tells its own tools where it listens, so it must know the port that the system chose.
	const address = server.address();
	process.env['PORT'] = String(typeof address === 'object' && address !== null ? address.port : port);
	const loading = import(/* @vite-ignore */ new URL('../handler.js', import.meta.url).href) as Promise<{
		handler: Handler;
	}>;

	server.on('request', (request, response) => {
		const id = observe(request, response);
		for (const [name, value] of defaultHeaders) response.setHeader(name, value);
		settleScheme(request, response);
		running.set(request.socket, { request, response });
		response.once('close', () => {
			if (!server.listening) server.closeIdleConnections();
		});
		compress(request, response, () => void answer(loading, request, response, id));
	});

	try {
		await loading;
	} catch (error) {
		tellWhy(error);
		refuse('Không khởi động được.', 'Could not start.');
	}
	tellAddress(`http://localhost:${process.env['PORT']}`);
}

/** Settings and data folders that cannot be used are told in words of their own; a log also has what these come from. */
function tellWhy(error: unknown): void {
	const told = error instanceof Error && ['SettingsError', 'CannotStart'].includes(error.name);
	const causes = told ? [error.cause].filter((cause) => cause !== undefined) : [error];
	if (logFormat() === 'json') {
		const text = [...(told ? [withoutSecrets(error.message)] : []), ...causes.map(stackOf)].join('\n');
		log('error', 'failure', { error: text });
		return;
	}
	for (const cause of causes) console.error(cause);
	if (told) console.error(error.message);
}

/** To people the address and what else they need to begin; a log is read by many, so no link that opens an account stands there. */
function tellAddress(address: string): void {
	if (logFormat() === 'json') {
		log('info', 'listening', { address, node: process.version, pid: process.pid });
		return;
	}
	console.log(`Lăng kính CCHC / Reform Lens: ${address}`);
	const emitter: NodeJS.EventEmitter = process;
	emitter.emit('reform-lens:listening', (text: string) => console.log(text));
}

/** An error as it may stand in a log. */
const stackOf = (error: unknown) =>
	withoutSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Gives a request the id by which it is found in the log, whatever it brought itself, and tells when it was answered. */
function observe(request: IncomingMessage, response: ServerResponse): string {
	const id = randomUUID();
	const began = performance.now();
	const sentBefore = request.socket.bytesWritten;
	request.headers[idHeader] = id;
	response.setHeader(idHeader, id);
	response.once('close', () => {
		const answered: Answered = {
			request,
			id,
			status: response.statusCode,
			ms: performance.now() - began,
			bytes: request.socket.bytesWritten - sentBefore,
			whole: response.writableFinished
		};
		const emitter: NodeJS.EventEmitter = process;
		emitter.emit('reform-lens:answered', answered);
	});
	return id;
}

/** Lets the app answer what it keeps, which takes a fraction of the time of all that it else does for a request. */
async function isKept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
	const { host = '', 'x-forwarded-proto': scheme = '' } = request.headers;
	const asked: Asked = { request, response, url: `${scheme.toString()}://${host}${request.url ?? ''}`, answered: null };
	const emitter: NodeJS.EventEmitter = process;
	emitter.emit('reform-lens:asked', asked);
	return (await asked.answered) ?? false;
}

/** A failure of one request must not end the process for all. */
async function answer(
	loading: Promise<{ handler: Handler }>,
	request: IncomingMessage,
	response: ServerResponse,
	id: string
): Promise<void> {
	try {
		const { handler } = await loading;
		const emitter: NodeJS.EventEmitter = process;
		emitter.emit('reform-lens:answering', response);
		if (await isKept(request, response)) return;
		await handler(request, response, () => response.writeHead(404).end());
	} catch (error) {
		log('error', 'failure', { id, error: stackOf(error) });
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

/** Stops listening, lets running requests finish, then lets the app close its database. */
function shutDown(signal: NodeJS.Signals): void {
	const emitter: NodeJS.EventEmitter = process;
	log('info', 'stopping', { signal });
	emitter.emit('reform-lens:draining');
	server.close(() => {
		emitter.emit('sveltekit:shutdown', signal);
		setTimeout(() => process.exit(0), drainMs).unref();
	});
	setTimeout(() => {
		for (const socket of lines) if (!awaitsServer(socket)) socket.destroy();
	}, drainMs).unref();
	setTimeout(() => server.closeAllConnections(), workMs).unref();
}

process.once('SIGTERM', shutDown);
process.once('SIGINT', shutDown);
