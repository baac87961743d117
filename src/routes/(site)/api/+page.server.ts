import { context } from '$lib/server/context';
import { mostRows } from '$lib/server/api/parameters';
import { resourceNames, resources } from '$lib/server/api/resources';
import type { PageServerLoad } from './$types';

/** The tables of the API with their columns. */
export const load: PageServerLoad = async ({ locals, url }) => {
	await context(locals, url);
	return {
		mostRows,
		tables: resourceNames.map((name) => ({ name, columns: Object.keys(resources[name].columns) }))
	};
};
