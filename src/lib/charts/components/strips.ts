import type { Room } from '../figure';
import { linear, ticks } from '../scale';
import { circle, label, line, numeral, path } from '../svg';
import type { ComponentRow, ComponentsData } from './data';

/** As many rows as there is room for: those that say most, in the order in which they came. */
export function chosen(
	{ rows, fromMedian }: ComponentsData,
	room: Room,
	space: number,
	lowest: number
): ComponentRow[] {
	const most = Math.min(room.rows ?? Infinity, Math.max(1, Math.floor(space / lowest)));
	if (rows.length <= most) return rows;
	const weight = (row: ComponentRow) => (fromMedian ? Math.abs(row.value) : row.value);
	const kept = new Set(rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
	return rows.filter((row) => kept.has(row));
}

/** `reach` is half the height of a strip. */
export function strip(row: ComponentRow, x: (value: number) => number, y: number, reach: number): string[] {
	const tick = (value: number, half: number) =>
		`M${x(value).toFixed(1)} ${(y - half).toFixed(1)}v${(2 * half).toFixed(1)}`;
	const marks = row.others.map((value) => tick(value, reach)).join('');
	return [
		marks ? path(marks, { stroke: 'var(--context)', 'stroke-width': 1.2 }) : '',
		row.best ? path(tick(row.best.value, reach + 2), { stroke: 'var(--ink)', 'stroke-width': 2 }) : '',
		circle(x(row.value), y, Math.min(8, reach - 0.5), {
			fill: 'var(--accent)',
			stroke: 'var(--paper)',
			'stroke-width': 1.5
		})
	];
}

/** The middle line of the axis is the median; other ticks are hairlines. */
export function axis(
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

/** From the lowest to the highest value of the rows, with as many ticks as have 56 pixels each. */
export const scale = (rows: ComponentRow[], [from, to]: [number, number]) => {
	const values = rows.flatMap((row) => [row.value, ...(row.best ? [row.best.value] : []), ...row.others]);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const around = ticks(low, high, 1);
	// One value alone stands between the ticks around it.
	const domain: [number, number] = low === high ? [around[0] ?? low, around.at(-1) ?? high] : [low, high];
	const x = linear(domain, [from + 8, to - 8]);
	const inside = (count: number) => ticks(...domain, count).filter((step) => domain[0] <= step && step <= domain[1]);
	const spaced = (steps: number[]) => steps.length < 2 || x(steps[1] ?? 0) - x(steps[0] ?? 0) >= 56;
	const steps = [10, 8, 7, 6, 5, 4, 3, 2].map(inside).find(spaced) ?? [];
	return { steps, x };
};
