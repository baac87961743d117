import type { EChartsOption, GraphicComponentOption, LineSeriesOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { labelledYears, leaning, panelFrames, type PanelFrame } from '../panels';
import { ticks } from '../scale';
import type { TrendData, TrendLine, TrendPanel } from './data';

export interface Size {
	width: number;
	height: number;
}

const margin = { top: 30, bottom: 30, left: 40 };
const gap = 26;

/** Lines of one indicator over years: panels side by side, a leaning edge where nothing may be compared. */
export function trendOption(data: TrendData, { width, height }: Size): EChartsOption {
	const named = data.panels.flatMap((panel) => panel.lines).some((line) => line.role === 'peer');
	const right = named ? (width < 500 ? 92 : 130) : data.panels.length > 1 ? 40 : 20;
	const frames = panelFrames(data.panels, margin.left, width - margin.left - right, gap);
	const plot = { top: margin.top, bottom: height - margin.bottom };
	const domains = data.panels.map((panel) => domain(data, panel.scale));
	return {
		animation: false,
		textStyle: { fontFamily: 'var(--font-text)' },
		grid: frames.map((frame) => ({
			left: frame.left, width: frame.width, top: plot.top, height: plot.bottom - plot.top, containLabel: false
		})),
		xAxis: data.panels.map((panel, index) => yearAxis(panel.years, index, frames[index])),
		yAxis: data.panels.map((panel, index) => {
			const own = index === 0 || panel.scale !== data.panels[index - 1]?.scale;
			return valueAxis(data, domains[index] ?? [0, 1], index, own, index > 0);
		}),
		series: data.panels.flatMap((panel, index) => panelSeries(data, panel, index, width)),
		graphic: [...periods(data, frames, plot), ...names(data, frames, plot, domains, width)]
	};
}

function yearAxis(years: number[], gridIndex: number, frame: PanelFrame | undefined) {
	const labelled = labelledYears(years, frame?.band ?? 50);
	return {
		gridIndex,
		type: 'category' as const,
		data: years.map(String),
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: {
			color: 'var(--ink-3)', fontFamily: 'var(--font-num)', fontSize: 12, interval: 0, margin: 10,
			formatter: (text: string) => (labelled.has(Number(text)) ? text : '')
		}
	};
}

function valueAxis(data: TrendData, steps: number[], gridIndex: number, labelled: boolean, right: boolean) {
	const [min = 0, next = 1] = steps;
	const digits = data.measure === 'rank' ? 0 : Math.max(0, -Math.floor(Math.log10(next - min) + 1e-9));
	return {
		gridIndex,
		type: 'value' as const,
		inverse: data.measure === 'rank',
		position: right ? ('right' as const) : ('left' as const),
		min,
		max: steps.at(-1) ?? 1,
		interval: next - min,
		axisLine: { show: false },
		axisTick: { show: false },
		splitLine: { lineStyle: { color: 'var(--grid)', width: 1 } },
		axisLabel: {
			show: labelled, color: 'var(--ink-3)', fontFamily: 'var(--font-num)', fontSize: 12,
			formatter: (value: number) => number(data.locale, value === 0 && data.measure === 'rank' ? 1 : value, Math.min(digits, 2))
		}
	};
}

/** Ticks over everything that shares a scale. */
function domain(data: TrendData, scale: string): number[] {
	const values = data.panels
		.filter((panel) => panel.scale === scale)
		.flatMap((panel) => [...panel.context, ...panel.lines.map((line) => line.values), panel.median ?? []].flat())
		.filter((value) => value !== null);
	if (data.measure === 'rank') return ticks(0, Math.max(10, ...values), 4);
	return values.length ? ticks(Math.min(...values), Math.max(...values), 4) : [0, 1];
}

function panelSeries(data: TrendData, panel: TrendPanel, index: number, width: number): LineSeriesOption[] {
	const shared = { type: 'line', xAxisIndex: index, yAxisIndex: index, animation: false, clip: false, silent: true } as const;
	const context: LineSeriesOption = {
		...shared,
		name: 'context',
		showSymbol: false,
		lineStyle: { width: 1, color: 'var(--context)' },
		// One series for all: rows of [year, value], with a gap between two units.
		data: panel.context.flatMap((values) => [
			...values.map((value, at) => [String(panel.years[at]), value ?? '-']),
			['-', '-']
		])
	};
	const median: LineSeriesOption = {
		...shared,
		name: data.words.median,
		showSymbol: false,
		lineStyle: { width: 1.5, color: 'var(--median)', type: [5, 3] },
		data: panel.median?.map((value) => value ?? '-') ?? []
	};
	return [
		...(panel.context.length ? [context] : []),
		...(panel.median ? [median] : []),
		...panel.lines.map((line): LineSeriesOption => ({
			...shared,
			name: line.name,
			symbol: 'circle',
			symbolSize: line.role === 'peer' ? 5 : 8,
			showAllSymbol: true,
			lineStyle: { width: line.role === 'peer' ? 2 : 2.5, color: line.colour },
			itemStyle: { color: line.colour, borderColor: 'var(--paper)', borderWidth: 1.5 },
			z: line.role === 'selected' ? 5 : 4,
			data: line.values.map((value, at) => point(data, panel, line, value, at, width))
		}))
	];
}

/** A point, labelled where it begins, ends or peaks; one label each for a narrow picture. */
function point(data: TrendData, panel: TrendPanel, line: TrendLine, value: number | null, at: number, width: number) {
	if (value === null) return '-';
	const present = line.values.flatMap((other, index) => (other === null ? [] : [{ other, index }]));
	const peak = present.reduce((best, item) => (item.other > best.other ? item : best), present[0] ?? { other: value, index: at });
	const ends = [present[0]?.index, present.at(-1)?.index];
	const crowded = (panel.years.length > 6 && width < 500) || data.measure === 'rank';
	const labelled = line.role !== 'peer' && (ends.includes(at) || (!crowded && peak.index === at));
	return {
		value,
		label: {
			show: labelled,
			position: 'top' as const,
			color: line.colour,
			fontFamily: 'var(--font-num)',
			fontWeight: 600 as const,
			fontSize: 13,
			formatter: () => number(data.locale, value, data.measure === 'rank' ? 0 : data.digits)
		}
	};
}

/** The tinted earlier periods, the leaning edges, the small ticks of partial breaks, and what each panel measures. */
function periods(data: TrendData, frames: PanelFrame[], plot: { top: number; bottom: number }): GraphicComponentOption[] {
	const drawn: GraphicComponentOption[] = [];
	frames.forEach((frame, index) => {
		const next = frames[index + 1];
		const panel = data.panels[index];
		if (next) {
			const edge = leaning(frame.left + frame.width + gap / 2, plot.top - 6, plot.bottom);
			const before = index === 0 ? [[frame.left, plot.top - 6], [frame.left, plot.bottom]] : [];
			const previous = frames[index - 1];
			const from = previous ? leaning(previous.left + previous.width + gap / 2, plot.top - 6, plot.bottom) : null;
			const left = from ? [[from.x1, from.y1], [from.x2, from.y2]] : before;
			const points = [...left, [edge.x2, edge.y2], [edge.x1, edge.y1]];
			drawn.push({ type: 'polygon', z: -10, silent: true, shape: { points }, style: { fill: 'var(--medium)' } });
			drawn.push({ type: 'line', silent: true, shape: edge, style: { stroke: 'var(--ink-3)', lineWidth: 1, lineDash: [3, 3] } });
		}
		if (panel?.label) {
			const last = index === frames.length - 1 && index > 0;
			drawn.push({
				type: 'text', silent: true, x: last ? frame.left + frame.width : frame.left + 4, y: 4,
				style: { text: panel.label, fill: 'var(--ink-2)', font: '13px var(--font-text)', align: last ? 'right' : 'left' }
			});
		}
		for (const mark of data.marks) {
			if (mark.verdict !== 'partly' || !panel?.years.includes(mark.year) || mark.year === panel.years[0]) continue;
			const x = frame.edge(mark.year);
			drawn.push({ type: 'line', silent: true, shape: { x1: x + 2.5, y1: plot.bottom - 9, x2: x - 2.5, y2: plot.bottom + 3 }, style: { stroke: 'var(--ink-3)', lineWidth: 1.5 } });
		}
	});
	return drawn;
}

/** Direct labels at the right ends of named lines, pushed apart where they would touch; and the median's name. */
function names(data: TrendData, frames: PanelFrame[], plot: { top: number; bottom: number }, domains: number[][], width: number): GraphicComponentOption[] {
	const [panel, frame, steps] = [data.panels.at(-1), frames.at(-1), domains.at(-1)];
	if (!panel || !frame || !steps) return [];
	const [low, high] = [steps[0] ?? 0, steps.at(-1) ?? 1];
	const y = (value: number) => {
		const share = (value - low) / (high - low || 1);
		return data.measure === 'rank' ? plot.top + share * (plot.bottom - plot.top) : plot.bottom - share * (plot.bottom - plot.top);
	};
	const lastOf = (values: (number | null)[]) => values.findLast((value) => value !== null) ?? null;
	const ends = panel.lines
		.filter((line) => line.role === 'peer' || panel.lines.length > 1)
		.flatMap((line) => {
			const value = lastOf(line.values);
			return value === null ? [] : [{ text: line.name, colour: line.colour, y: y(value), bold: line.role === 'selected' }];
		});
	const spread = apart(ends, 16, plot.top, plot.bottom);
	const drawn: GraphicComponentOption[] = spread.map((end) => ({
		type: 'text', silent: true, x: frame.left + frame.width + 6, y: end.y - 8,
		style: { text: end.text, fill: end.colour, font: `${end.bold ? 600 : 400} 13px var(--font-text)`, width: width - frame.left - frame.width - 8, overflow: 'truncate' }
	}));
	const middle = panel.median ? lastOf(panel.median) : null;
	if (middle !== null && panel.median && ends.length === 0)
		drawn.push({
			type: 'text', silent: true, x: frame.left + frame.width - 2, y: y(middle) + 5,
			style: { text: `${data.words.median} ${number(data.locale, middle, Math.min(1, data.digits))}`, fill: 'var(--ink)', font: '13px var(--font-text)', align: 'right', stroke: 'var(--paper)', lineWidth: 4 }
		});
	return drawn;
}

/** Pushes labels apart to at least `room` pixels, keeping their order and staying within the plot. */
export function apart<T extends { y: number }>(labels: T[], room: number, top: number, bottom: number): T[] {
	const sorted = [...labels].sort((a, b) => a.y - b.y).map((label) => ({ ...label }));
	sorted.forEach((label, index) => {
		label.y = Math.max(label.y, (sorted[index - 1]?.y ?? top - room) + room);
	});
	let limit = bottom;
	for (const label of sorted.toReversed()) {
		label.y = Math.min(label.y, limit);
		limit = label.y - room;
	}
	return sorted;
}
