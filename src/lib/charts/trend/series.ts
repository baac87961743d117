import type { LineSeriesOption } from 'echarts';
import { number } from '$lib/i18n/format';
import type { TrendData, TrendLine, TrendPanel } from './data';
import type { TrendFrame } from './frame';

/** Everything that is drawn inside one panel: the grey context, the median, the named lines. */
export function panelSeries(data: TrendData, panel: TrendPanel, at: number, frame: TrendFrame): LineSeriesOption[] {
	const shared = { type: 'line', xAxisIndex: at, yAxisIndex: at, animation: false, clip: false, silent: true } as const;
	const context: LineSeriesOption = {
		...shared,
		name: 'context',
		symbol: 'none',
		lineStyle: { width: 1, color: 'var(--context)' },
		// One series for all: rows of [year, value], with a gap between two units.
		data: panel.context.flatMap((values) => [
			...values.map((value, index) => [String(panel.years[index]), value ?? '-']),
			['-', '-']
		])
	};
	const median: LineSeriesOption = {
		...shared,
		name: data.words.median,
		symbol: 'none',
		lineStyle: { width: 1.5, color: 'var(--median)', type: [5, 3] },
		data: panel.median?.map((value) => value ?? '-') ?? []
	};
	return [
		...(panel.context.length ? [context] : []),
		...(panel.median ? [median] : []),
		...panel.lines.map((line): LineSeriesOption => {
			const labels = labelled(data, line, at, frame);
			return {
				...shared,
				name: line.name,
				symbol: 'circle',
				symbolSize: line.role === 'peer' || frame.width < 500 ? 6 : 8,
				showAllSymbol: true,
				lineStyle: { width: line.role === 'selected' ? 2.5 : 2, color: line.colour },
				itemStyle: { color: line.colour, borderColor: 'var(--paper)', borderWidth: 1.5 },
				z: line.role === 'selected' ? 5 : 4,
				data: line.values.map((value, index) =>
					value === null ? '-' : { value, label: label(data, line, value, labels.get(index)) }
				)
			};
		})
	];
}

function label(data: TrendData, line: TrendLine, value: number, position: 'top' | 'bottom' | undefined) {
	return {
		show: position !== undefined,
		position: position ?? 'top',
		distance: 6,
		color: line.role === 'index' ? 'var(--ink)' : line.colour,
		fontFamily: 'var(--font-num)',
		fontWeight: 600 as const,
		fontSize: 13,
		formatter: () => number(data.locale, value, data.measure === 'rank' ? 0 : data.digits)
	};
}

/** Which points carry their value: the first, the last and the best, as far as they have room; below where the line turns up. */
function labelled(data: TrendData, line: TrendLine, at: number, frame: TrendFrame) {
	const chosen = new Map<number, 'top' | 'bottom'>();
	if (line.role === 'peer') return chosen;
	const present = line.values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
	const better = (a: number, b: number) => (data.measure === 'rank' ? a < b : a > b);
	const best = present.reduce<(typeof present)[number] | undefined>(
		(top, point) => (top && !better(point.value, top.value) ? top : point),
		undefined
	);
	const room = (a: number, b: number) => Math.abs(a - b) * (frame.panels[at]?.band ?? 0) >= 44;
	for (const point of [present.at(-1), present[0], best]) {
		if (!point || [...chosen.keys()].some((other) => !room(other, point.index))) continue;
		const beside = [line.values[point.index - 1], line.values[point.index + 1]].filter((value) => value != null);
		const low = beside.length > 0 && beside.every((value) => better(value, point.value));
		const roomBelow = frame.y(at, point.value) < frame.plot.bottom - 26;
		chosen.set(point.index, low && roomBelow ? 'bottom' : 'top');
	}
	return chosen;
}
