import type { EChartsOption, GraphicComponentOption } from 'echarts';
import { labelledYears } from '../panels';
import type { Size } from '../trend/frame';
import { trendOption } from '../trend/option';
import { fit } from '../type/type';
import { alikeBand, usualBar } from './band';
import type { ImpactData } from './data';
import { impactFrame, type ImpactFrame } from './frame';
import { lagWindow } from './window';
import { countAxis, workSeries } from './work';

/**
 * Two stacked panels on one time axis: the index trend above, the work by group of channels below, planned (outlined)
 * over done (filled). Never two y axes on one panel.
 */
export function impactOption(data: ImpactData, size: Size) {
	const frame = impactFrame(data, size);
	const trend = trendOption(frame.above, frame.upper);
	const above = trend.grid.length;
	return {
		...trend,
		grid: [
			...trend.grid,
			...frame.rows.map(({ top, height }) => ({
				left: frame.axis.left,
				width: frame.axis.width,
				top,
				height,
				containLabel: false
			}))
		],
		xAxis: [
			...trend.xAxis.map((axis) => ({ ...axis, axisLabel: { ...axis.axisLabel, show: !frame.low } })),
			...frame.rows.map((_, at) => yearAxis(data.years, above + at, frame.axis.band, at === frame.rows.length - 1))
		],
		yAxis: [...trend.yAxis, ...frame.rows.map((row, at) => countAxis(data, row, above + at))],
		series: [...trend.series, ...frame.rows.flatMap(({ row }, at) => workSeries(data, row, above + at))],
		graphic: [
			...alikeBand(data, frame),
			...usualBar(data, frame),
			...lagWindow(data, frame),
			...trend.graphic,
			...titles(data, frame, size)
		]
	} satisfies EChartsOption;
}

/** The year axis of one row of work; only the lowest writes its years. */
function yearAxis(years: number[], gridIndex: number, band: number, lowest: boolean) {
	const shown = labelledYears(years, band);
	return {
		gridIndex,
		type: 'category' as const,
		data: years.map(String),
		axisLine: { show: true, lineStyle: { color: 'var(--rule)' } },
		axisTick: { show: false },
		axisLabel: {
			show: lowest,
			interval: 0,
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			formatter: (text: string) => (shown.has(Number(text)) ? text : '')
		}
	};
}

/** What each row of work shows, written above it, and at the foot which groups have none. */
function titles(data: ImpactData, frame: ImpactFrame, { width, height }: Size): GraphicComponentOption[] {
	const { rows, left, low, axis } = frame;
	// In a low picture the title stands beside the highest figure of the axis, not over it.
	const x = low ? axis.left : 0;
	const title = (words: string, y: number, font: string, fill: string): GraphicComponentOption => ({
		type: 'text',
		silent: true,
		x,
		y,
		z: 8,
		style: { text: words, fill, font: `${font} var(--font-text)` }
	});
	const over = rows.map(({ row, title: y }) =>
		row.total
			? title(fit(data.words.work, width - x, 13, 600), y, '600 13px', 'var(--ink)')
			: title(fit(row.name, width, 13), y, '400 13px', 'var(--ink-2)')
	);
	const under = data.words.left[left];
	return under ? [...over, title(fit(under, width, 12), height - 14, '400 12px', 'var(--ink-3)')] : over;
}
