import { findUnit } from '$lib/i18n/collate';
import { unitName } from '$lib/i18n/names';
import { provinceOptions } from '$lib/server/charts/provinces';
import type { Context } from '$lib/server/context';

/** The units that were typed, as codes; null is all. One that is not clear comes back as it was typed. */
export function unitsTyped(
	{ reference, locale }: Context,
	text: string
): { units: string[] | null } | { unknown: string } {
	const options = provinceOptions(reference, locale);
	const units: string[] = [];
	for (const name of text.split(/[;,\n]/).map((part) => part.trim())) {
		if (name === '') continue;
		const code = reference.unit.has(name) ? name : findUnit(name, options).found?.code;
		if (code === undefined) return { unknown: name.slice(0, 80) };
		if (!units.includes(code)) units.push(code);
	}
	return { units: units.length > 0 ? units : null };
}

/** Units as they would be typed: by name where that is clear, else by code. */
export function unitsWritten({ reference, locale }: Context, units: readonly string[] | null): string {
	const options = provinceOptions(reference, locale);
	return (units ?? [])
		.map((code) => {
			const name = unitName(reference, locale, code);
			return findUnit(name, options).found?.code === code ? name : code;
		})
		.join('; ');
}
