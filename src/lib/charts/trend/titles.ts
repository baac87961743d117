import type { PanelFrame } from '../panels';
import { fit, textWidth } from '../type/type';
import type { TrendPanel } from './data';

/** What a panel measures, written over it. */
export interface PanelTitle {
	text: string;
	x: number;
	/** Middle of its line. */
	y: number;
	align: 'left' | 'right';
}

const size = 13;
const lineHeight = 16;

/**
 * What panels measure, over them: in full side by side, else shortened, else one under the other. The last one ends with
 * its panel, the others begin with theirs.
 */
export function panelTitles(
	panels: readonly TrendPanel[],
	frames: readonly PanelFrame[],
	edges: { left: number; right: number }
): { titles: PanelTitle[]; rows: number } {
	const own = panels.flatMap((panel, at) => {
		const frame = frames[at];
		if (panel.label === null || !frame) return [];
		const last = at > 0 && at === panels.length - 1;
		return [{ long: panel.label, short: panel.short ?? panel.label, frame, last }];
	});
	if (own.length === 0) return { titles: [], rows: 0 };
	const side = (form: 'long' | 'short') => {
		const placed = own.map((one) => {
			const width = textWidth(one[form], size);
			const x = one.last ? one.frame.left + one.frame.width : one.frame.left;
			return { text: one[form], x, start: one.last ? x - width : x, end: one.last ? x : x + width, last: one.last };
		});
		const free = placed.every(
			({ start, end }, at) => start >= edges.left && end + 16 <= (placed[at + 1]?.start ?? Infinity)
		);
		return free && placed.every(({ end }) => end <= edges.right) ? placed : null;
	};
	const row = side('long') ?? side('short');
	if (row)
		return {
			rows: 1,
			titles: row.map(({ text, x, last }) => ({ text, x, y: 9, align: last ? ('right' as const) : ('left' as const) }))
		};
	return {
		rows: own.length,
		titles: own.map(({ short, frame, last }, at) => {
			const x = last ? frame.left + frame.width : edges.left;
			const room = last ? x - edges.left : edges.right - edges.left;
			return { text: fit(short, room, size), x, y: 9 + at * lineHeight, align: last ? 'right' : 'left' };
		})
	};
}
