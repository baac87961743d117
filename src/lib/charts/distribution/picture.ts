import type { Layout } from '../figure';
import { linear, ticks } from '../scale';
import { label, line, numeral, path, picture, type Attributes } from '../svg';

export interface Strip {
	name: string;
	values: { value: number; selected: boolean }[];
	median: number;
}

export interface StripsData {
	strips: readonly Strip[];
	/** Ranks run from the best at the left. */
	measure: 'score' | 'rank';
	format: (value: number) => string;
	alt: string;
}

const step = 46;
const most = 6;

/** Place 1 and every twentieth. */
const placesShown = (last: number) => [
	1,
	...Array.from({ length: Math.floor(last / 20) }, (_, index) => (index + 1) * 20)
];

/** One tick per unit on a scale that all groups share, a triangle at each group's median, the selected unit in sen. */
export function strips({ strips: groups, measure, format, alt }: StripsData, layout: Layout): string {
	const width = layout === 'phone' ? 358 : 500;
	const all = groups.flatMap((group) => group.values.map(({ value }) => value));
	const last = Math.max(...all);
	const marks = measure === 'rank' ? placesShown(last) : ticks(Math.min(...all), last, most);
	const x = linear([marks[0] ?? 0, Math.max(last, marks.at(-1) ?? 1)], [14, width - 22]);
	const bottom = groups.length * step + 4;
	return picture(
		width,
		bottom + 24,
		alt,
		...marks.map((mark) => line(x(mark), 0, x(mark), bottom, { stroke: 'var(--grid)' })),
		...groups.flatMap((group, index) => {
			const top = index * step + 20;
			const ticksAt = (values: Strip['values'], attributes: Attributes) =>
				values.length === 0
					? ''
					: path(values.map(({ value }) => `M${x(value).toFixed(1)} ${top}v14`).join(''), attributes);
			return [
				label(0, top - 6, group.name, { stroke: 'var(--paper)', 'stroke-width': 4 }),
				label(0, top - 6, group.name),
				ticksAt(
					group.values.filter(({ selected }) => !selected),
					{ stroke: 'var(--context-strong)', 'stroke-width': 1.5 }
				),
				ticksAt(
					group.values.filter(({ selected }) => selected),
					{ stroke: 'var(--accent)', 'stroke-width': 4 }
				),
				path(`M${x(group.median).toFixed(1)} ${top + 16}l5 8h-10z`, { fill: 'var(--ink)' })
			];
		}),
		...marks.map((mark) =>
			numeral(x(mark), bottom + 18, format(mark), { 'text-anchor': 'middle', 'font-size': 12, fill: 'var(--ink-3)' })
		)
	);
}
