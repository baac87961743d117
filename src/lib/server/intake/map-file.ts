import { z } from 'zod';
import type { Mapping } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import { headingKey } from './columns/heading';
import { withMarks } from './columns/marks';
import { skippedRows } from './columns/rows';
import { scales } from './columns/scale';
import { type MappedColumn, tableOf } from './columns/table';
import { UnitTexts } from './columns/units';
import type { Findings } from './findings';
import type { Grid, GridRow } from './grid';
import type { UnitNames } from './names';

const byHeader = z.record(z.string(), z.string());

/** The mapping of a wide file of results as people write it: headers of the file and what they are. */
const mapFile = z.strictObject({
	index: z.string(),
	year: z.int(),
	/** The header of the column of units. */
	unit: z.string(),
	/** Header → code of the indicator whose scores it holds. */
	indicators: byHeader,
	/** Header → code of the indicator whose ranks it holds. */
	rank: byHeader.optional(),
	/** The source of the whole file. */
	source: z.string().optional(),
	/** The province of all units, by name or code, or the header of a column of provinces. */
	parent: z.string().optional(),
	sheet: z.string().optional(),
	encoding: z.string().optional()
});
export type MapFile = z.output<typeof mapFile>;

/** Reads a mapping file; null, with the problem told, where it is none. */
export function readMapFile(text: string, findings: Findings): MapFile | null {
	const read = mapFile.safeParse(parsed(text));
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	const detail = issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : '';
	findings.error('bad_mapping', {}, { detail });
	return null;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return null;
	}
}

/** A mapping file's meaning for the rows of a file; null, with the problem told, where a header is not in it. */
export function mapOf(
	map: MapFile,
	sample: GridRow[],
	about: { reference: Reference; names: UnitNames; delimiter: Grid['delimiter'] },
	findings: Findings
): Mapping | null {
	const isHeader = (cell: string, name: string) => headingKey(cell) === headingKey(name);
	const row = sample.find(({ cells }) => cells.some((cell) => isHeader(cell, map.unit)));
	const header = row ?? sample.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
	if (!header) {
		findings.error('empty_file');
		return null;
	}
	const table = tableOf(sample, {
		lines: [header.line],
		parts: header.cells.map((cell) => (cell.trim() === '' ? [] : [cell.trim()]))
	});
	const columns = table.columns.map(({ at, heading }): MappedColumn => ({
		at,
		header: heading,
		meaning: { kind: 'ignore' },
		number: null
	}));
	const told = {
		expected: columns
			.map((column) => column.header)
			.filter(Boolean)
			.join('; ')
	};
	let complete = true;
	const mean = (name: string, meaning: MappedColumn['meaning']) => {
		const found = columns.filter((column) => isHeader(column.header, name));
		const [column] = found;
		if (column && found.length === 1) column.meaning = meaning;
		else if (column) findings.error('duplicate_column', { row: header.line, column: name });
		else findings.error('header_not_found', { column: name }, told);
		complete &&= found.length === 1;
	};
	mean(map.unit, { kind: 'column', column: 'unit' });
	for (const figure of ['score', 'rank'] as const)
		for (const [name, indicator] of Object.entries((figure === 'score' ? map.indicators : map.rank) ?? {}))
			mean(name, { kind: 'figure', figure, indicator, year: null });
	const parentIsColumn =
		map.parent !== undefined && columns.some((column) => isHeader(column.header, map.parent ?? ''));
	if (parentIsColumn) mean(map.parent ?? '', { kind: 'column', column: 'parent_unit' });
	if (!complete) return null;

	const whole: Record<string, string> = { index_code: map.index, year: String(map.year) };
	if (map.source !== undefined) whole['source_id'] = map.source;
	if (map.parent !== undefined && !parentIsColumn) whole['parent_unit'] = map.parent;
	const { reference, names, delimiter } = about;
	const parent = whole['parent_unit'] ?? null;
	const units = new UnitTexts(names, reference, map.index, map.year, parent, map.parent !== undefined);
	const skipped = skippedRows(table, columns, (text) => units.isRated(text)).map((row) => row.line);
	const mapping: Mapping = { header: [header.line], skipped, whole, columns };
	const signs = { delimiter, isOwn: false, scaleOf: scales(reference, map.index) };
	return withMarks(mapping, sample, 'results', signs).mapping;
}
