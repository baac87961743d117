// Protects which rows of a ranking stand where not all fit: the highlighted, the ends, the neighbours, and how many are left out.
import { expect, test } from 'vitest';
import { linesShown } from './rows';

const field = (count: number, highlighted: number[] = [], missing = 0) =>
	Array.from({ length: count + missing }, (_, at) => ({
		highlight: highlighted.includes(at) ? ('other' as const) : null,
		missing: at < count ? null : 'no data'
	}));
const told = (rows: ReturnType<typeof field>, lines: number, most?: number) =>
	linesShown(rows, lines, most)
		.map((line) => ('row' in line ? line.row + 1 : `(${line.gap})`))
		.join(' ');

test('all rows where they fit, those without figures last', () => {
	expect(told(field(5, [], 2), 7)).toBe('1 2 3 4 5 6 7');
});

test('rows without figures are the first to go, unless highlighted', () => {
	expect(told(field(5, [], 2), 6)).toBe('1 2 3 4 5');
	expect(told(field(5, [6], 2), 6)).toBe('1 2 3 4 5 7');
});

test('the highlighted with their neighbours, first, last, and from the top what else fits', () => {
	expect(told(field(63, [40]), 13)).toBe('1 2 3 (35) 39 40 41 42 43 (17) 61 62 63');
	expect(told(field(63), 10)).toBe('1 2 3 4 5 6 (54) 61 62 63');
});

test('never more rows than allowed, and every row is either shown or counted', () => {
	for (const most of [1, 5, 12, 20])
		for (const lines of [1, 4, 9, 30, 70]) {
			const shown = linesShown(field(63, [5, 40]), lines, most);
			const rows = shown.filter((line) => 'row' in line).length;
			const left = shown.reduce((sum, line) => sum + ('gap' in line ? line.gap : 0), 0);
			expect(rows).toBeLessThanOrEqual(most);
			expect(rows === 0 ? 63 : rows + left).toBe(63);
			if (rows > 0) expect(shown.length).toBeLessThanOrEqual(lines);
		}
});

test('a mark never stands for a single row where the row itself could stand', () => {
	expect(told(field(63, [4, 40]), 30, 13)).not.toMatch(/\(1\)/);
});
