import type { DatasetName } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import type { Grid, GridRow } from '../grid-row';
import type { UnitNames } from '../names';
import { aboutFile } from './doubt';
import { FigureHeadings } from './figures';
import { findHeader } from './header';
import { columnsOf, isSerial } from './heading';
import { likeliestIndex } from './indicators';
import { recall } from './remembered';
import { subjectOf, type Subject, titleTexts } from './subject';
import { type Table, tableOf } from './table';
import { type IndexAlias, IndexNames } from './titles';
import { ratesInside, UnitTexts } from './units';
import { valueMatcher, type ValueMatcher } from './values';

/** What a proposal is made from, beside the rows. */
export interface About {
	dataset: DatasetName;
	reference: Reference;
	names: UnitNames;
	aliases: readonly IndexAlias[];
	/** Mappings of earlier files, by shape. */
	remembered: ReadonlyMap<string, Mapping>;
	fileName: string;
	delimiter: Grid['delimiter'];
	/** What somebody said of the whole file, by column of the dataset: it outranks what the file says. */
	given: Readonly<Record<string, string>>;
}

/** Everything that is known about a file before its columns are read. */
export interface Scene {
	sample: readonly GridRow[];
	table: Table;
	subject: Subject;
	/** Null where the file is not about an index, or it is not known which. */
	figures: FigureHeadings | null;
	/** Whether the index rates units inside provinces. */
	inside: boolean;
	units: UnitTexts;
	/** Names of indicators are those of the index that the file is about, if not of another or of all. */
	matcher: (column: string, index?: string | null) => ValueMatcher | null;
}

/** Finds what a file is about and where its header stands: each helps to find the other. */
export function sceneOf(sample: readonly GridRow[], about: About): Scene {
	const { dataset, reference, names, given } = about;
	const indices = new IndexNames(reference, about.aliases);
	const subject = subjectOf(titleTexts(sample), about.fileName, given, indices, reference);
	const lexicon = columnsOf(dataset);
	const anywhere = new UnitTexts(names, reference, null, null, null, false);
	const figuresOf = (index: string | null): FigureHeadings | null =>
		dataset === 'results' && index !== null ? new FigureHeadings(reference, indices, index, subject.year) : null;
	const tableWith = (figures: FigureHeadings | null): Table => {
		const header = findHeader(sample, {
			isHeading: (text) => lexicon(text).length > 0 || isSerial(text) || figures?.read([text]).kind === 'figure',
			isName: (text) => anywhere.isUnit(text),
			isOwn: (text) => isSerial(text) || lexicon(text).some((column) => column !== 'score' && column !== 'rank')
		});
		return tableOf(sample, header);
	};
	if (dataset === 'results' && subject.index === null) {
		const before = new Set([...about.remembered.values()].flatMap((known) => known.whole['index_code'] ?? []));
		const known = [...before].find((index) => recall(dataset, tableWith(figuresOf(index)), about.remembered));
		const cells = sample.slice(0, 15).flatMap((row) => row.cells);
		const [only, ...others] = new Set(cells.flatMap((cell) => indices.within(cell).indices));
		const named = others.length === 0 ? (only ?? null) : null;
		subject.index = known ?? named ?? likeliestIndex(cells, reference, subject.year);
		if (subject.index !== null && subject.index !== named)
			subject.doubts.push(aboutFile('unsure_index', { candidates: subject.index }));
	}
	const { index, year, province } = subject;
	const inside = ratesInside(reference, index);
	const figures = figuresOf(index);
	return {
		sample,
		table: tableWith(figures),
		subject,
		figures,
		inside,
		units: new UnitTexts(names, reference, index, year, inside ? province : null, inside),
		matcher: (column, of = index) => valueMatcher(dataset, column, reference, indices, of)
	};
}
