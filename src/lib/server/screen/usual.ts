import type { ChartKind } from '$lib/charts/chart';
import type { Context } from '../context';
import { partsOf } from '$lib/analysis/merged';
import { basisValue, newestWhole } from '../charts/ranking/asked';
import { unitAsked } from '../charts/unit-asked';

/** The slides of a screen that names none: of a unit, or of the country where there is no unit. */
export function usualSlides(context: Context, url: URL, home: string | undefined): string[] {
	const unit = url.searchParams.has('unit') ? unitAsked(context, url).unit_code : knownHome(context, home);
	const index = newestWhole(context.reference);
	if (index === null) return [];
	const slides: [ChartKind, Record<string, string>][] =
		unit === null
			? [
					['ranking', { index }],
					['tiles', { index }]
				]
			: [
					['ranking', { index, units: unit, ...basisFor(context, unit, index) }],
					['trend', { index, units: unit }],
					['digest', { unit }]
				];
	return slides.map(([kind, parameters]) => `${kind}?${new URLSearchParams(parameters).toString()}`);
}

/** A province that was formed after the newest round stands only in that round by the provinces of today. */
function basisFor({ reference }: Context, code: string, index: string): { basis?: string } {
	const unit = reference.unit.get(code);
	if (!unit || partsOf(reference, unit).length < 2) return {};
	const headlines = reference.headlines(index).map((row) => row.indicator_code);
	const newest = Math.max(
		0,
		...reference.tables.coverage.flatMap((row) =>
			row.index_code === index && row.parent_code === null && headlines.includes(row.indicator_code) ? row.year : []
		)
	);
	return reference.scheme(index, newest) === 'until-2025' ? { basis: basisValue.today } : {};
}

const knownHome = ({ reference }: Context, home: string | undefined): string | null =>
	home !== undefined && reference.unit.has(home) ? home : null;
