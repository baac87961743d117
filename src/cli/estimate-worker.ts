import { parentPort } from 'node:worker_threads';
import type { Answer } from '$lib/server/estimating/in-thread';
import { compute, type Task } from '$lib/server/estimating/tasks';

// The thread on which the server computes estimates: one task after the other, until it is ended.

function answerTo(task: Task): Answer {
	try {
		return { found: compute(task) };
	} catch (failed) {
		return { failed };
	}
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(answerTo(task)));
