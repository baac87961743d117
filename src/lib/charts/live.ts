import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';
import { bumpOption } from './bump/option';
import type { Live } from './figure';
import { impactOption } from './impact/option';
import { pointedAt, yearsShown, type Pointed } from './pointed';
import { trendOption, type Size } from './trend/option';

use([BarChart, LineChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer]);

/** A chart that answers the pointer. */
export interface LiveHandle {
	resize: (width: number) => void;
	/** Shows the values of the year before or after the one shown, and gives them as one sentence. */
	step: (by: 1 | -1) => string;
	hide: () => void;
	dispose: () => void;
}

/** Draws the server's picture again inside an element, of the same size, and lets the reader point at years. */
export function bringToLife(stage: HTMLElement, live: Live, size: Size): LiveHandle {
	measureWithFontsOf(stage);
	const chart = init(stage, null, { renderer: 'svg', ...size });
	let width = size.width;
	let year: number | null = null;
	const show = () => {
		const option = optionOf(live, { ...size, width });
		chart.setOption({ ...option, series: quiet(option.series), tooltip: tooltip(live) }, { notMerge: true });
	};
	show();
	return {
		resize(next) {
			if (next === width || next === 0) return;
			width = next;
			chart.resize({ width, height: size.height });
			show();
		},
		step(by) {
			const years = yearsShown(live);
			const at = year === null ? (by === 1 ? 0 : years.length - 1) : years.indexOf(year) + by;
			year = years[Math.max(0, Math.min(years.length - 1, at))] ?? null;
			const pointed = year === null ? null : pointedAt(live, year);
			if (year === null || !pointed) return '';
			const [x, y] = pixelOf(chart, year);
			chart.dispatchAction({ type: 'showTip', x, y });
			return sentence(pointed);
		},
		hide() {
			year = null;
			chart.dispatchAction({ type: 'hideTip' });
		},
		dispose: () => chart.dispose()
	};
}

/** Lines stay as they are while the reader points: ECharts would recolour some and fade the others. */
const quiet = (series: EChartsOption['series']): EChartsOption['series'] =>
	[series ?? []].flat().map((one) => Object.assign({}, one, { emphasis: { disabled: true } }));

function optionOf(live: Live, size: Size): EChartsOption {
	if (live.kind === 'trend') return trendOption(live.data, size);
	return live.kind === 'bump' ? bumpOption(live.data, size) : impactOption(live.data, size);
}

function tooltip(live: Live): EChartsOption['tooltip'] {
	return {
		trigger: 'axis',
		confine: true,
		transitionDuration: 0,
		padding: 0,
		borderWidth: 0,
		backgroundColor: 'transparent',
		extraCssText: 'box-shadow:none',
		axisPointer: {
			type: 'line',
			animation: false,
			lineStyle: { color: 'var(--axis)', width: 1, type: 'solid' },
			label: { show: false }
		},
		formatter: (points) => {
			const [first] = Array.isArray(points) ? points : [points];
			const pointed = first ? pointedAt(live, Number(first.name)) : null;
			return pointed ? words(pointed) : '';
		}
	};
}

/** Where a year stands: on the first axis that has it, half way down. */
function pixelOf(chart: ReturnType<typeof init>, year: number): [number, number] {
	const { xAxis } = chart.getOption();
	const axes: unknown[] = Array.isArray(xAxis) ? xAxis : [];
	const has = (axis: unknown) =>
		typeof axis === 'object' &&
		axis !== null &&
		'data' in axis &&
		Array.isArray(axis.data) &&
		axis.data.includes(String(year));
	const xAxisIndex = axes.findIndex(has);
	const x: unknown = chart.convertToPixel({ xAxisIndex }, String(year));
	const grid: unknown = chart.convertToPixel({ gridIndex: xAxisIndex }, [String(year), 0]);
	const middle = chart.getHeight() / 2;
	const inside =
		Array.isArray(grid) &&
		typeof grid[1] === 'number' &&
		chart.containPixel({ gridIndex: xAxisIndex }, [Number(x), middle]);
	return [Number(x), inside ? middle : 80];
}

const sentence = ({ heading, rows }: Pointed) =>
	`${heading}: ${rows.map((row) => [row.name, row.value, row.note].filter((part) => part !== null).join(' ')).join('; ')}`;

/** Built from elements, never from markup: names come from data. */
function words({ heading, rows }: Pointed): HTMLElement {
	const box = element('div', 'tip');
	box.append(element('b', '', heading));
	for (const row of rows) {
		const line = element('div', 'tip-row');
		const mark = element('i', '');
		mark.style.background = row.colour;
		line.append(mark, element('span', '', row.name), element('b', 'num', row.value));
		if (row.note !== null) line.append(element('small', '', row.note));
		box.append(line);
	}
	return box;
}

function element(name: string, className: string, text = ''): HTMLElement {
	const made = document.createElement(name);
	made.className = className;
	made.textContent = text;
	return made;
}

/** A canvas cannot read `var(--font-text)`: give it the families that the page resolves them to. */
function measureWithFontsOf(stage: HTMLElement) {
	const style = getComputedStyle(stage);
	const context = document.createElement('canvas').getContext('2d');
	setPlatformAPI({
		measureText: (text, font = '12px sans-serif') => {
			if (!context) return { width: text.length * 7 };
			context.font = font.replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name));
			return context.measureText(text);
		}
	});
}
