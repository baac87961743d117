import { estimateMark, keyDrawn, slopeAxisLines, small } from '../estimates';
import type { Room } from '../figure';
import { label, line, numeral, picture } from '../svg';
import type { UnitMark } from '../unit-marks';
import { estimateNames, type EffectsData, type EstimateName } from './data';
import { effectsLayout, type EffectsLayout } from './layout';

const marks: Record<EstimateName, Pick<UnitMark, 'colour' | 'shape'>> = {
	fixed_effects: { colour: 'var(--ink)', shape: 'circle' },
	changes: { colour: 'var(--ink)', shape: 'rect' },
	// The check stands back behind what it checks.
	lead: { colour: 'var(--ink-3)', shape: 'triangle' }
};

/** Estimates with their intervals, a column for each lag, the placebo test beside the two that it is for. */
export function effectsPicture(data: EffectsData, room: Room): string {
	const layout = effectsLayout(data, room);
	return picture(
		layout.width,
		layout.height,
		data.alt,
		...slopeAxisLines(layout.axis, layout.plot, { name: data.words.y, format: data.format }),
		...columns(data, layout),
		...keyDrawn(layout.key, marks)
	);
}

function columns({ lags, demo }: EffectsData, { plot, axis: { y }, columns: places, step }: EffectsLayout): string[] {
	return lags.flatMap(({ marks: own }, at) => {
		const column = places[at];
		if (!column) return [];
		return [
			...(at > 0 ? [line(column.left, plot.top, column.left, plot.bottom, { stroke: 'var(--grid)' })] : []),
			label(column.middle, plot.bottom + 17, column.text, {
				'text-anchor': 'middle',
				'font-size': small,
				'font-weight': 600
			}),
			numeral(column.middle, plot.bottom + 33, column.years, {
				'text-anchor': 'middle',
				'font-size': small,
				fill: 'var(--ink-3)'
			}),
			...estimateNames.flatMap((name, place) => {
				const x = column.middle + (place - 1) * step;
				return estimateMark(own[name], marks[name], { x, y, bottom: plot.bottom, demo });
			})
		];
	});
}
