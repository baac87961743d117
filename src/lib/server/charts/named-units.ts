import { groupOf } from '$lib/analysis/edition';
import { fieldOf, sameField } from '$lib/analysis/field';
import { byName } from '$lib/i18n/collate';
import type { Named } from '$lib/i18n/collate';
import { units as messages } from '$lib/i18n/messages/units';
import { unitName } from '$lib/i18n/names';
import { mergerDay } from '$lib/model/reference';
import type { Context } from '../context';
import { provinceOptions } from './provinces';

/** Every unit by name; those inside a province carry its name, since many provinces have a Sở Y tế. */
export function namedUnits({ reference, locale }: Context): Named[] {
	const aliases = Map.groupBy(reference.tables.unit_aliases, (row) => row.unit_code);
	return reference.tables.units
		.filter((unit) => unit.level !== 'country')
		.map((unit) => {
			const name = unitName(reference, locale, unit.unit_code);
			const inside = groupOf(unit) !== 'provinces' && unit.parent_code !== null;
			const merged = unit.level === 'province' && unit.valid_from !== null && unit.valid_from >= mergerDay;
			return {
				code: unit.unit_code,
				name: inside
					? `${name}, ${unitName(reference, locale, unit.parent_code ?? '')}`
					: merged
						? messages[locale].merged(name)
						: name,
				also: [name, unit.name_vi, ...(aliases.get(unit.unit_code) ?? []).map((row) => row.alias)]
			};
		});
}

/** The units that a page about one of them offers: the provinces, and before them those that are rated with a unit inside one. */
export function unitOptions(context: Context, code: string): Named[] {
	const { reference, locale } = context;
	const provinces = provinceOptions(reference, locale);
	const unit = reference.unit.get(code);
	if (!unit || provinces.some((option) => option.code === code)) return provinces;
	const field = fieldOf(reference, unit);
	const beside = namedUnits(context).filter((option) => {
		const other = reference.unit.get(option.code);
		return option.code === code || (field.parent_code !== null && other && sameField(fieldOf(reference, other), field));
	});
	return [...beside.sort(byName<Named>(locale, ({ name }) => name)), ...provinces];
}
