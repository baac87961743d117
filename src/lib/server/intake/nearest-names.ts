import { editDistance } from '$lib/i18n/collate';
import { fold } from '$lib/i18n/fold';
import type { Level, Unit } from '$lib/model/datasets';
import { type Reference, validOn } from '$lib/model/reference';
import { namesOf, type UnitNames } from './names';

/** Which units may be meant; what is left out leaves all. */
export interface Within {
	/** Inside this province, at any depth. */
	parent?: string | undefined;
	/** Existing on this day. */
	day?: string | undefined;
	levels?: readonly Level[] | undefined;
}

/** What may stand before a name without being part of it. */
const kind = /^(?:tinh|thanh pho|tp|thi xa|tx|thi tran|quan|huyen|phuong|xa|dac khu|province|city)(?: |$)/;
const bare = (spelling: string) => spelling.replace(kind, '').replace(/ (?:province|city)$/, '') || spelling;

/**
 * The units whose names are nearest to one that is unknown, nearest first: for the choice that an analyst is offered.
 * Accents, case and words like “Tỉnh” count little, letters count much; what shares less than half is not offered.
 */
export function nearestUnits(written: string, reference: Reference, most: number, within: Within = {}): Unit[] {
	const wanted = bare(fold(written));
	if (wanted === '') return [];
	const names = namesOf(reference);
	const best = new Map<Unit, number>();
	for (const [spelling, units] of names.spellings()) {
		const distance = distanceOf(wanted, bare(spelling));
		if (distance > 0.5) continue;
		for (const unit of units)
			if (fits(unit, names, within)) best.set(unit, Math.min(distance, best.get(unit) ?? Infinity));
	}
	return [...best]
		.map(([unit, distance]) => ({ unit, distance, exact: editDistance(lower(written), lower(unit.name_vi)) }))
		.sort((a, b) => a.distance - b.distance || a.exact - b.exact || rank(a.unit) - rank(b.unit))
		.slice(0, most)
		.map(({ unit }) => unit);
}

const lower = (text: string) => text.normalize('NFC').toLowerCase().trim();

/** Provinces before what lies in them; units of today before those that have ended. */
const rank = (unit: Unit) => (unit.level === 'province' ? 0 : 2) + (unit.valid_to === null ? 0 : 1);

const fits = (unit: Unit, names: UnitNames, { parent, day, levels }: Within): boolean =>
	unit.level !== 'country' &&
	(parent === undefined || names.isInside(unit, parent)) &&
	(day === undefined || validOn(unit, day)) &&
	(levels === undefined || levels.includes(unit.level));

/** The share of letters that must change; words left out at either end cost less: `Bà Rịa` for `Bà Rịa - Vũng Tàu`. */
function distanceOf(wanted: string, spelling: string): number {
	const [short, long] = wanted.length < spelling.length ? [wanted, spelling] : [spelling, wanted];
	if (short.length > 3 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`)))
		return 0.2 + (0.2 * (long.length - short.length)) / long.length;
	if (long.length - short.length > long.length / 2) return 1;
	return editDistance(wanted, spelling) / long.length;
}
