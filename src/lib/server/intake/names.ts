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

/** Names, aliases and codes of units, resolved by the time that they are read in. Build one per reference. */
export class UnitNames {
	private readonly bySpelling = new Map<string, Unit[]>();
	private readonly inside = new Map<string, Map<string, Unit[]>>();
	private readonly folded = new Map<string, string>();
	private suggested = 0;

	constructor(private readonly reference: Reference) {
		for (const unit of reference.tables.units)
			for (const name of [unit.name_vi, unit.full_name_vi, unit.name_en]) if (name) this.add(name, unit);
		for (const { alias, unit_code } of reference.tables.unit_aliases) this.addCode(alias, unit_code);
		for (const { full_name_vi, unit_code } of reference.tables.unit_names) this.addCode(full_name_vi, unit_code);
	}

	/** Whether folded words are the name of some unit at some time. */
	readonly knows = (spelling: string): boolean => this.bySpelling.has(spelling);

	/** The unit that a name or code means on a day or at any day of a span. A province outranks a namesake inside one. */
	resolve(name: string, time: string | Span): Resolution {
		const written = name.trim();
		const unit = this.reference.unit.get(written);
		if (unit) return choose([unit], spanOf(time));
		const all = this.bySpelling.get(this.foldOnce(written));
		if (!all) return { kind: 'unknown', nearest: this.suggest(written, this.bySpelling) };
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

	/** Whether some unit at some time bears this name or code. Quick also where none does: nothing is suggested. */
	bears(name: string): boolean {
		const written = name.trim();
		return this.reference.unit.has(written) || (/\p{L}/u.test(written) && this.bySpelling.has(this.foldOnce(written)));
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

	private spellingsInside(parentCode: string): Map<string, Unit[]> {
		const known = this.inside.get(parentCode);
		if (known) return known;
		const spellings = new Map<string, Unit[]>();
		for (const [spelling, units] of this.bySpelling) {
			const here = units.filter((unit) => this.isInside(unit, parentCode));
			if (here.length > 0) spellings.set(spelling, here);
		}
		this.inside.set(parentCode, spellings);
		return spellings;
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
