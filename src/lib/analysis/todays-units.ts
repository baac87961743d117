import { mergerDay, validOn, type Reference } from '$lib/model/reference';
import { allowsRanking, type Edition, type Standing } from './edition';
import { becameWholly } from './former';
import { estimatedStanding, estimateOf, isBeforeBounds, partsOf, type EstimatePart } from './merged';
import { places } from './ranking';

/** An edition by the provinces of today. */
export interface TodaysEdition {
	edition: Edition;
	/** What each estimate in it is made of, by province. */
	estimates: ReadonlyMap<string, readonly EstimatePart[]>;
}

const none: ReadonlyMap<string, readonly EstimatePart[]> = new Map();

/**
 * An edition of provinces by those of today. One that already rates them stays as it is. In an earlier one, provinces that
 * were not merged keep their published score, merged ones have the estimate from their parts, and who has neither is not in
 * it. Published ranks are of another field and are left out; places are computed only where every province has a value.
 */
export function onTodaysUnits(reference: Reference, published: Edition): TodaysEdition {
	const { index_code, indicator_code, year } = published;
	if (reference.scheme(index_code, year) === 'from-2025') return { edition: published, estimates: none };
	if (isBeforeBounds(published)) return { edition: { ...published, standings: new Map() }, estimates: none };
	const today = reference.provincesOn(mergerDay);
	const estimates = new Map<string, readonly EstimatePart[]>();
	const standings = new Map<string, Standing>();
	for (const unit of today) {
		const parts = estimateOf(reference, unit, published);
		const own = partsOf(reference, unit).length === 0 ? published.standings.get(unit.unit_code) : undefined;
		if (parts) {
			estimates.set(unit.unit_code, parts);
			standings.set(unit.unit_code, estimatedStanding(unit, parts));
		} else if (own && own.score !== null) standings.set(unit.unit_code, { ...own, rank: null });
	}
	// The field is that of today, not the one that the publisher rated.
	const size = today.length;
	const ranks = allowsRanking(reference.coverage(index_code, indicator_code, year)) && standings.size === size;
	return {
		edition: { ...published, size, standings: ranks ? ranked(reference, index_code, standings) : standings },
		estimates
	};
}

/** The province of today that a province is, or went into as a whole; itself where the table of successions tells none. */
export function todaysUnitOf(reference: Reference, code: string): string {
	const unit = reference.unit.get(code);
	if (!unit || validOn(unit, mergerDay)) return code;
	return becameWholly(reference, code) ?? code;
}

function ranked(reference: Reference, index: string, standings: ReadonlyMap<string, Standing>): Map<string, Standing> {
	const scores = new Map([...standings].flatMap(([code, { score }]) => (score === null ? [] : [[code, score]])));
	const computed = places(scores, reference.index.get(index)?.higher_is_better ?? true);
	return new Map(
		[...standings].map(([code, standing]) => {
			const place = computed.get(code);
			return [
				code,
				place === undefined ? standing : { ...standing, rank: { place, of: scores.size, kind: 'computed' } }
			];
		})
	);
}
