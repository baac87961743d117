import { groupOf } from '$lib/analysis/edition';
import { byName, searchUnits, type Named } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { provinces as provinceWords } from '$lib/i18n/messages/provinces';
import { units as messages } from '$lib/i18n/messages/units';
import { shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { mergerDay } from '$lib/model/reference';
import { headlineResults, resultsOfChildren } from '../../warehouse/queries';
import type { Context } from '../../context';
import { indicesInside } from '../../charts/editions';
import { namedUnits } from '../../charts/named-units';

/** The units of the list in one group. */
export interface UnitGroup {
	name: string;
	units: { code: string; name: string; href: string; note: string }[];
}

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
	const groups: UnitGroup[] = [...grouped].map(([name, units]) => ({
		name,
		units: (text === '' ? units.toSorted(byName<Named>(locale, (unit) => unit.name)) : units).map(entry)
	}));
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

function groupName({ reference, locale }: Context, unit: Unit | undefined): string {
	const { until, from } = provinceWords[locale];
	if (unit?.level === 'province') return unit.valid_from !== null && unit.valid_from >= mergerDay ? from : until;
	if (unit?.level === 'archipelago') return messages[locale].archipelagos;
	return messages[locale].within(unitName(reference, locale, unit?.parent_code ?? ''));
}

/** Codes of the indices that have results of each unit. */
async function indicesByUnit(context: Context): Promise<Map<string, Set<string>>> {
	const { warehouse, release, reference } = context;
	const parents = new Set(
		reference.tables.units.filter((unit) => groupOf(unit) !== 'provinces').map((unit) => unit.parent_code ?? '')
	);
	const inside = indicesInside(context).flatMap((index) =>
		[...parents].map((parent) => resultsOfChildren(warehouse, release, { index, parent }))
	);
	const results = (await Promise.all([headlineResults(warehouse, release), ...inside])).flat();
	const found = new Map<string, Set<string>>();
	for (const row of results) found.set(row.unit_code, (found.get(row.unit_code) ?? new Set()).add(row.index_code));
	return found;
}
