import type { GraphicComponentOption } from 'echarts';
import { textWidth } from '../type/type';
import type { ImpactData } from './data';
import type { ImpactFrame } from './frame';

/** The shaded time of work that is set beside the marked result, and the way from it to that result. */
export function lagWindow(data: ImpactData, frame: ImpactFrame): GraphicComponentOption[] {
	const { axis, rows, trend, band: top, bend } = frame;
	const last = rows.at(-1);
	const { marked } = data;
	const shaded = within(data);
	if (marked === null || shaded === null || !last) return [];
	const at = data.trend.panels.findIndex((one) => one.years.includes(marked));
	const panel = data.trend.panels[at];
	const value = panel?.lines[0]?.values[panel.years.indexOf(marked)] ?? null;
	const bottom = last.top + last.height;
	const [left, right] = [axis.edge(shaded.from), axis.edge(shaded.to)];
	const [start, end] = [(left + right) / 2, axis.x(marked)];
	const target = value === null ? trend.plot.bottom : trend.y(at, value) + 9;
	return [
		{
			type: 'rect',
			z: -5,
			silent: true,
			shape: { x: left, y: top, width: right - left, height: bottom - top },
			style: { fill: 'var(--accent-wash)' }
		},
		{
			type: 'line',
			silent: true,
			shape: { x1: left, y1: top, x2: right, y2: top },
			style: { stroke: 'var(--accent)', lineWidth: 1.5 }
		},
		// A plot too low for it goes without the way; the year and the words stay.
		...(target + 14 <= trend.plot.bottom
			? way({ start, top, bend }, { end, target, edge: axis.edge(marked), foot: trend.plot.bottom - 8 })
			: []),
		...lagWords(data, frame, Math.min(start, end) - 8)
	];
}

/** The part of the window that lies on the axis; null where none of it does. */
function within({ window, years }: ImpactData): { from: number; to: number } | null {
	const [first, last] = [years[0], years.at(-1)];
	if (!window || first === undefined || last === undefined) return null;
	const [from, to] = [Math.max(window.from, first), Math.min(window.to, last + 1)];
	return from < to ? { from, to } : null;
}

/** From the top of the shaded time over `bend` to the edge of the result's year, and up to its point. */
function way(
	{ start, top, bend }: { start: number; top: number; bend: number },
	{ end, target, edge, foot }: { end: number; target: number; edge: number; foot: number }
): GraphicComponentOption[] {
	return [
		{
			type: 'polyline',
			silent: true,
			z: 3,
			shape: {
				points: [
					[start, top],
					[start, bend],
					[edge, bend],
					[edge, foot],
					[end, foot],
					[end, target + 6]
				]
			},
			style: { stroke: 'var(--accent)', lineWidth: 1.5, lineDash: [2, 3], fill: 'none' }
		},
		{
			type: 'polygon',
			silent: true,
			z: 6,
			shape: {
				points: [
					[end - 4, target + 7],
					[end + 4, target + 7],
					[end, target]
				]
			},
			style: { fill: 'var(--accent)' }
		}
	];
}

/** How far apart the two are, left of the way between them; a low picture writes it beside the title of the work. */
function lagWords(
	{ words }: ImpactData,
	{ low, bend, rows, axis }: ImpactFrame,
	right: number
): GraphicComponentOption[] {
	const end = low ? right - axis.band / 2 : right;
	const free = low ? axis.left + textWidth(words.work, 13, 600) + 16 : 0;
	if (end - textWidth(words.lag, 13, 600) < free) return [];
	const y = low ? (rows[0]?.title ?? bend) : bend - 7;
	const style = {
		text: words.lag,
		fill: 'var(--accent)',
		font: '600 13px var(--font-text)',
		align: 'right' as const
	};
	return [{ type: 'text', silent: true, x: end, y, style }];
}
