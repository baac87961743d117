import { groupOf } from '$lib/analysis/edition';
import { byName, searchUnits, type Named } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { provinces as provinceWords } from '$lib/i18n/messages/provinces';
import { units as messages } from '$lib/i18n/messages/units';
import { shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { mergerDay } from '$lib/model/reference';
import { ratedUnits } from '../../warehouse/queries';
import type { Context } from '../../context';
import { namedUnits } from '../../charts/named-units';

/** The units of the list in one group. */
export interface UnitGroup {
	name: string;
	units: { code: string; name: string; href: string; note: string }[];
	/** Where they stand instead, if they are too many for a list of all. */
	elsewhere: { text: string; href: string } | null;
}

/** A province has some hundred communes: of a group larger than this the list tells only how many they are. */
const mostListed = 60;

/** The page that lists units: all of them, or those that answer a search. */
export async function unitList(context: Context, search: string) {
	const { reference, locale } = context;
	const words = messages[locale];
	const rated = await indicesByUnit(context);
	const all = namedUnits(context);
	const text = search.trim();
	const shown = text === '' ? all : searchUnits(text, all, 60);
	// Under the name of its group, a unit's own name is enough.
	const entry = ({ code, name }: Named) => ({
		code,
		name: text === '' ? unitName(reference, locale, code) : name,
		href: localized(locale, `/units/${encodeURIComponent(code)}`),
		note: [...(rated.get(code) ?? [])].map(shortName).join(', ')
	});
	const grouped = Map.groupBy(shown, ({ code }) => groupName(context, reference.unit.get(code)));
	const groups = [...grouped].map(([name, units]): UnitGroup => {
		if (text !== '') return { name, units: units.map(entry), elsewhere: null };
		const parent = units.length > mostListed ? insideOf(context, units[0]?.code ?? '') : null;
		if (parent === null)
			return { name, units: units.toSorted(byName<Named>(locale, (unit) => unit.name)).map(entry), elsewhere: null };
		const href = localized(locale, `/units/${encodeURIComponent(parent)}#inside`);
		return { name, units: [], elsewhere: { text: words.elsewhere(number(locale, units.length)), href } };
	});
	return {
		search: text,
		heading:
			text === ''
				? words.heading(number(locale, all.length))
				: shown.length
					? words.found(number(locale, shown.length), text)
					: words.none(text),
		groups
	};
}

/** What a unit of a group inside another lies in; null for provinces and archipelagos. */
function insideOf({ reference }: Context, code: string): string | null {
	const unit = reference.unit.get(code);
	return unit && groupOf(unit) !== 'provinces' ? unit.parent_code : null;
}

function groupName({ reference, locale }: Context, unit: Unit | undefined): string {
	const { until, from } = provinceWords[locale];
	if (unit?.level === 'province') return unit.valid_from !== null && unit.valid_from >= mergerDay ? from : until;
	if (unit?.level === 'archipelago') return messages[locale].archipelagos;
	return messages[locale].within(unitName(reference, locale, unit?.parent_code ?? ''));
}

/** Codes of the indices that have results of each unit. */
async function indicesByUnit(context: Context): Promise<Map<string, Set<string>>> {
	const { warehouse, release, reference } = context;
	const rows = Map.groupBy(await ratedUnits(warehouse, release), (row) => row.unit_code);
	const order = reference.tables.indices.map(({ index_code }) => index_code);
	return new Map(
		[...rows].map(([unit, rated]) => [
			unit,
			new Set(order.filter((code) => rated.some(({ index_code }) => index_code === code)))
		])
	);
}
