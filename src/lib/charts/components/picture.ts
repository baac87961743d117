import type { Layout } from '../figure';
import { linear, ticks } from '../scale';
import { circle, label, line, numeral, path, picture } from '../svg';
import { wrap } from '../wrap';

/** One component: where the unit stands among all units that were measured. */
export interface ComponentRow {
	name: string;
	/** `hạng 3/61`; null where nothing may be ranked. */
	rank: string | null;
	score: string;
	/** Difference to the median in words; null where there is no median. */
	difference: string | null;
	best: { score: string; unit: string };
	/** Places on the axis: differences to the median, or scores where there is none. */
	value: number;
	others: number[];
	bestValue: number;
}

export interface ComponentsData {
	rows: ComponentRow[];
	/** Whether the axis counts from the median. */
	fromMedian: boolean;
	words: { components: string; score: string; difference: string; best: string; median: string; bestIs: string };
	/** A tick of the axis in words. */
	tick: (value: number) => string;
	alt: string;
}

/** One strip per component: a grey tick for each other unit, a black one for the best, a dot in sen for the unit itself. */
export function components(data: ComponentsData, layout: Layout): string {
	const values = data.rows.flatMap((row) => [row.value, row.bestValue, ...row.others]);
	return layout === 'desk' ? desk(data, values) : phone(data, values);
}

function strip(row: ComponentRow, x: (value: number) => number, y: number): string[] {
	const marks = row.others.map((value) => `M${x(value).toFixed(1)} ${y - 7}v14`).join('');
	return [
		path(marks, { stroke: 'var(--context)', 'stroke-width': 1.2 }),
		path(`M${x(row.bestValue).toFixed(1)} ${y - 9}v18`, { stroke: 'var(--ink)', 'stroke-width': 2 }),
		circle(x(row.value), y, 6.5, { fill: 'var(--accent)', stroke: 'var(--paper)', 'stroke-width': 1.5 })
	];
}

/** The middle line of the axis is the median; other ticks are hairlines. */
function axis(
	data: ComponentsData,
	steps: number[],
	x: (value: number) => number,
	top: number,
	bottom: number
): string[] {
	return steps.flatMap((step) => {
		const middle = data.fromMedian && step === 0;
		return [
			line(x(step), top, x(step), bottom, { stroke: middle ? 'var(--axis)' : 'var(--grid)' }),
			(middle ? label : numeral)(x(step), bottom + 18, middle ? data.words.median : data.tick(step), {
				'font-size': 12,
				'text-anchor': 'middle',
				fill: 'var(--ink-3)'
			})
		];
	});
}

const scale = (values: number[], count: number, range: [number, number]) => {
	const steps = ticks(Math.min(...values), Math.max(...values), count);
	return { steps, x: linear([steps[0] ?? 0, steps.at(-1) ?? 1], range) };
};

function desk(data: ComponentsData, values: number[]): string {
	const [width, top, step] = [1280, 34, 60];
	const { steps, x } = scale(values, 8, [360, data.fromMedian ? 930 : 960]);
	const bottom = top + data.rows.length * step;
	const head = { 'font-weight': 600 };
	const end = { ...head, 'text-anchor': 'end' };
	return picture(
		width,
		bottom + 28,
		data.alt,
		label(0, 20, data.words.components, head),
		label(1030, 20, data.words.score, end),
		data.fromMedian ? label(1112, 20, data.words.difference, end) : '',
		label(1136, 20, data.words.best, head),
		...axis(data, steps, x, top, bottom),
		...data.rows.flatMap((row, at) => {
			const y = top + at * step;
			const name = wrap(row.name, 46, 2);
			const first = y + 26 - (name.length + (row.rank ? 1 : 0) - 1) * 9 + 4;
			return [
				line(0, y, width, y, { stroke: at === 0 ? 'var(--rule-strong)' : 'var(--grid)' }),
				...name.map((text, index) => label(0, first + index * 18, text, { 'font-size': 14, fill: 'var(--ink)' })),
				row.rank ? label(0, first + name.length * 18, row.rank, { fill: 'var(--ink-3)' }) : '',
				...strip(row, x, y + step / 2),
				numeral(1030, y + 34, row.score, {
					'font-size': 14,
					'font-weight': 600,
					fill: 'var(--accent)',
					'text-anchor': 'end'
				}),
				row.difference
					? numeral(1112, y + 34, row.difference, { 'font-size': 14, fill: 'var(--ink)', 'text-anchor': 'end' })
					: '',
				numeral(1136, y + 20, row.best.score, { 'font-size': 14, fill: 'var(--ink)' }),
				...wrap(row.best.unit, 21, 2).map((text, index) =>
					label(1136, y + 37 + index * 16, text, { fill: 'var(--ink-3)' })
				)
			];
		}),
		line(0, bottom, width, bottom, { stroke: 'var(--grid)' })
	);
}

function phone(data: ComponentsData, values: number[]): string {
	const [width, step] = [358, 104];
	const { steps, x } = scale(values, 4, [16, width - 16]);
	const bottom = data.rows.length * step;
	return picture(
		width,
		bottom + 28,
		data.alt,
		...data.rows.flatMap((row, at) => {
			const y = at * step;
			const name = wrap(row.name, 46, 1)[0] ?? '';
			const against = [row.difference, `${data.words.bestIs} ${row.best.score} (${row.best.unit})`].filter(
				(part) => part !== null
			);
			return [
				label(0, y + 22, name, { 'font-size': 14, 'font-weight': 600, fill: 'var(--ink)' }),
				numeral(0, y + 42, row.score, { 'font-weight': 600, fill: 'var(--accent)' }),
				label(46, y + 42, wrap([row.rank, ...against].filter((part) => part !== null).join(', '), 50, 1)[0] ?? '', {}),
				...strip(row, x, y + 72),
				line(0, y + step - 8, width, y + step - 8, { stroke: 'var(--grid)' })
			];
		}),
		...axis(data, steps, x, bottom - 8, bottom - 2)
	);
}
