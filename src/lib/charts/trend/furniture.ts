import type { GraphicComponentOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { boxOf, drawn, endNames, haloed, type Box, type Label, type LineEnd } from '../labels';
import { leaning } from '../panels';
import { tickDigits } from '../scale';
import { textWidth } from '../type/type';
import type { TrendData } from './data';
import { namedLines, type TrendFrame } from './frame';
import { pointLabels } from './values';

/** What stands around the lines: tinted earlier periods, leaning edges, ticks of partial breaks, names and values. */
export function furniture(data: TrendData, frame: TrendFrame): GraphicComponentOption[] {
	const titles = frame.titles.map((title): Label => ({
		...title,
		size: 13,
		weight: 400,
		colour: 'var(--ink-2)',
		font: 'text'
	}));
	const names = lineNames(data, frame);
	const taken = [...titles, ...names.map(({ label }) => label)].map(boxOf);
	return [
		...periods(frame),
		...partlyTicks(data, frame),
		...rankDots(data, frame),
		...targetBars(data, frame),
		...titles.map(drawn),
		...names.flatMap(({ label, leader }) => (leader ? [leader, drawn(label)] : [drawn(label)])),
		...pointLabels(data, frame, [...taken, ...innerTicks(data, frame)]).flatMap(haloed)
	];
}

/** Every earlier period is tinted up to the leaning edge that ends it. */
function periods({ panels, plot, edge: from }: TrendFrame): GraphicComponentOption[] {
	const [top, bottom] = [plot.top - 8, plot.bottom];
	const edges = panels.slice(0, -1).map((panel) => leaning(panel.left + panel.width + from, top, bottom));
	const first = panels[0]?.left ?? 0;
	return edges.flatMap((edge, at): GraphicComponentOption[] => {
		const before = edges[at - 1] ?? { x1: first, y1: top, x2: first, y2: bottom };
		const points = [
			[before.x1, before.y1],
			[before.x2, before.y2],
			[edge.x2, edge.y2],
			[edge.x1, edge.y1]
		];
		return [
			{ type: 'polygon', z: -10, silent: true, shape: { points }, style: { fill: 'var(--medium)' } },
			{ type: 'line', silent: true, shape: edge, style: { stroke: 'var(--ink-3)', lineWidth: 1, lineDash: [3, 3] } }
		];
	});
}

/** A small leaning tick under the line where the method changed in part. */
function partlyTicks(data: TrendData, { panels, plot }: TrendFrame): GraphicComponentOption[] {
	return data.panels.flatMap((panel, at) =>
		data.marks.flatMap(({ year, verdict }): GraphicComponentOption[] => {
			const x = panels[at]?.edge(year);
			if (verdict !== 'partly' || x === undefined || !panel.years.includes(year) || year === panel.years[0]) return [];
			const shape = { x1: x + 2.5, y1: plot.bottom - 9, x2: x - 2.5, y2: plot.bottom + 5 };
			return [{ type: 'line', silent: true, shape, style: { stroke: 'var(--ink-3)', lineWidth: 1.5 } }];
		})
	);
}

/** Ranks without a score have no height: hollow dots at the foot. */
const rankDots = (data: TrendData, { panels, plot }: TrendFrame): GraphicComponentOption[] =>
	data.panels.flatMap((panel, at) =>
		panel.lines.flatMap((line) =>
			(line.ranked ?? []).map(({ year }): GraphicComponentOption => ({
				type: 'circle',
				silent: true,
				shape: { cx: panels[at]?.x(year) ?? 0, cy: plot.bottom - 8, r: 4 },
				style: { fill: 'var(--paper)', stroke: line.colour, lineWidth: 1.5 }
			}))
		)
	);

/** What a unit wants to reach in a year: a short bar across its column, told apart from the line by standing alone. */
const targetBars = (data: TrendData, { panels, y }: TrendFrame): GraphicComponentOption[] =>
	data.panels.flatMap((panel, at) =>
		panel.lines.flatMap((line) =>
			(line.wanted ?? []).flatMap((levels, index) => {
				const x = panels[at]?.x(panel.years[index] ?? 0) ?? 0;
				return levels.map((value): GraphicComponentOption => {
					const level = Math.round(y(at, value));
					return {
						type: 'line',
						z: 6,
						silent: true,
						shape: { x1: x - 11, y1: level, x2: x + 11, y2: level },
						style: { stroke: 'var(--ink)', lineWidth: 2.5 }
					};
				});
			})
		)
	);

/** Names at the right, each beside the last point of its line. */
function lineNames(data: TrendData, frame: TrendFrame) {
	const last = frame.panels.at(-1);
	if (!last) return [];
	const ends = namedLines(data).flatMap((line, position): LineEnd[] => {
		const at = data.panels.findLastIndex((panel) => panel.lines[position]?.values.some((value) => value !== null));
		const values = data.panels[at]?.lines[position]?.values ?? [];
		const index = values.findLastIndex((value) => value !== null);
		const [year, value] = [data.panels[at]?.years[index], values[index]];
		if (year === undefined || value == null) return [];
		const x = frame.panels[at]?.x(year) ?? 0;
		const over = at < data.panels.length - 1;
		const { name, colour } = line;
		const end = { name, colour, strong: line.role === 'selected', x, y: frame.y(at, value) };
		return [over && line.mark ? { ...end, mark: line.mark } : end];
	});
	return endNames(ends, last.left + last.width, frame.plot, frame);
}

/** Where scales stand inside a panel, on their hairlines. */
function innerTicks(data: TrendData, frame: TrendFrame): Box[] {
	if (frame.scales !== 'inside') return [];
	return frame.panels.flatMap(({ left }, at) => {
		const steps = frame.ticks[at] ?? [];
		if (at === 0 || data.panels[at]?.scale === data.panels[at - 1]?.scale) return [];
		const digits = tickDigits(steps);
		return steps.map((step) => ({
			x: left,
			y: frame.y(at, step) - 15,
			width: textWidth(number(data.locale, step, digits), 12),
			height: 15
		}));
	});
}
