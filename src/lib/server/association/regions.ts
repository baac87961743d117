import type { UnitRegion } from '$lib/model/datasets';
import type { Context } from '../context';
import type { AssociationFigures } from './figures';
import type { AssociationQuestion } from './question';

/** The region of a province in the division of the country that a run of editions rates. */
export function regionIn(
	{ reference }: Pick<Context, 'reference'>,
	{ index }: Pick<AssociationQuestion, 'index'>,
	{ years }: Pick<AssociationFigures['run'], 'years'>
): (unit: string) => UnitRegion | null {
	const scheme = reference.scheme(index.index_code, years.at(-1) ?? 0);
	return (unit) => reference.region(unit, scheme) ?? null;
}

/** The same by name, in the reader's language. */
export function regionNamed(
	reader: Pick<Context, 'reference' | 'locale'>,
	question: Pick<AssociationQuestion, 'index'>,
	run: Pick<AssociationFigures['run'], 'years'>
): (unit: string) => string | null {
	const region = regionIn(reader, question, run);
	return (unit) => region(unit)?.[reader.locale === 'vi' ? 'region_vi' : 'region_en'] ?? null;
}
