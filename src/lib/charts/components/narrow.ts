import type { Room } from '../figure';
import { label, line, numeral, picture } from '../svg';
import { fit, textWidth } from '../type/type';
import type { ComponentsData } from './data';
import { axis, chosen, scale, strip } from './strips';

const foot = 28;
const natural = 104;
/** The lowest that a row can be. */
const least = 40;

/** Name and figures over the strip. */
export function narrow(data: ComponentsData, room: Room): string {
	const { width, height } = room;
	const { words } = data;
	const fitting = (under: number) => chosen(data, room, height === null ? Infinity : height - under, least);
	// What is left out is said on a line of its own under the axis.
	const under = fitting(foot).length < data.rows.length ? foot + 18 : foot;
	const rows = fitting(under);
	const step = height === null ? natural : (height - under) / rows.length;
	const tall = step >= 84;
	const { steps, x } = scale(rows, [16, width - 16]);
	const bottom = rows.length * step;
	const left = data.rows.length - rows.length;
	return picture(
		width,
		Math.round(bottom + under),
		data.alt,
		...rows.flatMap((row, at) => {
			const y = at * step;
			const against = [row.difference, row.best && `${words.bestIs} ${row.best.score} (${row.best.unit})`];
			const beside = [row.rank?.text ?? null, ...against].filter((part) => part !== null).join(', ');
			const difference = row.difference === null ? 0 : textWidth(row.difference, 13) + 12;
			const free = width - textWidth(row.score, 13, 600) - difference - 16;
			return [
				...(tall
					? [
							label(0, y + 22, fit(row.name, width, 14, 600), {
								'font-size': 14,
								'font-weight': 600,
								fill: 'var(--ink)'
							}),
							numeral(0, y + 42, row.score, { 'font-weight': 600, fill: 'var(--accent)' }),
							label(46, y + 42, fit(beside, width - 46, 13), {})
						]
					: [
							label(0, y + 14, fit(row.name, free, 13), { fill: 'var(--ink)' }),
							numeral(width - difference, y + 14, row.score, {
								'font-weight': 600,
								fill: 'var(--accent)',
								'text-anchor': 'end'
							}),
							row.difference === null ? '' : numeral(width, y + 14, row.difference, { 'text-anchor': 'end' })
						]),
				...strip(row, x, tall ? y + 72 : y + 18 + (step - 22) / 2, tall ? 7 : 6),
				line(0, y + step - (tall ? 8 : 0), width, y + step - (tall ? 8 : 0), { stroke: 'var(--grid)' })
			];
		}),
		...axis(data, steps, x, bottom - (tall ? 8 : 4), bottom - (tall ? 2 : 0)),
		left > 0 ? label(0, bottom + 37, fit(words.left(left), width, 12), { 'font-size': 12, fill: 'var(--ink-3)' }) : ''
	);
}
