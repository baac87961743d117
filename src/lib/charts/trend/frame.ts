import { panelFrames, type PanelFrame } from '../panels';
import { ticks } from '../scale';
import type { TrendData } from './data';

export interface Size {
	width: number;
	height: number;
}

/** Where everything of a trend stands: the plot, its panels, and the ticks of each panel's scale. */
export interface TrendFrame {
	width: number;
	plot: { top: number; bottom: number };
	/** Room between two panels, where the leaning edge stands. */
	gap: number;
	panels: PanelFrame[];
	ticks: number[][];
	/** Pixel of a value on a panel's scale. */
	y: (panel: number, value: number) => number;
}

export function trendFrame(data: TrendData, { width, height }: Size): TrendFrame {
	const named = data.panels.some((panel) => panel.lines.some((line) => line.role === 'peer'));
	const scales = new Set(data.panels.map((panel) => panel.scale)).size;
	const narrow = width < 500;
	const right = named ? (narrow ? 92 : 130) : scales > 1 ? 40 : 20;
	const gap = data.small ? 0 : 26;
	const labelled = data.panels.some((panel) => panel.label !== null);
	const plot = { top: labelled ? (narrow ? 54 : 38) : 24, bottom: height - 30 };
	const steps = data.panels.map((panel) => scaleTicks(data, panel.scale));
	return {
		width,
		plot,
		gap,
		panels: panelFrames(data.panels, 40, width - 40 - right, gap),
		ticks: steps,
		y: (panel, value) => {
			const own = steps[panel] ?? [];
			const [low, high] = [own[0] ?? 0, own.at(-1) ?? 1];
			const share = (value - low) / (high - low || 1);
			const { top, bottom } = plot;
			return data.measure === 'rank' ? top + share * (bottom - top) : bottom - share * (bottom - top);
		}
	};
}

/** Ticks over everything that shares a scale. Places begin at 1 and end at the last place there is. */
function scaleTicks(data: TrendData, scale: string): number[] {
	const values = data.panels
		.filter((panel) => panel.scale === scale)
		.flatMap((panel) => [...panel.context, ...panel.lines.map((line) => line.values), panel.median ?? []].flat())
		.filter((value) => value !== null);
	if (data.measure === 'score') return values.length ? ticks(Math.min(...values), Math.max(...values), 4) : [0, 1];
	const last = Math.max(data.lowest ?? 10, ...values);
	const step = [2, 5, 10, 20, 50].find((candidate) => last / candidate <= 4) ?? 100;
	const middle = Array.from({ length: Math.ceil(last / step) - 1 }, (_, at) => (at + 1) * step);
	return [1, ...middle.filter((place) => last - place > step / 4), last];
}
