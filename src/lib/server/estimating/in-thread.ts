import { Worker } from 'node:worker_threads';
import { counted } from '../observing/lengths';
import { bounded } from '../queue';
import type { Estimator, Found, Name, Task } from './tasks';

/** What the thread says of a task: what it found, or why it could not. */
export type Answer<N extends Name = Name> = { found: Found[N] } | { failed: unknown };

/** One page asks for four: as many as a reader may wait for. */
const mostWaiting = 60;

/**
 * Computes on a thread of its own, started from that file when it is first asked and kept, one task after the other: pages
 * stay fast. A thread that dies takes its task along; the next one is started for the next task.
 */
export function estimateInThread(file: string): Estimator {
	const queued = counted('estimates', bounded(1, mostWaiting));
	let kept: Worker | null = null;
	let isClosed = false;
	const start = () => {
		const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
		const forget = () => {
			if (kept === worker) kept = null;
		};
		// An error comes before the exit: nobody may be given a thread that is ending.
		worker.on('error', forget).on('exit', forget);
		return worker;
	};
	return {
		estimate: (name, ...given) =>
			queued(async () => {
				if (isClosed) throw new Error('The server is closing.');
				kept ??= start();
				return ask(kept, { name, given });
			}),
		close: async () => {
			isClosed = true;
			await kept?.terminate();
		}
	};
}

function ask<N extends Name>(worker: Worker, task: Task<N>): Promise<Found[N]> {
	return new Promise((resolve, reject) => {
		worker.postMessage(task);
		const ended = (status: number) => {
			settle();
			reject(new Error(`The thread of estimates ended with ${status}.`));
		};
		const failed = (reason: Error) => {
			settle();
			reject(reason);
		};
		const answered = (answer: Answer<N>) => {
			settle();
			if ('found' in answer) resolve(answer.found);
			else reject(answer.failed instanceof Error ? answer.failed : new Error(String(answer.failed)));
		};
		const settle = () => {
			worker.off('message', answered).off('error', failed).off('exit', ended);
			// Only a task that somebody waits for keeps the process alive.
			worker.unref();
		};
		worker.on('message', answered).on('error', failed).on('exit', ended);
		worker.ref();
	});
}
