import { z } from 'zod';
import type { Reading } from './reading';

/** Positions that are read at a time: what is made of them must not keep pages waiting. */
const step = 4_000;

const span = z.object({ first: z.number().nullable(), last: z.number().nullable() });

/** The stretches of positions in which a long table is read, so that never more than a part is in memory. */
export async function* parts(
	warehouse: Reading,
	positions: string,
	release: number
): AsyncGenerator<{ after: number; until: number }> {
	const [found] = await warehouse.read(
		`select min(position)::double as first, max(position)::double as last from (${positions})`,
		span,
		{ release }
	);
	const { first, last } = found ?? { first: null, last: null };
	if (first === null || last === null) return;
	for (let after = first - 1; after < last; after += step) yield { after, until: after + step };
}
