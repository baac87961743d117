import type { Room } from '../figure';
import { linear, ticks } from '../scale';
import { label, line, numeral, path, picture, type Attributes } from '../svg';
import { fit, textWidth } from '../type/type';

export interface Strip {
	name: string;
	values: { value: number; selected: boolean; estimated: boolean }[];
	median: number;
}

export interface StripsData {
	strips: readonly Strip[];
	/** Ranks run from the best at the left. */
	measure: 'score' | 'rank';
	/** Writes a number of the scale, and a median. */
	format: (value: number) => string;
	median: (value: number) => string;
	alt: string;
}

const onPage = 46;
/** The numbers under the scale. */
const foot = 28;
const most = 6;
/** A strip with its name above it needs this much; on lower ones the name stands at the left. */
const stacked = 38;
/** From here on the medians are written too. */
const written = 54;

/** From here on strips fill their height, and the values at their ends and of the selected unit are written too. */
const tall = 68;

/** Place 1 and every twentieth. */
const placesShown = (last: number) => [
	1,
	...Array.from({ length: Math.floor(last / 20) }, (_, index) => (index + 1) * 20)
];

/** One tick per unit on a scale that all groups share, dashed for estimates, a triangle at each group's median, the selected unit in sen. */
export function strips({ strips: groups, measure, format, median, alt }: StripsData, room: Room): string {
	const { width } = room;
	const step = room.height === null ? onPage : (room.height - foot) / groups.length;
	const above = step >= stacked;
	const names = above ? 0 : Math.min(width * 0.48, Math.max(...groups.map(({ name }) => textWidth(name, 13))) + 12);
	const all = groups.flatMap((group) => group.values.map(({ value }) => value));
	const last = Math.max(...all);
	const marks = measure === 'rank' ? placesShown(last) : ticks(Math.min(...all), last, most);
	const x = linear([marks[0] ?? 0, Math.max(last, marks.at(-1) ?? 1)], [names + 14, width - 22]);
	const bottom = groups.length * step + 4;
	// As tall as the strip allows, so that the strips stay apart.
	const tick = !above
		? Math.max(5, step - 10)
		: step < tall
			? Math.max(14, Math.min(56, step * 0.45 - 6))
			: Math.min(110, step - 44);
	return picture(
		width,
		room.height ?? bottom + foot - 4,
		alt,
		...marks.map((mark) => line(x(mark), 0, x(mark), bottom, { stroke: 'var(--grid)' })),
		// Where a name stands beside its strip, a hairline says which strip a median belongs to.
		...(above
			? []
			: groups.slice(1).map((_, at) => line(0, (at + 1) * step, width, (at + 1) * step, { stroke: 'var(--rule)' }))),
		...groups.flatMap((group, index) => {
			const top = index * step + (above ? 20 : 2);
			const ticksAt = (values: Strip['values'], attributes: Attributes) =>
				values.length === 0
					? ''
					: path(values.map(({ value }) => `M${short(x(value))} ${short(top)}v${short(tick)}`).join(''), attributes);
			const name = above ? group.name : fit(group.name, names - 12, 13);
			const y = above ? top - 6 : index * step + step / 2 + 4.5;
			return [
				above ? label(0, y, name, { stroke: 'var(--paper)', 'stroke-width': 4 }) : '',
				label(0, y, name),
				...[false, true].flatMap((selected) =>
					[false, true].map((estimated) =>
						ticksAt(
							group.values.filter((value) => value.selected === selected && value.estimated === estimated),
							{
								stroke: selected ? 'var(--accent)' : 'var(--context-strong)',
								'stroke-width': selected ? 4 : 1.5,
								...(estimated ? { 'stroke-dasharray': '3 2' } : {})
							}
						)
					)
				),
				path(`M${short(x(group.median))} ${short(top + tick + (above ? 2 : 1))}${above ? 'l5 8h-10z' : 'l4 6h-8z'}`, {
					fill: 'var(--ink)'
				}),
				step >= written
					? numeral(x(group.median) + 9, top + tick + 12, median(group.median), { 'font-size': 12, fill: 'var(--ink)' })
					: '',
				...(step >= tall ? ends(group, { x, width, write: median }, top + tick + 12) : [])
			];
		}),
		...marks.map((mark) =>
			numeral(x(mark), bottom + 18, format(mark), { 'text-anchor': 'middle', 'font-size': 12, fill: 'var(--ink-3)' })
		)
	);
}

/** The values of the selected unit and of the ends of a strip, as far as they stand free of the median's. */
function ends(
	group: Strip,
	{ x, width, write }: { x: (value: number) => number; width: number; write: (value: number) => string },
	y: number
): string[] {
	const values = group.values.map(({ value }) => value);
	const own = group.values.find(({ selected }) => selected)?.value;
	const middle = x(group.median);
	const taken = [{ from: middle - 8, to: middle + 9 + textWidth(write(group.median), 12) }];
	const told = [...new Set([own, Math.min(...values), Math.max(...values)])].filter((value) => value !== undefined);
	return told.flatMap((value) => {
		const text = write(value);
		const weight = value === own ? 600 : 400;
		const half = textWidth(text, 12, weight) / 2;
		const at = Math.min(width - half, Math.max(half, x(value)));
		const place = { from: at - half - 6, to: at + half + 6 };
		if (taken.some(({ from, to }) => place.from < to && from < place.to)) return [];
		taken.push(place);
		const fill = value === own ? 'var(--accent)' : 'var(--ink-3)';
		return [numeral(at, y, text, { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': weight, fill })];
	});
}

const short = (value: number) => String(Math.round(value * 10) / 10);
