import type { Layout } from '../figure';
import { element, escape, label, line, picture, rect } from '../svg';

/** One group of channels: what was recorded beside the plan's number for the year. */
export interface ProgressRow {
	name: string;
	done: number;
	min: number;
	/** Null for “at least”. */
	max: number | null;
	/** `61 / 64–72`, in two weights. */
	doneText: string;
	plannedText: string;
	demo: boolean;
}

export interface ProgressData {
	rows: ProgressRow[];
	alt: string;
}

const step = 54;

/** Bars from zero; each row is as long as its own plan for the year, the tick stands at its minimum. */
export function progress({ rows, alt }: ProgressData, layout: Layout): string {
	const width = layout === 'desk' ? 690 : 358;
	return picture(
		width,
		rows.length * step + 2,
		alt,
		...rows.flatMap((row, index) => {
			const y = index * step;
			const most = Math.max(row.max ?? row.min, row.done, 1);
			const x = (value: number) => (value / most) * width;
			const look = row.demo
				? { fill: 'var(--seq-1)', stroke: 'var(--seq-4)', 'stroke-dasharray': '3 2' }
				: { fill: 'var(--seq-4)' };
			return [
				label(0, y + 20, row.name, { 'font-size': 14, fill: 'var(--ink)' }),
				element(
					'text',
					{ x: width, y: y + 20, 'font-family': 'var(--font-num)', 'font-size': 14, 'text-anchor': 'end' },
					element('tspan', { 'font-weight': 600, fill: 'var(--ink)' }, escape(row.doneText)),
					element('tspan', { 'font-size': 13, fill: 'var(--ink-3)' }, escape(` ${row.plannedText}`))
				),
				rect(0, y + 30, x(row.max ?? row.min), 10, { fill: 'var(--wash-2)' }),
				rect(0, y + 30, x(row.done), 10, look),
				line(x(row.min), y + 27, x(row.min), y + 43, { stroke: 'var(--ink)', 'stroke-width': 2 }),
				line(0, y + step, width, y + step, { stroke: 'var(--grid)' })
			];
		})
	);
}
