import { panelFrames, type PanelFrame } from '../panels';
import type { TrendData } from '../trend/data';
import { trendFrame, type Size, type TrendFrame } from '../trend/frame';
import { fit } from '../type/type';
import type { ImpactData, WorkRow } from './data';
import { countMargin } from './work';

/** Heights on a page, and the smallest at which everything can still be read. `gap` is the title over a row. */
const natural = { index: 250, between: 26, total: 96, group: 40, gap: 38, foot: 30 };
const least = { index: 150, between: 24, total: 56, group: 26, gap: 34, foot: 28 };
/** A low picture writes its years once, and its index takes this share of what titles leave. */
const low = { between: 4, gap: 24, foot: 26, index: 0.68, years: 24 };
/** The line that says what was left out. */
const leftLine = 18;
/** Groups of channels get rows only while this much is left for the others to grow. */
const ease = 80;

const rowHeight = (row: WorkRow) => (row.total ? natural.total : natural.group);
const sum = (rows: readonly WorkRow[], heights: typeof natural) =>
	heights.index +
	heights.between +
	rows.reduce((all, row) => all + (row.total ? heights.total : heights.group) + heights.gap, 0) +
	heights.foot;

/** One row of work and where it stands; `title` is the top of the words over it. */
export interface RowFrame {
	row: WorkRow;
	title: number;
	top: number;
	height: number;
}

/** Where everything of the picture stands: the index above, the rows of work under the same years. */
export interface ImpactFrame {
	/** The trend above, its size and frame. */
	above: TrendData;
	upper: Size;
	trend: TrendFrame;
	axis: PanelFrame;
	rows: RowFrame[];
	/** The shaded year reaches from here to the foot of the last row; the way to its result turns at `bend`. */
	band: number;
	bend: number;
	/** Whether years are written under the last row only. */
	low: boolean;
	/** Groups of channels without room for a row of their own. */
	left: number;
}

/** The height that a picture with these rows takes where nothing bounds it. */
export const impactHeight = ({ rows }: ImpactData): number => sum(rows, natural);

export function impactFrame(data: ImpactData, { width, height }: Size): ImpactFrame {
	const rows = shown(data.rows, height);
	const isLow = height < sum(rows, least);
	const left = rows.length > 1 ? data.rows.length - rows.length : 0;
	const heights = isLow ? lowHeights(height) : roomyHeights(rows, height - (left ? leftLine : 0));
	// Where rows stand closer than on a page, their titles come nearer to what they name.
	const eased = (heights.gap - least.gap) / (natural.gap - least.gap);
	const over = isLow ? 18 : 22 + 7 * eased;
	const upper = { width, height: heights.index + (isLow ? low.years : 0) };
	const above = { ...labelled(data.trend, width, heights.index >= 100), margin: countMargin(data) };
	const trend = trendFrame(above, upper);
	const from = trend.panels[0]?.left ?? 0;
	const inner = trend.panels.reduce((all, panel) => all + panel.width, 0);
	const start = heights.index + heights.between;
	let next = start;
	return {
		above,
		upper,
		trend,
		low: isLow,
		left,
		band: start,
		bend: start - (isLow ? 3 : 14),
		axis: panelFrames([{ years: data.years }], from, inner, 0)[0] ?? {
			left: from,
			width: inner,
			band: inner,
			x: () => from,
			edge: () => from
		},
		rows: rows.map((row) => {
			const top = next + heights.gap - 4;
			const tall = row.total ? heights.total : heights.group;
			next += tall + heights.gap;
			return { row, title: top - over, top, height: tall };
		})
	};
}

/** All work, and as many groups of channels as there is room for. */
function shown(rows: readonly WorkRow[], height: number): WorkRow[] {
	const fits = (count: number) =>
		sum(rows.slice(0, count), least) + ease + (count < rows.length ? leftLine : 0) <= height;
	let count = rows.length;
	while (count > 1 && !fits(count)) count -= 1;
	return rows.slice(0, count);
}

/** Titles and years take what they need; index and rows share the rest as they do on a page. */
function roomyHeights(rows: readonly WorkRow[], height: number): typeof natural {
	const [smallest, usual] = [sum(rows, least), sum(rows, natural)];
	const eased = Math.min(1, (height - smallest) / (usual - smallest));
	const between = (name: 'between' | 'gap' | 'foot') => least[name] + (natural[name] - least[name]) * eased;
	const fixed = { between: between('between'), gap: between('gap'), foot: between('foot') };
	const rest = height - fixed.between - fixed.foot - fixed.gap * rows.length;
	const share = rest / rows.reduce((all, row) => all + rowHeight(row), natural.index);
	return { ...fixed, index: natural.index * share, total: natural.total * share, group: natural.group * share };
}

function lowHeights(height: number): typeof natural {
	const rest = height - low.between - low.gap - low.foot;
	const index = Math.round(rest * low.index);
	return { index, between: low.between, total: rest - index + 4, group: 0, gap: low.gap, foot: low.foot };
}

/** The name of what is measured, as far as it fits; a very low picture leaves it to its title. */
const labelled = (trend: TrendData, width: number, named: boolean): TrendData => ({
	...trend,
	panels: trend.panels.map((panel) => ({
		...panel,
		label: panel.label === null || !named ? null : fit(panel.label, width - 48, 13)
	}))
});
