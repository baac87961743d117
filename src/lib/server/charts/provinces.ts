import { byName } from '$lib/i18n/collate';
import { fold } from '$lib/i18n/fold';
import type { Locale } from '$lib/i18n/locale';
import { provinces as words } from '$lib/i18n/messages/provinces';
import { unitName } from '$lib/i18n/names';
import { mergerDay, type Reference } from '$lib/model/reference';

/** A province that a reader may choose. */
export interface ProvinceOption {
	code: string;
	name: string;
	/** Which division of the country it belongs to, in words. */
	group: string;
	also: string[];
}

/**
 * Provinces to choose from, sorted by name: the 63 that existed until the merger (those that live on unchanged among
 * them), then the merged ones.
 */
export function provinceOptions(reference: Reference, locale: Locale): ProvinceOption[] {
	const { until, from, since } = words[locale];
	const all = reference.tables.units.filter((unit) => unit.level === 'province');
	const aliases = Map.groupBy(reference.tables.unit_aliases, (row) => row.unit_code);
	return all
		.map((unit) => {
			const name = unitName(reference, locale, unit.unit_code);
			const merged = unit.valid_from !== null && unit.valid_from >= mergerDay;
			return {
				code: unit.unit_code,
				name: merged ? since(name) : name,
				group: merged ? from : until,
				also: otherNames(
					name,
					(aliases.get(unit.unit_code) ?? []).map((row) => row.alias)
				),
				merged
			};
		})
		.sort(
			(a, b) => Number(a.merged) - Number(b.merged) || byName<{ name: string }>(locale, (option) => option.name)(a, b)
		)
		.map(({ code, name, group, also }) => ({ code, name, group, also }));
}

/** Aliases that a search by name would not find: `TPHCM`, `BRVT`. Each once, however it is spelt. */
function otherNames(name: string, aliases: readonly string[]): string[] {
	const known = fold(name);
	const folded = new Set(aliases.map(fold).filter((alias) => !alias.includes(known)));
	return [...folded];
}
