import { fold } from '$lib/i18n/fold';
import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { nearest } from './nearest';

/** The time that a name is read in, first and last day inclusive. */
export interface Span {
	from: string;
	to: string;
}

/** What a name means: a unit, or why it is none. Candidates are unit codes. */
export type Resolution =
	| { kind: 'unit'; code: string }
	| { kind: 'unknown'; nearest: string | null }
	| { kind: 'ambiguous'; candidates: string[] }
	/** The name is known, but its units do not exist at that time. */
	| { kind: 'not_valid'; candidates: string[] }
	/** The name is known, but not inside that parent. */
	| { kind: 'not_in_parent' };

const topLevels: readonly string[] = ['country', 'province', 'archipelago'];

const mostSuggestions = 500;

/** Names, aliases and codes of units, resolved by the time that they are read in. */
export class UnitNames {
	private readonly bySpelling = new Map<string, Unit[]>();
	/** By unit, what lies in it. */
	private inside: Map<string, Map<string, Unit[]>> | null = null;
	private readonly folded = new Map<string, string>();
	private suggested = 0;

	constructor(private readonly reference: Reference) {
		for (const unit of reference.tables.units)
			for (const name of [unit.name_vi, unit.full_name_vi, unit.name_en]) if (name) this.add(name, unit);
		for (const { alias, unit_code } of reference.tables.unit_aliases) this.addCode(alias, unit_code);
		for (const { full_name_vi, unit_code } of reference.tables.unit_names) this.addCode(full_name_vi, unit_code);
	}

	/** The unit that a name or code means on a day or at any day of a span. A province outranks a namesake inside one. */
	resolve(name: string, time: string | Span): Resolution {
		const written = name.trim();
		const unit = this.reference.unit.get(written);
		if (unit) return choose([unit], spanOf(time));
		const all = this.bySpelling.get(this.foldOnce(written));
		if (!all)
			return this.resolveWithin(written, time) ?? { kind: 'unknown', nearest: this.suggest(written, this.bySpelling) };
		const top = all.filter((candidate) => topLevels.includes(candidate.level));
		return choose(top.length > 0 ? top : all, spanOf(time));
	}

	/** The same for a unit inside a province, at any depth below it. */
	resolveInside(parentCode: string, name: string, time: string | Span): Resolution {
		const written = name.trim();
		const unit = this.reference.unit.get(written);
		if (unit) return this.isInside(unit, parentCode) ? choose([unit], spanOf(time)) : { kind: 'not_in_parent' };
		const spelling = this.foldOnce(written);
		const children = this.spellingsInside(parentCode);
		const found = children.get(spelling);
		if (found) return choose(found, spanOf(time));
		if (this.bySpelling.has(spelling)) return { kind: 'not_in_parent' };
		return { kind: 'unknown', nearest: this.suggest(written, children) };
	}

	/** A unit that is written with what it lies in: `Xã Tân Lập, Hà Tĩnh`; null where nothing is written so. */
	private resolveWithin(written: string, time: string | Span): Resolution | null {
		const parts = partsOf(written);
		if (!parts || !this.bears(parts.outer)) return null;
		const parent = this.resolve(parts.outer, time);
		const code = certain(parent);
		if (code === null) return null;
		const meant = this.resolveInside(code, parts.inner, time);
		if (meant.kind === 'not_in_parent') return { kind: 'unknown', nearest: null };
		// What lies in a unit that does not exist at that time does not exist then either.
		return meant.kind === 'unit' && parent.kind === 'not_valid'
			? { kind: 'not_valid', candidates: [meant.code] }
			: meant;
	}

	/** Whether some unit at some time bears this name or code. Quick also where none does: nothing is suggested. */
	bears(name: string): boolean {
		const written = name.trim();
		if (this.reference.unit.has(written)) return true;
		if (!/\p{L}/u.test(written)) return false;
		if (this.bySpelling.has(this.foldOnce(written))) return true;
		const parts = partsOf(written);
		return parts !== null && this.bears(parts.outer) && this.bears(parts.inner);
	}

	/** Every folded spelling and the units that bear it. */
	spellings(): Iterable<[string, readonly Unit[]]> {
		return this.bySpelling;
	}

	/** Whether a unit lies in another, at any depth. */
	isInside(unit: Unit, ancestor: string): boolean {
		const above = this.reference.upwards(unit.unit_code).slice(1);
		return above.some(({ unit_code }) => unit_code === ancestor);
	}

	/** Built for all units at once: a file of a whole country's communes asks for every province. */
	private spellingsInside(parentCode: string): Map<string, Unit[]> {
		this.inside ??= this.allInside();
		return this.inside.get(parentCode) ?? new Map<string, Unit[]>();
	}

	private allInside(): Map<string, Map<string, Unit[]>> {
		const inside = new Map<string, Map<string, Unit[]>>();
		for (const [spelling, units] of this.bySpelling)
			for (const unit of units)
				for (const { unit_code: above } of this.reference.upwards(unit.unit_code).slice(1)) {
					const spellings = inside.get(above) ?? new Map<string, Unit[]>();
					inside.set(above, spellings.set(spelling, [...(spellings.get(spelling) ?? []), unit]));
				}
		return inside;
	}

	/** The name of the unit whose spelling is nearest. */
	private suggest(written: string, spellings: Map<string, Unit[]>): string | null {
		// A file of nothing but unknown names is no file of names: looking for each would take minutes.
		this.suggested += 1;
		if (this.suggested > mostSuggestions) return null;
		const near = nearest(written, spellings.keys());
		return near === null ? null : (spellings.get(near)?.[0]?.name_vi ?? null);
	}

	private foldOnce(name: string): string {
		const known = this.folded.get(name);
		if (known !== undefined) return known;
		const spelling = fold(name);
		this.folded.set(name, spelling);
		return spelling;
	}

	private addCode(name: string, code: string): void {
		const unit = this.reference.unit.get(code);
		if (unit) this.add(name, unit);
	}

	private add(name: string, unit: Unit): void {
		const spelling = this.foldOnce(name);
		const units = this.bySpelling.get(spelling);
		if (!units) this.bySpelling.set(spelling, [unit]);
		else if (!units.includes(unit)) units.push(unit);
	}
}

const known = new WeakMap<Reference, UnitNames>();

/** The names of published units, built once per reference: each page, export and problem asks. */
export function namesOf(reference: Reference): UnitNames {
	const names = known.get(reference) ?? new UnitNames(reference);
	known.set(reference, names);
	return names;
}

/** A name and what it is said to lie in, after the last comma or in brackets. */
function partsOf(written: string): { inner: string; outer: string } | null {
	const [, inner = '', bracketed, after] = /^(.+?)\s*(?:\(([^()]+)\)|,([^,]+))$/.exec(written) ?? [];
	const outer = bracketed ?? after;
	return outer === undefined ? null : { inner, outer };
}

/** The unit that a name means where that is certain: of units that do not exist at that time, the only one. */
export function certain(resolution: Resolution): string | null {
	if (resolution.kind === 'unit') return resolution.code;
	const [candidate, ...others] = resolution.kind === 'not_valid' ? resolution.candidates : [];
	return others.length === 0 ? (candidate ?? null) : null;
}

const spanOf = (time: string | Span): Span => (typeof time === 'string' ? { from: time, to: time } : time);

function choose(units: Unit[], { from, to }: Span): Resolution {
	const valid = units.filter(
		(unit) => (unit.valid_from === null || unit.valid_from <= to) && (unit.valid_to === null || from <= unit.valid_to)
	);
	const [only, ...others] = valid;
	if (!only) return { kind: 'not_valid', candidates: units.map((unit) => unit.unit_code) };
	if (others.length > 0) return { kind: 'ambiguous', candidates: valid.map((unit) => unit.unit_code) };
	return { kind: 'unit', code: only.unit_code };
}
