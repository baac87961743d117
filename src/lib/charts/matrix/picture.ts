import type { Room } from '../figure';
import { label, line, numeral, picture, rect } from '../svg';
import { fit, lines } from '../type/type';

/** One task of twelve months: what was recorded, and the plan's number spread evenly. */
export interface MatrixRow {
	name: string;
	/** Number in the plan, lead, schedule. */
	note: string;
	months: { done: number; share: number }[];
	done: string;
	planned: string;
	/** The counts are demonstration data: tinted and dashed. */
	demo: boolean;
}

export interface MatrixData {
	groups: { name: string; rows: MatrixRow[] }[];
	/** `T1` to `T12`. */
	months: string[];
	words: { task: string; whole: string };
	alt: string;
}

/** Boxes of a month, and how much is left for the name beside twelve of them and the whole year. */
const desk = { cell: 62, whole: 100, box: { width: 54, height: 30 } };
const phone = { box: { width: 27, height: 26 } };

/** Counted tasks by month, in groups: filled where work was recorded, outlined where only the plan has a number. */
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
		for (const row of group.rows) {
			const names = lines(row.name, room - 16, 14, 600, 2);
			const height = 38 + names.length * 20;
			parts.push(
				...names.map((text, at) =>
					label(0, y + 22 + at * 20, text, { 'font-size': 14, 'font-weight': 600, fill: 'var(--ink)' })
				),
				label(0, y + 22 + names.length * 20, fit(row.note, room - 16, 13), { fill: 'var(--ink-3)' }),
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
	}
	return { parts, height: y + 2 };
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
			const under = y + Math.max(24 + names.length * 21, 66);
			parts.push(...notes.map((text, at) => label(0, under + at * 18, text, { fill: 'var(--ink-3)' })));
			const top = under + notes.length * 18 - 6;
			parts.push(
				...row.months.map((month, at) =>
					box(month, row.demo, { x: at * cell + (cell - phone.box.width) / 2, y: top, ...phone.box }, false)
				)
			);
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

/** One month; `both` writes the share beside the count where there is room for it. */
function box({ done, share }: MatrixRow['months'][number], demo: boolean, at: Box, both: boolean): string {
	if (done === 0 && share === 0) return '';
	const look =
		done === 0
			? { fill: 'none', stroke: 'var(--rule)' }
			: demo
				? { fill: 'var(--seq-1)', stroke: 'var(--seq-4)', 'stroke-dasharray': '3 2' }
				: { fill: 'var(--seq-4)', stroke: 'var(--seq-4)' };
	const ink = done === 0 ? 'var(--ink-3)' : demo ? 'var(--seq-ink-1)' : 'var(--seq-ink-4)';
	const text = done === 0 ? String(share) : both && share > 0 ? `${done}/${share}` : String(done);
	return (
		rect(at.x, at.y, at.width, at.height, look) +
		numeral(at.x + at.width / 2, at.y + at.height / 2 + 4.5, text, {
			'text-anchor': 'middle',
			'font-size': text.length > 5 ? 12 : 13,
			fill: ink
		})
	);
}
