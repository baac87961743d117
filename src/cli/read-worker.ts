import { parentPort, workerData } from 'node:worker_threads';
import { readHere, type ReadingJob } from '$lib/server/publishing/check';
import type { ThreadMessage } from '$lib/server/publishing/read-in-thread';

// The thread on which the server reads files under review.

const job: ReadingJob = workerData as ReadingJob;
const say = (message: ThreadMessage) => parentPort?.postMessage(message);
const interval = 150;
let last = 0;

say({
	reading: await readHere(job, (progress) => {
		const now = performance.now();
		if (now - last < interval) return;
		last = now;
		say({ progress });
	})
});
