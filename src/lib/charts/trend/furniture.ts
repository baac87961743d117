import type { GraphicComponentOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { leaning } from '../panels';
import type { TrendData } from './data';
import type { TrendFrame } from './frame';
import { apart } from './labels';

/** What stands around the lines: tinted earlier periods, leaning edges, ticks of partial breaks, names. */
export function furniture(data: TrendData, frame: TrendFrame): GraphicComponentOption[] {
	return [
		...periods(frame),
		...partlyTicks(data, frame),
		...panelLabels(data, frame),
		...rankOnly(data, frame),
		...names(data, frame)
	];
}

const text = (x: number, y: number, words: string, style: object): GraphicComponentOption => ({
	type: 'text',
	silent: true,
	z: 6,
	x,
	y,
	style: { text: words, fill: 'var(--ink-2)', font: '13px var(--font-text)', ...style }
});

/** Every earlier period is tinted up to the leaning edge that ends it. */
function periods({ panels, plot, gap }: TrendFrame): GraphicComponentOption[] {
	const [top, bottom] = [plot.top - 8, plot.bottom];
	const edges = panels.slice(0, -1).map((panel) => leaning(panel.left + panel.width + gap / 2, top, bottom));
	const first = panels[0]?.left ?? 0;
	return edges.flatMap((edge, at): GraphicComponentOption[] => {
		const from = edges[at - 1] ?? { x1: first, y1: top, x2: first, y2: bottom };
		const points = [
			[from.x1, from.y1],
			[from.x2, from.y2],
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

/** What each panel measures, over it; a narrow picture has a line for each. */
function panelLabels(data: TrendData, { panels, width }: TrendFrame): GraphicComponentOption[] {
	return data.panels.flatMap((panel, at) => {
		const own = panels[at];
		if (panel.label === null || !own) return [];
		const last = at > 0 && at === panels.length - 1;
		const y = width < 500 && last ? 20 : 2;
		const words = width < 500 ? (panel.short ?? panel.label) : panel.label;
		return [text(last ? own.left + own.width : own.left, y, words, { align: last ? 'right' : 'left' })];
	});
}

/** Ranks without a score have no height: hollow dots at the foot, with their words. */
function rankOnly(data: TrendData, { panels, plot }: TrendFrame): GraphicComponentOption[] {
	return data.panels.flatMap((panel, at) =>
		panel.lines.flatMap((line) => {
			let before = -Infinity;
			return (line.ranked ?? []).flatMap(({ year, text: words }): GraphicComponentOption[] => {
				const x = panels[at]?.x(year) ?? 0;
				const roomy = !data.small && x - before > 52;
				if (roomy) before = x;
				const dot: GraphicComponentOption = {
					type: 'circle',
					silent: true,
					shape: { cx: x, cy: plot.bottom - 8, r: 4 },
					style: { fill: 'var(--paper)', stroke: line.colour, lineWidth: 1.5 }
				};
				const style = { fill: 'var(--ink-2)', font: '12px var(--font-text)', align: 'center' };
				return roomy ? [dot, text(x, plot.bottom - 30, words, style)] : [dot];
			});
		})
	);
}

const lastOf = (values: (number | null)[]) => values.findLast((value) => value !== null) ?? null;

/** Direct labels at the right ends of named lines, pushed apart where they would touch; else the median's name. */
function names(data: TrendData, frame: TrendFrame): GraphicComponentOption[] {
	const at = data.panels.length - 1;
	const [panel, own] = [data.panels[at], frame.panels[at]];
	if (!panel || !own) return [];
	const right = own.left + own.width;
	const ends = panel.lines
		.filter((line) => line.role === 'peer' || panel.lines.length > 1)
		.flatMap((line) => {
			const value = lastOf(line.values);
			return value === null ? [] : [{ line, y: frame.y(at, value) }];
		});
	const drawn = apart(ends, 16, frame.plot.top, frame.plot.bottom).map(({ line, y }) =>
		text(right + 6, y - 8, line.name, {
			fill: line.colour,
			font: `${line.role === 'selected' ? 600 : 400} 13px var(--font-text)`,
			width: frame.width - right - 8,
			overflow: 'truncate'
		})
	);
	const middle = panel.median && lastOf(panel.median);
	if (middle === null || ends.length > 0 || data.small) return drawn;
	const words = `${data.words.median} ${number(data.locale, middle, data.measure === 'rank' ? 0 : Math.min(1, data.digits))}`;
	// Under the line, with a halo of paper drawn first: not every renderer knows a text's outline.
	const style = { font: '13px var(--font-text)', align: 'right' };
	const y = frame.y(at, middle) + 6;
	return [
		...drawn,
		text(right - 2, y, words, { ...style, fill: 'var(--paper)', stroke: 'var(--paper)', lineWidth: 4 }),
		text(right - 2, y, words, { ...style, fill: 'var(--ink)' })
	];
}
