import type { Mapping } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import type { UnitNames } from '../names';

/** Whether an index rates units inside provinces, and not these. */
export const ratesInside = (reference: Reference, index: string | null): boolean => {
	const rated = index === null ? undefined : reference.index.get(index)?.rated_levels;
	return rated !== undefined && rated !== '' && !rated.split(';').includes('province');
};

/** Units as a file names them of which it is known what holds for the whole of it. */
export function unitTexts({ whole }: Pick<Mapping, 'whole'>, names: UnitNames, reference: Reference): UnitTexts {
	const { index_code: index = null, year, parent_unit: parent = null } = whole;
	const inside = parent !== null || ratesInside(reference, index);
	return new UnitTexts(names, reference, index, year === undefined ? null : Number(year), parent, inside);
}

/** So many texts are remembered. */
const remembered = 50_000;

/** Whether texts are names of units at the time that a file is about; at any time where that is not known. */
export class UnitTexts {
	private readonly days: string[];
	private readonly seen = new Map<string, boolean>();

	constructor(
		private readonly names: UnitNames,
		private readonly reference: Reference,
		index: string | null,
		year: number | null,
		/** The province whose units the file names; null where it names provinces, or names theirs in a column. */
		private readonly parent: string | null,
		private readonly inside: boolean
	) {
		this.days = index !== null && year !== null ? [reference.ratedOn(index, year)] : ['2024-12-31', '2025-12-31'];
	}

	/** A unit, or a province where the file is about provinces. */
	isUnit(text: string): boolean {
		const known = this.seen.get(text);
		if (known !== undefined) return known;
		const found = this.names.bears(text) && this.days.some((day) => this.kindOn(text, day) === 'unit');
		if (this.seen.size < remembered) this.seen.set(text, found);
		return found;
	}

	/** A unit that may be a row of the file, not the country as a whole. */
	isRated(text: string): boolean {
		return this.isUnit(text) && !this.days.every((day) => this.levelOn(text, day) === 'country');
	}

	isProvince(text: string): boolean {
		return this.days.some((day) => this.levelOn(text, day) === 'province');
	}

	private levelOn(text: string, day: string): string | null {
		if (!this.names.bears(text)) return null;
		const found = this.names.resolve(text, day);
		return found.kind === 'unit' ? (this.reference.unit.get(found.code)?.level ?? null) : null;
	}

	private kindOn(text: string, day: string): string {
		if (!this.inside) return this.names.resolve(text, day).kind;
		if (this.parent === null) return this.names.resolve(text, day).kind === 'unknown' ? 'unknown' : 'unit';
		const parent = this.names.resolve(this.parent, day);
		return parent.kind === 'unit' ? this.names.resolveInside(parent.code, text, day).kind : 'unknown';
	}
}
