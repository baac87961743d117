/** A unit in a year: its score, and the work that could matter for it. */
export interface PanelRow {
	unit_code: string;
	year: number;
	score: number;
	/** Work in the lag window. */
	activity: number;
	/** Work of the year after, which cannot have mattered; null where nothing is recorded. */
	after: number | null;
}

/** A row of the panel with the row of the same unit a year before. */
export interface Changed extends PanelRow {
	before: PanelRow;
	/** Of the score. */
	change: number;
}

/** The rows with a row of the same unit a year before: over a gap nothing is a change. */
export function changesOf(panel: readonly PanelRow[]): Changed[] {
	const known = new Map(panel.map((row) => [`${row.unit_code} ${row.year}`, row]));
	return panel.flatMap((row) => {
		const before = known.get(`${row.unit_code} ${row.year - 1}`);
		return before ? [{ ...row, before, change: row.score - before.score }] : [];
	});
}

/** How many different values a property of the rows has. */
export const countOf = <T>(rows: readonly T[], property: (row: T) => string | number): number =>
	new Set(rows.map(property)).size;

/**
 * The rows without units and years that have one row only: they say nothing within units, but would make errors look
 * smaller (Correia 2015). Taking some away can leave others single, so it is done until none is left.
 */
export function withoutSingles<T extends Pick<PanelRow, 'unit_code' | 'year'>>(rows: readonly T[]): T[] {
	const units = Map.groupBy(rows, (row) => row.unit_code);
	const years = Map.groupBy(rows, (row) => row.year);
	const several = (group: readonly T[] | undefined) => (group?.length ?? 0) > 1;
	const left = rows.filter((row) => several(units.get(row.unit_code)) && several(years.get(row.year)));
	return left.length === rows.length ? left : withoutSingles(left);
}
