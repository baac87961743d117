import type { Room } from '../figure';
import { textWidth } from '../type/type';
import { classes, type Island, type Level, type TilesData } from './data';
import { namedClasses, type NamedClasses } from './classes';

/** Where the map and its legend stand. */
export interface Layout {
	/** Distance from tile to tile. */
	step: number;
	left: number;
	top: number;
	height: number;
	legend: { kind: 'above' } | { kind: 'beside'; left: number; line: number } | NamedLegend;
}

/** The provinces of each class by name, for maps whose tiles are too small for codes. */
export interface NamedLegend extends NamedClasses {
	kind: 'named';
	left: number;
}

export const above = { height: 66, bar: 10 };
const beside = { line: 24, lines: classes + 2, width: 150, gap: 24 };
/** From this step on a tile holds its code, and its value below it. */
export const holds = { code: 30, value: 36 };
const pageSteps = { desk: 44, phone: 32 };

/** As large as the room lets the map be: the legend stands where it costs least. */
export function layout(data: TilesData, room: Room, level: Level): Layout {
	const { width, height } = room;
	const places = [...data.tiles, ...data.islands];
	const cols = Math.max(...places.map(({ col }) => col)) + 1;
	const rows = Math.max(...places.map(({ row }) => row)) + 1;
	const across = Math.floor(width / cols);
	if (height === null) {
		const step = Math.min(width < 500 ? pageSteps.phone : pageSteps.desk, across);
		return { step, left: 0, top: above.height, height: above.height + rows * step + 2, legend: { kind: 'above' } };
	}
	const stepFor = (free: number) => Math.max(1, Math.min(across, Math.floor((free - 2) / rows)));
	const [tallest, stacked] = [stepFor(height), stepFor(height - above.height)];
	// Small tiles hold no text, so they need no whole pixels: every tenth makes the map larger.
	const whole = Math.floor(Math.min(width / cols, (height - 2) / rows) * 10) / 10;
	const named = tallest < holds.code ? namedLegend(data, width, height, whole, level) : null;
	if (named) return { step: whole, left: 0, top: 0, height, legend: named };
	const line = Math.min(beside.line, height / beside.lines);
	const steps = Array.from({ length: tallest - stacked + 1 }, (_, at) => tallest - at);
	const step = steps.find((step) => legendLeft(data, step, line) + beside.width <= width);
	if (step === undefined) {
		const left = (width - right(data, stacked)) / 2;
		return { step: stacked, left, top: above.height, height, legend: { kind: 'above' } };
	}
	const from = legendLeft(data, step, line);
	const left = Math.max(0, (width - Math.max(right(data, step), from + beside.width)) / 2);
	return { step, left, top: 0, height, legend: { kind: 'beside', left: left + from, line } };
}

/** Right of every tile and name in the rows that a legend at the top covers. */
function legendLeft(data: TilesData, step: number, line: number): number {
	const covered = ({ row }: { row: number }) => row * step < beside.lines * line + 8;
	return right({ tiles: data.tiles.filter(covered), islands: data.islands.filter(covered) }, step) + beside.gap;
}

const right = ({ tiles, islands }: Pick<TilesData, 'tiles' | 'islands'>, step: number) =>
	Math.max(...tiles.map(({ col }) => (col + 1) * step), ...islands.map((island) => islandRight(island, step)));

/** On small tiles the name of an archipelago stands right of its frame, on larger ones in or below it. */
const islandRight = ({ name, col }: Island, step: number) =>
	(col + 1) * step + (step < holds.code ? 6 + textWidth(name, 12) : 0);

function namedLegend(data: TilesData, width: number, height: number, step: number, level: Level): NamedLegend | null {
	const left = right(data, step) + beside.gap;
	for (const size of [14, 13, 12]) {
		const found = namedClasses(data, level, width - left, height, size);
		if (found) return { kind: 'named', left, ...found };
	}
	return null;
}
