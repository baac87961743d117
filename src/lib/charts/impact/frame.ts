import { panelFrames, type PanelFrame } from '../panels';
import { trendFrame, type Size, type TrendFrame } from '../trend/frame';
import type { ImpactData, WorkRow } from './data';

const heights = { index: 250, between: 26, total: 96, group: 40, gap: 38, foot: 30 };
const rowHeight = (row: WorkRow) => (row.total ? heights.total : heights.group);

/** One row of work and where it stands. */
export interface RowFrame {
	row: WorkRow;
	top: number;
	height: number;
}

/** Where everything of the picture stands: the index above, the rows of work under the same years. */
export interface ImpactFrame {
	/** Size and frame of the trend above. */
	upper: Size;
	trend: TrendFrame;
	axis: PanelFrame;
	rows: RowFrame[];
}

/** The height that a picture with these rows takes. */
export const impactHeight = ({ rows }: ImpactData): number =>
	heights.index + heights.between + rows.reduce((sum, row) => sum + rowHeight(row) + heights.gap, 0) + heights.foot;

export function impactFrame(data: ImpactData, { width }: Size): ImpactFrame {
	const upper = { width, height: heights.index };
	const trend = trendFrame(data.trend, upper);
	const left = trend.panels[0]?.left ?? 0;
	const inner = trend.panels.reduce((sum, panel) => sum + panel.width, 0);
	let next = heights.index + heights.between;
	return {
		upper,
		trend,
		axis: panelFrames([{ years: data.years }], left, inner, 0)[0] ?? {
			left,
			width: inner,
			band: inner,
			x: () => left,
			edge: () => left
		},
		rows: data.rows.map((row) => {
			const top = next + heights.gap - 4;
			next += rowHeight(row) + heights.gap;
			return { row, top, height: rowHeight(row) };
		})
	};
}
