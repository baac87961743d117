import type { Locale } from '$lib/i18n/locale';
import { unitIndices } from '$lib/server/charts/editions';
import { context } from '$lib/server/context';
import type { ServerState } from '$lib/server/state';
import { unitProfile, type ChosenIndex } from '$lib/server/views/unit/unit';
import { localsOf } from './folder';

/** What the page of a unit shows of the index that its address names, or of the unit's first one. */
export async function unitPage(state: ServerState, path: string, locale: Locale = 'vi'): Promise<ChosenIndex> {
	const url = new URL(path, 'http://localhost');
	const made = await context({ ...(await localsOf(state)), locale }, url);
	const unit = made.reference.unit.get(url.pathname.split('/').at(-1) ?? '');
	if (!unit) throw new Error(path);
	const indices = await unitIndices(made, unit);
	const index = indices.find((one) => one.index.index_code === url.searchParams.get('index')) ?? indices[0] ?? null;
	const { chosen } = await unitProfile(made, unit, indices, { index, merged: null, measure: 'score', url });
	if (!chosen) throw new Error(`no index at ${path}`);
	return chosen;
}
