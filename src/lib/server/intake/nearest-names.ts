import { editDistance } from '$lib/i18n/collate';
import { fold } from '$lib/i18n/fold';
import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';

/** Words before a name that say what kind of unit it is. */
const kinds = /^(tinh|thanh pho|tp|thi xa|huyen|quan|xa|phuong|dac khu|thi tran|so) /;
const bare = (text: string) => fold(text).replace(kinds, '');

/** The units whose names are nearest to what was written, the nearest first; of a province's own units where one is given. */
export function nearestUnits(
	written: string,
	reference: Reference,
	most: number,
	parent: string | null = null
): Unit[] {
	const wanted = bare(written);
	return reference.tables.units
		.filter((unit) => unit.level !== 'country' && (parent === null || unit.parent_code === parent))
		.map((unit) => ({
			unit,
			distance: Math.min(...[unit.name_vi, unit.full_name_vi].map((name) => editDistance(wanted, bare(name)))),
			inside: bare(unit.name_vi).includes(wanted) || wanted.includes(bare(unit.name_vi))
		}))
		.sort(
			(a, b) =>
				Number(b.inside) - Number(a.inside) ||
				a.distance - b.distance ||
				Number(b.unit.level === 'province') - Number(a.unit.level === 'province')
		)
		.slice(0, most)
		.map(({ unit }) => unit);
}
