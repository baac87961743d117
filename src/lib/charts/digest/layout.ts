import type { Room } from '../figure';

/** Where a part of the sheet stands. */
export interface Cell {
	x: number;
	y: number;
	width: number;
	height: number;
}

const gap = { x: 24, y: 18 };
/** The narrowest panel, and the lowest one where panels stand over each other. */
const least = { width: 176, height: 130 };
/** How high a panel and the facts are where height is free. */
const free = { panel: 300, facts: 190 };

/**
 * Cells of so many panels, and of the facts where there is room for them: stacked in upright rooms, two by two in high
 * ones, side by side in low ones. What has no room is left out, facts before panels.
 */
export function cells(panels: number, factsHeight: number, room: Room): { panels: Cell[]; facts: Cell | null } {
	const { width } = room;
	const phone = width < 500;
	const height = room.height ?? (phone ? factsHeight + panels * (free.panel + gap.y) : free.panel + gap.y + free.facts);
	const twoRows = 2 * least.height + gap.y;
	if (height >= Math.max(twoRows, phone ? 0 : width)) return stacked(panels, factsHeight, width, height);
	if (height >= twoRows) return inGrid(panels, width, height);
	const across = Math.max(1, Math.floor((width + gap.x) / (least.width + gap.x)));
	const row = inColumns(Math.min(panels + 1, across), { x: 0, y: 0, width, height });
	return { panels: row.slice(0, panels), facts: row[panels] ?? null };
}

function stacked(panels: number, factsHeight: number, width: number, height: number) {
	const wanted = panels * (least.height + gap.y) - gap.y;
	const top = panels === 0 || height >= factsHeight + gap.y + wanted ? factsHeight + gap.y : 0;
	const shown = Math.min(panels, Math.floor((height - top + gap.y) / (least.height + gap.y)));
	const own = (height - top - (shown - 1) * gap.y) / Math.max(1, shown);
	return {
		facts: top === 0 ? null : { x: 0, y: 0, width, height: Math.min(factsHeight, height) },
		panels: Array.from({ length: shown }, (_, at) => ({ x: 0, y: top + at * (own + gap.y), width, height: own }))
	};
}

/** Two rows; the facts stand last. */
function inGrid(panels: number, width: number, height: number) {
	const all = panels + 1;
	const above = Math.ceil(all / 2);
	const own = (height - gap.y) / 2;
	const rows = [
		...inColumns(above, { x: 0, y: 0, width, height: own }),
		...inColumns(all - above, { x: 0, y: own + gap.y, width, height: own })
	];
	return { panels: rows.slice(0, panels), facts: rows[panels] ?? null };
}

function inColumns(count: number, { x, y, width, height }: Cell): Cell[] {
	const own = (width - (count - 1) * gap.x) / count;
	return Array.from({ length: count }, (_, at) => ({ x: x + at * (own + gap.x), y, width: own, height }));
}
