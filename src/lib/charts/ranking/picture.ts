import type { Room } from '../figure';
import { label, line, numeral, picture, rect } from '../svg';
import { fit, textWidth } from '../type/type';
import type { RankingData, RankingRow } from './data';
import { head, layout, pad, type Parts, type Place } from './layout';
import { axis, drawChange, drawMark, markHeads, titleOfChange } from './marks';

/**
 * One line per unit: place, name, score, its mark, and how it moved. The first of the highlighted stands in sen. What does
 * not fit is left out and counted.
 */
export function ranking(data: RankingData, room: Room): string {
	const { columns, size, pitch, height } = layout(data, room);
	return picture(
		room.width,
		height,
		data.alt,
		...columns.flatMap(({ parts, lines }) => {
			if (lines.length === 0) return [];
			const rows = lines.map((shown, at) => {
				const place: Place = { parts, size, pitch, top: head.height + at * pitch };
				if ('gap' in shown) return drawGap(data.gap(shown.gap), place);
				const row = data.rows[shown.row];
				return row ? drawRow(data, row, place) : '';
			});
			const known = lines.findLastIndex((shown) => 'row' in shown && data.rows[shown.row]?.missing === null) + 1;
			return [heads(data, parts), ...rows, axis(data.marks, parts, head.height + known * pitch)];
		})
	);
}

const quiet = { 'font-size': head.size, fill: 'var(--ink-3)' };
const end = { 'text-anchor': 'end' };
/** Where letters stand in a line. */
const baseline = ({ top, pitch }: Place, size: number) => top + pitch / 2 + size * 0.36;

/** What stands over the columns; what would not fit beside its neighbours is left to the subtitle. */
function heads(data: RankingData, parts: Parts): string {
	const y = 12;
	const change = titleOfChange(data, parts);
	return [
		parts.place === null ? '' : label(parts.left + pad, y, data.head.rank, quiet),
		data.scores ? label(parts.score, y, data.head.score, { ...quiet, ...end }) : '',
		markHeads(data.marks, parts, change, y),
		parts.change !== null && change ? label(parts.change, y, change, { ...quiet, ...end }) : ''
	].join('');
}

function drawRow(data: RankingData, row: RankingRow, place: Place): string {
	const { parts, pitch, size, top } = place;
	const y = baseline(place, size);
	const weight = row.highlight ? 600 : 400;
	const own = row.highlight === 'selected' ? 'var(--accent)' : null;
	const text = { 'font-size': size, 'font-weight': weight };
	const score = data.scores && row.missing === null ? (row.score ?? data.none) : '';
	return [
		own
			? rect(parts.left, top, parts.right - parts.left, pitch, { fill: 'var(--accent-wash)' })
			: pitch >= 18
				? line(parts.left, top + pitch, parts.right, top + pitch, { stroke: 'var(--grid)' })
				: '',
		parts.place === null
			? ''
			: numeral(parts.place, y, row.place ?? data.none, { ...text, ...end, fill: own ?? 'var(--ink-2)' }),
		label(parts.name.left, y, fit(row.name, parts.name.width, size, weight), {
			...text,
			fill: own ?? (row.missing ? 'var(--ink-3)' : 'var(--ink)')
		}),
		score ? numeral(parts.score, y, score, { ...text, ...end, fill: own ?? 'var(--ink-2)' }) : '',
		row.missing === null
			? drawMark(data.marks, row, place) + drawChange(data, row, place, y)
			: drawMissing(data, row.missing, place)
	].join('');
}

function drawMissing(data: RankingData, reason: string, place: Place): string {
	const { parts } = place;
	const left = parts.name.left + parts.name.width + 10;
	const room = parts.right - left;
	const text = [reason, data.noData].find((words) => textWidth(words, head.size) <= room) ?? data.none;
	return label(left, baseline(place, head.size), text, quiet);
}

function drawGap(text: string, place: Place): string {
	const { left } = place.parts.name;
	return label(left, baseline(place, head.size), fit(text, place.parts.right - left, head.size), quiet);
}
