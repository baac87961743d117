import type { Reference } from '$lib/model/reference';

/** A unit that ended and went wholly into another one: until then its work, plans and targets are part of that one's past. */
export interface FormerUnit {
	unit_code: string;
	/** The day on which the other one took over. */
	until: string;
}

/** What a unit came from. */
export interface Past {
	/** Units that went wholly into it, also by way of others, in the order of the table of successions. */
	whole: FormerUnit[];
	/** Units of which only a part went into it, or that live on: nobody knows which of their work is its own. */
	partly: string[];
}

/** The unit that one which ended went into as a whole; null where it lives on, or was divided. */
export function becameWholly(reference: Reference, code: string): string | null {
	const [next, other] = reference.successors(code);
	return next && !other && reference.unit.get(code)?.valid_to != null ? next.to_code : null;
}

/** The units that became a unit; a succession to several is no part of anybody's past. */
export function pastOf(reference: Reference, code: string): Past {
	const past: Past = { whole: [], partly: [] };
	const seen = new Set([code]);
	const add = (to: string): void => {
		for (const { from_code, effective_on } of reference.predecessors(to)) {
			if (seen.has(from_code)) continue;
			seen.add(from_code);
			if (becameWholly(reference, from_code) === null) past.partly.push(from_code);
			else {
				past.whole.push({ unit_code: from_code, until: effective_on });
				add(from_code);
			}
		}
	};
	add(code);
	return past;
}

/** Work with the year in which it was done, and whether it was generated. */
interface Worked {
	year: number;
	demo: boolean;
}

/** Whose work it is. */
export type Whose<Row> = Row & { unit_code: string };

/**
 * Work of a unit and of those that went into it, of these until the year in which they did. Generated work is not counted
 * in a year in which any of them has real work, as it is not for one unit.
 */
export function joined<Row extends Worked>(past: Past, rows: readonly Whose<Row>[]): Whose<Row>[] {
	const until = new Map(past.whole.map(({ unit_code, until: day }) => [unit_code, Number(day.slice(0, 4))]));
	const own = rows.filter(({ unit_code, year }) => year <= (until.get(unit_code) ?? Infinity));
	const real = new Set(own.filter(({ demo }) => !demo).map(({ year }) => year));
	return own.filter(({ demo, year }) => !demo || !real.has(year));
}
