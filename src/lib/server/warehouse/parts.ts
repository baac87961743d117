import { z } from 'zod';
import type { Reading } from './reading';

/** Positions that are read at a time: what is made of them must not keep pages waiting. */
const step = 4_000;

const span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** Between which positions rows lie: behind `after`, up to `until`; null where there are none. */
export async function spanOf(
	warehouse: Reading,
	positions: string,
	release: number
): Promise<{ after: number; until: number } | null> {
	const [found] = await warehouse.read(
		`select min(position)::double as first, max(position)::double as last from (${positions})`,
		span,
		{ release }
	);
	const { first, last } = found ?? { first: null, last: null };
	return first === null || last === null ? null : { after: first - 1, until: last };
}

/** The stretches of positions in which a long table is read, so that never more than a part is in memory. */
export async function* parts(
	warehouse: Reading,
	positions: string,
	release: number
): AsyncGenerator<{ after: number; until: number }> {
	const all = await spanOf(warehouse, positions, release);
	if (all === null) return;
	for (let { after } = all; after < all.until; after += step) yield { after, until: after + step };
}
