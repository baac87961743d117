import type { Room } from '../figure';
import { label, line, numeral, picture } from '../svg';
import { fit } from '../type/type';
import { glyph, type UnitMark } from '../unit-marks';
import { estimateNames, type EffectMark, type EffectsData, type EstimateName } from './data';
import { effectsLayout, small, type EffectsLayout } from './layout';

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
		...axes(data, layout),
		...columns(data, layout),
		...key(layout)
	);
}

function axes(data: EffectsData, { plot, y, yTicks, digits, width }: EffectsLayout): string[] {
	return [
		...yTicks.flatMap((value) => [
			line(plot.left, y(value), plot.right, y(value), { stroke: value === 0 ? 'var(--ink-3)' : 'var(--grid)' }),
			numeral(plot.left - 6, y(value) + 4, data.format(value, digits), {
				'text-anchor': 'end',
				'font-size': small,
				fill: 'var(--ink-3)'
			})
		]),
		label(0, plot.top - 10, fit(data.words.y, width, small), { 'font-size': small })
	];
}

function columns({ lags, demo }: EffectsData, layout: EffectsLayout): string[] {
	const { plot } = layout;
	return lags.flatMap(({ marks: own }, at) => {
		const column = layout.columns[at];
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
			...estimateNames.flatMap((name, place) =>
				mark(name, own[name], column.middle + (place - 1) * layout.step, demo, layout)
			)
		];
	});
}

/** An estimate without an interval is hollow, and so is every one from generated work; what is missing is a dash. */
function mark(name: EstimateName, { b, low, high }: EffectMark, x: number, demo: boolean, layout: EffectsLayout) {
	const { y, plot } = layout;
	const { colour, shape } = marks[name];
	if (b === null)
		return [numeral(x, plot.bottom - 6, '–', { 'text-anchor': 'middle', 'font-size': small, fill: 'var(--ink-3)' })];
	const interval =
		low === null || high === null
			? []
			: [
					line(x, y(low), x, y(high), {
						stroke: colour,
						'stroke-width': 1.5,
						...(demo ? { 'stroke-dasharray': '4 3' } : {})
					}),
					...[low, high].map((end) => line(x - 4, y(end), x + 4, y(end), { stroke: colour, 'stroke-width': 1.5 }))
				];
	return [...interval, glyph({ colour, shape, dash: [], hollow: demo || low === null }, x, y(b))];
}

const key = ({ key: entries }: EffectsLayout): string[] =>
	entries.flatMap(({ name, text, x, y }) => [
		glyph({ ...marks[name], dash: [], hollow: false }, x + 6, y),
		label(x + 16, y + 4, text, { 'font-size': small })
	]);
