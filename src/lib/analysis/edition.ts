import type { CoverageRow, Index, Result, Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { places } from './ranking';

/** Groups that are rated separately and never ranked together. */
export type Group = 'provinces' | 'departments' | 'districts' | 'communes';

/** Who is rated together: the provinces, or one group of units inside one province. */
export interface Field {
	group: Group;
	/** The province for units inside one, else null. */
	parent_code: string | null;
}

/** A place in the order: as published, or computed here because the publisher gives only scores. */
export interface Rank {
	place: number;
	/** Of how many units; null where it is not known. */
	of: number | null;
	kind: 'published' | 'computed';
}

/** Where one unit stands in one edition of one indicator. */
export interface Standing extends Field {
	unit_code: string;
	score: number | null;
	rank: Rank | null;
	/** The source; of an estimate those of all its parts, separated by semicolons. */
	source_id: string;
	/** Set where the score is an estimate of a merged province from its parts, not a published figure. */
	estimated?: true;
}

/** One indicator of an index in one year: who stands where. */
export interface Edition {
	index_code: string;
	indicator_code: string;
	year: number;
	standings: Map<string, Standing>;
	/** Of an edition of one field alone: how many units the publisher rated in it; null where that is not known. */
	size?: number | null;
}

/** Hà Tây went into Hà Nội on this day: the country had 63 provinces from here until the merger of 2025. */
export const sixtyThreeSince = '2008-08-01';

/** Which units are rated together: offices of every kind, districts, communes, and all else as provinces. */
export function groupOf(unit: Unit | undefined): Group {
	if (unit?.level === 'department' || unit?.level === 'agency') return 'departments';
	if (unit?.level === 'district') return 'districts';
	return unit?.level === 'commune' ? 'communes' : 'provinces';
}

/** The province that a unit lies in; null for provinces themselves, and for what lies in none. */
export function provinceOf(reference: Reference, code: string): string | null {
	const province = reference.upwards(code).find(({ level }) => level === 'province')?.unit_code;
	return province === undefined || province === code ? null : province;
}

/** The province whose own trees of indicators hold for a unit: the one that it lies in, or it itself; null for other units. */
export const treeOf = (reference: Reference, code: string): string | null =>
	provinceOf(reference, code) ?? (reference.unit.get(code)?.level === 'province' ? code : null);

const levels: Record<Group, readonly string[]> = {
	provinces: ['province'],
	departments: ['department', 'agency'],
	districts: ['district'],
	communes: ['commune']
};
const groups: readonly Group[] = ['provinces', 'departments', 'districts', 'communes'];

/** Whether an index rates units of a group. */
export const ratesGroup = ({ rated_levels }: Pick<Index, 'rated_levels'>, group: Group): boolean =>
	rated_levels.split(';').some((level) => levels[group].includes(level));

/** Whether ranks may be computed: only where the publisher's whole field is here, but for gaps at the source. */
export const allowsRanking = (coverage: CoverageRow | undefined) =>
	coverage?.coverage === 'whole' || coverage?.coverage === 'source_gaps';

/**
 * Builds an edition from its results. Published ranks stay as they are; ranks are computed only for a field without
 * published ones, whose coverage allows it, and never across groups. Units without a score get no computed rank.
 */
export function edition(
	reference: Reference,
	index: string,
	indicator: string,
	year: number,
	results: readonly Result[]
): Edition {
	const fields = new Map<string, Standing[]>();
	const standings = new Map<string, Standing>();
	for (const result of results) {
		if (result.index_code !== index || result.indicator_code !== indicator || result.year !== year) continue;
		const group = groupOf(reference.unit.get(result.unit_code));
		const parent_code = provinceOf(reference, result.unit_code);
		const standing: Standing = {
			unit_code: result.unit_code,
			group,
			parent_code,
			score: result.score,
			rank: result.rank === null ? null : { place: result.rank, of: null, kind: 'published' },
			source_id: result.source_id
		};
		standings.set(result.unit_code, standing);
		const key = `${group}/${parent_code ?? ''}`;
		fields.set(key, [...(fields.get(key) ?? []), standing]);
	}
	const higherIsBetter = reference.index.get(index)?.higher_is_better ?? true;
	const made: Edition = { index_code: index, indicator_code: indicator, year, standings };
	for (const field of fields.values()) {
		const of = publishedOf(reference, made, field);
		for (const { rank } of field) if (rank) rank.of = of;
		computeRanks(reference, index, indicator, year, field, higherIsBetter);
	}
	return made;
}

function computeRanks(
	reference: Reference,
	index: string,
	indicator: string,
	year: number,
	field: Standing[],
	higherIsBetter: boolean
) {
	const coverage = reference.coverage(index, indicator, year, field[0]?.parent_code ?? null);
	if (!allowsRanking(coverage) || field.some((standing) => standing.rank)) return;
	const scores = new Map<string, number>();
	for (const { unit_code, score } of field) if (score !== null) scores.set(unit_code, score);
	const computed = places(scores, higherIsBetter);
	for (const standing of field) {
		const place = computed.get(standing.unit_code);
		if (place !== undefined) standing.rank = { place, of: scores.size, kind: 'computed' };
	}
}

/** Of how many a published rank is: of the published field, else of the provinces of that day; unknown before 2008 and inside a province. */
function publishedOf(reference: Reference, of: Edition, field: readonly Standing[]): number | null {
	const [one] = field;
	if (!one) return null;
	const size = fieldSize(reference, of, one);
	if (size !== null) return size;
	const { index_code, year } = of;
	const day = reference.ratedOn(index_code, year);
	return one.group === 'provinces' && `${year}-01-01` >= sixtyThreeSince ? reference.provincesOn(day).length : null;
}

/**
 * How many units the publisher rated in a field; null for a part of one. Inside a province the publisher's number is
 * that of all groups: of one group it is known only where no other is rated, or where nobody is missing.
 */
export function fieldSize(
	reference: Reference,
	{ index_code, indicator_code, year, standings, size }: Edition,
	{ group, parent_code }: Field
): number | null {
	if (size !== undefined) return size;
	const coverage = reference.coverage(index_code, indicator_code, year, parent_code);
	if (!allowsRanking(coverage) || !coverage?.published_units) return null;
	const index = reference.index.get(index_code);
	if (parent_code === null || (index && groups.filter((one) => one === group || ratesGroup(index, one)).length === 1))
		return coverage.published_units;
	const inside = [...standings.values()].filter((standing) => standing.parent_code === parent_code);
	return inside.length === coverage.published_units ? inside.filter((one) => one.group === group).length : null;
}

/** Editions by year, newest last, of every year in which the headline of an index has results. */
export function headlineEditions(reference: Reference, index: string, results: readonly Result[]): Edition[] {
	const byYear = Map.groupBy(
		results.filter((row) => row.index_code === index),
		(row) => row.year
	);
	return [...byYear]
		.sort(([a], [b]) => a - b)
		.flatMap(([year, rows]) => {
			const headline = reference.headline(index, year);
			const made = headline ? edition(reference, index, headline.indicator_code, year, rows) : null;
			return made && made.standings.size > 0 ? [made] : [];
		});
}

/** Editions by year, newest last, of one indicator. */
export function indicatorEditions(
	reference: Reference,
	index: string,
	indicator: string,
	results: readonly Result[]
): Edition[] {
	const byYear = Map.groupBy(
		results.filter((row) => row.index_code === index && row.indicator_code === indicator),
		(row) => row.year
	);
	return [...byYear].sort(([a], [b]) => a - b).map(([year, rows]) => edition(reference, index, indicator, year, rows));
}
