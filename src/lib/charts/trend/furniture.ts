import type { GraphicComponentOption } from 'echarts';
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
	style: { text: words, fill: 'var(--ink-2)', fontSize: 13, fontFamily: 'var(--font-text)', ...style }
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
				const style = { fill: 'var(--ink-2)', fontSize: 12, align: 'center' };
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
			fontWeight: line.role === 'selected' ? 600 : 400,
			width: frame.width - right - 8,
			overflow: 'truncate'
		})
	);
	return ends.length > 0 || data.small ? drawn : [...drawn, ...medianName(data, frame)];
}

/** The median's name, where its line is furthest from the selected one, on the side away from it. */
function medianName(data: TrendData, frame: TrendFrame): GraphicComponentOption[] {
	const at = data.panels.length - 1;
	const panel = data.panels[at];
	if (!panel?.median) return [];
	const [selected] = panel.lines;
	const places = panel.median.flatMap((value, index) => {
		const own = selected?.values[index] ?? null;
		const x = frame.panels[at]?.x(panel.years[index] ?? 0) ?? 0;
		const y = value === null ? 0 : frame.y(at, value);
		return value === null ? [] : [{ x, y, away: own === null ? 0 : y - frame.y(at, own) }];
	});
	// The ends carry the values of the selected line.
	const inner = places.length > 3 ? places.slice(1, -1) : places;
	const place = inner.toSorted((a, b) => Math.abs(b.away) - Math.abs(a.away))[0];
	if (!place) return [];
	const y = place.away >= 0 ? place.y + 8 : place.y - 22;
	// A halo of paper drawn first: not every renderer knows a text's outline.
	return [
		text(place.x, y, data.words.median, {
			align: 'center',
			fill: 'var(--paper)',
			stroke: 'var(--paper)',
			lineWidth: 4
		}),
		text(place.x, y, data.words.median, { align: 'center', fill: 'var(--ink)' })
	];
}
