// Protects how the month is laid out: every panel legible, facts where there is room, nothing outside or over another.
import { expect, it } from 'vitest';
import { cells } from './layout';

const inside = ({ panels, facts }: ReturnType<typeof cells>, width: number, height: number) => {
	const all = [...panels, ...(facts ? [facts] : [])];
	expect(all.every((cell) => cell.x >= 0 && cell.x + cell.width <= width + 0.01)).toBe(true);
	expect(all.every((cell) => cell.y >= 0 && cell.y + cell.height <= height + 0.01)).toBe(true);
	for (const [at, one] of all.entries())
		for (const other of all.slice(at + 1))
			expect(
				one.x + one.width <= other.x ||
					other.x + other.width <= one.x ||
					one.y + one.height <= other.y ||
					other.y + other.height <= one.y
			).toBe(true);
};

it.each([
	['side by side on a screen, without the facts', 584, 190, 3, false],
	['with the facts where it is wide', 1043, 190, 3, true],
	['two by two in landscape', 1043, 560, 3, true],
	['over each other in portrait', 714, 900, 3, true],
	['as many as stay legible', 432, 200, 2, false]
])('%s', (_, width, height, panels, facts) => {
	const placed = cells(3, 180, { width, height, rows: null });
	expect(placed.panels).toHaveLength(panels);
	expect(placed.facts !== null).toBe(facts);
	expect(placed.panels.every((cell) => cell.width >= 176)).toBe(true);
	inside(placed, width, height);
});

it('is as tall as it needs on a phone', () => {
	const placed = cells(3, 180, { width: 358, height: null, rows: null });
	expect(placed.panels.every((cell) => cell.height >= 280)).toBe(true);
	inside(placed, 358, 180 + 3 * 318);
});
