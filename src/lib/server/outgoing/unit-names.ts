import { unitName } from '$lib/i18n/names';
import type { Reference } from '$lib/model/reference';
import { UnitNames, type Span } from '../intake/names';

const known = new WeakMap<Reference, UnitNames>();

/** The names of a release's units, as files that come in are read by them. */
function namesOf(reference: Reference): UnitNames {
	const names = known.get(reference) ?? new UnitNames(reference);
	known.set(reference, names);
	return names;
}

/**
 * How a file names a unit so that it is read as that unit again: by a name, which people can read, where at that time the
 * name means this unit and no other, else by its code. Null where neither is read as the unit.
 */
export function written(reference: Reference, code: string, time: string | Span, parent: string | null): string | null {
	const names = namesOf(reference);
	const day = typeof time === 'string' ? time : time.to;
	const means = (name: string) => {
		const found = parent === null ? names.resolve(name, time) : names.resolveInside(parent, name, time);
		return found.kind === 'unit' && found.code === code;
	};
	return [unitName(reference, 'vi', code, day), reference.fullName(code, day), code].find(means) ?? null;
}
