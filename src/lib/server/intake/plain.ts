import type { Dataset } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Findings } from './findings';
import type { GridRow } from './grid-row';
import { nearest } from './nearest';

const nameOf = (cell: string) => cell.normalize('NFC').trim().toLowerCase();

/** The columns that a file in the dataset's own format has in any case. */
export const columnsNeeded = ({ uploaded, later = [] }: Dataset): string[] =>
	Object.keys(uploaded).filter((column) => !later.includes(column));

/** Whether the first line of a file is the header of the dataset's own format, in any order. */
export const isPlain = (first: GridRow, dataset: Dataset): boolean => {
	const names = first.cells.map(nameOf);
	return columnsNeeded(dataset).every((column) => names.includes(column));
};

/** The mapping of a file whose first line names the dataset's own columns; tells every name that is missing, unknown or double. */
export function plainMapping(first: GridRow, dataset: Dataset, findings: Findings): Mapping {
	const width = first.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	const header = first.cells.slice(0, width).map(nameOf);
	const expected = Object.keys(dataset.uploaded);
	for (const name of new Set(header.filter((name, at) => header.indexOf(name) !== at)))
		findings.error('duplicate_column', { row: first.line, column: name });
	for (const column of columnsNeeded(dataset))
		if (!header.includes(column)) findings.error('missing_column', { column });
	for (const column of new Set(header)) {
		if (expected.includes(column)) continue;
		const near = nearest(column, expected);
		findings.error('unknown_column', { column }, { expected: expected.join(', '), ...(near && { nearest: near }) });
	}
	return {
		header: [first.line],
		skipped: [],
		whole: {},
		columns: header.map((name, at) => ({
			at,
			header: name,
			meaning:
				expected.includes(name) && header.indexOf(name) === at ? { kind: 'column', column: name } : { kind: 'ignore' },
			number: null
		}))
	};
}

/** Tables from elsewhere do not say what their source is; corrected rows keep theirs, and new ones are asked about together. */
const leftOpen: ReadonlySet<string> = new Set(['source_id']);

/** Columns that a mapping leaves without a source though a row needs them. */
export function missingColumns(mapping: Mapping, dataset: Dataset): string[] {
	const given = new Set<string>(Object.keys(mapping.whole));
	for (const { meaning } of mapping.columns) {
		if (meaning.kind === 'column') given.add(meaning.column);
		if (meaning.kind === 'figure') {
			given.add(meaning.figure).add('indicator_code');
			if (meaning.year !== null) given.add('year');
		}
	}
	return Object.entries(dataset.uploaded).flatMap(([name, cell]) =>
		given.has(name) || leftOpen.has(name) || cell.safeParse('').success ? [] : [name]
	);
}
