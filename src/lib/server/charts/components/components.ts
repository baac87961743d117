import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { unitResults } from '../../warehouse/queries';
import type { Definition } from '../definition';
import { editionAsked } from '../edition-asked';
import { unitAsked } from '../unit-asked';
import { componentsChart } from './chart';
import { componentRows, componentYears } from './rows';

/** Where a unit stands in each component of an index, in the newest year that has them unless told. */
export const components: Definition = {
	parameters: ['index', 'unit', 'units', 'year'],
	chart: async (context, url) => {
		const { warehouse, release, reference, locale } = context;
		const unit = unitAsked(context, url);
		const own = await unitResults(warehouse, release, { unit: unit.unit_code });
		const known = reference.tables.indices.map(({ index_code: index }) => ({
			index,
			years: componentYears(context, index, own)
		}));
		const { index, year } = editionAsked(context, url, known, messages[locale].components.none);
		return componentsChart(context, await componentRows(context, unit, index, year));
	}
};
