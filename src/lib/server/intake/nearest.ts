import { fold } from '$lib/i18n/fold';

/** The candidate whose folded spelling is nearest to what was written; null where none is near or two are equally near. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
	const wanted = fold(written);
	const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 4));
	let best: string | null = null;
	let bestSpelling = '';
	let bestDistance = limit + 1;
	for (const candidate of candidates) {
		const spelling = fold(candidate);
		if (Math.abs(spelling.length - wanted.length) > limit) continue;
		const distance = editDistance(wanted, spelling);
		if (distance < bestDistance) {
			best = candidate;
			bestSpelling = spelling;
			bestDistance = distance;
		} else if (distance === bestDistance && spelling !== bestSpelling) best = null;
	}
	return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const current = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[b.length] ?? 0;
}
