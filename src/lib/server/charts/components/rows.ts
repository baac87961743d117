import { componentStandings, type ComponentStanding } from '$lib/analysis/components';
import { allowsRanking, edition, provinceOf } from '$lib/analysis/edition';
import { scoreDigits } from '$lib/i18n/format';
import { indicatorName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import { editionResults, resultsOfChildren } from '../../warehouse/queries';
import type { Context } from '../../context';

/** Fewer other units than this say nothing about where a score lies. */
const leastOthers = 5;

/** One component with its name; numbers are in the precision in which they are written. */
export interface Row {
	standing: ComponentStanding;
	name: string;
	digits: number;
	score: number;
	/** To the median; null where the whole field is not here. */
	difference: number | null;
}

/** The components of one index in one year for one unit, the furthest above the median first. */
export interface ComponentRows {
	unit: Unit;
	index: string;
	year: number;
	rows: Row[];
	/** Whether the whole field is here, so that there are ranks and a median. */
	ranked: boolean;
	/** How many other units were measured in every component. */
	others: number;
	/** Whether those are enough to show the unit among them. */
	among: boolean;
}

/** The years in which components of an index have scores of a unit, newest first. */
export const componentYears = ({ reference }: Context, index: string, own: readonly Result[]): number[] =>
	[
		...new Set(
			own
				.filter(
					(row) =>
						row.index_code === index &&
						row.score !== null &&
						reference.indicator(index, row.indicator_code)?.parent_code != null
				)
				.map((row) => row.year)
		)
	].sort((a, b) => b - a);

export async function componentRows(context: Context, unit: Unit, index: string, year: number): Promise<ComponentRows> {
	const { reference, locale } = context;
	const standings = await standingsOf(context, unit, index, year);
	const ranked = standings.every(({ indicator, standing }) =>
		allowsRanking(reference.coverage(index, indicator.indicator_code, year, standing.parent_code))
	);
	const rows = standings
		.flatMap((standing): Row[] => {
			const { score } = standing.standing;
			if (score === null) return [];
			const digits = scoreDigits(standing.indicator.max_score);
			const difference = ranked && standing.median !== null ? Number((score - standing.median).toFixed(digits)) : null;
			return [{ standing, name: indicatorName(locale, standing.indicator), digits, score, difference }];
		})
		.sort((a, b) => (b.difference ?? b.score) - (a.difference ?? a.score));
	const others = Math.min(...rows.map((row) => row.standing.field.length)) - 1;
	return { unit, index, year, rows, ranked, others, among: ranked || others >= leastOthers };
}

/** Everybody's results of an index in one year: of the provinces, or of the units inside the same province. */
export async function fieldResults(
	context: Context,
	unit: Unit,
	index: string,
	year: number
): Promise<readonly Result[]> {
	const { warehouse, release, reference } = context;
	const parent = provinceOf(reference, unit.unit_code);
	return parent === null
		? editionResults(warehouse, release, { index, year })
		: (await resultsOfChildren(warehouse, release, { index, parent })).filter((row) => row.year === year);
}

async function standingsOf(context: Context, unit: Unit, index: string, year: number) {
	const { reference } = context;
	const results = await fieldResults(context, unit, index, year);
	const editions = new Map(
		reference
			.components(index, year)
			.map(({ indicator_code }) => [
				indicator_code,
				{ now: edition(reference, index, indicator_code, year, results), before: null }
			])
	);
	return componentStandings(reference, index, year, unit.unit_code, editions);
}
