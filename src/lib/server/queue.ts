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
