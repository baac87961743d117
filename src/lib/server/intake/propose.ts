import { createHash } from 'node:crypto';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Mapping, Meaning } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';
import type { Knows } from './encodings';
import type { GridRow } from './grid-row';
import {
	columnMeant,
	headingOf,
	isColumnNumbers,
	isRankHeading,
	isRemark,
	isRunningNumber,
	isTotalRow,
	mayBeWide
} from './headings';
import { indexIn, indicatorMeant, yearIn } from './indicators';

/** What a proposal may go by. */
export interface About {
	dataset: DatasetName;
	fileName: string;
	reference: Reference;
	aliases: readonly { alias: string; index_code: string }[];
	knows: Knows;
	/** What somebody said of the whole file, by column. */
	given: Readonly<Record<string, string>>;
	/** Mappings that were used before, by shape. */
	remembered: ReadonlyMap<string, Mapping>;
}

/** Enough of a table to understand it; what comes later is data. */
export const sampleRows = 2000;

/** What tells that two files are of one kind: their headings in order. */
export const shapeOf = (dataset: DatasetName, headers: readonly string[]): string =>
	createHash('sha256')
		.update([dataset, ...headers.map((header) => headingOf(header).replace(/\d{4}/g, 'year'))].join('\n'))
		.digest('hex');

/** Proposes what each column of a table is; the analyst confirms or corrects it. */
export function propose(sample: readonly GridRow[], about: About): Mapping {
	const { dataset, fileName, reference, given, remembered } = about;
	const columns = Object.keys(datasetOf(dataset).uploaded);
	const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
	const unitColumn = columns.includes('unit') ? mostUnits(sample, width, about.knows) : null;
	const frame = frameOf(sample, unitColumn, columns, about.knows);
	const headers = Array.from({ length: width }, (_, at) => frame.heading(at));
	const titles = [...frame.titles, fileName.replace(/\.[^.]*$/, '').replaceAll(/[_-]/g, ' ')];

	const known = remembered.get(shapeOf(dataset, headers));
	const year = [given['year'] ?? '', ...titles].map(yearIn).find((found) => found !== null) ?? null;
	const whole: Record<string, string> = {};
	// What was true of the whole of an earlier file may be another year's, or another document's.
	for (const [name, value] of Object.entries(known?.whole ?? {}))
		if (name !== 'year' && name !== 'source_id') whole[name] = value;
	const index = columns.includes('index_code')
		? (given['index_code'] ?? indexNamed([...titles, ...headers], about) ?? whole['index_code'] ?? null)
		: null;

	const taken = new Set<string>();
	const meanings = headers.map((header, at): Meaning => {
		const before = known?.columns.find((column) => column.at === at)?.meaning;
		const found =
			(before && withYear(before, yearIn(header))) ??
			meaningOf({
				header,
				at,
				columns,
				unitColumn,
				wide: mayBeWide(dataset),
				index,
				year,
				reference,
				numeric: isNumeric(at, frame)
			});
		const key = keyOf(found);
		if (found.kind === 'ignore' || taken.has(key)) return { kind: 'ignore' };
		taken.add(key);
		return found;
	});
	if (columns.includes('index_code') && index !== null && !taken.has('index_code')) whole['index_code'] = index;
	const dated = meanings.some((meaning) => meaning.kind === 'figure' && meaning.year !== null);
	if (columns.includes('year') && year !== null && !taken.has('year') && !dated) whole['year'] = String(year);
	const wide = meanings.filter((meaning) => meaning.kind === 'figure').length > 0;
	return {
		header: frame.header,
		skipped: frame.skipped,
		whole,
		columns: headers
			.map((header, at) => ({
				at,
				header,
				meaning: meanings[at] ?? { kind: 'ignore' },
				number: known?.columns.find((column) => column.at === at)?.number ?? null
			}))
			.map((column) =>
				wide && column.meaning.kind === 'column' && ['score', 'rank', 'indicator_code'].includes(column.meaning.column)
					? { ...column, meaning: { kind: 'ignore' as const } }
					: column
			)
	};
}

/** The first index that one of these texts names. */
const indexNamed = (texts: readonly string[], { reference, aliases }: About): string | null =>
	texts.map((text) => indexIn(text, reference, aliases)).find((found) => found !== null) ?? null;

/** The year of a remembered column is that of its new heading, or that of the whole file. */
const withYear = (meaning: Meaning, year: number | null): Meaning =>
	meaning.kind === 'figure' ? { ...meaning, year } : meaning;

const keyOf = (meaning: Meaning): string =>
	meaning.kind === 'column'
		? meaning.column
		: meaning.kind === 'figure'
			? `${meaning.figure}|${meaning.indicator}|${meaning.year}`
			: '';

interface Asked {
	header: string;
	at: number;
	columns: readonly string[];
	unitColumn: number | null;
	wide: boolean;
	index: string | null;
	year: number | null;
	reference: Reference;
	numeric: boolean;
}

function meaningOf({ header, at, columns, unitColumn, wide, index, year, reference, numeric }: Asked): Meaning {
	if (at === unitColumn) return { kind: 'column', column: 'unit' };
	if (isRunningNumber(header)) return { kind: 'ignore' };
	const column = columnMeant(header, columns);
	// A heading such as “Chỉ số” over codes is the index; over figures it is a figure.
	const isFigure =
		wide && numeric && (column === null || ['score', 'rank', 'index_code', 'indicator_code', 'unit'].includes(column));
	if (isFigure) {
		const own = yearIn(header);
		const heading = headingOf(header);
		const found = index === null ? null : indicatorMeant(heading, index, own ?? year, reference);
		if (found) {
			const figure = isRankHeading(heading) ? ('rank' as const) : ('score' as const);
			return { kind: 'figure', figure, indicator: found.indicator_code, year: own };
		}
	}
	if (column === 'unit' && unitColumn !== null) return { kind: 'ignore' };
	return column === null ? { kind: 'ignore' } : { kind: 'column', column };
}

/** The column in which most cells are names of units; null where hardly any are. */
function mostUnits(sample: readonly GridRow[], width: number, knows: Knows): number | null {
	const counts = Array.from(
		{ length: width },
		(_, at) => sample.filter(({ cells }) => knows(headingOf(cells[at] ?? ''))).length
	);
	const most = Math.max(0, ...counts);
	return most >= 1 && most >= sample.length * 0.2 ? counts.indexOf(most) : null;
}

/** Where a table's header stands and what around its rows is no data. */
interface Frame {
	header: number[];
	skipped: number[];
	titles: string[];
	/** The header of a column, its lines joined. */
	heading: (at: number) => string;
	data: GridRow[];
}

function frameOf(
	sample: readonly GridRow[],
	unitColumn: number | null,
	columns: readonly string[],
	knows: Knows
): Frame {
	const filled = ({ cells }: GridRow) => cells.filter((cell) => cell.trim() !== '').length;
	const isData = (row: GridRow) => unitColumn !== null && knows(headingOf(row.cells[unitColumn] ?? ''));
	const firstData = sample.findIndex(isData);
	// Without names to go by, the header is the first row that has most of its cells named as the dataset's columns are.
	const named = sample
		.slice(0, 30)
		.map(({ cells }) => cells.filter((cell) => columnMeant(cell, columns) !== null).length);
	const headed = named.indexOf(Math.max(...named));
	const above = firstData > 0 ? sample.slice(0, firstData) : sample.slice(0, Math.max(0, headed) + 1);
	const numbers = above.filter(({ cells }) => isColumnNumbers(cells));
	const rest = above.filter((row) => !numbers.includes(row));
	const last = rest.at(-1);
	const header: GridRow[] = [];
	// Going up from the rows: lines of several cells that stand directly above one another.
	for (const row of rest.toReversed()) {
		const below = header[0];
		if (header.length >= 3 || (header.length > 0 && filled(row) < 2) || (below && row.line < below.line - 1)) break;
		header.unshift(row);
	}
	if (header.length === 0 && last) header.push(last);
	const titles = rest.filter((row) => !header.includes(row));
	const body = sample.slice(above.length);
	const skipped = body.filter(
		(row) =>
			!isData(row) &&
			(isColumnNumbers(row.cells) ||
				isRemark(row.cells) ||
				row.cells.some((cell, at) => (at === unitColumn || at <= 1) && isTotalRow(cell)))
	);
	const lines = header.map(({ cells }, position) => (position < header.length - 1 ? spread(cells) : cells));
	return {
		header: header.map(({ line }) => line),
		skipped: [...titles, ...numbers, ...skipped].map(({ line }) => line),
		titles: titles.map(({ cells }) => cells.join(' ')),
		heading: (at) =>
			[...new Set(lines.map((cells) => (cells[at] ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean))].join(' '),
		data: body.filter((row) => !skipped.includes(row))
	};
}

/** Merged cells have their text in the first: it holds for the blank ones after it. */
function spread(cells: readonly string[]): string[] {
	let last = '';
	return cells.map((cell) => (last = cell.trim() === '' ? last : cell));
}

const numberLike = /^[-−]?[\d.,\s\u00a0]+%?$|^\d+\s*\/\s*\d+$/u;

function isNumeric(at: number, { data }: Frame): boolean {
	const texts = data
		.map(({ cells }) => (cells[at] ?? '').trim())
		.filter((text) => text !== '' && !/^[-–—…]+$|^n\/?a$/i.test(text));
	return texts.length > 0 && texts.filter((text) => numberLike.test(text)).length >= texts.length * 0.7;
}
