import { hasRole, type Person } from '$lib/model/person';
import type { Submission } from '../ledger/submissions';

/** Whether somebody may look at a submission and decide about it: those of some units only at their own. */
export const maySee = (person: Person | null, { created_by }: Pick<Submission, 'created_by'>): boolean =>
	person !== null && hasRole(person, 'analyst') && (person.units === null || person.email === created_by);

/** The same submission for those who may see it; for others there is none. */
export const seenBy = (person: Person | null, submission: Submission | null): Submission | null =>
	submission && maySee(person, submission) ? submission : null;
