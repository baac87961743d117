import type { Edition } from '$lib/analysis/edition';
import type { UnitRegion } from '$lib/model/datasets';
import type { Context } from '../../context';

/** The region of a unit as an edition divides the country, and those of the units given that lie in it; all of them, without a region, inside a province. */
export function sameRegion(
	{ reference }: Context,
	unit: string,
	edition: Edition,
	codes: readonly string[]
): { region: UnitRegion | null; codes: string[] } {
	const scheme = reference.scheme(edition.index_code, edition.year);
	const region = reference.region(unit, scheme) ?? null;
	const within = (code: string) =>
		region === null || reference.region(code, scheme)?.region_code === region.region_code;
	return { region, codes: codes.filter(within) };
}
