import type { Reference } from '$lib/model/reference';
import { median } from './distribution';
import type { Edition, Standing } from './edition';

/** Why a published value should be checked with its source before anything is concluded from it. */
export type Doubt =
	/** The note on its source names the unit. */
	| { kind: 'noted'; source_id: string }
	/** Less than half, or more than twice, the median of its field. */
	| { kind: 'far'; median: number }
	/** Published rank and score contradict those of this many other units. */
	| { kind: 'order'; others: number };

const enoughForMedian = 4;
const enoughContradictions = 2;

/**
 * Doubtful values of an edition, by unit. Distance from the median is judged only inside a province, where tables come
 * as excerpts from portals; national tables are spread too widely for it. Doubtful values are shown, marked, and never
 * named as an extreme.
 */
export function doubts(reference: Reference, edition: Edition): Map<string, Doubt> {
	const fields = Map.groupBy(
		edition.standings.values(),
		(standing) => `${standing.group}/${standing.parent_code ?? ''}`
	);
	const higherIsBetter = reference.index.get(edition.index_code)?.higher_is_better ?? true;
	return new Map(
		[...fields.values()].flatMap((field) =>
			field.flatMap((standing): [string, Doubt][] => {
				const doubt = noted(reference, standing) ?? far(field, standing) ?? outOfOrder(field, standing, higherIsBetter);
				return doubt ? [[standing.unit_code, doubt]] : [];
			})
		)
	);
}

function noted(reference: Reference, { unit_code, parent_code, source_id }: Standing): Doubt | null {
	const name = reference.unit.get(unit_code)?.name_vi;
	const note = reference.source.get(source_id)?.note;
	return parent_code !== null && name && note?.includes(name) ? { kind: 'noted', source_id } : null;
}

function far(field: readonly Standing[], { parent_code, score }: Standing): Doubt | null {
	const scores = field.flatMap((other) => (other.score === null ? [] : [other.score]));
	const middle = median(scores);
	if (parent_code === null || score === null || middle === null || scores.length < enoughForMedian) return null;
	return score < middle / 2 || score > middle * 2 ? { kind: 'far', median: middle } : null;
}

/** Of two units that contradict each other, the one that more units contradict is the doubtful one. */
function outOfOrder(field: readonly Standing[], standing: Standing, higherIsBetter: boolean): Doubt | null {
	const against = (one: Standing) => field.filter((other) => contradict(one, other, higherIsBetter));
	const others = against(standing);
	if (others.length < enoughContradictions) return null;
	return others.every((other) => against(other).length < others.length)
		? { kind: 'order', others: others.length }
		: null;
}

function contradict(a: Standing, b: Standing, higherIsBetter: boolean): boolean {
	if (a.score === null || b.score === null || a.rank?.kind !== 'published' || b.rank?.kind !== 'published')
		return false;
	const byScore = higherIsBetter ? b.score - a.score : a.score - b.score;
	return byScore * (a.rank.place - b.rank.place) < 0;
}
