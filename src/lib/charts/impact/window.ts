import type { GraphicComponentOption } from 'echarts';
import type { ImpactData } from './data';
import type { ImpactFrame } from './frame';

/** The shaded year of work that is set beside the marked result, and the way from it to that result. */
export function lagWindow(data: ImpactData, { axis, rows, trend }: ImpactFrame): GraphicComponentOption[] {
	const [first, last] = [rows[0], rows.at(-1)];
	const { marked } = data;
	const year = marked === null ? null : marked - data.lag;
	if (marked === null || year === null || !data.years.includes(year) || !first || !last) return [];
	const at = data.trend.panels.findIndex((one) => one.years.includes(marked));
	const panel = data.trend.panels[at];
	const value = panel?.lines[0]?.values[panel.years.indexOf(marked)] ?? null;
	const [top, bottom] = [first.top - 34, last.top + last.height];
	const [start, end] = [axis.x(year), axis.x(marked)];
	// Up between two years' labels, not through them.
	const bend = top - 14;
	const target = value === null ? trend.plot.bottom : trend.y(at, value) + 9;
	return [
		{
			type: 'rect',
			z: -5,
			silent: true,
			shape: { x: axis.edge(year), y: top, width: axis.band, height: bottom - top },
			style: { fill: 'var(--accent-wash)' }
		},
		{
			type: 'line',
			silent: true,
			shape: { x1: axis.edge(year), y1: top, x2: axis.edge(year) + axis.band, y2: top },
			style: { stroke: 'var(--accent)', lineWidth: 1.5 }
		},
		{
			type: 'polyline',
			silent: true,
			z: 3,
			shape: {
				points: [
					[start, top],
					[start, bend],
					[axis.edge(marked), bend],
					[axis.edge(marked), trend.plot.bottom - 8],
					[end, trend.plot.bottom - 8],
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
		},
		{
			type: 'text',
			silent: true,
			x: Math.min(start, end) - 8,
			y: bend - 7,
			style: { text: data.words.lag, fill: 'var(--accent)', font: '600 13px var(--font-text)', align: 'right' }
		}
	];
}
