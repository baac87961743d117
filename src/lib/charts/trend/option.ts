import type { EChartsOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { labelledYears, type PanelFrame } from '../panels';
import { tickDigits } from '../scale';
import type { TrendData } from './data';
import { trendFrame, type Size, type TrendFrame } from './frame';
import { furniture } from './furniture';
import { panelSeries } from './series';

export type { Size } from './frame';

/** Lines of one indicator over years: panels side by side, a leaning edge where nothing may be compared. */
export function trendOption(data: TrendData, size: Size) {
	const frame = trendFrame(data, size);
	const { plot } = frame;
	const shared = data.small ? data.panels.flatMap((panel) => panel.years) : null;
	return {
		animation: false,
		textStyle: { fontFamily: 'var(--font-text)' },
		grid: frame.panels.map(({ left, width }) => ({
			left,
			width,
			top: plot.top,
			height: plot.bottom - plot.top,
			containLabel: false
		})),
		xAxis: data.panels.map((panel, at) => yearAxis(panel.years, shared ?? panel.years, at, frame.panels[at])),
		yAxis: data.panels.map((_, at) => valueAxis(data, frame, at)),
		series: data.panels.flatMap((panel, at) => panelSeries(data, panel, at, frame)),
		graphic: furniture(data, frame)
	} satisfies EChartsOption;
}

/** `shared` are the years over which labels are spread: those of the panel, or of all panels that stand without a gap. */
function yearAxis(years: number[], shared: number[], gridIndex: number, frame: PanelFrame | undefined) {
	const labelled = labelledYears(shared, frame?.band ?? 50);
	return {
		gridIndex,
		type: 'category' as const,
		data: years.map(String),
		axisLine: { show: false },
		axisTick: { show: false },
		axisLabel: {
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			interval: 0,
			margin: 12,
			formatter: (text: string) => (labelled.has(Number(text)) ? text : '')
		}
	};
}

function valueAxis(data: TrendData, frame: TrendFrame, gridIndex: number) {
	const steps = frame.ticks[gridIndex] ?? [];
	const [min = 0] = steps;
	const own = gridIndex === 0 || data.panels[gridIndex]?.scale !== data.panels[gridIndex - 1]?.scale;
	const digits = tickDigits(steps);
	return {
		gridIndex,
		type: 'value' as const,
		inverse: data.measure === 'rank',
		position: gridIndex > 0 ? ('right' as const) : ('left' as const),
		min,
		max: steps.at(-1) ?? 1,
		axisLine: { show: false },
		axisTick: { show: false, customValues: steps },
		splitLine: { lineStyle: { color: 'var(--grid)', width: 1 } },
		axisLabel: {
			show: own,
			customValues: steps,
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			formatter: (value: number) => number(data.locale, value, digits)
		}
	};
}
