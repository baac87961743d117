import type { PanelRow } from '$lib/analysis/association/panel';

/** A row of the panel with the change of its score since the year before. */
export interface Changed extends PanelRow {
	before: PanelRow;
	change: number;
}

/** The rows with a row of the same unit a year before. */
export function changesOf(panel: readonly PanelRow[]): Changed[] {
	const known = new Map(panel.map((row) => [`${row.unit_code} ${row.year}`, row]));
	return panel.flatMap((row) => {
		const before = known.get(`${row.unit_code} ${row.year - 1}`);
		return before ? [{ ...row, before, change: row.score - before.score }] : [];
	});
}
