import { type DatasetName, datasetOf } from '$lib/model/datasets';
import type { Doubt, Mapping } from '$lib/model/mapping';
import { withCodes } from './columns/coded';
import { withMarks } from './columns/marks';
import { namedColumns } from './columns/named-columns';
import { again, recall } from './columns/remembered';
import { resultColumns } from './columns/result-columns';
import { type Skipped, skippedRows } from './columns/rows';
import { scales } from './columns/scale';
import { type About, type Scene, sceneOf } from './columns/scene';
import type { Subject } from './columns/subject';
import type { MappedColumn } from './columns/table';
import type { ValueMatcher } from './columns/values';
import type { GridRow } from './grid-row';

export { shapeOf } from './columns/remembered';
export type { About } from './columns/scene';

/** Enough of a table to understand it; what comes later is data. */
export const sampleRows = 2000;

export interface ColumnProposal {
	at: number;
	/** The first three texts. */
	examples: string[];
	/** Of the texts that must be names or codes, how many are known; null for other columns. */
	matched: { found: number; of: number } | null;
}

/** How a file would become rows, and what the analyst must say before it does. */
export interface Proposal {
	mapping: Mapping;
	/** Whether an earlier file had the same headings. */
	remembered: boolean;
	columns: ColumnProposal[];
	skipped: Skipped[];
	doubts: Doubt[];
}

/** Proposes a mapping from the first rows of a file; for a file of a few thousand rows these should be all of them. */
export function propose(sample: readonly GridRow[], about: About): Proposal {
	const scene = sceneOf(sample, about);
	const { table, subject } = scene;
	const read = about.dataset === 'results' ? readResults(scene) : namedColumns(about.dataset, table, scene);
	const known = recall(about.dataset, table, about.remembered);
	const index = subject.index ?? known?.whole['index_code'] ?? null;
	const reuse =
		known !== null && (subject.index === null || subject.index === (known.whole['index_code'] ?? subject.index));
	const columns = reuse ? again(known, read.columns, about.reference, index, subject.year) : read.columns;
	const doubts = reuse ? [] : read.doubts;
	if (table.lines.length === 0) doubts.unshift({ code: 'no_header', at: null, params: {} });

	if (subject.year === null && about.dataset === 'results') takeYear(subject, columns);
	const coded = withCodes(columns, table, scene.matcher);
	const skipped = skippedRows(table, coded.columns, (text) => scene.units.isRated(text));
	const mapping: Mapping = {
		header: table.lines,
		skipped: skipped.map((row) => row.line),
		whole: wholeOf(coded.columns, { ...subject, index }, scene.inside, about, reuse ? known.whole : {}),
		columns: coded.columns
	};
	return finished(mapping, reuse, scene, about, skipped, [
		...subject.doubts.filter((doubt) => !saysItself(doubt, coded.columns)),
		...doubts,
		...coded.doubts
	]);
}

const nothing: ValueMatcher = () => null;

const readResults = ({ table, figures, units, inside, matcher }: Scene) =>
	resultColumns(table, {
		figures,
		units,
		inside,
		indices: matcher('index_code') ?? nothing,
		indicators: matcher('indicator_code') ?? nothing
	});

const has = (columns: MappedColumn[], name: string): boolean =>
	columns.some(({ meaning }) => meaning.kind === 'column' && meaning.column === name);

/** Where some headings name one and the same year, the others may be of it too: a question, with that answer proposed. */
function takeYear(subject: Subject, columns: MappedColumn[]): void {
	const years = new Set(columns.flatMap(({ meaning }) => (meaning.kind === 'figure' ? [meaning.year] : [])));
	const named = [...years].filter((year) => year !== null);
	const [year] = named;
	if (year === undefined || named.length > 1 || !years.has(null)) return;
	subject.year = year;
	subject.doubts.push({ code: 'year_unclear', at: null, params: { candidates: String(year) } });
}

/** Index and year are no question where every row, or every heading, says them. */
const saysItself = ({ code }: Doubt, columns: MappedColumn[]): boolean =>
	(code === 'index_unclear' && has(columns, 'index_code')) ||
	(code === 'year_unclear' && (has(columns, 'year') || everyFigureHasYear(columns)));

const everyFigureHasYear = (columns: MappedColumn[]): boolean => {
	const figures = columns.flatMap(({ meaning }) => (meaning.kind === 'figure' ? [meaning.year] : []));
	return figures.length > 0 && !figures.includes(null);
};

/** What holds for every row: what was said, and what the titles say where no column does. */
function wholeOf(
	columns: MappedColumn[],
	{ index, year, province }: Subject,
	inside: boolean,
	about: About,
	before: Readonly<Record<string, string>>
): Record<string, string> {
	const whole: Record<string, string> = {};
	const uploaded = Object.keys(datasetOf(about.dataset).uploaded);
	const put = (column: string, value: string | null) => {
		if (value !== null && uploaded.includes(column) && !has(columns, column)) whole[column] = value;
	};
	// What was true of the whole of an earlier file may be another year's, or another document's.
	for (const [column, value] of Object.entries(before)) if (!/^(year|source_id)$/.test(column)) put(column, value);
	if (about.dataset === 'results') {
		put('index_code', index);
		if (!everyFigureHasYear(columns)) put('year', year === null ? null : String(year));
		if (inside) put('parent_unit', province);
	}
	if (about.dataset === 'activities') put('unit', province);
	for (const [column, value] of Object.entries(about.given)) put(column, value);
	return whole;
}

function finished(
	found: Mapping,
	remembered: boolean,
	scene: Scene,
	about: About,
	skipped: Skipped[],
	doubts: Doubt[]
): Proposal {
	const { reference, dataset } = about;
	const scaleOf = scales(reference, found.whole['index_code']);
	const signs = { delimiter: about.delimiter, isOwn: false, scaleOf };
	const { mapping, unclear } = withMarks(found, scene.sample, datasetOf(dataset), signs);
	const columns = mapping.columns.map((column) => matchedColumn(column, mapping, scene));
	const all = [
		...doubts,
		...missingColumns(mapping, dataset).map((column): Doubt => ({
			code: 'column_missing',
			at: null,
			params: { column }
		})),
		...unclear.map(({ at, value }): Doubt => ({ code: 'number_unclear', at, params: { value } })),
		...columns.flatMap(({ column, unknown }): Doubt[] => {
			const { found: known, of } = column.matched ?? { found: 0, of: 0 };
			const params = { found: known, of, examples: unknown.slice(0, 5).join('; ') };
			return unknown.length === 0 ? [] : [{ code: 'names_unknown', at: column.at, params }];
		})
	];
	return { mapping, remembered, columns: columns.map(({ column }) => column), skipped, doubts: all };
}

/** Columns that every row needs and the mapping does not give. */
function missingColumns(mapping: Mapping, dataset: DatasetName): string[] {
	const isFigures = mapping.columns.some(({ meaning }) => meaning.kind === 'figure');
	return Object.entries(datasetOf(dataset).uploaded)
		.filter(([, cell]) => !cell.safeParse('').success)
		.map(([name]) => name)
		.filter((name) => !has(mapping.columns, name) && mapping.whole[name] === undefined)
		.filter(
			(name) => !(isFigures && (name === 'indicator_code' || (name === 'year' && everyFigureHasYear(mapping.columns))))
		);
}

function matchedColumn(
	column: MappedColumn,
	mapping: Mapping,
	scene: Scene
): { column: ColumnProposal; unknown: string[] } {
	const { at, meaning } = column;
	const head = Math.max(0, ...mapping.header);
	const data = scene.sample.filter((row) => row.line > head && !mapping.skipped.includes(row.line));
	const texts = data.map((row) => (row.cells[at] ?? '').trim()).filter((text) => text !== '');
	const examples = [...new Set(texts)].slice(0, 3);
	const isName = meaning.kind === 'column' && /^(unit|province|parent_unit)$/.test(meaning.column);
	if (!isName) return { column: { at, examples, matched: null }, unknown: [] };
	const names = [...new Set(texts)];
	const knows = (text: string) =>
		meaning.column === 'parent_unit' ? scene.units.isProvince(text) : scene.units.isUnit(text);
	const unknown = names.filter((name) => !knows(name));
	return { column: { at, examples, matched: { found: names.length - unknown.length, of: names.length } }, unknown };
}
