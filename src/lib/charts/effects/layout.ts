import { keyPlaces, slopeAxis, small, type KeyEntry, type SlopeAxis } from '../estimates';
import type { Room } from '../figure';
import { fit } from '../type/type';
import { estimateNames, type EffectsData, type EstimateName } from './data';

/** Under the plot: names of the lags, and the years that they rest on. */
const foot = 38;
/** Over the plot: the name of the axis. */
const head = 22;

export interface EffectsLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: KeyEntry<EstimateName>[];
	axis: SlopeAxis;
	/** Where each lag stands, and how far its marks stand from each other. */
	columns: { left: number; middle: number; width: number; text: string; years: string }[];
	step: number;
}

/** Finds a place for key, axis and the columns of the lags in a room. */
export function effectsLayout(data: EffectsData, { width, height: given }: Room): EffectsLayout {
	const key = keyPlaces(estimateNames, data.words.keys, width);
	const height = given ?? Math.round(Math.min(380, Math.max(260, width * 0.4))) + key.height;
	const top = key.height + head;
	const bottom = Math.max(top + 20, height - foot);
	const marks = data.lags.flatMap(({ marks: own }) => estimateNames.map((name) => own[name]));
	const axis = slopeAxis(marks, data.format, { top, bottom });
	const { left } = axis;
	const column = (width - left) / Math.max(1, data.lags.length);
	return {
		width,
		height,
		plot: { left, right: width, top, bottom },
		key: key.entries,
		axis,
		columns: data.lags.map(({ name, years }, at) => ({
			left: left + at * column,
			middle: left + (at + 0.5) * column,
			width: column,
			text: fit(name, column - 8, small, 600),
			years: fit(years, column - 8, small)
		})),
		step: Math.min(80, column / 4)
	};
}
