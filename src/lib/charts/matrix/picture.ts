import type { Room } from '../figure';
import { label, line, numeral, path, picture, rect } from '../svg';
import { fit, lines, textWidth } from '../type/type';

/** One task of twelve months: what was recorded, and the plan's number spread evenly. */
export interface MatrixRow {
	name: string;
	/** Number in the plan, lead, schedule. */
	note: string;
	months: { done: number; share: number; /** Over, and below its share. */ late?: boolean }[];
	done: string;
	planned: string;
	/** The counts are demonstration data: tinted and dashed. */
	demo: boolean;
	/** That the task is late, and by how much; null or absent where it is not, or not known. */
	late?: string | null;
}

export interface MatrixData {
	groups: { name: string; rows: MatrixRow[] }[];
	/** `T1` to `T12`. */
	months: string[];
	/** How many months are over on the day that is looked at: a line stands after them; null or absent without one. */
	until?: number | null;
	words: { task: string; whole: string };
	alt: string;
}

/** Boxes of a month, and how much is left for the name beside twelve of them and the whole year. */
const desk = { cell: 62, whole: 100, box: { width: 54, height: 30 } };
const phone = { box: { width: 27, height: 26 } };

/** Counted tasks by month, in groups: filled where work was recorded, outlined where only the plan has a number, with a notch where a month is late. */
export function matrix(data: MatrixData, { width }: Room): string {
	const drawn = width >= 500 ? beside(data, width) : below(data, width);
	return picture(width, drawn.height, data.alt, ...drawn.parts);
}

/** Twelve months beside each task. */
function beside(data: MatrixData, width: number) {
	const room = width - 12 * desk.cell - desk.whole;
	const middle = (month: number) => room + (month + 0.5) * desk.cell;
	const parts = [
		label(0, 16, data.words.task, head),
		...data.months.map((month, at) => numeral(middle(at), 16, month, { ...head, 'text-anchor': 'middle' })),
		label(width, 16, data.words.whole, { ...head, 'text-anchor': 'end' }),
		line(0, 28, width, 28, { stroke: 'var(--rule-strong)' })
	];
	let y = 28;
	for (const group of data.groups) {
		parts.push(label(0, y + 34, group.name, { 'font-weight': 600, 'font-size': 14, fill: 'var(--ink)' }));
		y += 46;
		parts.push(line(0, y, width, y, { stroke: 'var(--rule)' }));
		const top = y;
		for (const row of group.rows) {
			const names = lines(row.name, room - 16, 14, 600, 2);
			const height = 38 + names.length * 20;
			const told = lateLabel(row, y + 22 + names.length * 20);
			parts.push(
				told.drawn,
				...names.map((text, at) =>
					label(0, y + 22 + at * 20, text, { 'font-size': 14, 'font-weight': 600, fill: 'var(--ink)' })
				),
				label(told.width, y + 22 + names.length * 20, fit(row.note, room - 16 - told.width, 13), {
					fill: 'var(--ink-3)'
				}),
				...row.months.map((month, at) =>
					box(
						month,
						row.demo,
						{ x: middle(at) - desk.box.width / 2, y: y + (height - desk.box.height) / 2, ...desk.box },
						true
					)
				),
				numeral(width, y + height / 2 - 2, row.done, { ...total, 'text-anchor': 'end' }),
				label(width, y + height / 2 + 16, row.planned, {
					'text-anchor': 'end',
					fill: 'var(--ink-3)',
					'font-family': 'var(--font-num)'
				})
			);
			y += height;
			parts.push(line(0, y, width, y, { stroke: 'var(--grid)' }));
		}
		parts.push(untilLine(data, room, desk.cell, { top, bottom: y }));
	}
	return { parts, height: y + 2 };
}

/** The day that is looked at, as a line after the months that are over. */
const untilLine = (
	{ until }: MatrixData,
	left: number,
	cell: number,
	{ top, bottom }: { top: number; bottom: number }
) =>
	until === null || until === undefined || until === 0
		? ''
		: line(left + until * cell, top, left + until * cell, bottom, { stroke: 'var(--ink)', 'stroke-width': 2 });

/** That a task is late, before its note, and the room that this takes. */
function lateLabel({ late }: MatrixRow, y: number): { drawn: string; width: number } {
	if (!late) return { drawn: '', width: 0 };
	const look = { 'font-weight': 600, fill: 'var(--err)' };
	const mark = path(`M0 ${y - 10}h9l-9 9z`, { fill: 'var(--err)' });
	return { drawn: mark + label(14, y, late, look), width: 14 + Math.ceil(textWidth(late, 13, 600)) + 10 };
}

/** Twelve months below each task. */
function below(data: MatrixData, width: number) {
	const cell = width / 12;
	const parts: string[] = [];
	let y = 0;
	for (const group of data.groups) {
		parts.push(
			label(0, y + 20, group.name, { 'font-size': 15, 'font-weight': 600, fill: 'var(--ink)' }),
			...data.months.map((month, at) =>
				numeral((at + 0.5) * cell, y + 46, month, { ...head, 'font-size': 12, 'text-anchor': 'middle' })
			),
			line(0, y + 54, width, y + 54, { stroke: 'var(--rule-strong)' })
		);
		y += 54;
		for (const row of group.rows) {
			const names = lines(row.name, width - 84, 15, 400, 3);
			const notes = lines(row.note, width, 13, 400, 2);
			parts.push(
				...names.map((text, at) => label(0, y + 24 + at * 21, text, { 'font-size': 15, fill: 'var(--ink)' })),
				numeral(width, y + 24, row.done, { ...total, 'text-anchor': 'end' }),
				label(width, y + 44, row.planned, {
					'text-anchor': 'end',
					fill: 'var(--ink-3)',
					'font-family': 'var(--font-num)'
				})
			);
			const under = y + Math.max(24 + names.length * 21, 66) + (row.late ? 20 : 0);
			parts.push(lateLabel(row, under - 20).drawn);
			parts.push(...notes.map((text, at) => label(0, under + at * 18, text, { fill: 'var(--ink-3)' })));
			const top = under + notes.length * 18 - 6;
			parts.push(
				...row.months.map((month, at) =>
					box(month, row.demo, { x: at * cell + (cell - phone.box.width) / 2, y: top, ...phone.box }, false)
				)
			);
			parts.push(untilLine(data, 0, cell, { top: top - 3, bottom: top + phone.box.height + 3 }));
			y = top + phone.box.height + 14;
			parts.push(line(0, y, width, y, { stroke: 'var(--grid)' }));
		}
		y += 22;
	}
	return { parts, height: y };
}

const head = { 'font-weight': 600, fill: 'var(--ink-2)' };
const total = { 'font-size': 15, 'font-weight': 600, fill: 'var(--ink)' };

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** How a month is drawn; late ones carry a notch as well. */
const looks = {
	late: { look: { fill: 'var(--paper)', stroke: 'var(--err)', 'stroke-width': 1.5 }, ink: 'var(--err)' },
	due: { look: { fill: 'none', stroke: 'var(--rule)' }, ink: 'var(--ink-3)' },
	demo: {
		look: { fill: 'var(--seq-1)', stroke: 'var(--seq-4)', 'stroke-dasharray': '3 2' },
		ink: 'var(--seq-ink-1)'
	},
	done: { look: { fill: 'var(--seq-4)', stroke: 'var(--seq-4)' }, ink: 'var(--seq-ink-4)' }
} as const;

/** One month; `both` writes the share beside the count where there is room for it. */
function box({ done, share, late }: MatrixRow['months'][number], demo: boolean, at: Box, both: boolean): string {
	if (done === 0 && share === 0) return '';
	const { look, ink } = looks[late ? 'late' : done === 0 ? 'due' : demo ? 'demo' : 'done'];
	const pair = `${done}/${share}`;
	const text = done === 0 && !late ? String(share) : both && share > 0 ? pair : String(done);
	return (
		rect(at.x, at.y, at.width, at.height, look) +
		(late ? path(`M${at.x} ${at.y}h9l-9 9z`, { fill: 'var(--err)' }) : '') +
		numeral(at.x + at.width / 2, at.y + at.height / 2 + 4.5, text, {
			'text-anchor': 'middle',
			'font-size': text.length > 5 ? 12 : 13,
			'font-weight': late ? 600 : null,
			fill: ink
		})
	);
}
