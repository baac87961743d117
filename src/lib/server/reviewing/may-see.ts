import { ownUnits } from '$lib/model/own-units';
import { hasRole, type Person } from '$lib/model/person';
import type { Submission } from '../ledger/submissions';
import type { ServerState } from '../state';
import { reference } from '../warehouse/queries';

/** Those of some submissions that somebody may look at and decide about. */
export async function seenOf(
	state: ServerState,
	person: Person | null,
	submissions: readonly Submission[]
): Promise<Submission[]> {
	if (person === null || !hasRole(person, 'analyst')) return [];
	if (person.units === null) return [...submissions];
	const { tables } = await reference(state.warehouse.everything, state.release);
	const own = ownUnits(person.units, tables);
	// Of some units: what they brought themselves, unless it may be about more units than are theirs today.
	return submissions.filter(
		({ created_by, review }) =>
			created_by === person.email && review.units !== null && review.units.every((unit) => own.includes(unit))
	);
}

/** The same submission for those who may see it; for others there is none. */
export async function seenBy(
	state: ServerState,
	person: Person | null,
	submission: Submission | null
): Promise<Submission | null> {
	const [seen = null] = submission ? await seenOf(state, person, [submission]) : [];
	return seen;
}
