import type { Break } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { allowsRanking, groupOf, provinceOf, sixtyThreeSince, type Rank } from './edition';

/** A result as far as comparing it needs: what was measured, when, of whom, and how it got its rank. */
export interface Comparable {
	index_code: string;
	indicator_code: string;
	year: number;
	unit_code: string;
	rank: Pick<Rank, 'kind'> | null;
	/** Set where it is an estimate and not a published figure. */
	estimated?: true;
}

export type Verdict = 'yes' | 'partly' | 'no';

/** Why two results may not, or only partly, be compared. */
export type Reason =
	| { kind: 'break'; verdict: Verdict; break: Break }
	| {
			kind: 'index' | 'indicator' | 'scale' | 'unit' | 'estimate' | 'group' | 'field' | 'rank_kind' | 'coverage';
			verdict: Verdict;
			/** Whether it touches the score too, or the rank only. */
			of: 'score' | 'rank';
	  };

export interface Comparability {
	score: Verdict;
	rank: Verdict;
	reasons: Reason[];
}

const order: Verdict[] = ['yes', 'partly', 'no'];
const worst = (verdicts: Verdict[]): Verdict => order[Math.max(0, ...verdicts.map((v) => order.indexOf(v)))] ?? 'no';

/**
 * Decides whether two results may be compared, by score and by rank. Every arrow, colour and sentence about a change or a
 * difference asks this one function. It weighs the documented breaks of that indicator between the two years, the scale,
 * the units (one unit over time, or units of one group in one edition), and for ranks the field and its coverage.
 */
export function comparability(reference: Reference, a: Comparable, b: Comparable): Comparability {
	const [before, after] = a.year <= b.year ? [a, b] : [b, a];
	const reasons: Reason[] = [
		...identity(reference, before, after),
		...crossedBreaks(reference, before, after),
		...ranking(reference, before, after)
	];
	const touchesScore = (reason: Reason) => reason.kind === 'break' || reason.of === 'score';
	return {
		score: worst(reasons.filter(touchesScore).map((reason) => reason.verdict)),
		rank: before.rank && after.rank ? worst(reasons.map((reason) => reason.verdict)) : 'no',
		reasons
	};
}

function identity(reference: Reference, before: Comparable, after: Comparable): Reason[] {
	if (before.index_code !== after.index_code) return [{ kind: 'index', verdict: 'no', of: 'score' }];
	const reasons: Reason[] = [];
	if (before.indicator_code !== after.indicator_code) {
		const [one, other] = [before, after].map((point) => reference.indicator(point.index_code, point.indicator_code));
		const sameScale = one?.min_score === other?.min_score && one?.max_score === other?.max_score;
		reasons.push({ kind: 'indicator', verdict: 'no', of: 'score' });
		if (!sameScale) reasons.push({ kind: 'scale', verdict: 'no', of: 'score' });
	}
	if (before.unit_code !== after.unit_code) {
		const [one, other] = [before, after].map((point) => groupOf(reference.unit.get(point.unit_code)));
		const sameParent = provinceOf(reference, before.unit_code) === provinceOf(reference, after.unit_code);
		if (before.year !== after.year) reasons.push({ kind: 'unit', verdict: 'no', of: 'score' });
		else if (one !== other || !sameParent) reasons.push({ kind: 'group', verdict: 'no', of: 'score' });
	}
	// What a merged province was estimated at is no start of what is published of it.
	if (before.year !== after.year && before.estimated !== after.estimated)
		reasons.push({ kind: 'estimate', verdict: 'no', of: 'score' });
	return reasons;
}

function crossedBreaks(reference: Reference, before: Comparable, after: Comparable): Reason[] {
	if (before.index_code !== after.index_code) return [];
	const codes = new Set([before.indicator_code, after.indicator_code]);
	const crossed = new Set<Break>();
	for (const indicator of codes)
		for (const row of reference.breaksOf(before.index_code, indicator))
			if (before.year < row.from_year && row.from_year <= after.year) crossed.add(row);
	return [...crossed]
		.filter((row) => row.comparable_with_before !== 'yes')
		.map((row) => ({ kind: 'break', verdict: row.comparable_with_before, break: row }));
}

function ranking(reference: Reference, before: Comparable, after: Comparable): Reason[] {
	if (!before.rank || !after.rank || before.index_code !== after.index_code) return [];
	const reasons: Reason[] = [];
	if (before.rank.kind !== after.rank.kind) reasons.push({ kind: 'rank_kind', verdict: 'no', of: 'rank' });
	for (const point of new Set([before, after])) {
		const parent = provinceOf(reference, point.unit_code);
		const coverage = reference.coverage(point.index_code, point.indicator_code, point.year, parent);
		if (point.rank?.kind === 'computed' && !allowsRanking(coverage))
			reasons.push({ kind: 'coverage', verdict: 'no', of: 'rank' });
	}
	const { index_code } = before;
	if (provinceOf(reference, before.unit_code) === null) {
		if (reference.scheme(index_code, before.year) !== reference.scheme(index_code, after.year))
			reasons.push({ kind: 'field', verdict: 'no', of: 'rank' });
		else if (`${before.year}-01-01` < sixtyThreeSince && `${after.year}-01-01` >= sixtyThreeSince)
			reasons.push({ kind: 'field', verdict: 'partly', of: 'rank' });
	}
	return reasons;
}
