import type { Room } from '../figure';
import { element, escape, label, line, picture, rect } from '../svg';
import { fit, lines, textWidth } from '../type/type';
import { gridFor, gridOfColumns, gutter, type Grid } from './grid';

/** One count as a bar from zero, beside what was planned. */
export interface BarRow {
	name: string;
	/** Names the rows that follow, and has no bar of its own. */
	head: boolean;
	/** One of the rows that another one adds up or names. */
	part: boolean;
	done: number;
	/** The tick stands at the minimum; a null maximum is “at least”. */
	planned: { min: number; max: number | null } | null;
	/** The count at which the bar is full. */
	full: number;
	doneText: string;
	plannedText: string;
	demo: boolean;
}

/** Arrangement on a page, where height is free. */
export interface OnPage {
	rows: readonly BarRow[];
	columns: number;
	step: number;
	beside: boolean;
}

export interface Bars {
	/** Lists of rows, the longest first. */
	lists: readonly (readonly BarRow[])[];
	page: OnPage;
	/** Says how many rows had no room. */
	more: (count: number) => string;
	alt: string;
}

/** How high rows are where not all of them fit. */
const cutStep = 24;

/** Bars from zero in the room: the first of the lists that fits it, or as much of the last one as does. */
export function bars({ lists, page, more, alt }: Bars, room: Room): string {
	const { width, height } = room;
	if (height === null) return drawn(gridOfColumns(page.rows, width, page.columns, page.step, page.beside), width, alt);
	for (const [at, rows] of lists.entries()) {
		const grid = gridFor(rows, room, height, at === lists.length - 1);
		if (grid) return drawn(grid, width, alt);
	}
	const rows = lists.at(-1) ?? [];
	const kept = rows.slice(0, Math.max(1, Math.floor((height - 24) / cutStep)));
	const left = label(0, kept.length * cutStep + 17, more(rows.length - kept.length), { fill: 'var(--ink-3)' });
	return drawn(gridOfColumns(kept, width, 1, cutStep, true), width, alt, left);
}

function drawn({ columns, step, beside }: Grid<BarRow>, width: number, alt: string, below = ''): string {
	const bare = columns.some((column) => column.width < (beside ? narrow.beside : narrow.over));
	const shown = bare ? columns.map((column) => ({ ...column, rows: column.rows.map(withoutPlan) })) : columns;
	const all = shown.flatMap((column) => column.rows);
	const mixed = all.some((row) => row.part);
	const names = Math.max(0, ...all.map((row) => nameWidth(row, mixed)));
	const numbers = Math.max(0, ...all.map(numbersWidth));
	const cells = shown.flatMap(({ width: own, rows }, column) =>
		rows.map((row, index) => {
			const cell = { x: column * (own + gutter), y: index * step, width: own, step, names, numbers };
			const frame = line(cell.x, cell.y + step, cell.x + own, cell.y + step, {
				stroke: row.head ? 'var(--rule)' : 'var(--grid)'
			});
			return (beside ? withNameBeside(row, cell, mixed) : withNameOver(row, cell, mixed)) + frame;
		})
	);
	const most = Math.max(0, ...columns.map((column) => column.rows.length));
	return picture(width, most * step + (below === '' ? 2 : 24), alt, ...cells, below);
}

/** Columns so narrow have no room for the plan's numbers beside bar or name; the tick says them. */
const narrow = { beside: 320, over: 220 };
const withoutPlan = (row: BarRow): BarRow => ({ ...row, plannedText: '' });

/** The shortest a full bar may be, beside a name. */
const barLeast = (width: number) => Math.min(90, width < narrow.beside ? width / 6 : width / 4);

const nameWidth = (row: BarRow, mixed: boolean) =>
	row.head ? 0 : textWidth(row.name, 14, weightOf(row, mixed)) + (row.part ? indent : 0);

const numbersWidth = ({ doneText, plannedText }: BarRow) =>
	textWidth(doneText, 14, 600) + (plannedText === '' ? 0 : textWidth(` ${plannedText}`, 13));

interface Cell {
	x: number;
	y: number;
	width: number;
	step: number;
	/** The widest name and the widest numbers of the picture. */
	names: number;
	numbers: number;
}

const indent = 16;

function withNameOver(row: BarRow, { x, y, width, step }: Cell, mixed: boolean): string {
	const left = row.part ? indent : 0;
	const baseline = row.head ? y + step - 10 : y + (step < 38 ? 15 : step < 50 ? 17 : 20);
	const thick = Math.min(28, Math.max(8, step - 44));
	const name = fit(row.name, width - left - numbersWidth(row) - 12, 14, weightOf(row, mixed));
	return [
		nameAt(row, x + left, baseline, name, mixed),
		numbersAt(row, x + width, baseline),
		row.head ? '' : bar(row, { left: x + left, top: baseline + (step < 38 ? 7 : 10), long: width - left, thick })
	].join('');
}

function withNameBeside(row: BarRow, { x, y, width, step, names: widest, numbers }: Cell, mixed: boolean): string {
	const left = row.part ? indent : 0;
	const names = Math.min(
		widest + 4,
		width * (width < narrow.beside ? 0.64 : 0.5),
		width - numbers - 24 - barLeast(width)
	);
	const middle = y + step / 2 + 5;
	if (row.head) return nameAt(row, x, middle, fit(row.name, width, 14, 600), mixed);
	const thick = Math.min(18, Math.max(8, step - 14));
	const room = names - left;
	const named = lines(row.name, room, 14, weightOf(row, mixed), step >= 38 ? 2 : 1);
	return [
		...named.map((text, at) => nameAt(row, x + left, middle + (at - (named.length - 1) / 2) * 17, text, mixed)),
		numbersAt(row, x + width, middle),
		bar(row, { left: x + names + 12, top: y + (step - thick) / 2, long: width - names - numbers - 24, thick })
	].join('');
}

/** Where rows of two kinds stand together, those that name or add up the others are semibold. */
const weightOf = (row: BarRow, mixed: boolean) => (mixed && !row.part ? 600 : 400);

const nameAt = (row: BarRow, x: number, y: number, text: string, mixed: boolean) =>
	label(x, y, text, {
		'font-size': 14,
		'font-weight': weightOf(row, mixed) === 600 ? 600 : null,
		fill: row.part ? 'var(--ink-2)' : 'var(--ink)'
	});

const numbersAt = ({ doneText, plannedText }: BarRow, x: number, y: number) =>
	element(
		'text',
		{ x, y, 'font-family': 'var(--font-num)', 'font-size': 14, 'text-anchor': 'end' },
		element('tspan', { 'font-weight': 600, fill: 'var(--ink)' }, escape(doneText)),
		plannedText === '' ? '' : element('tspan', { 'font-size': 13, fill: 'var(--ink-3)' }, escape(` ${plannedText}`))
	);

interface Bar {
	left: number;
	top: number;
	long: number;
	thick: number;
}

function bar({ done, planned, full, demo }: BarRow, { left, top, long, thick }: Bar): string {
	const x = (value: number) => (value / Math.max(full, 1)) * long;
	const look = demo
		? { fill: 'var(--seq-1)', stroke: 'var(--seq-4)', 'stroke-dasharray': '3 2' }
		: { fill: 'var(--seq-4)' };
	const most = planned ? (planned.max ?? planned.min) : 0;
	// Two pixels wide, and whole at the very end of the bar.
	const tick = left + Math.min(x(planned?.min ?? 0), long - 1);
	return [
		most > 0 ? rect(left, top, x(most), thick, { fill: 'var(--wash-2)' }) : '',
		done > 0 ? rect(left, top, Math.max(2, x(done)), thick, look) : '',
		most > 0 ? line(tick, top - 3, tick, top + thick + 3, { stroke: 'var(--ink)', 'stroke-width': 2 }) : ''
	].join('');
}

/** A picture of words alone, for where there is nothing to draw. */
export function wordsAlone(text: string, { width, height }: Room, alt: string): string {
	const said = lines(text, width, 16, 400, height === null ? Infinity : Math.max(1, Math.floor((height - 6) / 24)));
	return picture(
		width,
		said.length * 24 + 6,
		alt,
		...said.map((own, index) => label(0, 18 + index * 24, own, { 'font-size': 16 }))
	);
}
