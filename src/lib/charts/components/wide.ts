import type { Room } from '../figure';
import { label, line, numeral, picture, type Attributes } from '../svg';
import { evenLines, fit, lines, textWidth } from '../type/type';
import type { ComponentRow, ComponentsData } from './data';
import { axis, chosen, scale, strip } from './strips';

const head = 34;
const foot = 28;
const natural = 60;
/** Rows under this height are set low: smaller heads, one or two lines of smaller text. */
const roomy = 44;
const low = { head: 20, foot: 24, least: 16 };

/** A column of figures; `x` is its right edge. */
interface Column {
	heading: string;
	cell: (row: ComponentRow) => string;
	x: number;
	look: Attributes;
}

/** Type of the rows: the lower they are, the smaller, but never too small to read. */
const typeOf = (step: number) =>
	step >= roomy ? { size: 14, leading: 18 } : step >= 18 ? { size: 13, leading: 16 } : { size: 12, leading: 16 };

/** Name, strip and figures side by side. */
export function wide(data: ComponentsData, room: Room): string {
	const { width, height } = room;
	const { words } = data;
	const isLow = height !== null && (height - head - foot) / data.rows.length < roomy;
	const [top, under] = isLow ? [low.head, low.foot] : [head, foot];
	const rows = chosen(data, room, height === null ? Infinity : height - top - under, low.least);
	const step = height === null ? natural : (height - top - under) / rows.length;
	const best = width >= 1000 && rows.every((row) => row.best !== null) ? width - 144 : null;
	const figures = columns(data, best === null ? width : best - 24, best === null ? 20 : 40, {
		rank: isLow && best === null && width >= 640
	});
	// Without a field there is only one dot in a row, which needs less room than strips do.
	const share = height === null || data.fromMedian ? 0.42 : 0.54;
	const from = nameWidth(rows, { width, share }, typeOf(step).size);
	const { steps, x } = scale(rows, [from + 24, figures.left - (best === null ? 20 : 60)]);
	const bottom = top + rows.length * step;
	const left = data.rows.length - rows.length;
	const heading = { y: top - (isLow ? 7 : 14), look: { 'font-weight': 600 } };
	const title = textWidth(words.components, 13, 600) < figures.left - 16 ? words.components : words.component;
	const reach = isLow ? Math.min(8, Math.max(5, step * 0.26)) : Math.min(14, step * 0.117);
	return picture(
		width,
		Math.round(bottom + under),
		data.alt,
		label(0, heading.y, title, heading.look),
		...figures.list.map((column) =>
			label(column.x, heading.y, column.heading, { ...heading.look, 'text-anchor': 'end' })
		),
		best === null ? '' : label(best, heading.y, words.best, heading.look),
		...axis(data, steps, x, top, bottom),
		...rows.flatMap((row, index) => {
			const y = top + index * step;
			const middle = y + step / 2;
			const look = { 'font-size': typeOf(step).size, 'text-anchor': 'end' };
			return [
				line(0, y, width, y, { stroke: index === 0 ? 'var(--rule-strong)' : 'var(--grid)' }),
				...named(data, row, { middle, step, width: from, tellBest: best === null && !isLow, even: height !== null }),
				...strip(row, x, middle, reach),
				...figures.list.map((column) => numeral(column.x, middle + 5, column.cell(row), { ...look, ...column.look })),
				...(best === null || !row.best ? [] : bestOf(row.best, best, middle, step, width - best))
			];
		}),
		line(0, bottom, width, bottom, { stroke: 'var(--grid)' }),
		left > 0
			? label(0, bottom + 18, fit(words.left(left), from - 8, 12), { 'font-size': 12, fill: 'var(--ink-3)' })
			: ''
	);
}

/** Names take what they need, but leave room for the strips. */
const nameWidth = (rows: ComponentRow[], { width, share }: { width: number; share: number }, size: number): number => {
	const longest = Math.ceil(Math.max(...rows.map((row) => textWidth(row.name, size))));
	return Math.min(longest, width >= 1000 ? 336 : Math.round(width * share));
};

/** Columns of figures from the right edge to the left; `left` is where the last of them begins. */
function columns(data: ComponentsData, right: number, gap: number, shown: { rank: boolean }) {
	const { words, rows } = data;
	const asked = [
		{
			heading: words.score,
			cell: (row: ComponentRow) => row.score,
			look: { 'font-weight': 600, fill: 'var(--accent)' }
		},
		...(data.fromMedian
			? [{ heading: words.difference, cell: (row: ComponentRow) => row.difference ?? '', look: { fill: 'var(--ink)' } }]
			: []),
		...(shown.rank && rows.some((row) => row.rank !== null)
			? [{ heading: words.rank, cell: (row: ComponentRow) => row.rank?.place ?? '', look: { fill: 'var(--ink-2)' } }]
			: [])
	];
	let next = right;
	const list = asked.toReversed().map((column): Column => {
		const cells = rows.map((row) => textWidth(column.cell(row), 14, 600));
		const x = next;
		next -= Math.ceil(Math.max(textWidth(column.heading, 13, 600), ...cells)) + gap;
		return { ...column, x };
	});
	return { list, left: next + gap };
}

interface NamePlace {
	middle: number;
	step: number;
	width: number;
	tellBest: boolean;
	/** Whether lines are made about equally long. */
	even: boolean;
}

/** The name on as many lines as the row has room for, then the rank, then the best score where it has no column. */
function named(
	{ words }: ComponentsData,
	row: ComponentRow,
	{ middle, step, width, tellBest, even }: NamePlace
): string[] {
	const { size, leading } = typeOf(step);
	const room = Math.max(1, Math.floor((step - 2) / leading));
	const best = row.best && tellBest ? `${words.bestIs} ${row.best.score} (${row.best.unit})` : null;
	const name = (even ? evenLines : lines)(row.name, width, size, 400, Math.min(3, room));
	const more = [row.rank?.text ?? null, best].filter((text) => text !== null).slice(0, room - name.length);
	const told = step >= roomy ? more : [];
	const first = middle - ((name.length + told.length - 1) * leading) / 2 + 5;
	return [
		...name.map((text, at) => label(0, first + at * leading, text, { 'font-size': size, fill: 'var(--ink)' })),
		...told.map((text, at) =>
			label(0, first + (name.length + at) * leading, fit(text, width, 13), { fill: 'var(--ink-3)' })
		)
	];
}

/** The best score and who has it. */
function bestOf(best: { score: string; unit: string }, x: number, middle: number, step: number, width: number) {
	const room = Math.floor((step - 20) / 16);
	if (room < 1) return [label(x, middle + 5, fit(`${best.score} ${best.unit}`, width, 13), { fill: 'var(--ink-2)' })];
	const unit = lines(best.unit, width, 13, 400, Math.min(2, room));
	return [
		numeral(x, middle - 10, best.score, { 'font-size': 14, fill: 'var(--ink)' }),
		...unit.map((text, at) => label(x, middle + 7 + at * 16, text, { fill: 'var(--ink-3)' }))
	];
}
