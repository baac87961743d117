import type { Dataset } from '$lib/model/datasets';
import type { Mapping, Meaning } from '$lib/model/mapping';
import type { Scale } from '$lib/model/reference';
import type { Grid, GridRow } from '../grid-row';
import { type DecimalMark, type Evidence, evidenceOf } from '../numbers';
import { kindOfColumn } from './kinds';

export interface MarkSigns {
	delimiter: Grid['delimiter'];
	/** Whether the file has the product's own format, in which commas between cells leave the point to decimals. */
	isOwn: boolean;
	/** What a column's numbers may be, where that is known: a reading that is off the scale is none. */
	scaleOf?: (meaning: Meaning) => Scale | null;
}

/** A mapping in which each column of numbers has its decimal mark, where the column tells it. */
export function withMarks(mapping: Mapping, sample: readonly GridRow[], dataset: Dataset, signs: MarkSigns): Mapping {
	const head = Math.max(0, ...mapping.header);
	const skipped = new Set(mapping.skipped);
	const data = sample.filter((row) => row.line > head && !skipped.has(row.line));
	const columns = mapping.columns.map((column) => {
		if (column.number !== null || !isNumeric(column.meaning, dataset)) return column;
		const cells = data.flatMap((row) => (row.exact?.[column.at] === true ? [] : [row.cells[column.at] ?? '']));
		const found = evidenceOf(cells);
		return { ...column, number: markOf(found, signs, signs.scaleOf?.(column.meaning) ?? null) };
	});
	return { ...mapping, columns };
}

function isNumeric(meaning: Meaning, dataset: Dataset): boolean {
	if (meaning.kind === 'figure') return meaning.figure === 'score';
	if (meaning.kind === 'ignore') return false;
	const cell = dataset.uploaded[meaning.column];
	return cell !== undefined && kindOfColumn(meaning.column, cell) === 'number';
}

function markOf(
	{ comma, point, either }: Evidence,
	{ delimiter, isOwn }: MarkSigns,
	scale: Scale | null
): DecimalMark | null {
	if (comma !== point) return comma ? 'comma' : 'point';
	if (comma) return null;
	if (isOwn && delimiter === ',') return 'point';
	if (scale && either.length > 0) {
		const fits = (mark: DecimalMark) =>
			either.every((cell) => Number(cell[mark]) >= scale.min && Number(cell[mark]) <= scale.max);
		if (fits('point') !== fits('comma')) return fits('point') ? 'point' : 'comma';
	}
	// Programs that separate cells by semicolons or tabs do so because the comma is their decimal mark.
	const separated = delimiter === ';' || delimiter === '\t';
	return separated && either.some((cell) => cell.mark === ',') ? 'comma' : null;
}
