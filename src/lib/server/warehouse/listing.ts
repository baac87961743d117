import { z } from 'zod';
import type { Parameters } from './query';
import type { Reading } from './reading';

/** Positions that are counted together. */
const step = 8_192;

/**
 * A list in the order of positions: what follows `select …`, with its conditions, and what these ask for; not by the names
 * that a page adds: `first`, `behind`, `skip`, `limit`.
 */
export interface List {
	from: string;
	parameters: Parameters;
}

const stretch = z.object({ stretch: z.number(), rows: z.number() });
type Stretch = z.output<typeof stretch>;

/** How many rows of a list lie in each stretch of positions: asked once for all its pages. */
const layout = (warehouse: Reading, { from, parameters }: List) =>
	warehouse.read(
		`select (position // ${step})::integer as stretch, count(*)::integer as rows ${from} group by 1 order by 1`,
		stretch,
		parameters
	);

/** The positions among which a page of a list lies, and how many rows stand before it there; null behind the last row. */
export function within(
	stretches: readonly Stretch[],
	{ limit, offset }: { limit: number; offset: number }
): { first: number; behind: number; skip: number } | null {
	let passed = 0;
	let found: { first: number; skip: number } | null = null;
	for (const { stretch, rows } of stretches) {
		if (!found && passed + rows > offset) found = { first: stretch * step, skip: offset - passed };
		passed += rows;
		if (found && passed >= offset + limit) return { ...found, behind: (stretch + 1) * step };
	}
	return found && { ...found, behind: ((stretches.at(-1)?.stretch ?? 0) + 1) * step };
}

/** How many rows a list has. */
export async function totalOf(warehouse: Reading, list: List): Promise<number> {
	return (await layout(warehouse, list)).reduce((sum, { rows }) => sum + rows, 0);
}

/**
 * Some rows of a list. To sort a list of millions for each of its pages takes seconds; where its rows lie is asked once, and
 * a page then looks at a few thousand positions.
 */
export async function pageOf<R>(
	warehouse: Reading,
	list: List,
	columns: string,
	row: z.ZodType<R>,
	part: { limit: number; offset: number }
): Promise<readonly R[]> {
	const place = within(await layout(warehouse, list), part);
	if (!place) return [];
	return warehouse.read(
		`select ${columns} from (select * ${list.from}) where position >= $first and position < $behind
			order by position limit $limit offset $skip`,
		row,
		{ ...list.parameters, ...place, limit: part.limit }
	);
}
