import type { Chart } from '$lib/charts/chart';
import type { Context } from '../context';

/** One kind of chart: which parameters its address has, and the chart that they ask for. */
export interface Definition {
	/** Names of its parameters, as pages use them. */
	parameters: readonly string[];
	/** Reads the parameters of an address, and answers those that lead nowhere by `refuse` (400 or 404 with words). */
	chart: (context: Context, url: URL) => Promise<Chart>;
}
