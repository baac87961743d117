import { type DatasetName, datasetOf } from '$lib/model/datasets';
import type { Mapping, Meaning } from '$lib/model/mapping';
import { kindOfColumn } from './columns/kinds';
import { withMarks } from './columns/marks';
import { cellTexts, type CellText } from './columns/reading';
import type { Findings } from './findings';
import type { Grid, GridRow } from './grid';

/** What every record of one kind has in common: one per file, or one per figure and year of a wide table. */
export interface Shape {
	/** The dataset's uploaded columns, in order. */
	columns: string[];
	/** What the file calls each; null where it has no such column: a value for the whole file, or none. */
	headers: (string | null)[];
}

export interface MappedRecord {
	line: number;
	shape: Shape;
	/** By column of the shape: numbers with a decimal point, periods and codes as the product writes them; null: no such column. */
	texts: (string | null)[];
}

/** Where a text of a record comes from. */
type Origin = { at: number; read: CellText } | { fixed: string } | null;
interface Pattern {
	shape: Shape;
	origins: Origin[];
	/** Columns of figures: where all are blank there is no record. Empty for a file whose rows are records. */
	figures: number[];
}

/**
 * Turns the rows of a file into records of a dataset by a mapping; a wide row becomes several. Rows must come in order.
 * A row with more or fewer cells than the header is told and left out.
 */
export function mapRows(
	mapping: Mapping,
	dataset: DatasetName,
	findings: Findings
): (rows: GridRow[]) => MappedRecord[] {
	const patterns = patternsOf(mapping, dataset, findings);
	const width = Math.max(0, ...mapping.columns.map((column) => column.at + 1));
	const head = Math.max(0, ...mapping.header);
	const skipped = new Set(mapping.skipped);
	const fits = (row: GridRow) => width === 0 || hasWidth(row, width, findings);

	return (rows) => {
		const records: MappedRecord[] = [];
		for (const row of rows) {
			if (row.line <= head || (skipped.size > 0 && skipped.has(row.line)) || !fits(row)) continue;
			for (const { shape, origins, figures } of patterns) {
				const texts = origins.map((origin) => textFrom(origin, row));
				if (figures.length === 0 || figures.some((at) => texts[at] !== ''))
					records.push({ line: row.line, shape, texts });
			}
		}
		return records;
	};
}

function textFrom(origin: Origin, row: GridRow): string | null {
	if (origin === null) return null;
	if ('fixed' in origin) return origin.fixed;
	return origin.read(row.cells[origin.at] ?? '', row.line, row.exact?.[origin.at] === true);
}

/** Blank cells at the end are none. */
function hasWidth(row: GridRow, width: number, findings: Findings): boolean {
	const { cells, line } = row;
	if (cells.length === width) return true;
	if (cells.length < width) {
		findings.error('too_few_cells', { row: line }, { found: cells.length, expected: width });
		return false;
	}
	const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	if (found <= width) return true;
	findings.error('too_many_cells', { row: line }, { found, expected: width });
	return false;
}

function patternsOf(mapping: Mapping, dataset: DatasetName, findings: Findings): Pattern[] {
	const uploaded = Object.entries(datasetOf(dataset).uploaded);
	const columns = uploaded.map(([name]) => name);
	const readers = new Map<number, CellText>();
	const reader = (column: Mapping['columns'][number], name: string): CellText => {
		const known = readers.get(column.at);
		if (known) return known;
		const cell = uploaded.find(([other]) => other === name)?.[1];
		const kind = cell ? kindOfColumn(name, cell) : 'text';
		const values = column.meaning.kind === 'column' ? (column.meaning.values ?? {}) : {};
		const made = cellTexts({ heading: column.header, kind, mark: column.number, values }, findings);
		readers.set(column.at, made);
		return made;
	};
	const pattern = (own: Map<string, Mapping['columns'][number] | string>): Pattern => {
		const headers: (string | null)[] = [];
		const origins = columns.map((name): Origin => {
			const from = own.get(name) ?? mapping.whole[name];
			headers.push(typeof from === 'object' ? from.header : null);
			if (from === undefined) return null;
			return typeof from === 'string' ? { fixed: from } : { at: from.at, read: reader(from, name) };
		});
		return { shape: { columns, headers }, origins, figures: [] };
	};

	const wholeYear = mapping.whole['year'] ?? null;
	const shared = new Map<string, Mapping['columns'][number]>();
	const groups = new Map<string, Map<string, Mapping['columns'][number] | string>>();
	for (const column of mapping.columns) {
		const { meaning } = column;
		if (meaning.kind === 'column') put(shared, meaning.column, column, findings);
		if (meaning.kind === 'figure') put(groupOf(groups, meaning, wholeYear), meaning.figure, column, findings);
	}
	if (groups.size === 0) return [pattern(shared)];
	return [...groups.values()].map((group) => {
		const made = pattern(new Map([...shared, ...group]));
		return {
			...made,
			figures: ['score', 'rank'].filter((name) => group.has(name)).map((name) => columns.indexOf(name))
		};
	});
}

function put<T>(
	into: Map<string, T | Mapping['columns'][number]>,
	name: string,
	column: Mapping['columns'][number],
	findings: Findings
) {
	if (into.has(name)) findings.error('duplicate_column', { column: column.header });
	else into.set(name, column);
}

type FigureMeaning = Extract<Meaning, { kind: 'figure' }>;
/** Figures of one indicator and year; a heading may name the year of the whole file again. */
function groupOf<T>(
	groups: Map<string, Map<string, T | string>>,
	{ indicator, year }: FigureMeaning,
	wholeYear: string | null
) {
	const measured = year === null ? wholeYear : String(year);
	const key = `${indicator} ${measured ?? ''}`;
	const known = groups.get(key);
	if (known) return known;
	const group = new Map<string, T | string>([['indicator_code', indicator]]);
	if (measured !== null) group.set('year', measured);
	groups.set(key, group);
	return group;
}

/** The mapping of a file that has the dataset's own column names, in any order and case; null where it has not. */
export function plainMapping(sample: GridRow[], dataset: DatasetName, delimiter: Grid['delimiter']): Mapping | null {
	const [header] = sample;
	if (!header) return null;
	const { uploaded, mayLack = [] } = datasetOf(dataset);
	const last = header.cells.findLastIndex((cell) => cell.trim() !== '');
	const names = header.cells.slice(0, last + 1).map((cell) => cell.normalize('NFC').trim().toLowerCase());
	const known = Object.keys(uploaded);
	const lacks = known.some((name) => !names.includes(name) && !mayLack.includes(name));
	if (lacks || new Set(names).size < names.length || names.some((name) => !known.includes(name))) return null;
	const mapping: Mapping = {
		header: [header.line],
		skipped: [],
		whole: {},
		columns: names.map((name, at) => ({ at, header: name, meaning: { kind: 'column', column: name }, number: null }))
	};
	return withMarks(mapping, sample, dataset, { delimiter, isOwn: true }).mapping;
}
