import writeXlsx, { type Cell, type Row } from 'write-excel-file/node';
import { exact, date, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { data as dataWords } from '$lib/i18n/messages/data';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { workbook as messages } from '$lib/i18n/messages/workbook';
import { datasetOf, type Value } from '$lib/model/datasets';
import { formatOf, type Format } from '$lib/model/datasets/format';
import { columnLines } from '../views/data/columns';
import type { Filling, List } from './template';
import { withValidations, type Check, type Validation } from './validations';

/** Rows below the filled ones that are ready to be written in. */
const blankRows = 300;

interface Column {
	name: string;
	format: Format;
	/** Which cells of the sheet of lists it is chosen from. */
	choice: { cells: string; strict: boolean } | null;
}

/** A workbook to be filled in: its rows, the lists that they choose from, and how it is done. */
export function templateWorkbook(
	filling: Filling,
	{ locale, release, published }: { locale: Locale; release: number; published: string | null }
): Promise<Buffer> {
	const { sheets } = messages[locale];
	const lists = allLists(filling, locale);
	const places = placesOf(lists, sheets.lists);
	const columns = Object.entries(datasetOf(filling.dataset).uploaded).map(([name, cell]): Column => ({
		name,
		format: formatOf(cell),
		choice: places.get(name) ?? null
	}));
	const made = published === null ? null : messages[locale].made(number(locale, release), date(locale, published));
	return writeXlsx(
		[
			{
				sheet: sheets.data,
				data: dataRows(filling, columns),
				columns: columns.map((column, at) => ({ width: widthOf(column, filling.rows, at) })),
				stickyRowsCount: 1
			},
			{ sheet: sheets.lists, ...listSheet(lists, locale), stickyRowsCount: 2 },
			{
				sheet: sheets.guide,
				data: guide(filling, locale, made),
				columns: [26, 30, 12, 44, 70].map((width) => ({ width }))
			}
		],
		{ features: [withValidations(new Map([[sheets.data, validations(filling, columns, locale)]]))] }
	).toBuffer();
}

const bold = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', alignVertical: 'top' });
const plain = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });

/** A cell that keeps its type when it is written in: codes and periods stay text, days are days. */
function cellOf({ kind }: Format, value: Value): Cell {
	if (kind === 'whole' || kind === 'decimal') return typeof value === 'number' ? { value, type: Number } : null;
	if (kind === 'day') {
		const day = { type: Date, format: 'yyyy-mm-dd' };
		return typeof value === 'string' ? { value: new Date(`${value}T00:00:00Z`), ...day } : day;
	}
	const text = { type: String, format: '@' };
	return value === null ? text : { value: String(value), ...text };
}

function dataRows({ rows }: Filling, columns: readonly Column[]): Row[] {
	const blank = columns.map(({ format }) => cellOf(format, null));
	return [
		columns.map(({ name }) => bold(name)),
		...rows.map((row) => columns.map(({ format }, at) => cellOf(format, row[at] ?? null))),
		...Array.from({ length: blankRows }, () => blank)
	];
}

function widthOf({ name }: Column, rows: Filling['rows'], at: number): number {
	const longest = Math.max(0, ...rows.slice(0, 200).map((row) => String(row[at] ?? '').length));
	return Math.min(40, Math.max(name.length + 3, longest + 2, 10));
}

/** The lists by column: those of the filling, and the values of columns that have a fixed few. */
function allLists({ dataset, lists }: Filling, locale: Locale): [string, List][] {
	const fixed = columnLines(locale, dataset).flatMap(({ column, name, values }): [string, List][] =>
		values.length === 0
			? []
			: [[column, { title: name, rows: values.map(({ value, meaning }) => ({ value, text: meaning })), strict: true }]]
	);
	return [...Object.entries(lists), ...fixed].filter(([, { rows }]) => rows.length > 0);
}

/** Each list takes two columns and leaves one free. */
const columnOf = (list: number): number => list * 3;
const letters = (column: number): string =>
	(column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + (column % 26));

function placesOf(lists: readonly [string, List][], sheet: string): Map<string, NonNullable<Column['choice']>> {
	return new Map(
		lists.map(([column, { rows, strict }], at) => {
			const letter = letters(columnOf(at));
			return [column, { cells: `'${sheet}'!$${letter}$3:$${letter}$${rows.length + 2}`, strict }];
		})
	);
}

function listSheet(lists: readonly [string, List][], locale: Locale): { data: Row[]; columns: { width: number }[] } {
	const words = messages[locale].lists;
	const longest = Math.max(0, ...lists.map(([, { rows }]) => rows.length));
	const across = (cells: (list: List) => [Cell, Cell]): Row => lists.flatMap(([, list]) => [...cells(list), null]);
	return {
		data: [
			across(({ title }) => [bold(title), null]),
			across(() => [bold(words.code), bold(words.name)]),
			...Array.from({ length: longest }, (_, at) =>
				across(({ rows }) => {
					const row = rows[at];
					return row
						? [
								{ value: row.value, type: String, format: '@' },
								{ value: row.text, type: String }
							]
						: [null, null];
				})
			)
		],
		columns: lists.flatMap(() => [{ width: 18 }, { width: 40 }, { width: 3 }])
	};
}

function guide(filling: Filling, locale: Locale, made: string | null): Row[] {
	const words = messages[locale];
	const { dataset, about, hint } = filling;
	const { title } = datasetWords(locale, dataset);
	const line = (text: string): Row => [{ value: text, type: String, columnSpan: 5, wrap: true, alignVertical: 'top' }];
	return [
		[{ value: words.title(title, about), type: String, fontWeight: 'bold', fontSize: 14, columnSpan: 5 }],
		...(made === null ? [] : [line(made)]),
		...(hint === null ? [] : [line(hint)]),
		...words.steps.map((step, at) => line(`${at + 1}. ${step}`)),
		[],
		Object.values(words.columns).map(bold),
		...columnLines(locale, dataset).map((column): Row => [
			plain(column.column),
			plain(column.name),
			plain(column.required ? words.yes : words.no),
			plain([column.format, ...column.values.map(({ value, meaning }) => `${value}: ${meaning}`)].join('\n')),
			plain(column.meaning)
		])
	];
}

function validations(filling: Filling, columns: readonly Column[], locale: Locale): Validation[] {
	const { wrong } = messages[locale];
	const ranges = dataWords[locale].format;
	const first = 2;
	const last = first + filling.rows.length + blankRows - 1;
	const told = (cells: string, check: Check, message: string, strict = true): Validation => ({
		cells,
		check,
		strict,
		title: wrong.title,
		message
	});
	const numeric = (cells: string, check: Extract<Check, { kind: 'whole' | 'decimal' }>) => {
		const bound = (value: number | null) => (value === null ? null : exact(locale, value));
		const range = check.min === null && check.max === null ? '' : ranges.range(bound(check.min), bound(check.max));
		return told(cells, check, wrong[check.kind](range));
	};
	return columns.flatMap(({ name, format, choice }, at): Validation[] => {
		const letter = letters(at);
		const cells = (from: number, to: number) => `${letter}${from}:${letter}${to}`;
		if (choice)
			return [
				told(
					cells(first, last),
					{ kind: 'list', cells: choice.cells },
					choice.strict ? wrong.list : wrong.name,
					choice.strict
				)
			];
		if (format.kind === 'whole' || format.kind === 'decimal') {
			const own = filling.bounds.filter(({ column }) => column === name);
			const rest = own.reduce((end, { to }) => Math.max(end, to + 1), 0);
			return [
				...own.map(({ from, to, kind, min, max }) => numeric(cells(first + from, first + to), { kind, min, max })),
				numeric(cells(first + rest, last), { kind: format.kind, min: format.min, max: format.max })
			];
		}
		if (format.kind === 'day') return [told(cells(first, last), { kind: 'day' }, wrong.day)];
		if (format.kind !== 'period') return [];
		const formula = `OR(LEN(${letter}${first})=4,LEN(${letter}${first})=7,LEN(${letter}${first})=10)`;
		return [told(cells(first, last), { kind: 'formula', formula }, wrong.period)];
	});
}
