import { Worker } from 'node:worker_threads';
import type { Progress, Reading } from '../intake/reading';
import { counted } from '../observing/lengths';
import type { ReadingJob, ReadJob } from './check';

/** What the thread says: how far it is, and in the end what it read. */
export type ThreadMessage = { progress: Progress } | { reading: Reading };

/** Readings at a time: the machine has other things to do. */
const most = 2;

/**
 * Reads on a thread of its own, started from that file, so that pages stay fast and a bad file can only end the thread. Each
 * thread reads once; the next one is started ahead, since starting takes longer than reading a small file.
 */
export function readInThread(file: string): ReadJob {
	let running = 0;
	const waiting: (() => void)[] = [];
	let spare: Worker | null = null;
	const start = () => {
		const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
		worker.unref();
		// One that ends before it has a job is told to nobody: it would end the server, or never answer.
		const forget = () => {
			if (spare === worker) spare = null;
		};
		worker.on('error', forget);
		worker.on('exit', forget);
		return worker;
	};
	const inLine = counted('readings', (job) => job());
	const read: ReadJob = async (job, tell, signal) => {
		if (running >= most) await new Promise<void>((go) => waiting.push(go));
		running += 1;
		try {
			signal?.throwIfAborted();
			const worker = spare ?? start();
			spare = null;
			return await readOnce(worker, job, tell, signal);
		} finally {
			running -= 1;
			waiting.shift()?.();
			// A server that stops ends what is read: a process that exits while a thread loads the database is aborted.
			if (signal?.aborted !== true) spare ??= start();
		}
	};
	return (...given) => inLine(() => read(...given));
}

function readOnce(
	worker: Worker,
	job: ReadingJob,
	tell: (progress: Progress) => void,
	signal: AbortSignal | undefined
): Promise<Reading> {
	return new Promise((resolve, reject) => {
		const end = () => void worker.terminate();
		signal?.addEventListener('abort', end, { once: true });
		worker.on('message', (message: ThreadMessage) => {
			if ('progress' in message) tell(message.progress);
			else {
				resolve(message.reading);
				end();
			}
		});
		worker.on('error', reject);
		worker.on('exit', (status) => {
			signal?.removeEventListener('abort', end);
			reject(new Error(signal?.aborted ? 'The reading was cancelled.' : `The reading ended with ${status}.`));
		});
		worker.postMessage(job);
	});
}
