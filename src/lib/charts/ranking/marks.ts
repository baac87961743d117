import { linear } from '../scale';
import { circle, label, line, numeral, path, rect } from '../svg';
import { textWidth } from '../type/type';
import type { Marks, RankingData, RankingRow } from './data';
import { arrow, head, type Parts, type Place } from './layout';

const quiet = { 'font-size': head.size, fill: 'var(--ink-3)' };

type Bar = NonNullable<Parts['bar']>;
const scaleOf = ({ low, high }: Marks, bar: Bar) => linear([low, high], [bar.left, bar.left + bar.width]);

/** The longest title of the changes that leaves the other titles alone. */
export function titleOfChange({ head: words, scores }: RankingData, { change, score, left }: Parts): string | null {
	if (change === null) return null;
	const taken = scores ? score : left + textWidth(words.rank, head.size);
	return words.change.find((text) => textWidth(text, head.size) <= change - taken - 10) ?? null;
}

/** What stands over the marks: the value of the line, or both ends of the scale. */
export function markHeads(marks: Marks | null, { bar, change }: Parts, title: string | null, y: number): string {
	if (!marks || !bar) return '';
	const taken = change === null || !title ? Infinity : change - textWidth(title, head.size) - 10;
	const right = Math.min(bar.left + bar.width, taken);
	if (marks.kind === 'dots') {
		const [low, high] = marks.ends;
		const end = bar.left + bar.width;
		if (right < end || textWidth(low + high, head.size) + 10 > bar.width) return '';
		return numeral(bar.left, y, low, quiet) + numeral(end, y, high, { ...quiet, 'text-anchor': 'end' });
	}
	const half = textWidth(marks.label, head.size) / 2;
	if (2 * half > right - bar.left) return '';
	const x = Math.max(bar.left + half, Math.min(right - half, scaleOf(marks, bar)(marks.from)));
	return label(x, y, marks.label, { ...quiet, 'text-anchor': 'middle' });
}

/** The line from which bars are measured. */
export function axis(marks: Marks | null, { bar }: Parts, bottom: number): string {
	if (marks?.kind !== 'bars' || !bar) return '';
	const x = scaleOf(marks, bar)(marks.from);
	return line(x, head.height - 4, x, bottom, { stroke: 'var(--rule-strong)' });
}

/** A bar from the line, or a dot on the scale; that of an estimate is hollow and dashed. */
export function drawMark(
	marks: Marks | null,
	{ value, highlight, estimated }: RankingRow,
	{ parts: { bar }, pitch, top }: Place
) {
	if (!marks || !bar || value === null) return '';
	const colours = { selected: 'var(--accent)', other: 'var(--ink-2)' };
	const fill = highlight === null ? null : colours[highlight];
	const look = (colour: string, outline: string) =>
		estimated ? { fill: 'var(--paper)', stroke: outline, 'stroke-dasharray': '3 2' } : { fill: colour };
	const scale = scaleOf(marks, bar);
	const middle = top + pitch / 2;
	const dots = 'var(--context-strong)';
	if (marks.kind === 'dots')
		return (
			line(bar.left, middle, bar.left + bar.width, middle, { stroke: 'var(--grid)' }) +
			circle(scale(value), middle, Math.min(6, pitch * 0.32), look(fill ?? dots, fill ?? dots))
		);
	const [from, to] = [scale(marks.from), scale(value)];
	const height = Math.min(24, pitch * 0.62);
	const bars = look(fill ?? 'var(--context)', fill ?? dots);
	return rect(Math.min(from, to), middle - height / 2, Math.abs(to - from), height, bars);
}

/** Down, flat, up, 9 by 8. */
const arrows = ['m4.5 8 l-4.5 -8h9z', 'm0 3 h9v2h-9z', 'm4.5 0 l4.5 8h-9z'];

/** How a unit moved: arrow, sign and number, and the year where it is another one. */
export function drawChange(data: RankingData, { change, highlight }: RankingRow, place: Place, y: number): string {
	const { parts, size, top, pitch } = place;
	const end = parts.change;
	if (end === null) return '';
	const weight = highlight ? 600 : 400;
	const text = { 'font-size': size, 'font-weight': weight, 'text-anchor': 'end' };
	if (!change) return numeral(end, y, data.none, { ...text, fill: 'var(--ink-3)' });
	const fill = change.value > 0 ? 'var(--up)' : change.value < 0 ? 'var(--down)' : 'var(--ink-3)';
	const left = end - textWidth(change.text, size, weight) - arrow;
	const from = `M${left.toFixed(1)} ${(top + pitch / 2 - 4).toFixed(1)}`;
	return (
		path(from + (arrows[Math.sign(change.value) + 1] ?? ''), { fill }) +
		numeral(end, y, change.text, { ...text, fill }) +
		(change.since ? label(parts.since, y, change.since, quiet) : '')
	);
}
