import { parentPort } from 'node:worker_threads';
import { readHere, type ReadingJob } from '$lib/server/publishing/check';
import type { ThreadMessage } from '$lib/server/publishing/read-in-thread';

// The thread on which the server reads files under review: one job, then it is ended.

const say = (message: ThreadMessage) => parentPort?.postMessage(message);
const interval = 150;

async function read(job: ReadingJob): Promise<void> {
	let last = 0;
	const reading = await readHere(job, (progress) => {
		const now = performance.now();
		if (now - last < interval) return;
		last = now;
		say({ progress });
	});
	say({ reading });
}

parentPort?.once('message', (job: ReadingJob) => {
	read(job).catch((error: unknown) => {
		// Ends the thread: whoever waits for it is told.
		queueMicrotask(() => {
			throw error;
		});
	});
});
