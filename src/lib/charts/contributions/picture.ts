import { linear } from '../scale';
import { label, line, numeral, picture, rect } from '../svg';
import type { Layout } from '../figure';

export interface ContributionsData {
	rows: { name: string; value: number; text: string }[];
	zero: string;
	alt: string;
}

/** Changes by component, most gained first: blue to the right, brown to the left of an axis at zero. */
export function contributions({ rows, zero, alt }: ContributionsData, layout: Layout): string {
	const phone = layout === 'phone';
	const width = phone ? 358 : 690;
	const step = phone ? 58 : 40;
	const bar = 16;
	const [from, to] = phone ? [56, 302] : [356, 634];
	const most = Math.max(0.01, ...rows.map((row) => Math.abs(row.value)));
	const low = rows.some((row) => row.value < 0) ? -most : 0;
	const high = rows.some((row) => row.value > 0) ? most : 0;
	const x = linear([low, high], [from, to]);
	const height = rows.length * step + 30;
	return picture(
		width,
		height,
		alt,
		...rows.flatMap((row, index) => {
			const top = index * step;
			const y = phone ? top + 26 : top + 12;
			const right = row.value >= 0;
			return [
				label(0, phone ? top + 17 : top + 25, row.name, { 'font-size': 14, fill: 'var(--ink)' }),
				rect(right ? x(0) : x(row.value), y, Math.abs(x(row.value) - x(0)), bar, {
					fill: right ? 'var(--up)' : 'var(--div-n2)'
				}),
				numeral(x(row.value) + (right ? 7 : -7), y + 13, row.text, {
					'font-weight': 600,
					fill: 'var(--ink)',
					'text-anchor': right ? 'start' : 'end'
				}),
				line(0, top + step, width, top + step, { stroke: 'var(--grid)' }),
				line(x(0), y - 4, x(0), y + bar + 4, { stroke: 'var(--axis)' })
			];
		}),
		label(x(0), height - 8, zero, { 'font-size': 12, fill: 'var(--ink-3)', 'text-anchor': 'middle' })
	);
}
