import type { Queue } from '../queue';

const lengths = new Map<string, number>();

/** A queue whose length is known by name: jobs that wait or run. */
export function counted(name: string, queue: Queue): Queue {
	lengths.set(name, 0);
	const add = (difference: number) => lengths.set(name, (lengths.get(name) ?? 0) + difference);
	return async (job) => {
		add(1);
		try {
			return await queue(job);
		} finally {
			add(-1);
		}
	};
}

/** How many jobs wait or run in each queue. */
export const queueLengths = (): ReadonlyMap<string, number> => lengths;
