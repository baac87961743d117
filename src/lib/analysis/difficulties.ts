import type { Difficulty } from '$lib/model/datasets';

/** Whether a difficulty that was raised waits to be resolved on a day. */
export const isUnresolved = ({ resolved_on }: Pick<Difficulty, 'resolved_on'>, day: string): boolean =>
	resolved_on === null || resolved_on > day;
