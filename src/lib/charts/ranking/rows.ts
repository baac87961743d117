import type { RankingRow } from './data';

/** A line of a ranking: a row by its number, or a mark for rows left out. */
export type Line = { row: number } | { gap: number };

const ends = 3;
const near = 2;

/**
 * The rows that fit so many lines, at most `most` of them: highlighted ones first, then first and last, the neighbours of
 * the highlighted, and from the top what else fits. Marks for what is left out take a line each.
 */
export function linesShown(
	rows: readonly Pick<RankingRow, 'highlight' | 'missing'>[],
	lines: number,
	most = Infinity
): Line[] {
	const fits = rows.length <= Math.min(lines, most);
	const listed = rows.flatMap((row, at) => (fits || row.missing === null || row.highlight ? [at] : []));
	const shown = new Set<number>();
	const order = [...byWeight(rows, listed)];
	for (const position of order) {
		shown.add(position);
		if (shown.size > most || withGaps(shown, listed.length).length > lines) shown.delete(position);
	}
	closeSingle(shown, order, listed.length);
	return withGaps(shown, listed.length).map((line) => ('row' in line ? { row: listed[line.row] ?? 0 } : line));
}

/** Positions in the list, the most wanted first. */
function byWeight(rows: readonly Pick<RankingRow, 'highlight' | 'missing'>[], listed: readonly number[]): Set<number> {
	const positions = listed.map((_, position) => position);
	const is = (highlight: RankingRow['highlight']) =>
		positions.filter((position) => rows[listed[position] ?? 0]?.highlight === highlight);
	const highlighted = [...is('selected'), ...is('other')];
	const last = positions.findLast((position) => rows[listed[position] ?? 0]?.missing === null) ?? 0;
	const steps = Array.from({ length: Math.max(ends, near) }, (_, step) => step);
	const wanted = [
		...highlighted,
		...steps.flatMap((step) => [
			...(step < ends ? [step, last - step] : []),
			...(step < near ? highlighted.flatMap((position) => [position - step - 1, position + step + 1]) : [])
		]),
		...positions
	];
	return new Set(wanted.filter((position) => position >= 0 && position < positions.length));
}

/** A mark for one row takes as much room as the row: the least wanted row makes way for it where that helps. */
function closeSingle(shown: Set<number>, order: readonly number[], count: number): void {
	const lonely = () =>
		order.filter(
			(position) =>
				!shown.has(position) &&
				(position === 0 || shown.has(position - 1)) &&
				(position === count - 1 || shown.has(position + 1))
		);
	for (const position of lonely()) {
		const least = order.findLast((other) => shown.has(other));
		const before = { alone: lonely().length, lines: withGaps(shown, count).length };
		if (least === undefined) return;
		shown.delete(least);
		shown.add(position);
		if (lonely().length < before.alone && withGaps(shown, count).length <= before.lines) continue;
		shown.delete(position);
		shown.add(least);
	}
}

function withGaps(shown: ReadonlySet<number>, count: number): Line[] {
	const lines: Line[] = [];
	for (let position = 0, left = 0; position <= count; position += 1) {
		const ends = position === count;
		if (!ends && !shown.has(position)) left += 1;
		else {
			if (left > 0) lines.push({ gap: left });
			left = 0;
			if (!ends) lines.push({ row: position });
		}
	}
	return lines;
}
