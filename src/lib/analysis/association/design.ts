import { changesOf, countOf, withoutSingles, type PanelRow } from './panel';

/** A regression with one slope: y = b·x + nuisance + error, the errors of one unit tied to each other. */
export interface Design {
	/** Which unit a row is of, from 0 in the order of the rows. */
	unit: readonly number[];
	/** Which year a row is of. */
	year: readonly number[];
	y: readonly number[];
	x: readonly number[];
	/** What is taken out beside the effects. */
	controls: readonly (readonly number[])[];
	/** Whether each unit has an effect of its own; each year has one always. */
	unitEffects: boolean;
	units: number;
	/** Years that the rows rest on: of changes also the year before. */
	years: number;
}

/** A score with an effect of each unit and of each year. */
export function fixedEffectsDesign(panel: readonly PanelRow[]): Design {
	return {
		...places(panel),
		y: panel.map((row) => row.score),
		x: panel.map((row) => row.activity),
		controls: [],
		unitEffects: true,
		years: countOf(panel, (row) => row.year)
	};
}

/** Changes since the year before, with an effect of each year. */
export function changesDesign(panel: readonly PanelRow[]): Design {
	const all = changesOf(panel);
	const byYear = Map.groupBy(all, (row) => row.year);
	const rows = all.filter((row) => (byYear.get(row.year)?.length ?? 0) > 1);
	return {
		...places(rows),
		y: rows.map((row) => row.change),
		x: rows.map((row) => row.activity - row.before.activity),
		controls: [],
		unitEffects: false,
		years: new Set(rows.flatMap((row) => [row.year - 1, row.year])).size
	};
}

/** The placebo test: work of the year after, beside the work of the lag window. */
export function leadDesign(panel: readonly PanelRow[]): Design {
	const rows = withoutSingles(panel.flatMap((row) => (row.after === null ? [] : [{ ...row, after: row.after }])));
	return {
		...fixedEffectsDesign(rows),
		x: rows.map((row) => row.after),
		controls: [rows.map((row) => row.activity)]
	};
}

function places(rows: readonly Pick<PanelRow, 'unit_code' | 'year'>[]) {
	const codes = [...new Set(rows.map((row) => row.unit_code))];
	const at = new Map(codes.map((code, index) => [code, index]));
	return {
		unit: rows.map((row) => at.get(row.unit_code) ?? 0),
		year: rows.map((row) => row.year),
		units: codes.length
	};
}
