import { datasetOf } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import { withCodes } from './columns/coded';
import { aboutFile, type Doubt } from './columns/doubt';
import { withMarks } from './columns/marks';
import { namedColumns } from './columns/named-columns';
import { again, recall } from './columns/remembered';
import { resultColumns } from './columns/result-columns';
import { rowSigns, sampleRows, skippedRows } from './columns/rows';
import { scales } from './columns/scale';
import { type About, type Scene, sceneOf } from './columns/scene';
import type { Subject } from './columns/subject';
import type { MappedColumn } from './columns/table';
import type { ValueMatcher } from './columns/values';
import type { GridRow } from './grid-row';

export { shapeOf } from './columns/remembered';
export type { About } from './columns/scene';

/** How a file would become rows, and what is not sure of it. */
export interface Proposal {
	mapping: Mapping;
	doubts: Doubt[];
}

/** Proposes a mapping from the first rows of a file; the analyst confirms or corrects it. */
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
	if (table.lines.length === 0) doubts.unshift(aboutFile('no_header'));

	if (subject.year === null && about.dataset === 'results') takeYear(subject, columns);
	// Where rows name their index, names of indicators that several have are told apart row by row.
	const ofIndex = has(columns, 'index_code') ? null : subject.index;
	const coded = withCodes(columns, table, (column) => scene.matcher(column, ofIndex));
	const signs = rowSigns(coded.columns, (text) => scene.units.isRated(text));
	const skipped = skippedRows(table, signs, sample.length >= sampleRows);
	const whole = wholeOf(coded.columns, { ...subject, index }, scene.inside, about, reuse ? known.whole : {});
	const mapping: Mapping = { header: table.lines, skipped, whole, columns: coded.columns };
	const marks = { delimiter: about.delimiter, isOwn: false, scaleOf: scales(about.reference, whole['index_code']) };
	return {
		mapping: withMarks(mapping, sample, datasetOf(about.dataset), marks),
		doubts: [...subject.doubts.filter((doubt) => !saysItself(doubt, coded.columns)), ...doubts, ...coded.doubts]
	};
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
	subject.doubts.push(aboutFile('unsure_year', { candidates: String(year) }));
}

/** Index and year are no question where every row, or every heading, says them. */
const saysItself = ({ code }: Doubt, columns: MappedColumn[]): boolean =>
	(code === 'unsure_index' && has(columns, 'index_code')) ||
	(code === 'unsure_year' && (has(columns, 'year') || everyFigureHasYear(columns)));

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
