import { findUnit } from '$lib/i18n/collate';
import { rankings as pageMessages } from '$lib/i18n/messages/rankings';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../../context';
import { refuse } from '../../refuse';
import type { Definition } from '../definition';
import { askedIndex, newestWhole, readAsked } from './asked';
import { provinceChart } from './chart';
import { groupChart } from './group-chart';
import { askedInsideEdition, type InsideEdition } from './inside';
import { askedProvinceEdition, type ProvinceEdition } from './provinces';

/** Provinces, or one group of units inside a province, from the first place to the last. */
export const ranking: Definition = {
	parameters: ['index', 'indicator', 'year', 'region', 'units', 'unit', 'parent', 'group', 'basis'],
	async chart(context, url) {
		const index = indexOf(context, url);
		if (ratesProvinces(index)) return provinceChart(context, await provincesAsked(context, url, index));
		const found = await askedInsideEdition(context, index, readAsked(context, url));
		if (!found) return refuseEmpty(context, url, index);
		const of = namedUnits(found.context, url, found.edition);
		return groupChart(found.context, of, groupAsked(found.context, url, of));
	}
};

/** The index that an address names; without one that with the newest whole edition. */
export const indexOf = (context: Context, url: URL): Index =>
	askedIndex(context, url, url.searchParams.get('index')?.trim() || (newestWhole(context.reference) ?? ''));

const ratesProvinces = (index: Index) => index.rated_levels.split(';').includes('province');

/** The edition of an index that rates provinces, or a refusal with the indices that do. */
export async function provincesAsked(context: Context, url: URL, index: Index): Promise<ProvinceEdition> {
	const found = ratesProvinces(index) ? await askedProvinceEdition(context, index, readAsked(context, url)) : null;
	return found?.edition ?? refuseEmpty(context, url, index);
}

function refuseEmpty({ reference, locale }: Context, url: URL, { index_code }: Index): never {
	const known = new Set(reference.tables.coverage.map((row) => row.index_code));
	const filled = reference.tables.indices.filter((index) => known.has(index.index_code) && ratesProvinces(index));
	const nearest = filled.map((index) => ({ value: index.index_code, text: shortName(index.index_code) }));
	refuse(404, { locale, url }, { name: 'index', what: 'index', value: index_code }, nearest);
}

/** The units that an address names, by their codes; one that is not rated in this edition is refused. */
function namedUnits({ reference, locale }: Context, url: URL, of: InsideEdition): InsideEdition {
	const rated = of.field.standings.map(({ unit_code }) => ({
		code: unit_code,
		name: unitName(reference, locale, unit_code, of.day)
	}));
	const codes = of.codes.flatMap((value) => {
		// A province only chooses where to look.
		if (reference.unit.get(value)?.level === 'province') return [];
		const { found, near } = findUnit(value, rated);
		if (found) return [found.code];
		const nearest = near.map(({ code, name }) => ({ value: code, text: name }));
		return refuse(404, { locale, url }, { name: 'units', what: 'unit', value }, nearest);
	});
	return { ...of, codes };
}

/** The group that an address names; without one that of the selected unit, else the first. */
function groupAsked({ locale }: Context, url: URL, of: InsideEdition) {
	const asked = url.searchParams.get('group')?.trim() ?? '';
	const own = of.groups.find(({ members }) => members.some(({ unit_code }) => unit_code === of.codes[0]));
	const found = asked === '' ? (own ?? of.groups[0]) : of.groups.find(({ group }) => group === asked);
	if (found) return found;
	const nearest = of.groups.map(({ group }) => ({ value: group, text: pageMessages[locale].groups.name(group) }));
	refuse(404, { locale, url }, { name: 'group', what: 'group', value: asked }, nearest);
}
