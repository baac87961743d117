import type { Room } from '../figure';
import { textWidth } from '../type/type';
import type { RankingData } from './data';
import { linesShown, type Line } from './rows';

/** Where everything of a ranking stands. */
export interface Layout {
	/** From the left, each with its lines. */
	columns: readonly { parts: Parts; lines: readonly Line[] }[];
	/** Size of names and figures. */
	size: number;
	/** Height of a line. */
	pitch: number;
	height: number;
}

/** The parts of a line. */
export interface Parts {
	left: number;
	/** Right edge of the place; null where nobody has one. */
	place: number | null;
	name: { left: number; width: number };
	/** Right edge of the score. */
	score: number;
	bar: { left: number; width: number } | null;
	/** Right edge of the change; null where there is none. */
	change: number | null;
	/** Left edge of the year that a change is since. */
	since: number;
	right: number;
}

/** Where one line stands. */
export interface Place {
	parts: Parts;
	size: number;
	pitch: number;
	top: number;
}

export const head = { height: 22, size: 12 };
/** An arrow and the space after it. */
export const arrow = 14;

/** At both ends of a line. */
export const pad = 4;
const space = 10;
const gutter = 28;
const pitches = { least: 13, page: 24, most: 64 };
const shortestBar = 44;
const longestName = 200;
const shortestName = 84;
/** Wider columns would part a name from its figures. */
const widestColumn = 900;

/** Chooses columns, rows and sizes for a room: one column where all wanted rows fit below each other. */
export function layout(data: RankingData, room: Room): Layout {
	const height = room.height === null ? Infinity : room.height - head.height;
	const fitting = Math.max(1, Math.floor(height / pitches.least));
	const most = room.rows ?? Infinity;
	const listed = data.rows.filter((row) => row.missing === null || row.highlight).length;
	const wanted = most < listed ? most + 2 : listed;
	const possible = Math.max(1, Math.floor((room.width + gutter) / (wishes(data, head.size).total + gutter)));
	const count = Math.min(possible, Math.max(1, Math.ceil(wanted / fitting), Math.floor(room.width / widestColumn)));
	const lines = linesShown(data.rows, count * fitting, most);
	const rows = Math.max(1, Math.ceil(lines.length / count));
	const pitch = room.height === null ? pitches.page : Math.min(pitches.most, Math.floor((10 * height) / rows) / 10);
	const width = (room.width - gutter * (count - 1)) / count;
	const wished = pitch >= 26 ? 14 : pitch >= 18 ? 13 : 12;
	const size = [wished, 13].find((size) => size <= wished && wishes(data, size).total <= width) ?? head.size;
	return {
		columns: Array.from({ length: count }, (_, at) => ({
			parts: parts(data, size, at * (width + gutter), width),
			lines: lines.slice(at * rows, (at + 1) * rows)
		})),
		size,
		pitch,
		height: room.height ?? head.height + rows * pitch
	};
}

/** Bars take what names and figures leave; names are cut only where even without bars there is no room. */
function parts(data: RankingData, size: number, left: number, width: number): Parts {
	const wish = wishes(data, size);
	const place = left + pad + wish.place;
	const named = wish.place ? place + 8 : place;
	const right = left + width - pad;
	const score = wish.score && wish.score + space;
	const moved = wish.change && wish.change + wish.since + space;
	const free = right - named - score;
	// Without room for a name, how a unit moved is left to the table.
	const change = free - moved >= Math.min(wish.name, shortestName) ? moved : 0;
	const name = { left: named, width: Math.max(0, Math.min(wish.name, free - change)) };
	const scored = name.left + name.width + score;
	const bar = { left: scored + space, width: right - change - scored - space };
	// Without bars between them, the change follows the name.
	const end = data.marks ? right : Math.min(right, scored + change + space);
	return {
		left,
		place: wish.place ? place : null,
		name,
		score: scored,
		bar: data.marks && bar.width >= shortestBar ? bar : null,
		change: change ? end - wish.since : null,
		since: end - wish.since + 4,
		right: left + width
	};
}

/** How wide each part would like to be, and what a column needs at least. */
function wishes({ rows, head: heads, scores, marks }: RankingData, size: number) {
	const widest = (texts: (string | null | undefined)[], at: number) =>
		Math.max(0, ...texts.map((text) => textWidth(text ?? '', at, 600)));
	const column = (title: string, texts: (string | null)[]) =>
		Math.max(textWidth(title, head.size), widest(texts, size));
	const moved = widest(
		rows.map((row) => row.change?.text),
		size
	);
	const years = widest(
		rows.map((row) => row.change?.since),
		head.size
	);
	const wish = {
		place: widest(
			rows.map((row) => row.place),
			size
		),
		name: widest(
			rows.map((row) => row.name),
			size
		),
		score: scores
			? column(
					heads.score,
					rows.map((row) => row.score)
				)
			: 0,
		change: moved && Math.max(textWidth(heads.change.at(-1) ?? '', head.size), moved + arrow),
		since: years && years + 4
	};
	const spaces = 2 * pad + 8 + (wish.score && space) + (wish.change && space) + (marks ? shortestBar + space : 0);
	const total = wish.place + Math.min(wish.name, longestName) + wish.score + wish.change + wish.since + spaces;
	return { ...wish, total };
}
