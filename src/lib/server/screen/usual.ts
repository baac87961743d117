import type { ChartKind } from '$lib/charts/chart';
import type { Context } from '../context';
import { newestWhole } from '../charts/ranking/asked';
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
					['ranking', { index, units: unit }],
					['trend', { index, units: unit }],
					['digest', { unit }]
				];
	return slides.map(([kind, parameters]) => `${kind}?${new URLSearchParams(parameters).toString()}`);
}

const knownHome = ({ reference }: Context, home: string | undefined): string | null =>
	home !== undefined && reference.unit.has(home) ? home : null;
