import type { Chart, ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { kinds } from '$lib/server/charts/kinds';
import { context } from '$lib/server/context';
import type { Person } from '$lib/model/person';
import type { ServerState } from '$lib/server/state';
import { localsOf } from './folder';

/** The chart at an address, in a reader's language, as somebody (null: everybody) sees it. */
export async function chartAsked(
	state: ServerState,
	kind: ChartKind,
	query: string,
	locale: Locale = 'vi',
	person: Person | null = null
) {
	const url = new URL(`http://localhost/charts/${kind}.svg?${query}`);
	return kinds[kind].chart(await context(await localsOf(state, locale, person), url), url);
}

/** The figures of a chart, a row by the names of its columns. */
export const rowsOf = ({ data }: Chart) =>
	data.rows.map((row) => Object.fromEntries(data.columns.map(({ name }, at) => [name, row[at]])));
