import { editDistance } from '$lib/i18n/collate';
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
