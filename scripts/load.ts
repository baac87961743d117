import { connect } from 'node:net';

interface Load {
	connections: number;
	seconds: number;
	/** The path that is asked for next. */
	next: () => string;
}

/** What a server answered: milliseconds of every answer, and how many were no plain success, or none at all. */
export interface Loaded {
	times: number[];
	failed: number;
	/** Those of the failed whom nobody answered for ten seconds. */
	late: number;
}

/** So much is read at once. */
const readBytes = 256 * 1024;
/** Whom nobody answers for so long is counted as failed. */
const patienceMs = 10_000;
const headEnd = '\r\n\r\n';

/**
 * Asks a server on lines that stay open, on each the next question when the last is answered. Bodies are counted and thrown
 * away: a client that makes text of compressed bytes needs several times longer for that than the server for its answer.
 */
export async function load(base: string, { connections, seconds, next }: Load): Promise<Loaded> {
	const { hostname, port, host } = new URL(base);
	const loaded: Loaded = { times: [], failed: 0, late: 0 };
	const end = performance.now() + seconds * 1000;
	const line = () =>
		new Promise<void>((settle) => {
			let began = 0;
			let head = Buffer.alloc(0);
			/** Bytes of a body that are still to come; null while its head comes. */
			let left: number | null = null;
			/** Whether nobody has answered yet; what is so when the line closes has failed, however it closed. */
			let open = true;
			const ask = () => {
				began = performance.now();
				open = true;
				socket.write(`GET ${next()} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: br\r\n\r\n`);
			};
			const read = (size: number, buffer: Uint8Array): boolean => {
				if (left === null) {
					const piece = Buffer.from(buffer.buffer, buffer.byteOffset, size);
					const come = head.length > 0 ? Buffer.concat([head, piece]) : piece;
					const at = come.indexOf(headEnd);
					if (at < 0) {
						// What is read next is written over it.
						head = Buffer.from(come);
						return true;
					}
					const text = come.toString('latin1', 0, at);
					const [, length] = /\r\ncontent-length: (\d+)/i.exec(text) ?? [];
					if (!text.startsWith('HTTP/1.1 200 ') || length === undefined) {
						socket.destroy();
						return false;
					}
					left = Number(length) - (come.length - at - headEnd.length);
					head = Buffer.alloc(0);
				} else left -= size;
				if (left > 0) return true;
				left = null;
				loaded.times.push(performance.now() - began);
				open = false;
				if (performance.now() < end) ask();
				else socket.destroy();
				return true;
			};
			const onread = { buffer: new Uint8Array(readBytes), callback: read };
			const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
			socket.setTimeout(patienceMs, () => {
				loaded.late += 1;
				socket.destroy();
			});
			socket.once('connect', ask);
			socket.once('error', () => socket.destroy());
			socket.once('close', () => {
				if (open) loaded.failed += 1;
				settle();
			});
		});
	// A line that breaks is opened anew.
	const lines = async () => {
		do await line();
		while (performance.now() < end);
	};
	await Promise.all(Array.from({ length: connections }, lines));
	return loaded;
}
