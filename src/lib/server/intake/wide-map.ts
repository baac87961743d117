import { z } from 'zod';
import { datasetOf } from '$lib/model/datasets';
import type { Mapping, Meaning } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import { headingKey } from './columns/heading';
import { withMarks } from './columns/marks';
import { rowSigns, sampleRows, skippedRows } from './columns/rows';
import { scales } from './columns/scale';
import { type MappedColumn, tableOf } from './columns/table';
import { unitTexts } from './columns/units';
import type { Findings } from './findings';
import type { Grid, GridRow } from './grid-row';
import type { UnitNames } from './names';

const code = z.string().min(1).max(80);
const byHeader = z.record(z.string(), code);

/** How a wide table of results is mapped from the command line: which header is the unit, and which is which indicator. */
export const wideMap = z.strictObject({
	index: code,
	year: z.union([z.number().int(), z.string().regex(/^\d{4}$/)]),
	unit: z.string().min(1),
	/** Scores by header. */
	indicators: byHeader.default({}),
	/** Ranks by header. */
	ranks: byHeader.default({}),
	source: code.optional(),
	/** The province of units inside one, by name or code, or the header of a column of provinces. */
	parent: z.string().optional()
});
export type WideMap = z.output<typeof wideMap>;

/** What a mapping by headers goes by besides the rows. */
interface About {
	reference: Reference;
	names: UnitNames;
	delimiter: Grid['delimiter'];
}

/** The mapping of a table whose header names these columns; tells each that is not there, or there twice. */
export function mappingOf(map: WideMap, sample: readonly GridRow[], about: About, findings: Findings): Mapping {
	const is = (cell: string, name: string) => headingKey(cell) === headingKey(name);
	const header = sample.find(({ cells }) => cells.some((cell) => is(cell, map.unit))) ?? { line: 1, cells: [] };
	const parts = header.cells.map((cell) => (cell.trim() === '' ? [] : [cell.trim()]));
	const table = tableOf(sample, { lines: [header.line], parts });
	const columns = table.columns.map(({ at, heading }): MappedColumn => ({
		at,
		header: heading,
		meaning: { kind: 'ignore' },
		number: null
	}));
	const place = (written: string, meaning: Meaning) => {
		const [column, other] = columns.filter((one) => is(one.header, written));
		if (!column) findings.error('missing_column', { column: written });
		else if (other) findings.error('duplicate_column', { row: header.line, column: written });
		else column.meaning = meaning;
	};
	place(map.unit, { kind: 'column', column: 'unit' });
	for (const [written, indicator] of Object.entries(map.indicators))
		place(written, { kind: 'figure', figure: 'score', indicator, year: null });
	for (const [written, indicator] of Object.entries(map.ranks))
		place(written, { kind: 'figure', figure: 'rank', indicator, year: null });
	const { parent } = map;
	const isColumn = parent !== undefined && columns.some((column) => is(column.header, parent));
	if (isColumn) place(parent, { kind: 'column', column: 'parent_unit' });

	const whole: Record<string, string> = { index_code: map.index, year: String(map.year) };
	if (map.source !== undefined) whole['source_id'] = map.source;
	if (parent !== undefined && !isColumn) whole['parent_unit'] = parent;
	const units = unitTexts({ whole }, about.names, about.reference);
	const signs = rowSigns(columns, (text) => units.isRated(text));
	const skipped = skippedRows(table, signs, sample.length >= sampleRows);
	const marks = { delimiter: about.delimiter, isOwn: false, scaleOf: scales(about.reference, map.index) };
	return withMarks({ header: [header.line], skipped, whole, columns }, sample, datasetOf('results'), marks);
}
