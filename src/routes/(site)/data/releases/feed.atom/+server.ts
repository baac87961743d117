import { askedLocale } from '$lib/i18n/locale';
import { unitName } from '$lib/i18n/names';
import { context } from '$lib/server/context';
import { dataFile } from '$lib/server/data-file';
import { refuse } from '$lib/server/refuse';
import { publicAddress } from '$lib/server/settings';
import { feed } from '$lib/server/views/data/feed';
import type { RequestHandler } from './$types';

const type = 'application/atom+xml; charset=utf-8';

/** The releases for those who follow them: all, of an index, of a unit. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
	const locale = askedLocale(url, locals.locale);
	const here = await context({ ...locals, locale }, url);
	const { reference } = here;
	const index = url.searchParams.get('index') || null;
	if (index !== null && !reference.index.has(index)) {
		const choices = reference.tables.indices.map(({ index_code: value }) => ({ value, text: value }));
		refuse(404, { locale, url }, { name: 'index', what: 'index', value: index }, choices);
	}
	const unit = url.searchParams.get('unit') || null;
	if (unit !== null && !reference.unit.has(unit)) {
		const choices = reference
			.provincesOn(new Date().toISOString().slice(0, 10))
			.map(({ unit_code: value }) => ({ value, text: unitName(reference, locale, value) }));
		refuse(404, { locale, url }, { name: 'unit', what: 'unit', value: unit }, choices.slice(0, 5));
	}
	const site = publicAddress(locals.state.settings);
	const file = {
		warehouse: locals.state.warehouse,
		audience: locals.audience,
		release: here.release,
		url,
		request,
		type,
		name: null,
		of: [site]
	};
	return dataFile(file, () => feed(here, { index, unit }, site));
};
