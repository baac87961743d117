import { cpSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { activitiesFile, signIn } from './torture-bring.ts';
import type { Findings } from './torture-findings.ts';
import { ask, started, type Server } from './torture-server.ts';
import { at } from './timing.ts';

const clients = 60;
const byteEveryMs = 1000;

function line({ port }: Server): Socket {
	const socket = connect(port, '127.0.0.1');
	socket.on('error', () => undefined);
	// A line that nobody reads does not tell that it was closed.
	return socket.resume();
}

/** Sends text byte by byte until the line is closed; gives the milliseconds that it was open. */
async function drip(socket: Socket, text: string, until: number): Promise<number> {
	const began = performance.now();
	for (let n = 0; !socket.closed && performance.now() < until; n += 1) {
		socket.write(text[n % text.length] ?? ' ');
		await setTimeout(byteEveryMs);
	}
	return socket.closed ? performance.now() - began : Infinity;
}

/** Milliseconds of a page made anew. */
async function pageTimes({ base }: Server): Promise<number[]> {
	const times: number[] = [];
	for (let n = 0; n < 15; n += 1) {
		const began = performance.now();
		const answer = await ask(`${base}/rankings/PAPI?units=42&slow=${began}`);
		await answer.arrayBuffer();
		if (answer.status !== 200) throw new Error(`the ranking answered ${answer.status}`);
		times.push(performance.now() - began);
	}
	return times;
}

/** Many clients that send, or read, hardly anything, beside one that wants a page and one that brings a file slowly. */
export async function tortureBySlowness(
	{ base, work }: { base: string; work: string },
	found: Findings
): Promise<void> {
	const data = join(work, 'slow');
	cpSync(base, data, { recursive: true });
	const server = await started(data);
	await pageTimes(server);
	const alone = at(await pageTimes(server), 0.5);
	const until = performance.now() + 75_000;
	const lines = Array.from({ length: clients }, () => line(server));
	const headers = lines
		.slice(0, 20)
		.map((socket) => drip(socket, 'GET / HTTP/1.1\r\nx-slow: '.padEnd(5000, 'x'), until));
	for (const socket of lines.slice(20, 40)) {
		// The body never comes on.
		socket.write(
			'POST /sign-in HTTP/1.1\r\nhost: x\r\norigin: http://x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 1000\r\n\r\ne'
		);
	}
	for (const socket of lines.slice(40)) {
		// Asks for far more than lies on the way, and reads nothing.
		socket.pause();
		for (let n = 0; n < 40; n += 1) socket.write('GET /api/v1/results?index_code=PAPI HTTP/1.1\r\nhost: x\r\n\r\n');
	}
	const slowUpload = bringSlowly(server, 40);
	await setTimeout(2000);
	const beside = at(await pageTimes(server), 0.5);
	found.holds(
		'slow clients: hold nothing for others',
		beside < Math.max(10 * alone, 2000),
		`${alone.toFixed(0)} ms alone, ${beside.toFixed(0)} ms beside`
	);
	const open = await Promise.all(headers);
	found.holds(
		'slow clients: headers byte by byte are given up',
		open.every((ms) => ms < 60_000),
		open.map((ms) => ms.toFixed(0)).join(' ')
	);
	await setTimeout(Math.max(0, until - performance.now()));
	const bodies = lines.slice(20, 40).filter((socket) => !socket.closed).length;
	found.holds('slow clients: a body that does not come on is given up', bodies === 0, `${bodies} open`);
	const uploaded = await slowUpload;
	found.holds('slow clients: a file on a slow line is taken', uploaded === 303, String(uploaded));
	found.tell(
		`slow clients: page ${alone.toFixed(0)} ms alone, ${beside.toFixed(0)} ms beside ${clients} of them; headers given up after ${Math.max(...open).toFixed(0)} ms`
	);
	for (const socket of lines) socket.destroy();
	found.holds('SIGTERM after slow clients: exits with 0', (await server.stop()) === 0, server.said());
}

/** Brings a file in small pieces over so many seconds; gives the status. */
async function bringSlowly(server: Server, seconds: number): Promise<number> {
	const cookie = await signIn(server);
	const form = new FormData();
	form.set('dataset', 'activities');
	form.append('files', new Blob([Buffer.from(activitiesFile('SLOW', 3000))]), 'slow.csv');
	const whole = new Response(form);
	const type = whole.headers.get('content-type') ?? '';
	const bytes = Buffer.from(await whole.arrayBuffer());
	const piece = Math.ceil(bytes.length / seconds);
	return new Promise((settle, fail) => {
		const sending = request(
			`${server.base}/data/upload`,
			{
				method: 'POST',
				headers: {
					origin: server.base,
					accept: 'text/html',
					cookie,
					'content-type': type,
					'content-length': bytes.length
				}
			},
			(answer) => {
				answer.resume();
				settle(answer.statusCode ?? 0);
			}
		);
		sending.once('error', fail);
		void (async () => {
			for (let from = 0; from < bytes.length; from += piece) {
				sending.write(bytes.subarray(from, from + piece));
				await setTimeout(1000);
			}
			sending.end();
		})();
	});
}
