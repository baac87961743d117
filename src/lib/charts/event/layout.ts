import { keyPlaces, slopeAxis, small, type KeyEntry, type SlopeAxis } from '../estimates';
import type { Room } from '../figure';
import { fit } from '../type/type';
import { eventParts, type EventData, type EventPart } from './data';

/** Under the plot: the years, and what they are counted from. */
const foot = 40;
/** Over the plot: the name of the axis. */
const head = 22;

export interface EventLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: KeyEntry<EventPart>[];
	axis: SlopeAxis;
	places: { x: number; text: string }[];
	/** Between the years before the rise and those from it on. */
	rise: number;
}

/** Finds a place for key, axis and the years in a room. */
export function eventLayout(data: EventData, { width, height: given }: Room): EventLayout {
	const key = keyPlaces(eventParts, data.words.keys, width);
	const height = given ?? Math.round(Math.min(380, Math.max(260, width * 0.4))) + key.height;
	const top = key.height + head;
	const bottom = Math.max(top + 20, height - foot);
	const marks = data.points.map(({ mark }) => mark);
	const axis = slopeAxis(marks, data.format, { top, bottom });
	const { left } = axis;
	const column = (width - left) / Math.max(1, data.points.length);
	const before = data.points.filter(({ part }) => part !== 'after').length;
	return {
		width,
		height,
		plot: { left, right: width, top, bottom },
		key: key.entries,
		axis,
		places: data.points.map(({ name }, at) => ({ x: left + (at + 0.5) * column, text: fit(name, column - 4, small) })),
		rise: left + before * column
	};
}
