import { lean } from './marks';

/** Where the years of a time axis stand: one or more panels side by side, apart where nothing may be compared. */
export interface PanelFrame {
	left: number;
	width: number;
	/** Middle of a year's band. */
	x: (year: number) => number;
	/** Left edge of a year's band. */
	edge: (year: number) => number;
	band: number;
}

/** Shares the width between panels by their number of years; `gap` lies between two panels. */
export function panelFrames(
	panels: readonly { years: readonly number[] }[],
	left: number,
	width: number,
	gap: number
): PanelFrame[] {
	const total = panels.reduce((sum, panel) => sum + panel.years.length, 0) || 1;
	const band = (width - gap * (panels.length - 1)) / total;
	let start = left;
	return panels.map(({ years }) => {
		const [first = 0] = years;
		const from = start;
		start += band * years.length + gap;
		const edge = (year: number) => from + (year - first) * band;
		return { left: from, width: band * years.length, band, edge, x: (year: number) => edge(year) + band / 2 };
	});
}

/** Years to write under an axis: the first, the last, and as many between as fit `room` pixels each. */
export function labelledYears(years: readonly number[], band: number, room = 44): Set<number> {
	const step = [1, 2, 3, 4, 5, 10].find((candidate) => candidate * band >= room) ?? 20;
	const last = years.at(-1) ?? 0;
	return new Set(years.filter((year) => (last - year) % step === 0));
}

/** The two ends of a leaning break line whose middle is at `x`. */
export const leaning = (x: number, top: number, bottom: number) => {
	const shift = Math.min(14, ((bottom - top) * lean) / 4);
	return { x1: x + shift, y1: top, x2: x - shift, y2: bottom };
};
