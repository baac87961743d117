import type { Edition } from '$lib/analysis/edition';
import type { ChartData } from '$lib/charts/chart';
import { columns } from '$lib/i18n/messages/columns';
import type { Context } from '../context';

/**
 * Results of units over the years as files give them, oldest first; `median` is that of an edition's field, where it is
 * drawn, `madeOf` what an estimate is made of.
 */
export const lineData = (
	{ locale }: Pick<Context, 'locale'>,
	editions: readonly Edition[],
	units: readonly { code: string; name: string }[],
	median?: (edition: Edition) => number | null,
	madeOf?: (year: number, unit: string) => string | null
): ChartData => {
	const estimated = editions.some(({ standings }) => units.some(({ code }) => standings.get(code)?.estimated));
	return {
		columns: columns(
			locale,
			'index_code',
			'indicator_code',
			'year',
			'unit_code',
			'unit',
			'score',
			'rank',
			'rank_kind',
			'rank_of',
			...(median ? (['median'] as const) : []),
			...(estimated ? (['estimated'] as const) : []),
			...(estimated && madeOf ? (['estimated_from'] as const) : []),
			'source_id'
		),
		rows: editions.flatMap((edition) =>
			units.flatMap(({ code, name }) => {
				const standing = edition.standings.get(code);
				if (!standing) return [];
				const { score, rank, source_id } = standing;
				return [
					[
						edition.index_code,
						edition.indicator_code,
						edition.year,
						code,
						name,
						score,
						rank?.place ?? null,
						rank?.kind ?? null,
						rank?.of ?? null,
						...(median ? [median(edition)] : []),
						...(estimated ? [standing.estimated ? 'true' : 'false'] : []),
						...(estimated && madeOf ? [madeOf(edition.year, code)] : []),
						source_id
					]
				];
			})
		)
	};
};
