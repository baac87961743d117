/** Runs each job when the one before has ended, however it ended. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

export function queue(): Queue {
	let last: Promise<unknown> = Promise.resolve();
	return (job) => {
		const next = last.then(job, job);
		last = next.catch(() => undefined);
		return next;
	};
}

/** Runs the jobs of each key one after another; jobs of different keys do not wait for each other. */
export function turns(): <T>(key: string, job: () => Promise<T>) => Promise<T> {
	const queues = new Map<string, { run: Queue; waiting: number }>();
	return async (key, job) => {
		const own = queues.get(key) ?? { run: queue(), waiting: 0 };
		queues.set(key, own);
		own.waiting += 1;
		try {
			return await own.run(job);
		} finally {
			own.waiting -= 1;
			if (own.waiting === 0) queues.delete(key);
		}
	};
}

/** More work is waiting than can be done in good time. */
export class Busy extends Error {}

/** A queue for heavy work: so many jobs at once, so many waiting; one more is refused with `Busy`. */
export function bounded(atOnce: number, mostWaiting: number): Queue {
	let running = 0;
	const waiting: (() => void)[] = [];

	return async (job) => {
		if (running < atOnce) running += 1;
		else if (waiting.length >= mostWaiting) throw new Busy();
		else await new Promise<void>((start) => waiting.push(start));
		try {
			return await job();
		} finally {
			const next = waiting.shift();
			// Who waited longest takes over the place.
			if (next) next();
			else running -= 1;
		}
	};
}
