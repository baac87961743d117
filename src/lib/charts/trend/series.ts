import type { LineSeriesOption } from 'echarts';
import { lineOf } from '../unit-marks';
import type { TrendData, TrendLine, TrendPanel } from './data';
import type { TrendFrame } from './frame';

/** Everything that is drawn inside one panel: the grey context, the median, the named lines. */
export function panelSeries(data: TrendData, panel: TrendPanel, at: number, frame: TrendFrame): LineSeriesOption[] {
	const shared = { type: 'line', xAxisIndex: at, yAxisIndex: at, animation: false, clip: false, silent: true } as const;
	const { estimated = [] } = panel;
	const grey = (lines: TrendPanel['context'], dash: 'solid' | number[]): LineSeriesOption => ({
		...shared,
		name: 'context',
		symbol: 'none',
		lineStyle: { width: 1, color: 'var(--context)', type: dash },
		// One series for all: rows of [year, value], with a gap between two units.
		data: lines.flatMap((values) => [
			...values.map((value, index) => [String(panel.years[index]), value ?? '-']),
			['-', '-']
		])
	});
	// A value between two years without one has no line: a dot stands for it.
	const alone: LineSeriesOption = {
		...shared,
		name: 'context',
		showAllSymbol: true,
		symbol: 'circle',
		symbolSize: 4,
		lineStyle: { width: 0 },
		itemStyle: { color: 'var(--context-strong)' },
		data: [...panel.context, ...estimated].flatMap((values) =>
			values.flatMap((value, index) =>
				value === null || values[index - 1] != null || values[index + 1] != null
					? []
					: [
							[String(panel.years[index]), value],
							['-', '-']
						]
			)
		)
	};
	const median: LineSeriesOption = {
		...shared,
		name: data.words.median,
		symbol: 'none',
		lineStyle: { width: 1.5, color: 'var(--median)', type: [5, 3] },
		data: panel.median?.map((value) => value ?? '-') ?? []
	};
	return [
		...(panel.context.length ? [grey(panel.context, 'solid')] : []),
		...(estimated.length ? [grey(estimated, [4, 3])] : []),
		...(alone.data?.length ? [alone] : []),
		...(panel.median ? [median] : []),
		...panel.lines.map((line): LineSeriesOption => ({
			...shared,
			name: line.name,
			showAllSymbol: true,
			...lineStyle(line, frame.width),
			z: line.role === 'selected' ? 5 : 4,
			data: line.values.map((value) => value ?? '-')
		}))
	];
}

function lineStyle(line: TrendLine, width: number): LineSeriesOption {
	if (line.mark) return lineOf(line.mark, width);
	return {
		symbol: 'circle',
		symbolSize: width < 500 ? 6 : 8,
		lineStyle: { width: line.role === 'selected' ? 2.5 : 2, color: line.colour },
		itemStyle: { color: line.colour, borderColor: 'var(--paper)', borderWidth: 1.5 }
	};
}
