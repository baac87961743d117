import type { Reference } from '$lib/model/reference';

/** The newest year of an index that has any figures here. */
export const newestYear = ({ tables }: Reference, index: string): number =>
	Math.max(
		...tables.coverage
			.filter((row) => row.index_code === index && row.scores_here + row.ranks_here > 0)
			.map((row) => row.year)
	);
