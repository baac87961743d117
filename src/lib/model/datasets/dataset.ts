import type { z } from 'zod';
import type { Cell } from '../cells';

/** What one cell of a resolved row may be in the ledger, the warehouse and the API. */
export type Value = string | number | boolean | null;

/**
 * A kind of table that people upload. `uploaded` are the columns of the CSV file in order, `resolved` the columns
 * that the ledger and the warehouse keep (codes instead of names). They differ only where a file names units.
 */
export interface Dataset<Uploaded extends Columns = Columns, Resolved extends Columns = Columns> {
	name: string;
	uploaded: Uploaded;
	resolved: Resolved;
	/** Columns (of `resolved`) that identify a row. */
	key: readonly (keyof Resolved & string)[];
	/** Columns (of `uploaded`) that came later: files from before do without, as if they were blank. */
	later?: readonly (keyof Uploaded & string)[];
}

export type Columns = Record<string, Cell<Value>>;
export type RowOf<C extends Columns> = { [K in keyof C]: z.output<C[K]> };

/** A dataset whose files already carry codes: what is uploaded is what is kept. */
export const plain = <const N extends string, C extends Columns>(
	name: N,
	columns: C,
	key: readonly (keyof C & string)[]
) => ({ name, uploaded: columns, resolved: columns, key }) satisfies Dataset<C, C>;
