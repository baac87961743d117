import type { Dataset } from '$lib/model/datasets';
import type { Mapping, Meaning } from '$lib/model/mapping';
import { kindOfColumn } from './columns/kinds';
import { cellTexts, type CellText } from './columns/reading';
import type { Findings } from './findings';
import type { GridRow } from './grid-row';

/** What the columns of a dataset are in a file; every list is in the order of the dataset's `uploaded` columns. */
export interface Shape {
	columns: readonly string[];
	/** What the file calls each; null for a value that holds for the whole file, or for none. */
	headers: readonly (string | null)[];
	/** Which column of the file each is, counted from 0. */
	ats: readonly (number | null)[];
	/** Columns that the file should have and has not. */
	missing: ReadonlySet<string>;
}

/** One record of a dataset, in the order of its `uploaded` columns; null where the file has none. */
export interface MappedRecord {
	line: number;
	shape: Shape;
	/** Numbers with a decimal point, periods and codes as the product writes them; `unread` where that was told already. */
	texts: (string | null)[];
}

export interface MapOptions {
	findings: Findings;
	/** Columns that the file should have and has not. */
	missing?: ReadonlySet<string>;
	/** Whether cells are written exactly as the product's own format asks. */
	strict?: boolean;
}

type Column = Mapping['columns'][number];
/** Where a text of a record comes from. */
type Origin = { at: number; read: CellText } | { fixed: string } | null;

/**
 * Turns rows of a file into records of its dataset; a row of a wide table becomes one for each indicator and year that it
 * has a figure of. Rows must come in order: a column that is read one way and proves the other is told.
 */
export function mapRows(
	mapping: Mapping,
	dataset: Dataset,
	options: MapOptions
): (rows: readonly GridRow[]) => MappedRecord[] {
	const patterns = patternsOf(mapping, dataset, options);
	return (rows) => {
		const records: MappedRecord[] = [];
		for (const row of rows)
			for (const { shape, origins, figures } of patterns) {
				const texts = origins.map((origin) => textFrom(origin, row));
				if (figures.length === 0 || figures.some((at) => texts[at] !== ''))
					records.push({ line: row.line, shape, texts });
			}
		return records;
	};
}

function textFrom(origin: Origin, row: GridRow): string | null {
	if (origin === null) return null;
	if ('fixed' in origin) return origin.fixed;
	return origin.read(row.cells[origin.at] ?? '', row.line, row.exact?.[origin.at] === true);
}

interface Pattern {
	shape: Shape;
	origins: Origin[];
	/** Places of figures: where all are blank there is no record. Empty for a file whose rows are records. */
	figures: number[];
}

function patternsOf(
	mapping: Mapping,
	dataset: Dataset,
	{ findings, missing = new Set(), strict = false }: MapOptions
): Pattern[] {
	const columns = Object.keys(dataset.uploaded);
	const readers = new Map<number, CellText>();
	const reader = (column: Column, name: string): CellText => {
		const cell = dataset.uploaded[name];
		const kind = cell && !strict ? kindOfColumn(name, cell) : 'text';
		const values = column.meaning.kind === 'column' ? (column.meaning.values ?? {}) : {};
		const made = readers.get(column.at) ?? cellTexts({ ...column, kind, values }, findings);
		readers.set(column.at, made);
		return made;
	};
	const pattern = (own: ReadonlyMap<string, Column>, given: Record<string, string>, figures: string[]): Pattern => {
		const found = columns.map((name) => own.get(name) ?? null);
		const origins = columns.map((name, index): Origin => {
			const column = found[index];
			if (column) return { at: column.at, read: reader(column, name) };
			const fixed = given[name] ?? mapping.whole[name];
			return fixed === undefined ? null : { fixed };
		});
		const headers = found.map((column) => column?.header ?? null);
		const ats = found.map((column) => column?.at ?? null);
		return {
			shape: { columns, headers, ats, missing },
			origins,
			figures: figures.map((name) => columns.indexOf(name))
		};
	};

	const shared = new Map<string, Column>();
	const groups = new Map<string, Group>();
	for (const column of mapping.columns) {
		const { meaning } = column;
		if (meaning.kind === 'column') put(shared, meaning.column, column, findings);
		if (meaning.kind === 'figure')
			put(groupOf(groups, meaning, mapping.whole['year'] ?? null).own, meaning.figure, column, findings);
	}
	if (groups.size === 0) return [pattern(shared, {}, [])];
	return [...groups.values()].map(({ own, given }) => pattern(new Map([...shared, ...own]), given, [...own.keys()]));
}

function put(into: Map<string, Column>, name: string, column: Column, findings: Findings): void {
	if (into.has(name)) findings.error('duplicate_column', { column: column.header, at: column.at });
	else into.set(name, column);
}

/** The figures of one indicator and year. */
interface Group {
	own: Map<string, Column>;
	given: Record<string, string>;
}

type FigureMeaning = Extract<Meaning, { kind: 'figure' }>;

/** A heading may name the year of the whole file again. */
function groupOf(groups: Map<string, Group>, { indicator, year }: FigureMeaning, wholeYear: string | null): Group {
	const measured = year === null ? wholeYear : String(year);
	const key = `${indicator} ${measured ?? ''}`;
	const known = groups.get(key);
	if (known) return known;
	const group: Group = {
		own: new Map(),
		given: { indicator_code: indicator, ...(measured !== null && { year: measured }) }
	};
	groups.set(key, group);
	return group;
}
