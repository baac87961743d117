import type { EChartsOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { yearAxis } from '../axes';
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
	// Panels that stand without a gap spread their years over all of them.
	const all = data.small ? data.panels.flatMap((panel) => panel.years) : undefined;
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
		xAxis: data.panels.map(({ years }, at) => yearAxis(years, frame.panels[at]?.band ?? 50, at, all)),
		yAxis: data.panels.map((_, at) => valueAxis(data, frame, at)),
		series: data.panels.flatMap((panel, at) => panelSeries(data, panel, at, frame)),
		graphic: furniture(data, frame)
	} satisfies EChartsOption;
}

/** A scale inside its panel stands on the hairlines. */
function valueAxis(data: TrendData, frame: TrendFrame, gridIndex: number) {
	const steps = frame.ticks[gridIndex] ?? [];
	const [min = 0] = steps;
	const digits = tickDigits(steps);
	const later = gridIndex > 0 ? frame.scales : null;
	return {
		gridIndex,
		type: 'value' as const,
		inverse: data.measure === 'rank',
		position: later === 'right' ? ('right' as const) : ('left' as const),
		min,
		max: steps.at(-1) ?? 1,
		axisLine: { show: false },
		axisTick: { show: false, customValues: steps },
		splitLine: { show: steps.length > 0, lineStyle: { color: 'var(--grid)', width: 1 } },
		axisLabel: {
			show: steps.length > 0 && hasOwnScale(data, gridIndex),
			customValues: steps,
			color: 'var(--ink-3)',
			fontFamily: 'var(--font-num)',
			fontSize: 12,
			...(later === 'inside' ? { inside: true, margin: 0, verticalAlign: 'bottom' as const } : {}),
			formatter: (value: number) => number(data.locale, value, digits)
		}
	};
}

/** Whether a panel's scale differs from that of the panel before. */
const hasOwnScale = ({ panels }: TrendData, at: number) => at === 0 || panels[at]?.scale !== panels[at - 1]?.scale;
