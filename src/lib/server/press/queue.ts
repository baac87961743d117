import { afterPages } from '../pages-first';
import { bounded } from '../queue';

/** A bounded queue for work on the thread of pages: before each job the pages that readers wait for come first. */
export function boundedQueue(atOnce: number, mostWaiting: number): <T>(job: () => Promise<T>) => Promise<T> {
	const queued = bounded(atOnce, mostWaiting);
	return (job) =>
		queued(async () => {
			await afterPages();
			return job();
		});
}
