import { dayInVietnam } from '$lib/i18n/format';
import { unitName } from '$lib/i18n/names';
import type { Reference } from '$lib/model/reference';
import type { Context } from '$lib/server/context';
import { certain, namesOf } from '$lib/server/intake/names';

/** The unit that a name or code means today, or meant last; inside another where that is named too: `Sở Nội vụ (Hà Tĩnh)`. */
const codeOf = (reference: Reference, written: string): string | null =>
	certain(namesOf(reference).resolve(written, dayInVietnam(Date.now())));

/** The units that were typed, as codes; null is all. One that is not clear comes back as it was typed. */
export function unitsTyped({ reference }: Context, text: string): { units: string[] | null } | { unknown: string } {
	const units: string[] = [];
	// Commas part names too, but for those that have one: Sở Văn hóa, Thể thao và Du lịch.
	const names = text
		.split(/[;\n]/)
		.map((part) => part.trim())
		.flatMap((part) => (codeOf(reference, part) === null ? part.split(',').map((each) => each.trim()) : [part]));
	for (const name of names) {
		if (name === '') continue;
		const code = codeOf(reference, name);
		if (code === null) return { unknown: name.slice(0, 80) };
		if (!units.includes(code)) units.push(code);
	}
	return { units: units.length > 0 ? units : null };
}

/** Units as they would be typed: by name, with what they lie in where the name alone is not clear, else by code. */
export function unitsWritten({ reference, locale }: Context, units: readonly string[] | null): string {
	const written = (code: string): string => {
		const name = unitName(reference, locale, code);
		const parent = reference.unit.get(code)?.parent_code;
		const inside = parent == null ? [] : [`${name} (${unitName(reference, locale, parent)})`];
		return [name, ...inside].find((each) => codeOf(reference, each) === code) ?? code;
	};
	return (units ?? []).map(written).join('; ');
}
