import { number } from '$lib/i18n/format';
import { markRoom, nameMargin } from '../labels';
import { panelFrames, type PanelFrame } from '../panels';
import { closeTicks, tickDigits, ticks } from '../scale';
import { textWidth } from '../type/type';
import type { TrendData, TrendLine } from './data';
import { panelTitles, type PanelTitle } from './titles';

export interface Size {
	width: number;
	height: number;
}

/** Where everything of a trend stands: the plot, its panels, and the ticks of each panel's scale. */
export interface TrendFrame extends Size {
	plot: { top: number; bottom: number };
	/** Whether what stands around the plot has moved closer. */
	low: boolean;
	/** From the end of a panel to the middle of the leaning edge in the gap behind it. */
	edge: number;
	panels: PanelFrame[];
	titles: PanelTitle[];
	ticks: number[][];
	named: boolean;
	/** Where a later panel's own scale stands: names need the right, and a narrow picture has no room between panels. */
	scales: 'right' | 'between' | 'inside';
	/** Pixel of a value on a panel's scale. */
	y: (panel: number, value: number) => number;
}

/** Lines whose names stand at their ends: all, where there are several. */
export const namedLines = (data: TrendData): TrendLine[] =>
	(data.panels[0]?.lines ?? []).filter((line) => line.role === 'peer' || (data.panels[0]?.lines.length ?? 0) > 1);

/** Whether a named line has nothing in the last panel: its mark then stands beside its name. */
const endsEarly = ({ panels }: TrendData): boolean =>
	panels.length > 1 &&
	(panels.at(-1)?.lines ?? []).some((line) => line.mark && line.values.every((value) => value === null));

/** Below this height, what stands around the plot moves closer. */
const lowHeight = { usual: 240, small: 150 };

export function trendFrame(data: TrendData, size: Size): TrendFrame {
	const { width, height } = size;
	const low = height < (data.small ? lowHeight.small : lowHeight.usual);
	const names = namedLines(data);
	const named = names.length > 0;
	const scales = new Set(data.panels.map((panel) => panel.scale)).size;
	const bottom = height - (low ? 26 : 30);
	const steps = data.panels.map((panel) => scaleTicks(data, panel.scale, bottom - (low ? 26 : 38)));
	const widest = Math.max(...steps.map((own) => tickWidth(data, own)));
	const left = Math.max(40, data.margin ?? 0, Math.ceil(widest) + 10);
	const right = named
		? nameMargin(
				names.map(({ name, role }) => ({ name, strong: role === 'selected' })),
				width
			) + (endsEarly(data) ? markRoom : 0)
		: scales > 1
			? left
			: 20;
	const place = !named ? 'right' : width < 500 ? 'inside' : 'between';
	const gap = data.small ? 0 : place === 'between' && scales > 1 ? Math.ceil(widest) + 44 : 26;
	const panels = panelFrames(data.panels, left, width - left - right, gap);
	const { titles, rows } = panelTitles(data.panels, panels, { left, right: width - (named ? right : 4) });
	const plot = { top: rows * 16 + (low ? (rows ? 12 : 18) : rows ? 22 : 24), bottom };
	return {
		width,
		height,
		plot,
		low,
		edge: Math.min(gap / 2, 13),
		scales: place,
		panels,
		titles,
		ticks: steps,
		named,
		y: (panel, value) => {
			const own = steps[panel] ?? [];
			const [lowest, highest] = [own[0] ?? 0, own.at(-1) ?? 1];
			const share = (value - lowest) / (highest - lowest || 1);
			return data.measure === 'rank'
				? plot.top + share * (plot.bottom - plot.top)
				: plot.bottom - share * (plot.bottom - plot.top);
		}
	};
}

/** How many steps a scale has: four, fewer where they would touch, more where the plot is tall. */
const stepsWithin = (height: number) =>
	height > 480 ? Math.min(8, Math.round(height / 90)) : Math.max(1, Math.min(4, Math.floor(height / 30)));

/** With no more steps than these, round numbers far apart would flatten the lines. */
const fewSteps = 2;
/** The least between two ticks. */
const tickRoom = 16;

function tickWidth(data: TrendData, steps: readonly number[]): number {
	const digits = tickDigits(steps);
	return Math.max(0, ...steps.map((step) => textWidth(number(data.locale, step, digits), 12)));
}

/** Ticks over everything that shares a scale; none where there is no score. Places begin at 1 and end at the last place there is. */
function scaleTicks(data: TrendData, scale: string, height: number): number[] {
	const values = data.panels
		.filter((panel) => panel.scale === scale)
		.flatMap((panel) =>
			[
				...panel.context,
				...(panel.estimated ?? []),
				...panel.lines.flatMap(({ values, wanted = [] }) => [values, wanted.flat()]),
				panel.median ?? [],
				panel.reach ?? []
			].flat()
		)
		.filter((value) => value !== null);
	const count = stepsWithin(height);
	if (data.measure === 'score') {
		const cover = count <= fewSteps ? closeTicks : ticks;
		return values.length ? cover(Math.min(...values), Math.max(...values), count) : [];
	}
	const last = Math.max(data.lowest ?? 10, ...values);
	const step = [2, 5, 10, 20, 50].find((candidate) => last / candidate <= count) ?? 100;
	const middle = Array.from({ length: Math.ceil(last / step) - 1 }, (_, at) => (at + 1) * step);
	const apart = Math.max(step / 4, (last * tickRoom) / height);
	return [1, ...middle.filter((place) => last - place > apart), last];
}
