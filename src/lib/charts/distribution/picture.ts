import type { Layout } from '../figure';
import { linear, ticks } from '../scale';
import { label, line, numeral, path, picture } from '../svg';

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

/** One tick per unit on a scale that all groups share, a triangle at each group's median, the selected unit in sen. */
export function strips({ strips: groups, measure, format, alt }: StripsData, layout: Layout): string {
	const width = layout === 'phone' ? 358 : 500;
	const all = groups.flatMap((group) => group.values.map(({ value }) => value));
	const marks = measure === 'rank' ? ticks(0, Math.max(...all), 4) : ticks(Math.min(...all), Math.max(...all), 4);
	const x = linear([marks[0] ?? 0, marks.at(-1) ?? 1], [14, width - 22]);
	const bottom = groups.length * step + 4;
	const shown = marks.map((mark) => (measure === 'rank' && mark === 0 ? 1 : mark));
	return picture(
		width,
		bottom + 24,
		alt,
		...shown.map((mark) => line(x(mark), 0, x(mark), bottom, { stroke: 'var(--grid)' })),
		...groups.flatMap((group, index) => {
			const top = index * step + 20;
			const tick = (value: number, selected: boolean) =>
				line(x(value), top, x(value), top + 14, {
					stroke: selected ? 'var(--accent)' : 'var(--context-strong)',
					'stroke-width': selected ? 4 : 1.5
				});
			return [
				label(0, top - 6, group.name, { stroke: 'var(--paper)', 'stroke-width': 4 }),
				label(0, top - 6, group.name),
				...group.values.filter(({ selected }) => !selected).map(({ value }) => tick(value, false)),
				...group.values.filter(({ selected }) => selected).map(({ value }) => tick(value, true)),
				path(`M${x(group.median).toFixed(1)} ${top + 16}l5 8h-10z`, { fill: 'var(--ink)' })
			];
		}),
		...shown.map((mark) =>
			numeral(x(mark), bottom + 18, format(mark), { 'text-anchor': 'middle', 'font-size': 12, fill: 'var(--ink-3)' })
		)
	);
}
