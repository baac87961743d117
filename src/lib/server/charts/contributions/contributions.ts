import { error } from '@sveltejs/kit';
import { overview as messages } from '$lib/i18n/messages/overview';
import { shortName } from '$lib/i18n/names';
import { unitResults } from '../../warehouse/queries';
import type { Definition } from '../definition';
import { editionAsked } from '../edition-asked';
import { unitAsked } from '../unit-asked';
import { changesOf, changeYears } from './changes';
import { contributionsChart } from './chart';
import { totalChange } from './total';

/** What moved in each component of an index since the round before, in the newest year that has changes unless told. */
export const contributions: Definition = {
	parameters: ['index', 'unit', 'units', 'year'],
	chart: async (context, url) => {
		const { warehouse, release, reference, locale } = context;
		const { none } = messages[locale].components.chart;
		const unit = unitAsked(context, url);
		const own = await unitResults(warehouse, release, { unit: unit.unit_code });
		const known = reference.tables.indices.map(({ index_code: index }) => ({
			index,
			years: changeYears(context, index, own)
		}));
		const { index, year } = editionAsked(context, url, known, none);
		const found = changesOf(context, unit, index, own, year);
		if (!found) error(404, none(shortName(index)));
		return contributionsChart(context, found, await totalChange(context, found, own));
	}
};
