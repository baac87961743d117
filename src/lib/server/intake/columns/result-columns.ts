import type { Meaning } from '$lib/model/mapping';
import { readNumber } from '../numbers';
import { aboutColumn, type Doubt } from './doubt';
import { columnsOf, isSerial } from './heading';
import type { Figure, FigureHeadings } from './figures';
import { share, type MappedColumn, type Table, type TableColumn } from './table';
import type { UnitTexts } from './units';
import type { ValueMatcher } from './values';

export interface ResultSigns {
	/** Null where it is not known which index the file is about. */
	figures: FigureHeadings | null;
	units: UnitTexts;
	/** Whether the index rates units inside provinces, so that a column of provinces names their parents. */
	inside: boolean;
	indices: ValueMatcher;
	indicators: ValueMatcher;
}

const lexicon = columnsOf('results');
const isYear = (text: string) => /^(19|20)\d\d$/.test(text);
const ignored: Meaning = { kind: 'ignore' };

/** What the columns of a table of results are: one row per unit and indicator, or one per unit with figures beside it. */
export function resultColumns(table: Table, signs: ResultSigns): { columns: MappedColumn[]; doubts: Doubt[] } {
	const places = placesOf(table, signs);
	const doubts: Doubt[] = [];
	const own = new Map([...places].map(([column, at]) => [at, column]));
	const figures = places.has('indicator_code') ? new Map<number, Figure>() : readFigures(table, signs, own);

	const columns = table.columns.map((column): MappedColumn => {
		const name = own.get(column.at) ?? longFigure(column, places);
		const meaning = name ? ({ kind: 'column', column: name } as const) : meaningOf(column, figures, table, doubts);
		return { at: column.at, header: column.heading, meaning, number: null };
	});
	return { columns: withoutTwins(columns, doubts), doubts };
}

/** The columns of the dataset that the file has, by where they stand. */
function placesOf(table: Table, { units, inside, indices, indicators }: ResultSigns): Map<string, number> {
	const places = new Map<string, number>();
	const take = (name: string, fits: (texts: string[], named: boolean) => number) => {
		const scored = table.columns
			.filter(({ at, heading }) => ![...places.values()].includes(at) && !isSerial(heading))
			.map((column) => {
				const named = lexicon(column.heading).includes(name) || lexicon(column.parts.at(-1) ?? '').includes(name);
				return { at: column.at, score: fits(table.texts(column.at), named) };
			});
		const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { at: -1, score: 0 });
		if (best.score > 0) places.set(name, best.at);
	};
	const half = (value: number) => (value >= 0.5 ? value : 0);
	// A score may look like a code of a unit: only what a heading calls units may be codes.
	const names = (texts: string[], named: boolean, is: (text: string) => boolean) =>
		half(share(texts, (text) => (named || /\p{L}/u.test(text)) && is(text)));
	if (inside)
		take('parent_unit', (texts, named) => names(texts, named, (text) => units.isProvince(text)) + (named ? 1 : 0));
	// A heading alone tells where the names are unknown; names alone tell where the heading is.
	take('unit', (texts, named) => names(texts, named, (text) => units.isUnit(text)) * 2 + (named ? 1 : 0));
	take('year', (texts, named) => (named ? half(share(texts, isYear)) : 0));
	take('index_code', (texts, named) => (named ? half(share(texts, (text) => indices(text) !== null)) : 0));
	take('indicator_code', (texts, named) => (named ? half(share(texts, (text) => indicators(text) !== null)) : 0));
	take('source_id', (_, named) => (named ? 1 : 0));
	return places;
}

/** In a long table the figures have no indicator of their own. */
function longFigure({ heading, parts }: TableColumn, places: Map<string, number>): string | undefined {
	if (!places.has('indicator_code')) return undefined;
	return [...lexicon(heading), ...lexicon(parts.at(-1) ?? '')].find((name) => name === 'score' || name === 'rank');
}

function readFigures(table: Table, { figures }: ResultSigns, own: Map<number, string>): Map<number, Figure> {
	const read = new Map<number, Figure>();
	if (!figures) return read;
	for (const { at, parts } of table.columns) if (!own.has(at)) read.set(at, figures.read(parts));
	const bare = [...read].filter(([, one]) => one.kind === 'figure' && one.figure === 'rank' && one.bare);
	const years = new Set(bare.map(([, one]) => (one.kind === 'figure' ? one.year : null)));
	if (bare.length <= years.size) return read;
	// “Hạng” after every indicator is the rank in that indicator.
	for (const [at, one] of bare) {
		const before = read.get(at - 1);
		if (one.kind === 'figure' && before?.kind === 'figure' && before.figure === 'score')
			read.set(at, { ...one, indicator: before.indicator, year: one.year ?? before.year, sure: before.sure });
	}
	return read;
}

function meaningOf({ at, heading }: TableColumn, figures: Map<number, Figure>, table: Table, doubts: Doubt[]): Meaning {
	const figure = figures.get(at);
	if (figure?.kind === 'figure') {
		const { indicator, year } = figure;
		if (!figure.sure) doubts.push(aboutColumn('unsure_heading', { at, heading }, { as: indicator }));
		return { kind: 'figure', figure: figure.figure, indicator, year };
	}
	const texts = table.texts(at);
	if (isSerial(heading) || isCounter(texts, heading)) return ignored;
	const isNumeric = share(texts, (text) => /number|either/.test(readNumber(text).kind)) >= 0.5;
	if (texts.length > 0 && (figure?.kind === 'unclear' || isNumeric))
		doubts.push(aboutColumn('unclear_heading', { at, heading }));
	return ignored;
}

/** A column without a heading that counts the rows. */
const isCounter = (texts: string[], heading: string) =>
	heading === '' && texts.every((text, at) => text === String(at + 1));

/** Of two columns that mean the same, the second is left out and asked about. */
function withoutTwins(columns: MappedColumn[], doubts: Doubt[]): MappedColumn[] {
	const seen = new Map<string, string>();
	return columns.map((column) => {
		const { meaning } = column;
		if (meaning.kind === 'ignore') return column;
		const key =
			meaning.kind === 'column' ? meaning.column : `${meaning.indicator} ${meaning.figure} ${meaning.year ?? ''}`;
		const other = seen.get(key);
		if (other === undefined) {
			seen.set(key, column.header);
			return column;
		}
		doubts.push(aboutColumn('double_meaning', { at: column.at, heading: column.header }, { other }));
		return { ...column, meaning: ignored };
	});
}
