import type { Layout } from '../figure';
import { label, line, numeral, picture, rect } from '../svg';
import { wrap } from '../wrap';

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

const desk = { width: 1280, name: 436, cell: 62, box: { width: 54, height: 30 } };
const phone = { width: 358, cell: 358 / 12, box: { width: 27, height: 26 } };

/** Counted tasks by month, in groups: filled where work was recorded, outlined where only the plan has a number. */
export function matrix(data: MatrixData, layout: Layout): string {
	const drawn = layout === 'desk' ? onDesk(data) : onPhone(data);
	return picture(layout === 'desk' ? desk.width : phone.width, drawn.height, data.alt, ...drawn.parts);
}

function onDesk(data: MatrixData) {
	const parts = [
		label(0, 16, data.words.task, head),
		...data.months.map((month, at) => numeral(middle(at), 16, month, { ...head, 'text-anchor': 'middle' })),
		label(desk.width, 16, data.words.whole, { ...head, 'text-anchor': 'end' }),
		line(0, 28, desk.width, 28, { stroke: 'var(--rule-strong)' })
	];
	let y = 28;
	for (const group of data.groups) {
		parts.push(label(0, y + 34, group.name, { 'font-weight': 600, 'font-size': 14, fill: 'var(--ink)' }));
		y += 46;
		parts.push(line(0, y, desk.width, y, { stroke: 'var(--rule)' }));
		for (const row of group.rows) {
			const names = wrap(row.name, 58, 2);
			const height = 38 + names.length * 20;
			parts.push(
				...names.map((text, at) =>
					label(0, y + 22 + at * 20, text, { 'font-size': 14, 'font-weight': 600, fill: 'var(--ink)' })
				),
				label(0, y + 22 + names.length * 20, wrap(row.note, 66, 1).join(''), { fill: 'var(--ink-3)' }),
				...row.months.map((month, at) =>
					box(
						month,
						row.demo,
						{ x: middle(at) - desk.box.width / 2, y: y + (height - desk.box.height) / 2, ...desk.box },
						true
					)
				),
				numeral(desk.width, y + height / 2 - 2, row.done, { ...total, 'text-anchor': 'end' }),
				label(desk.width, y + height / 2 + 16, row.planned, {
					'text-anchor': 'end',
					fill: 'var(--ink-3)',
					'font-family': 'var(--font-num)'
				})
			);
			y += height;
			parts.push(line(0, y, desk.width, y, { stroke: 'var(--grid)' }));
		}
	}
	return { parts, height: y + 2 };
}

function onPhone(data: MatrixData) {
	const parts: string[] = [];
	let y = 0;
	for (const group of data.groups) {
		parts.push(
			label(0, y + 20, group.name, { 'font-size': 15, 'font-weight': 600, fill: 'var(--ink)' }),
			...data.months.map((month, at) =>
				numeral((at + 0.5) * phone.cell, y + 46, month, { ...head, 'font-size': 12, 'text-anchor': 'middle' })
			),
			line(0, y + 54, phone.width, y + 54, { stroke: 'var(--rule-strong)' })
		);
		y += 54;
		for (const row of group.rows) {
			const names = wrap(row.name, 36, 3);
			const notes = wrap(row.note, 50, 2);
			parts.push(
				...names.map((text, at) => label(0, y + 24 + at * 21, text, { 'font-size': 15, fill: 'var(--ink)' })),
				numeral(phone.width, y + 24, row.done, { ...total, 'text-anchor': 'end' }),
				label(phone.width, y + 44, row.planned, {
					'text-anchor': 'end',
					fill: 'var(--ink-3)',
					'font-family': 'var(--font-num)'
				})
			);
			const below = y + Math.max(24 + names.length * 21, 66);
			parts.push(...notes.map((text, at) => label(0, below + at * 18, text, { fill: 'var(--ink-3)' })));
			const top = below + notes.length * 18 - 6;
			parts.push(
				...row.months.map((month, at) =>
					box(month, row.demo, { x: at * phone.cell + (phone.cell - phone.box.width) / 2, y: top, ...phone.box }, false)
				)
			);
			y = top + phone.box.height + 14;
			parts.push(line(0, y, phone.width, y, { stroke: 'var(--grid)' }));
		}
		y += 22;
	}
	return { parts, height: y };
}

const head = { 'font-weight': 600, fill: 'var(--ink-2)' };
const total = { 'font-size': 15, 'font-weight': 600, fill: 'var(--ink)' };
const middle = (month: number) => desk.name + (month + 0.5) * desk.cell;

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
