import type { EChartsOption, GraphicComponentOption, LineSeriesOption } from 'echarts';
import { number } from '$lib/i18n/format';
import { yearAxis } from '../axes';
import { boxOf, drawn, endNames, haloed, nameMargin, overlap, type Box, type Label } from '../labels';
import { leaning, panelFrames, type PanelFrame } from '../panels';
import { linear, type Scale } from '../scale';
import type { Size } from '../trend/option';
import { asEstimate, lineOf } from '../unit-marks';
import type { BumpData, BumpLine, BumpPoint } from './data';

const left = 34;
const plotTop = 22;
const foot = 30;

interface Plot {
	top: number;
	bottom: number;
}

/** Places over years, first place at the top: one line per unit, named at its end, nothing joined over a break. */
export function bumpOption(data: BumpData, size: Size): EChartsOption {
	const { width, height } = size;
	const right = nameMargin(
		data.lines.map((line) => ({ name: nameOf(data, line), strong: line.selected })),
		width
	);
	const frame = panelFrames([{ years: data.years }], left, width - left - right, 0)[0];
	const plot = { top: plotTop, bottom: height - foot };
	const y = linear([1, data.of], [plot.top, plot.bottom]);
	return {
		animation: false,
		textStyle: { fontFamily: 'var(--font-text)' },
		grid: { left, right, top: plot.top, bottom: foot, containLabel: false },
		xAxis: yearAxis(data.years, frame?.band ?? 50),
		yAxis: { type: 'value', inverse: true, min: 1, max: data.of, show: false },
		series: data.lines.flatMap((line) => runs(line).map((run) => series(line, run, width))),
		graphic: frame
			? [
					...rules(data, frame, plot, y),
					...breaks(data, frame, plot),
					...names(data, frame, plot, y, size),
					...places(data, frame, y)
				]
			: []
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

const series = (line: BumpLine, run: { at: number; point: BumpPoint }[], width: number): LineSeriesOption => ({
	type: 'line',
	name: line.name,
	animation: false,
	silent: true,
	clip: false,
	showAllSymbol: true,
	z: line.selected ? 5 : 4,
	...lineOf(run.some(({ point }) => point.estimated) ? asEstimate(line.mark) : line.mark, width),
	data: run.map(({ at, point: { place } }) => [at, place])
});

/** The selected unit's places, all where there is room, else the first; under its point where the line turns up. */
function places(data: BumpData, frame: PanelFrame, y: Scale): GraphicComponentOption[] {
	const own = data.lines.find((line) => line.selected);
	const first = own?.points.findIndex((point) => point !== null);
	const standing = (line: BumpLine) =>
		line.points.flatMap((point, at) =>
			point ? [{ at, place: point.place, x: frame.x(data.years[at] ?? 0), y: y(point.place) }] : []
		);
	const others = data.lines
		.filter((line) => line !== own)
		.flatMap(standing)
		.map((point): Box => ({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 }));
	if (!own) return [];
	return standing(own)
		.filter(({ at }) => frame.band >= 26 || at === first)
		.flatMap((point) => {
			const beside = [own.points[point.at - 1], own.points[point.at + 1]].filter((other) => other != null);
			const turnsUp = beside.length > 0 && beside.every((other) => other.place < point.place);
			const label = (middle: number): Label => ({
				text: number(data.locale, point.place),
				x: point.x,
				y: middle,
				align: 'center',
				size: 13,
				weight: 600,
				colour: own.mark.colour,
				font: 'num'
			});
			const above = label(Math.max(9, point.y - 15));
			const under = label(point.y + 15);
			const possible = point.y > y(data.of) - 12 ? [above] : turnsUp ? [under, above] : [above, under];
			const clear = possible.find((one) => !others.some((other) => overlap(boxOf(one), other)));
			return haloed(clear ?? possible[0] ?? above);
		});
}

/** Hairlines at place 1 and at every second, fifth or tenth, as close as their numbers may stand, which are at the left. */
function rules(data: BumpData, frame: PanelFrame, plot: Plot, y: Scale): GraphicComponentOption[] {
	const least = data.of > 30 ? 10 : data.of > 12 ? 5 : 2;
	const one = (plot.bottom - plot.top) / Math.max(1, data.of - 1);
	const step = [2, 5, 10, 20, 50].find((candidate) => candidate >= least && candidate * one >= 18) ?? 100;
	const places = Array.from({ length: data.of }, (_, index) => index + 1);
	return places
		.filter((place) => place === 1 || (place % step === 0 && (place - 1) * one >= 14))
		.flatMap((place): GraphicComponentOption[] => [
			{
				type: 'line',
				z: -5,
				silent: true,
				shape: { x1: frame.left, x2: frame.left + frame.width, y1: y(place), y2: y(place) },
				style: { stroke: 'var(--grid)', lineWidth: 1 }
			},
			drawn({
				text: number(data.locale, place),
				x: frame.left - 8,
				y: y(place),
				align: 'right',
				size: 12,
				weight: 400,
				colour: 'var(--ink-3)',
				font: 'num'
			})
		]);
}

function breaks(data: BumpData, frame: PanelFrame, plot: Plot): GraphicComponentOption[] {
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

/** The newest place of a unit with its name. */
const nameOf = ({ locale }: BumpData, { points, name }: BumpLine) =>
	`${number(locale, points.findLast((point) => point !== null)?.place ?? 0)}  ${name}`;

/** Newest place and name at the right of every unit that has a place. */
function names(data: BumpData, frame: PanelFrame, plot: Plot, y: Scale, size: Size): GraphicComponentOption[] {
	const ends = data.lines.flatMap((line) => {
		const at = line.points.findLastIndex((point) => point !== null);
		const [place, year] = [line.points[at]?.place, data.years[at]];
		if (place === undefined || year === undefined) return [];
		const { mark, selected } = line;
		return [{ name: nameOf(data, line), colour: mark.colour, strong: selected, x: frame.x(year), y: y(place) }];
	});
	return endNames(ends, frame.left + frame.width, plot, size).flatMap(({ label, leader }) =>
		leader ? [leader, drawn(label)] : [drawn(label)]
	);
}
