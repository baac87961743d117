import { associationAddress, type AssociationQuestion } from '../../association/question';

/** What of the picture is chosen: one year, and units to be found again. */
export interface Look {
	year: number | null;
	units: readonly string[];
}

/** The address of a question as it is looked at. */
export function addressOf(question: AssociationQuestion, { year, units }: Look): string {
	const query = new URLSearchParams(associationAddress(question));
	if (year !== null) query.set('year', String(year));
	if (units.length > 0) query.set('units', units.join(','));
	return query.toString().replaceAll('%2C', ',');
}
