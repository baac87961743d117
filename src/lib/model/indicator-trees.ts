import type { Index, Indicator } from './datasets';

interface Tables {
	indices: readonly Index[];
	indicators: readonly Indicator[];
}

/** The rows of trees that provinces have of their own; of an index that rates provinces there is but one tree. */
export function ownTreeRows({ indices, indicators }: Tables): Indicator[] {
	const inside = new Set(
		indices.filter((row) => !row.rated_levels.split(';').includes('province')).map((row) => row.index_code)
	);
	return indicators.filter((row) => row.province_code !== null && inside.has(row.index_code));
}

/**
 * The one place where it is decided which tree of indicators holds: within a province its own of an index, where it has one
 * and the index rates units inside provinces; else everyone's.
 */
export function treesOf(tables: Tables, province: string | null): Indicator[] {
	const common = tables.indicators.filter((row) => row.province_code === null);
	const rows = ownTreeRows(tables);
	const own = rows.filter((row) => row.province_code === province);
	const replaced = new Set(own.map((row) => row.index_code));
	const kept = common.filter((row) => !replaced.has(row.index_code));
	// Where an index has no common tree, a code is at least known by the first row that has it.
	const treed = new Set([...kept, ...own].map((row) => row.index_code));
	const stray = new Map(
		rows
			.filter((row) => !treed.has(row.index_code))
			.toReversed()
			.map((row) => [`${row.index_code}/${row.indicator_code}`, row])
	);
	return [...kept, ...own, ...[...stray.values()].toReversed()];
}
