import widths from './widths.json';

/** The two weights that pictures are set in. */
export type Weight = 400 | 600;

/** Advance widths of every character that the fonts have, in thousandths of the size: regular, semibold. */
const advances = new Map<string, readonly [number, number]>(
	Object.entries(widths).flatMap(([pair, characters]) => {
		const [regular = 0, strong = 0] = pair.split(' ').map(Number);
		return Array.from(characters).map((character) => [character, [regular, strong] as const] as const);
	})
);

/** As wide as the widest letters: for what the fonts lack, which no picture for download may contain. */
const unknown = [1000, 1000] as const;

/** How wide a text is, in the unit of `size`. Kerning is left out: it only makes a text narrower. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	let sum = 0;
	for (const character of text.normalize('NFC')) sum += (advances.get(character) ?? unknown)[weight === 400 ? 0 : 1];
	return (sum * size) / 1000;
}

/** The characters of a text that the fonts cannot draw. */
export const missingGlyphs = (text: string): string[] => [
	...new Set(Array.from(text.normalize('NFC')).filter((character) => !advances.has(character)))
];

/** Capital letters of the fonts are this high, as a share of the size. */
export const capHeight = 0.74;

/** The text, or as much of it as fits the width, with an ellipsis. */
export function fit(text: string, width: number, size: number, weight: Weight = 400): string {
	if (textWidth(text, size, weight) <= width) return text;
	let kept = text;
	while (kept !== '' && textWidth(`${kept}…`, size, weight) > width) kept = Array.from(kept).slice(0, -1).join('');
	return `${kept.trimEnd()}…`;
}

/** Lines as `lines` breaks them, but all of about the same length: no single word at the end. */
export function evenLines(text: string, width: number, size: number, weight: Weight = 400, most = Infinity): string[] {
	const widest = lines(text, width, size, weight, most);
	if (widest.length < 2 || widest.at(-1)?.endsWith('…')) return widest;
	const narrower = Array.from({ length: 20 }, (_, step) => lines(text, (width * (step + 20)) / 40, size, weight));
	return narrower.find((made) => made.length === widest.length && !made.some((part) => part.endsWith('…'))) ?? widest;
}

/**
 * Breaks a text into lines of at most that width, at spaces; of more than `most` lines the last one kept ends in an
 * ellipsis. A single word that is too long is cut.
 */
export function lines(text: string, width: number, size: number, weight: Weight = 400, most = Infinity): string[] {
	const made: string[] = [];
	for (const word of text.split(' ')) {
		const last = made.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, size, weight) <= width) made[made.length - 1] = longer;
		else made.push(word);
	}
	const kept = made.slice(0, most);
	if (made.length > most) kept[most - 1] = `${kept[most - 1] ?? ''} …`;
	return kept.map((line) => fit(line, width, size, weight));
}
