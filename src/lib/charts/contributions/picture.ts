import type { Layout } from '../figure';
import { linear } from '../scale';
import { label, line, numeral, picture, rect } from '../svg';
import { wrap } from '../wrap';

export interface ContributionsData {
	rows: { name: string; value: number; text: string }[];
	zero: string;
	alt: string;
}

const bar = 16;
const lineHeight = 18;

/** Names stand beside the bars on a desk and over them on a phone. */
const layouts = {
	desk: { width: 690, from: 366, to: 634, letters: 44 },
	phone: { width: 358, from: 56, to: 302, letters: 48 }
};

/** Changes by component, most gained first: blue to the right, brown to the left of an axis at zero. */
export function contributions({ rows, zero, alt }: ContributionsData, layout: Layout): string {
	const { width, from, to, letters } = layouts[layout];
	const most = Math.max(0.01, ...rows.map((row) => Math.abs(row.value)));
	const low = rows.some((row) => row.value < 0) ? -most : 0;
	const high = rows.some((row) => row.value > 0) ? most : 0;
	const x = linear([low, high], [from, to]);
	let next = 0;
	const drawn = rows.map((row) => {
		const names = wrap(row.name, letters, 2);
		const top = next;
		const under = layout === 'phone' ? names.length * lineHeight : 0;
		const height = layout === 'phone' ? under + bar + 24 : Math.max(40, names.length * lineHeight + 14);
		next += height;
		const y = layout === 'phone' ? top + under + 10 : top + (height - bar) / 2;
		const first = layout === 'phone' ? top + 18 : top + height / 2 + 5 - ((names.length - 1) * lineHeight) / 2;
		const right = row.value >= 0;
		return [
			...names.map((text, at) => label(0, first + at * lineHeight, text, { 'font-size': 14, fill: 'var(--ink)' })),
			rect(Math.min(x(0), x(row.value)), y, Math.abs(x(row.value) - x(0)), bar, {
				fill: right ? 'var(--up)' : 'var(--div-n2)'
			}),
			numeral(x(row.value) + (right ? 7 : -7), y + 13, row.text, {
				'font-weight': 600,
				fill: 'var(--ink)',
				'text-anchor': right ? 'start' : 'end'
			}),
			line(0, next, width, next, { stroke: 'var(--grid)' }),
			line(x(0), y - 4, x(0), y + bar + 4, { stroke: 'var(--axis)' })
		].join('');
	});
	return picture(
		width,
		next + 30,
		alt,
		...drawn,
		label(x(0), next + 20, zero, { 'font-size': 12, fill: 'var(--ink-3)', 'text-anchor': 'middle' })
	);
}
