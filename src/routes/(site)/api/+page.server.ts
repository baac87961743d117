import { context } from '$lib/server/context';
import { mostRows } from '$lib/server/api/parameters';
import { resourceNames, resources } from '$lib/server/api/resources';
import type { PageServerLoad } from './$types';

/** The tables of the API with their columns. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { reference } = await context(locals, url);
	return {
		mostRows,
		/** What there is to give examples of. */
		here: { papi: reference.index.has('PAPI'), plan: reference.plan.has('HTH-2024') },
		tables: resourceNames.map((name) => ({ name, columns: Object.keys(resources[name].columns) }))
	};
};
