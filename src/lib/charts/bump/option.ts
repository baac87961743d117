import type { EChartsOption, GraphicComponentOption, LineSeriesOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { labelledYears, leaning, panelFrames, type PanelFrame } from '../panels';
import { linear, type Scale } from '../scale';
import { apart } from '../trend/labels';
import type { Size } from '../trend/option';
import type { BumpData, BumpLine, BumpPoint } from './data';
import { lineOf } from './marks';

const left = 34;
const plotTop = 22;
const foot = 30;

/** Places over years, first place at the top: one line per unit, named at its end, nothing joined over a break. */
export function bumpOption(data: BumpData, { width, height }: Size): EChartsOption {
	const right = width < 500 ? 124 : 168;
	const frame = panelFrames([{ years: data.years }], left, width - left - right, 0)[0];
	const plot = { top: plotTop, bottom: height - foot };
	const y = linear([1, data.of], [plot.top, plot.bottom]);
	return {
		animation: false,
		textStyle: { fontFamily: 'var(--font-text)' },
		grid: { left, right, top: plot.top, bottom: foot, containLabel: false },
		xAxis: yearAxis(data.years, frame?.band ?? 50),
		yAxis: { type: 'value', inverse: true, min: 1, max: data.of, show: false },
		series: data.lines.flatMap((line) => runs(line).map((run) => series(data, line, run, frame?.band ?? 50, width))),
		graphic: frame
			? [...rules(data, frame, y), ...breaks(data, frame, plot), ...names(data, frame, plot, y, width)]
			: []
	};
}

function yearAxis(years: number[], band: number) {
	const shown = labelledYears(years, band);
	return {
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
			formatter: (text: string) => (shown.has(Number(text)) ? text : '')
		}
	};
}

/** Stretches of a line that may be joined, as positions among the years. */
function runs({ points }: BumpLine): { at: number; point: BumpPoint }[][] {
	const found: { at: number; point: BumpPoint }[][] = [];
	points.forEach((point, at) => {
		if (!point) return;
		if (point.joined && points[at - 1]) found.at(-1)?.push({ at, point });
		else found.push([{ at, point }]);
	});
	return found;
}

/** The selected unit's places are all written where there is room, those of others only at their ends. */
function series(
	data: BumpData,
	line: BumpLine,
	run: { at: number; point: BumpPoint }[],
	band: number,
	width: number
): LineSeriesOption {
	const first = line.points.findIndex((point) => point !== null);
	return {
		type: 'line',
		name: line.name,
		animation: false,
		silent: true,
		clip: false,
		showAllSymbol: true,
		z: line.selected ? 5 : 4,
		...lineOf(line.mark, width),
		data: run.map(({ at, point: { place } }) => ({
			value: [at, place],
			label: {
				show: line.selected && (band >= 44 || at === first),
				position: 'top' as const,
				color: line.mark.colour,
				fontFamily: 'var(--font-num)',
				fontWeight: 600 as const,
				fontSize: 13,
				formatter: () => number(data.locale, place)
			}
		}))
	};
}

/** Hairlines at place 1 and every tenth, with their places at the left. */
function rules(data: BumpData, frame: PanelFrame, y: Scale): GraphicComponentOption[] {
	const step = data.of > 30 ? 10 : data.of > 12 ? 5 : 2;
	const places = Array.from({ length: data.of }, (_, index) => index + 1);
	return places
		.filter((place) => place === 1 || place % step === 0)
		.flatMap((place): GraphicComponentOption[] => [
			{
				type: 'line',
				z: -5,
				silent: true,
				shape: { x1: frame.left, x2: frame.left + frame.width, y1: y(place), y2: y(place) },
				style: { stroke: 'var(--grid)', lineWidth: 1 }
			},
			{
				type: 'text',
				silent: true,
				x: frame.left - 8,
				y: y(place) - 7,
				style: {
					text: number(data.locale, place),
					fill: 'var(--ink-3)',
					fontSize: 12,
					fontFamily: 'var(--font-num)',
					align: 'right'
				}
			}
		]);
}

function breaks(data: BumpData, frame: PanelFrame, plot: { top: number; bottom: number }): GraphicComponentOption[] {
	const inside = data.marks.filter(({ year }) => data.years.includes(year) && year !== data.years[0]);
	const last = inside.findLast((mark) => mark.verdict === 'no');
	const edges = inside.map(({ year, verdict }): GraphicComponentOption => {
		const x = frame.edge(year);
		if (verdict === 'partly')
			return {
				type: 'line',
				silent: true,
				shape: { x1: x + 2.5, y1: plot.bottom - 6, x2: x - 2.5, y2: plot.bottom + 6 },
				style: { stroke: 'var(--ink-3)', lineWidth: 1.5 }
			};
		return {
			type: 'line',
			silent: true,
			shape: leaning(x, plot.top - 12, plot.bottom + 6),
			style: { stroke: 'var(--ink-3)', lineWidth: 1, lineDash: [3, 3] }
		};
	});
	if (!last) return edges;
	const edge = leaning(frame.edge(last.year), plot.top - 12, plot.bottom + 6);
	const points = [
		[frame.left, edge.y1],
		[edge.x1, edge.y1],
		[edge.x2, edge.y2],
		[frame.left, edge.y2]
	];
	return [{ type: 'polygon', z: -10, silent: true, shape: { points }, style: { fill: 'var(--medium)' } }, ...edges];
}

interface End {
	line: BumpLine;
	x: number;
	y: number;
	/** Where the line itself ends, before labels are pushed apart. */
	from: number;
	place: number;
}

/** Newest place and name at the right; a hairline leads from the end of the line to its name. */
function names(
	data: BumpData,
	frame: PanelFrame,
	plot: { top: number; bottom: number },
	y: Scale,
	width: number
): GraphicComponentOption[] {
	const ends = data.lines.flatMap((line): End[] => {
		const at = line.points.findLastIndex((point) => point !== null);
		const place = line.points[at]?.place;
		const year = data.years[at];
		if (place === undefined || year === undefined) return [];
		return [{ line, place, x: frame.x(year), y: y(place), from: y(place) }];
	});
	const start = frame.left + frame.width + 8;
	return apart(ends, 18, plot.top - 4, plot.bottom).flatMap(
		({ line, place, x, y: at, from }): GraphicComponentOption[] => [
			{
				type: 'polyline',
				silent: true,
				z: -1,
				shape: {
					points: [
						[x + 7, from],
						[start - 12, from],
						[start - 3, at]
					]
				},
				style: { stroke: 'var(--context)', lineWidth: 1, fill: 'none' }
			},
			{
				type: 'text',
				silent: true,
				x: start,
				y: at - 8,
				style: {
					text: `${number(data.locale, place)}  ${line.name}`,
					fill: line.mark.colour,
					fontSize: 13,
					fontFamily: 'var(--font-text)',
					fontWeight: line.selected ? 600 : 400,
					width: width - start,
					overflow: 'truncate'
				}
			}
		]
	);
}
