import { capHeight } from '$lib/charts/type/type';

/**
 * A size of a picture for download. It is laid out in pixels in which the smallest text is 12 high, and drawn `scale`
 * times as large: each size has a layout of its own, none is a stretched picture.
 */
export interface Size {
	/** `article`, or `2880x960` for a size of the reader's own. */
	name: string;
	/** Pixels of the picture at scale 1. */
	width: number;
	height: number;
	/** Pixels of the picture for one of the layout. */
	scale: number;
	/** Layout pixels of the margin, and of the title's letters: the first that leaves room is used. */
	margin: number;
	titles: readonly number[];
	/** The most rows that a list may show; null for all. */
	rows: number | null;
	/** Width of the page in points, for PDF. */
	points: number;
}

const smallest = 12;

/** On a screen read from afar the capitals of the smallest text are 2.5 % of the height. */
const farText = (height: number) => (height * 0.025) / (capHeight * smallest);
/** And those of the title 5 %. */
const farTitle = 2 * smallest;

const screen = { width: 1920, height: 1080, scale: farText(1080), margin: 18, titles: [farTitle], rows: 12 };

/** 72 points are an inch, as 96 pixels are. */
const points = (pixels: number) => (pixels * 72) / 96;

const named = {
	article: { width: 1200, height: 675, scale: 18 / smallest, margin: 32, titles: [22, 20, 18], rows: 20 },
	square: { width: 1080, height: 1080, scale: 22 / smallest, margin: 24, titles: [22, 20, 18], rows: 16 },
	story: { width: 1080, height: 1920, scale: 22 / smallest, margin: 24, titles: [26, 24, 22], rows: 24 },
	screen,
	// 300 dots an inch; the smallest letters are 9 points.
	a4: { width: 2480, height: 3508, scale: 300 / 96, margin: 40, titles: [26, 24, 22], rows: null },
	'a4-landscape': { width: 3508, height: 2480, scale: 300 / 96, margin: 40, titles: [26, 24, 22], rows: null }
} as const;

/** Names of the sizes, in the order in which they are offered. */
export const sizeNames = ['article', 'square', 'story', 'screen', 'a4', 'a4-landscape'] as const;

/** Sides of a size of one's own, in pixels, and how much longer than the other a side may be. */
export const freeSides = { least: 320, most: 4096, ratio: 8 } as const;

/** The size of that name or of those sides; null if there is none such. */
export function sizeOf(name: string): Size | null {
	const known = sizeNames.find((candidate) => candidate === name);
	if (known) {
		const { width, scale } = named[known];
		const printed = known === 'a4' || known === 'a4-landscape';
		return { name: known, ...named[known], points: points(printed ? width / scale : width) };
	}
	const sides = /^(\d{3,4})x(\d{3,4})$/i.exec(name);
	if (!sides) return null;
	const [width, height] = [Number(sides[1]), Number(sides[2])];
	const [short, long] = [Math.min(width, height), Math.max(width, height)];
	if (short < freeSides.least || long > freeSides.most || long > short * freeSides.ratio) return null;
	// As on a screen, but never so large that a portrait panel has no room for words.
	const scale = Math.min(farText(height), width / 480);
	const rows = Math.max(5, Math.floor((height / scale - 150) / 16));
	return {
		name: `${width}x${height}`,
		width,
		height,
		scale,
		margin: 18,
		titles: width > height ? [farTitle, 20] : [26, 24, 22],
		rows,
		points: points(width)
	};
}

/** What is written beside a size's name: `1200 × 675`, `210 × 297 mm`. */
export function sidesText({ name, width, height }: Size): string {
	if (name === 'a4') return '210 × 297 mm';
	return name === 'a4-landscape' ? '297 × 210 mm' : `${width} × ${height}`;
}
