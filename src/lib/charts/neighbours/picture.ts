import type { Room } from '../figure';
import { linear, ticks } from '../scale';
import { circle, label, line, numeral, path, picture } from '../svg';
import { textWidth } from '../type/type';
import { apart } from '../labels';

export interface NeighboursData {
	/** The unit and those next to it in the order, best first. */
	units: { place: string; name: string; value: number; score: string; selected: boolean }[];
	tick: (value: number) => string;
	alt: string;
}

/** The unit and its neighbours on one scale of points: how near the next places are. */
export const neighboursPicture = (data: NeighboursData, { width }: Room): string =>
	width < 500 ? phone(data, width) : desk(data, width);

const dot = (cx: number, cy: number, selected: boolean) =>
	selected
		? circle(cx, cy, 7, { fill: 'var(--accent)', stroke: 'var(--paper)', 'stroke-width': 1.5 })
		: circle(cx, cy, 4.5, { fill: 'var(--context-strong)' });

const domain = (data: NeighboursData, count: number) => {
	const values = data.units.map((unit) => unit.value);
	return ticks(Math.min(...values), Math.max(...values), count);
};

/** Heights of labels over (negative) and under the axis, the nearest first. */
const levels = [-18, 44, -44, 70, -70];

function desk(data: NeighboursData, width: number): string {
	const [height, axis] = [210, 106];
	const steps = domain(data, 8);
	const x = linear([steps[0] ?? 0, steps.at(-1) ?? 1], [20, width - 20]);
	const taken: { level: number; from: number; to: number }[] = [];
	const middleX = x(data.units.find((unit) => unit.selected)?.value ?? 0);
	const nearestFirst = [...data.units].sort((a, b) => Math.abs(x(a.value) - middleX) - Math.abs(x(b.value) - middleX));
	const labels = nearestFirst.flatMap((unit) => {
		const text = `${unit.place} ${unit.name}${unit.selected ? ` ${unit.score}` : ''}`;
		const at = x(unit.value);
		const half = textWidth(text, 13, 600) / 2 + 6;
		const middle = Math.min(width - half, Math.max(half, at));
		const nearer = (level: number) =>
			levels.filter((other) => Math.sign(other) === Math.sign(level) && Math.abs(other) < Math.abs(level));
		const clear = (level: number, from: number, to: number) =>
			taken.every((other) => other.level !== level || other.to <= from || other.from >= to);
		const level = (unit.selected ? [-44] : levels).find(
			(candidate) =>
				clear(candidate, middle - half, middle + half) &&
				nearer(candidate).every((other) => clear(other, at - 4, at + 4))
		);
		if (level === undefined) return [];
		taken.push({ level, from: middle - half, to: middle + half });
		// The line that leads to a far label keeps other labels off its way.
		for (const other of nearer(level)) taken.push({ level: other, from: at - 4, to: at + 4 });
		const stroke = unit.selected ? 'var(--accent)' : 'var(--context-strong)';
		const led = level === levels[0] ? '' : line(at, axis, at, axis + level + (level > 0 ? -14 : 6), { stroke });
		return [
			led +
				label(middle, axis + level, text, {
					'text-anchor': 'middle',
					fill: unit.selected ? 'var(--accent)' : 'var(--ink)',
					'font-weight': unit.selected ? 600 : null
				})
		];
	});
	return picture(
		width,
		height,
		data.alt,
		line(0, axis, width, axis, { stroke: 'var(--axis)' }),
		...steps.flatMap((step) => [
			path(`M${x(step).toFixed(1)} ${axis}v6`, { stroke: 'var(--axis)' }),
			numeral(x(step), axis + 22, data.tick(step), { 'text-anchor': 'middle', 'font-size': 12, fill: 'var(--ink-3)' })
		]),
		...labels,
		...nearestFirst.toReversed().map((unit) => dot(x(unit.value), axis, unit.selected))
	);
}

function phone(data: NeighboursData, width: number): string {
	const [axis, top] = [60, 16];
	const bottom = Math.max(240, data.units.length * 34);
	const steps = domain(data, 4);
	const y = linear([steps[0] ?? 0, steps.at(-1) ?? 1], [bottom, top]);
	const rows = apart(
		data.units.map((unit) => ({ unit, y: y(unit.value) })),
		22,
		top,
		bottom
	);
	return picture(
		width,
		bottom + 14,
		data.alt,
		line(axis, top - 8, axis, bottom + 8, { stroke: 'var(--axis)' }),
		...steps.flatMap((step) => [
			path(`M${axis - 7} ${y(step).toFixed(1)}h7`, { stroke: 'var(--axis)' }),
			numeral(axis - 12, y(step) + 4, data.tick(step), { 'text-anchor': 'end', 'font-size': 12, fill: 'var(--ink-3)' })
		]),
		...rows.flatMap(({ unit, y: at }) => {
			const colour = unit.selected ? 'var(--accent)' : 'var(--ink-2)';
			const weight = unit.selected ? 600 : null;
			return [
				path(`M${axis + 8} ${y(unit.value).toFixed(1)}L${axis + 22} ${at.toFixed(1)}`, {
					stroke: 'var(--context-strong)'
				}),
				label(axis + 28, at + 5, `${unit.place}  ${unit.name}`, { fill: colour, 'font-weight': weight }),
				numeral(width, at + 5, unit.score, { fill: colour, 'font-weight': weight, 'text-anchor': 'end' })
			];
		}),
		...[...data.units]
			.sort((a, b) => Number(a.selected) - Number(b.selected))
			.map((unit) => dot(axis, y(unit.value), unit.selected))
	);
}
