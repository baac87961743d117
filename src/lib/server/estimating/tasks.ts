import { association } from '$lib/analysis/association/association';
import { eventStudy } from '$lib/analysis/association/event-study';
import { scanned } from '$lib/analysis/association/scan';
import { tried } from '$lib/analysis/association/sensitivity';

/** What may be computed away from the pages, by name: pure functions; what they are given and what they find is plain data. */
const pure = { association, eventStudy, scanned, tried };

/** The name of something that may be computed. */
export type Name = keyof typeof pure;
type Given = { [N in Name]: Parameters<(typeof pure)[N]> };
/** What is found, by the name of the task. */
export type Found = { [N in Name]: ReturnType<(typeof pure)[N]> };

/** One computation that is asked for: it is copied to the thread, as what it finds is copied back. */
export interface Task<N extends Name = Name> {
	name: N;
	given: Given[N];
}

/** Where estimates are computed, until it is closed. */
export interface Estimator {
	/**
	 * Computes by name: `estimate('association', rows, nothing)`.
	 * @throws Busy where too much is waiting
	 */
	estimate: <N extends Name>(name: N, ...given: Given[N]) => Promise<Found[N]>;
	close: () => Promise<void>;
}

const tasks: { [N in Name]: (...given: Given[N]) => Found[N] } = pure;

/** Computes a task on the thread that calls. */
export const compute = <N extends Name>({ name, given }: Task<N>): Found[N] => tasks[name](...given);

/** Computes where it is asked: for tools and tests, which have no pages to keep fast. */
export const estimateHere: Estimator = {
	estimate: (name, ...given) => Promise.try(() => compute({ name, given })),
	close: () => Promise.resolve()
};
