import type { GraphicComponentOption } from 'echarts';
import { element } from './svg';

/** How one unit is told apart where several share a picture: ink, dash and shape, never a hue. */
export interface UnitMark {
	colour: string;
	/** Lengths of strokes and gaps; empty for a solid line. */
	dash: number[];
	shape: 'circle' | 'rect' | 'triangle' | 'diamond';
	hollow: boolean;
}

/** Sen for the selected unit, which stands first; seven others that differ in at least two of ink, dash and shape. */
const selected: UnitMark = { colour: 'var(--accent)', dash: [], shape: 'circle', hollow: false };
const others: UnitMark[] = [
	{ colour: 'var(--ink)', dash: [], shape: 'rect', hollow: false },
	{ colour: 'var(--ink-3)', dash: [], shape: 'triangle', hollow: false },
	{ colour: 'var(--ink)', dash: [7, 4], shape: 'diamond', hollow: true },
	{ colour: 'var(--ink-3)', dash: [7, 4], shape: 'circle', hollow: true },
	{ colour: 'var(--ink)', dash: [2, 3], shape: 'triangle', hollow: true },
	{ colour: 'var(--ink-3)', dash: [2, 3], shape: 'rect', hollow: true },
	{ colour: 'var(--ink)', dash: [10, 3, 2, 3], shape: 'diamond', hollow: false }
];

/** How many units one picture can tell apart. */
export const mostUnits = others.length + 1;

/** The mark of the unit at that position; the first one is the selected unit. */
export const markOf = (position: number): UnitMark =>
	position === 0 ? selected : (others[(position - 1) % others.length] ?? selected);

/** The same unit where a dash says that a value is an estimate: told apart by ink and shape alone. */
export const solidMarkOf = (position: number): UnitMark => ({
	...markOf(position),
	...(position === mostUnits - 1 ? { colour: 'var(--ink-3)' } : {}),
	dash: [],
	hollow: false
});

/** The same unit where its values are estimates: never drawn as published figures are. */
export const asEstimate = (mark: UnitMark): UnitMark => ({ ...mark, dash: [6, 4], hollow: true });

const outlines: Record<UnitMark['shape'], string> = {
	circle: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z',
	rect: 'M-4.4 -4.4h8.8v8.8h-8.8z',
	triangle: 'M0 -5.4L5.6 4.4H-5.6z',
	diamond: 'M0 -6L6 0L0 6L-6 0z'
};

/** The shape of a mark around a point, about 11 px wide. */
export const glyph = (mark: UnitMark, x: number, y: number): string =>
	element('path', {
		d: outlines[mark.shape],
		transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
		fill: mark.hollow ? 'var(--paper)' : mark.colour,
		stroke: mark.hollow ? mark.colour : 'var(--paper)',
		'stroke-width': 1.5
	});

/** A stretch of a unit's line with its mark, as it stands before the unit's name in text. */
export const sample = (mark: UnitMark): string =>
	element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width: 34, height: 14, viewBox: '0 0 34 14', 'aria-hidden': 'true' },
		element('path', {
			d: 'M0 7H34',
			stroke: mark.colour,
			'stroke-width': 2,
			'stroke-dasharray': mark.dash.length ? mark.dash.join(' ') : null
		}),
		glyph(mark, 17, 7)
	);

const sizes: Record<UnitMark['shape'], number> = { circle: 8, rect: 7.5, triangle: 9, diamond: 10 };

/** A line in ECharts' words; narrow pictures have smaller shapes. */
export const lineOf = (mark: UnitMark, width: number) => ({
	symbol: mark.shape,
	symbolSize: sizes[mark.shape] * (width < 500 ? 0.75 : 1),
	lineStyle: {
		width: width < 500 ? 1.5 : 2,
		color: mark.colour,
		type: mark.dash.length ? mark.dash : ('solid' as const)
	},
	itemStyle: {
		color: mark.hollow ? 'var(--paper)' : mark.colour,
		borderColor: mark.hollow ? mark.colour : 'var(--paper)',
		borderWidth: 1.5
	}
});

const corners: Record<Exclude<UnitMark['shape'], 'circle'>, [number, number][]> = {
	rect: [
		[-4, -4],
		[4, -4],
		[4, 4],
		[-4, 4]
	],
	triangle: [
		[0, -5],
		[5, 4],
		[-5, 4]
	],
	diamond: [
		[0, -5.5],
		[5.5, 0],
		[0, 5.5],
		[-5.5, 0]
	]
};

/** The shape of a mark in ECharts' words, as it stands beside a name inside a picture. */
export function shapeOf(mark: UnitMark, x: number, y: number): GraphicComponentOption {
	const style = { fill: mark.hollow ? 'var(--paper)' : mark.colour, stroke: mark.colour, lineWidth: 1.5 };
	return mark.shape === 'circle'
		? { type: 'circle', silent: true, shape: { cx: x, cy: y, r: 4 }, style }
		: {
				type: 'polygon',
				silent: true,
				shape: { points: corners[mark.shape].map(([dx, dy]) => [x + dx, y + dy]) },
				style
			};
}
