import type { GraphicComponentOption } from 'echarts';
import { fit, textWidth, type Weight } from './type/type';
import { shapeOf, type UnitMark } from './unit-marks';

/** Where something stands, by its left upper corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** How high a line of text is with its accents, as a share of its size. */
const lineHeight = 1.25;

export const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A label in words: where its anchor is, and its middle line. */
export interface Label {
	text: string;
	x: number;
	y: number;
	align: 'left' | 'center' | 'right';
	size: number;
	weight: Weight;
	colour: string;
	font: 'text' | 'num';
}

/** The room that a label takes. */
export function boxOf({ text, x, y, align, size, weight }: Label): Box {
	const width = textWidth(text, size, weight);
	const left = { left: x, center: x - width / 2, right: x - width }[align];
	return { x: left, y: y - (size * lineHeight) / 2, width, height: size * lineHeight };
}

const style = ({ text, align, size, weight, colour, font }: Label) => ({
	text,
	fill: colour,
	fontSize: size,
	fontWeight: weight,
	fontFamily: `var(--font-${font})`,
	align,
	verticalAlign: 'middle' as const
});

/** A label as ECharts draws it. */
export const drawn = (label: Label): GraphicComponentOption => ({
	type: 'text',
	silent: true,
	z: 6,
	x: label.x,
	y: label.y,
	style: style(label)
});

/** A label over lines, on a halo of paper that is drawn first: not every renderer knows a text's outline. */
export const haloed = (label: Label): GraphicComponentOption[] => [
	{
		type: 'text',
		silent: true,
		z: 6,
		x: label.x,
		y: label.y,
		style: { ...style(label), fill: 'var(--paper)', stroke: 'var(--paper)', lineWidth: 4 }
	},
	drawn(label)
];

/** Pushes labels apart to at least `room` pixels, keeping their order and staying between top and bottom. */
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

/** The end of a line and the name that stands beside it. */
export interface LineEnd {
	name: string;
	colour: string;
	strong: boolean;
	x: number;
	y: number;
	/** Of a line that ended before a full break: it stands beside the name, since no hairline may lead over the break. */
	mark?: UnitMark;
}

/** The room of a mark before a name. */
export const markRoom = 14;

const nameSize = 13;
const weightOf = (strong: boolean): Weight => (strong ? 600 : 400);
/** From the edge of the plot to the names. */
const reach = 8;

/** The room that names need at the right of a plot; no more than two fifths of the picture. */
export function nameMargin(names: readonly { name: string; strong: boolean }[], width: number): number {
	const widest = Math.max(0, ...names.map(({ name, strong }) => textWidth(name, nameSize, weightOf(strong))));
	return Math.min(Math.ceil(widest) + reach + 4, width * 0.4);
}

/**
 * Names at the right of a plot, each beside the end of its line, pushed apart where they would touch: inside the plot if
 * they fit there, else over the whole height. A hairline leads to a name that could not stand beside its line.
 */
export function endNames(
	ends: readonly LineEnd[],
	edge: number,
	plot: { top: number; bottom: number },
	{ width, height }: { width: number; height: number }
): { label: Label; leader: GraphicComponentOption | null }[] {
	const room = nameSize * lineHeight + 1;
	const inside = (ends.length - 1) * room <= plot.bottom - plot.top;
	const [top, bottom] = inside ? [plot.top, plot.bottom] : [room / 2, height - room / 2];
	const dense = Math.min(room, (bottom - top) / Math.max(1, ends.length - 1));
	const start = edge + reach;
	const from = ends.map((end) => ({ ...end, from: end.y }));
	return apart(from, dense, top, bottom).map((end) => ({
		label: {
			text: fit(end.name, width - start - (end.mark ? markRoom : 0) - 2, nameSize, weightOf(end.strong)),
			x: start + (end.mark ? markRoom : 0),
			y: end.y,
			align: 'left',
			size: nameSize,
			weight: weightOf(end.strong),
			colour: end.colour,
			font: 'text'
		},
		leader: end.mark
			? shapeOf(end.mark, start + 5, end.y)
			: Math.abs(end.y - end.from) > 3 || edge - end.x > 40
				? leader(end, start)
				: null
	}));
}

const leader = (end: { x: number; y: number; from: number }, start: number): GraphicComponentOption => ({
	type: 'polyline',
	silent: true,
	z: -1,
	shape: {
		points: [
			[end.x + 7, end.from],
			[Math.max(end.x + 7, start - 12), end.from],
			[start - 3, end.y]
		]
	},
	style: { stroke: 'var(--context)', lineWidth: 1, fill: 'none' }
});
