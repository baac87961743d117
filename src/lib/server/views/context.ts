import type { Locale } from '$lib/i18n/locale';
import type { Reference } from '$lib/model/reference';
import { reference } from '../warehouse/queries';
import type { Warehouse } from '../warehouse/warehouse';

/** What every view needs: the warehouse as of one release, its reference data, and the reader's language. */
export interface Context {
	warehouse: Warehouse;
	release: number;
	reference: Reference;
	locale: Locale;
}

/** The newest release, for a request. */
export async function context(locals: App.Locals): Promise<Context> {
	const { warehouse } = locals.state;
	const { release } = warehouse;
	return { warehouse, release, reference: await reference(warehouse, release), locale: locals.locale };
}
