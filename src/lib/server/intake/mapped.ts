import type { Dataset } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { GridRow } from './grid-row';
import { isAbsent } from './numbers';

/** What the columns of a dataset are in a file; every list is in the order of the dataset's `uploaded` columns. */
export interface Shape {
	columns: readonly string[];
	/** What the file calls each; null for a value that holds for the whole file, or for none. */
	headers: readonly (string | null)[];
	/** Which column of the file each is, counted from 0. */
	ats: readonly (number | null)[];
	/** How it writes numbers, where somebody has answered that. */
	numbers: readonly ('point' | 'comma' | null)[];
	/** Columns that the file should have and has not. */
	missing: ReadonlySet<string>;
}

/** One record of a dataset as texts, in the order of its `uploaded` columns; null where the file has none. */
export interface MappedRecord {
	line: number;
	shape: Shape;
	texts: (string | null)[];
}

type Column = Mapping['columns'][number];

/** Turns rows of a file into records of its dataset; a row of a wide table becomes one for each indicator and year. */
export function mapRows(
	mapping: Mapping,
	dataset: Dataset,
	missing: ReadonlySet<string> = new Set()
): (rows: readonly GridRow[]) => MappedRecord[] {
	const columns = Object.keys(dataset.uploaded);
	const fixed = mapping.columns.filter(({ meaning }) => meaning.kind === 'column');
	const figures = Map.groupBy(
		mapping.columns.filter(({ meaning }) => meaning.kind === 'figure'),
		({ meaning }) => (meaning.kind === 'figure' ? `${meaning.indicator}\u0001${meaning.year ?? ''}` : '')
	);
	const plain = recordOf({ mapping, columns, missing }, fixed, {});
	if (figures.size === 0) return (rows) => rows.map(plain);
	const each = [...figures.values()].map((group) => {
		const [first] = group;
		const meaning = first?.meaning.kind === 'figure' ? first.meaning : null;
		const whole: Record<string, string> = { indicator_code: meaning?.indicator ?? '' };
		if (meaning?.year != null) whole['year'] = String(meaning.year);
		const read = recordOf({ mapping, columns, missing }, [...fixed, ...group], whole);
		const places = group.map(({ at }) => at);
		return (row: GridRow) => (places.some((at) => !isAbsent(row.cells[at] ?? '')) ? [read(row)] : []);
	});
	return (rows) => rows.flatMap((row) => each.flatMap((read) => read(row)));
}

function recordOf(
	{ mapping: { whole }, columns, missing }: { mapping: Mapping } & Pick<Shape, 'columns' | 'missing'>,
	own: readonly Column[],
	given: Record<string, string>
): (row: GridRow) => MappedRecord {
	const found = columns.map((name) =>
		own.find(({ meaning }) =>
			meaning.kind === 'column' ? meaning.column === name : meaning.kind === 'figure' && meaning.figure === name
		)
	);
	const shape: Shape = {
		columns,
		headers: found.map((column) => column?.header ?? null),
		ats: found.map((column) => column?.at ?? null),
		numbers: found.map((column) => column?.number ?? null),
		missing
	};
	const fallback = columns.map((name) => given[name] ?? whole[name] ?? null);
	return ({ line, cells }) => ({
		line,
		shape,
		texts: found.map((column, index) => (column ? (cells[column.at] ?? '') : (fallback[index] ?? null)))
	});
}
