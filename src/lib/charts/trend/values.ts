import { number } from '$lib/i18n/format';
import { boxOf, overlap, type Box, type Label } from '../labels';
import { leaning, type PanelFrame } from '../panels';
import type { TrendData, TrendLine, TrendPanel } from './data';
import type { TrendFrame } from './frame';

/** Labels on the points of lines, none over another one or over what is `taken`, and where possible not over other points. */
export function pointLabels(data: TrendData, frame: TrendFrame, taken: readonly Box[]): Label[] {
	const placed: Label[] = [];
	const boxes = [...taken];
	const place = (candidates: readonly Label[], at: number, avoided: readonly Box[] = [], needed = true) => {
		const possible = candidates.map((label) => within(frame, label, at)).filter((label) => free(frame, label, boxes));
		const found = possible.find((label) => free(frame, label, avoided)) ?? (needed ? possible[0] : undefined);
		if (!found) return;
		placed.push(found);
		boxes.push(boxOf(found));
	};
	const last = data.panels.length - 1;
	data.panels.forEach((panel, at) => {
		for (const line of panel.lines) {
			const others = panel.lines.filter((other) => other !== line).flatMap((other) => points(other, panel, at, frame));
			// Among many lines only the newest value must be told; the others only where they hide no point.
			told(data, line, at, frame).forEach((index, order) =>
				place(values(data, line, at, index, frame), at, others, at === last && order === 0)
			);
		}
	});
	for (const { at, words } of rankOnly(data, frame)) place([words], at);
	if (!frame.named && !data.small) place(medianNames(data, frame, last), last);
	return placed;
}

/** Moved sideways, between the ticks at the left, leaning edges and what stands at the right. */
function within(frame: TrendFrame, label: Label, at: number): Label {
	const box = boxOf(label);
	const [left, right] = sides(frame, label, at);
	const shift = Math.max(0, left - box.x) - Math.max(0, box.x + box.width - right);
	return shift === 0 ? label : { ...label, x: label.x + shift };
}

/** From where to where a label of a panel may reach. */
function sides({ panels, ticks, scales, plot, edge, width, named }: TrendFrame, { y }: Label, at: number) {
	const own = panels[at];
	const start = own?.left ?? 0;
	const end = start + (own?.width ?? 0);
	const leans = (panel: PanelFrame | undefined) => {
		const { x1, x2 } = leaning((panel?.left ?? 0) + (panel?.width ?? 0) + edge, plot.top, plot.bottom);
		const share = Math.min(1, Math.max(0, (y - plot.top) / (plot.bottom - plot.top || 1)));
		return x1 + (x2 - x1) * share;
	};
	const ownScale = ticks[at]?.join() !== ticks[at - 1]?.join();
	const left = at === 0 || (scales === 'between' && ownScale) ? start : leans(panels[at - 1]) + 3;
	const taken = named || (at > 0 && ownScale);
	const right = at < panels.length - 1 ? leans(own) - 3 : taken ? end + 3 : width - 2;
	return [left, right] as const;
}

function free({ height }: TrendFrame, label: Label, taken: readonly Box[]): boolean {
	const box = boxOf(label);
	return box.y >= 0 && box.y + box.height <= height && !taken.some((other) => overlap(box, other));
}

/** Where the points of a line stand. */
const points = (line: TrendLine, panel: TrendPanel, at: number, frame: TrendFrame): Box[] =>
	line.values.flatMap((value, index) => {
		const x = frame.panels[at]?.x(panel.years[index] ?? 0) ?? 0;
		return value === null ? [] : [{ x: x - 5, y: frame.y(at, value) - 5, width: 10, height: 10 }];
	});

/** Which points carry their value: the last, the first and the best, as far as they stand apart. */
function told(data: TrendData, line: TrendLine, at: number, frame: TrendFrame): number[] {
	if (line.role === 'peer') return [];
	const present = line.values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
	const best = present.reduce<(typeof present)[number] | undefined>(
		(top, point) => (top && !better(data, point.value, top.value) ? top : point),
		undefined
	);
	const chosen: number[] = [];
	const band = frame.panels[at]?.band ?? 0;
	for (const point of [present.at(-1), present[0], best])
		if (point && chosen.every((other) => Math.abs(other - point.index) * band >= 44)) chosen.push(point.index);
	return chosen;
}

const better = ({ measure }: TrendData, a: number, b: number) => (measure === 'rank' ? a < b : a > b);

/** A value over its point, or under it where the line turns up; on the other side where that is taken. */
function values(data: TrendData, line: TrendLine, at: number, index: number, frame: TrendFrame): Label[] {
	const value = line.values[index];
	const x = frame.panels[at]?.x(data.panels[at]?.years[index] ?? 0);
	if (value == null || x === undefined) return [];
	const y = frame.y(at, value);
	const beside = [line.values[index - 1], line.values[index + 1]].filter((other) => other != null);
	const led = data.led !== undefined && data.led === data.panels[at]?.years[index];
	const low = !led && beside.length > 0 && beside.every((other) => better(data, other, value));
	const label = (middle: number): Label => ({
		text: number(data.locale, value, data.measure === 'rank' ? 0 : data.digits),
		x,
		y: middle,
		align: 'center',
		size: 13,
		weight: 600,
		colour: line.role === 'index' ? 'var(--ink)' : line.colour,
		font: 'num'
	});
	const away = frame.low ? 14 : 16;
	// What leads to the point takes the place under it: near the upper edge the value comes as close as it can.
	const [above, under] = [label(led ? Math.max(y - away, Math.min(8, y - 12)) : y - away), label(y + away)];
	const below = y + 24 <= frame.plot.bottom ? [under] : [];
	return low ? [...below, above] : [above, ...below];
}

/** The words over the hollow dots of years that have a rank but no score. */
function rankOnly(data: TrendData, { panels, plot }: TrendFrame): { at: number; words: Label }[] {
	if (data.small) return [];
	return data.panels.flatMap((panel, at) =>
		panel.lines.flatMap((line) =>
			(line.ranked ?? []).map(({ year, text }) => ({
				at,
				words: {
					text,
					x: panels[at]?.x(year) ?? 0,
					y: plot.bottom - 24,
					align: 'center' as const,
					size: 12,
					weight: 400 as const,
					colour: 'var(--ink-2)',
					font: 'text' as const
				}
			}))
		)
	);
}

/** The median's name beside its line, first where that is furthest from the selected one, on the side away from it. */
function medianNames(data: TrendData, frame: TrendFrame, at: number): Label[] {
	const panel = data.panels[at];
	if (!panel?.median) return [];
	const [selected] = panel.lines;
	const places = panel.median.flatMap((value, index) => {
		if (value === null) return [];
		const own = selected?.values[index] ?? null;
		const y = frame.y(at, value);
		return [{ x: frame.panels[at]?.x(panel.years[index] ?? 0) ?? 0, y, away: own === null ? 0 : y - frame.y(at, own) }];
	});
	// The ends carry the values of the selected line.
	const inner = places.length > 3 ? places.slice(1, -1) : places;
	return inner
		.toSorted((a, b) => Math.abs(b.away) - Math.abs(a.away))
		.flatMap(({ x, y, away }) =>
			(away >= 0 ? [y + 15, y - 15] : [y - 15, y + 15])
				.filter((middle) => middle < frame.plot.bottom - 8)
				.map((middle): Label => ({
					text: data.words.median,
					x,
					y: middle,
					align: 'center',
					size: 13,
					weight: 400,
					colour: 'var(--ink)',
					font: 'text'
				}))
		);
}
