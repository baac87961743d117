import { afterPages } from '../pages-first';

/** More work is waiting than can be done in good time. */
export class Busy extends Error {}

/**
 * A queue for heavy work: so many jobs at once, so many waiting; one more is refused with `Busy`. Before each job
 * the pages that readers wait for come first.
 */
export function boundedQueue(atOnce: number, mostWaiting: number): <T>(job: () => Promise<T>) => Promise<T> {
	let running = 0;
	const waiting: (() => void)[] = [];

	return async (job) => {
		if (running < atOnce) running += 1;
		else if (waiting.length >= mostWaiting) throw new Busy();
		else await new Promise<void>((start) => waiting.push(start));
		try {
			await afterPages();
			return await job();
		} finally {
			const next = waiting.shift();
			// Who waited longest takes over the place.
			if (next) next();
			else running -= 1;
		}
	};
}
