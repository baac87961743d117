import { estimateMark, keyDrawn, slopeAxisLines, small } from '../estimates';
import type { Room } from '../figure';
import { label, line, numeral, picture, rect } from '../svg';
import type { UnitMark } from '../unit-marks';
import type { EventData, EventPart } from './data';
import { eventLayout } from './layout';

const marks: Record<EventPart, Pick<UnitMark, 'colour' | 'shape' | 'hollow'>> = {
	// The check stands back behind what it checks.
	before: { colour: 'var(--ink-3)', shape: 'triangle', hollow: false },
	base: { colour: 'var(--ink-3)', shape: 'circle', hollow: true },
	after: { colour: 'var(--ink)', shape: 'circle', hollow: false }
};

/** Scores by year before and after a rise of work with their intervals; the years before stand on a ground of their own. */
export function eventPicture(data: EventData, room: Room): string {
	const { width, height, plot, axis, key, places, rise } = eventLayout(data, room);
	const { y } = axis;
	return picture(
		width,
		height,
		data.alt,
		rect(plot.left, plot.top, rise - plot.left, plot.bottom - plot.top, { fill: 'var(--wash)' }),
		...slopeAxisLines(axis, plot, { name: data.words.y, format: data.format }),
		line(rise, plot.top, rise, plot.bottom, { stroke: 'var(--ink-3)', 'stroke-dasharray': '2 3' }),
		...data.points.flatMap(({ part, mark }, at) => {
			const { x = 0, text = '' } = places[at] ?? {};
			return [
				...estimateMark(mark, marks[part], { x, y, bottom: plot.bottom, demo: data.demo }),
				numeral(x, plot.bottom + 17, text, { 'text-anchor': 'middle', 'font-size': small, 'font-weight': 600 })
			];
		}),
		label(plot.right, plot.bottom + 34, data.words.x, {
			'text-anchor': 'end',
			'font-size': small,
			fill: 'var(--ink-3)'
		}),
		...keyDrawn(key, marks)
	);
}
