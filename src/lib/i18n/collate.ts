import { fold } from './fold';
import type { Locale } from './locale';

/** A thing that readers look for by name. */
export interface Named {
	code: string;
	name: string;
	/** Other names it is known by. */
	also?: readonly string[];
}

const collators = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') };

/** Order by name as each language sorts it: in Vietnamese Đ follows D. `units.sort(byName('vi', (unit) => unit.name_vi))` */
export const byName =
	<T>(locale: Locale, name: (item: T) => string) =>
	(a: T, b: T): number =>
		collators[locale].compare(name(a), name(b));

/** How well a name answers what was typed, 0 best; null where it does not. */
function closeness(typed: string, thing: Named): number | null {
	if (fold(thing.code) === typed) return 0;
	let best: number | null = null;
	for (const name of [thing.name, ...(thing.also ?? [])].map(fold)) {
		const at =
			name === typed
				? 1
				: name.startsWith(typed)
					? 2
					: name.includes(` ${typed}`)
						? 3
						: name.includes(typed)
							? 4
							: null;
		if (at !== null && (best === null || at < best)) best = at;
	}
	return best;
}

interface Match<T> {
	thing: T;
	at: number;
}

function matches<T extends Named>(text: string, things: readonly T[]): Match<T>[] {
	const typed = fold(text);
	if (typed === '') return [];
	return things
		.flatMap((thing): Match<T>[] => {
			const at = closeness(typed, thing);
			return at === null ? [] : [{ thing, at }];
		})
		.sort((a, b) => a.at - b.at || collators.vi.compare(a.thing.name, b.thing.name));
}

/** Units that answer a text typed with or without accents, best first. */
export const searchUnits = <T extends Named>(text: string, units: readonly T[], limit = 10): T[] =>
	matches(text, units)
		.slice(0, limit)
		.map(({ thing }) => thing);

/**
 * The one unit that a typed text means: by code, full name, beginning, part. Where none or several answer, `found` is
 * null and `near` lists what may have been meant, spelling mistakes included.
 */
export function findUnit<T extends Named>(text: string, units: readonly T[]): { found: T | null; near: T[] } {
	const answers = matches(text, units);
	const [first, second] = answers;
	if (first && (!second || second.at > first.at)) return { found: first.thing, near: [] };
	if (first) return { found: null, near: answers.slice(0, 5).map(({ thing }) => thing) };
	return { found: null, near: misspelt(text, units) };
}

/** Units whose name is at most a quarter of its letters away from the text, nearest first. */
function misspelt<T extends Named>(text: string, units: readonly T[]): T[] {
	const typed = fold(text);
	if (typed === '') return [];
	const limit = Math.max(1, Math.floor(typed.length / 4));
	// A name that is longer or shorter by more than the limit is further away: no long text is ever compared letter by letter.
	const away = (name: string) => (Math.abs(typed.length - name.length) > limit ? Infinity : editDistance(typed, name));
	return units
		.map((thing) => ({
			thing,
			distance: Math.min(...[thing.name, ...(thing.also ?? [])].map((name) => away(fold(name))))
		}))
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance || collators.vi.compare(a.thing.name, b.thing.name))
		.slice(0, 5)
		.map(({ thing }) => thing);
}

/** How many letters must be put in, taken out or replaced to make one text the other. */
export function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 0; i < a.length; i += 1) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j += 1) {
			const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
			next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
