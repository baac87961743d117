import type { GraphicComponentOption } from 'echarts';
import type { ImpactData } from './data';
import type { ImpactFrame } from './frame';

/** Where others who began alike would stand if they had begun at the unit's own score: a band behind the line, joined over neighbouring years only. */
export function alikeBand({ alike, trend }: ImpactData, frame: ImpactFrame): GraphicComponentOption[] {
	if (!alike) return [];
	const runs: (typeof alike)[] = [];
	for (const point of alike) {
		const run = runs.at(-1);
		if (run?.at(-1)?.year === point.year - 1) run.push(point);
		else runs.push([point]);
	}
	const at = trend.panels.findIndex(({ years }) => years.includes(alike[0]?.year ?? 0));
	const x = (year: number) => frame.trend.panels[at]?.x(year) ?? 0;
	const style = { fill: 'var(--context)', opacity: 0.55 };
	return runs.map((run): GraphicComponentOption => {
		const side = run.length === 1 ? 4 : 0;
		const points = [
			...run.flatMap(({ year, high }) => edges(x(year), side, frame.trend.y(at, high))),
			...run.toReversed().flatMap(({ year, low }) => edges(x(year), -side, frame.trend.y(at, low)))
		];
		return { type: 'polygon', silent: true, z: -4, shape: { points }, style };
	});
}

/** A corner of the band; of a year by itself two, so that it has a width. */
const edges = (x: number, side: number, y: number): [number, number][] =>
	side === 0
		? [[x, y]]
		: [
				[x - side, y],
				[x + side, y]
			];

/** How much a score usually changes in a year, as a bar of that height at the left of the newest scale. */
export function usualBar({ usual, trend }: ImpactData, frame: ImpactFrame): GraphicComponentOption[] {
	const at = trend.panels.length - 1;
	const [panel, steps] = [frame.trend.panels[at], frame.trend.ticks[at]];
	const [lowest, highest] = [steps?.[0], steps?.at(-1)];
	if (usual === null || !panel || lowest === undefined || highest === undefined) return [];
	const height = Math.abs(frame.trend.y(at, lowest) - frame.trend.y(at, lowest + usual));
	const { top, bottom } = frame.trend.plot;
	// What is higher than the plot, or no higher than a line is thick, is left to words.
	if (height > bottom - top || height < 3) return [];
	const [x, y] = [panel.left + panel.width - 3, bottom - 4];
	const line = (x1: number, y1: number, x2: number, y2: number): GraphicComponentOption => ({
		type: 'line',
		silent: true,
		z: 2,
		shape: { x1, y1, x2, y2 },
		style: { stroke: 'var(--ink-2)', lineWidth: 1.5 }
	});
	return [line(x, y - height, x, y), line(x - 3, y - height, x + 3, y - height), line(x - 3, y, x + 3, y)];
}
