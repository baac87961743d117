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
