import type { IndexTarget } from '$lib/model/datasets';
import type { Change } from './change';
import type { Standing } from './edition';

/**
 * What became of a target for an index: `waiting` while the year has no result, `unclear` where the figures do not decide
 * it: groups are cut by their publisher, and of `improve` score and place may say opposite things.
 */
export type TargetState = 'met' | 'missed' | 'waiting' | 'unclear';

/** Judges a target by the unit's result of its year and by the change since the round before. */
export function targetState(
	target: Pick<IndexTarget, 'kind' | 'value'>,
	of: { standing: Standing | undefined; change: Change | null; higherIsBetter: boolean }
): TargetState {
	const { standing, higherIsBetter } = of;
	if (!standing) return 'waiting';
	const { kind, value } = target;
	if (kind === 'score') {
		if (standing.score === null) return 'waiting';
		if (value === null) return 'unclear';
		return (higherIsBetter ? standing.score >= value : standing.score <= value) ? 'met' : 'missed';
	}
	if (kind === 'rank') {
		if (standing.rank === null) return 'waiting';
		return value === null ? 'unclear' : standing.rank.place <= value ? 'met' : 'missed';
	}
	return kind === 'group' ? 'unclear' : moved(kind, value, of);
}

/** How far a result is from the level that its target asks for, in points or places; positive is missing, negative beyond it. */
export function shortfall(
	{ kind, value }: Pick<IndexTarget, 'kind' | 'value'>,
	standing: Standing | undefined,
	higherIsBetter: boolean
): number | null {
	if (value === null || !standing) return null;
	if (kind === 'score' && standing.score !== null)
		return higherIsBetter ? value - standing.score : standing.score - value;
	return kind === 'rank' && standing.rank ? standing.rank.place - value : null;
}

/** By score and place together: where they contradict each other, or by how much is asked, only a clear no is a no. */
function moved(
	kind: 'improve' | 'maintain',
	value: number | null,
	{ change, higherIsBetter }: { change: Change | null; higherIsBetter: boolean }
): TargetState {
	const points = change?.score == null ? null : change.score * (higherIsBetter ? 1 : -1);
	const known = [points, change?.places ?? null].filter((step) => step !== null);
	if (known.length === 0) return 'unclear';
	const fails = (step: number) => (kind === 'improve' ? step <= 0 : step < 0);
	if (known.every(fails)) return 'missed';
	return known.some(fails) || value !== null ? 'unclear' : 'met';
}
