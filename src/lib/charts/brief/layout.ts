import type { Room } from '../figure';
import { lines, textWidth } from '../type/type';
import type { BriefData, BriefEntry, BriefSection } from './data';

/** Sizes of letters and lines. */
export const type = {
	heading: { size: 14, line: 20 },
	text: { size: 13, line: 18 },
	small: { size: 12, line: 16 }
} as const;

/** Space over a section, below its heading, below an entry, between term and text, between columns. */
const gap = { section: 14, heading: 7, entry: 6, term: 12, column: 28 } as const;
/** Room for an arrow before a term. */
export const arrow = 13;
/** A term takes at most this share of a column; longer ones stand over their text. */
const widestTerm = 0.34;

/** A heading or an entry, broken into lines. */
export interface Block {
	height: number;
	/** A rule over the heading of a section. */
	rule: boolean;
	term: { lines: string[]; way: BriefEntry['way'] };
	/** Where the text begins, from the left of the column and from the top of the block. */
	at: { x: number; y: number };
	texts: { text: string; kind: 'heading' | 'text' | 'small' }[];
	/** Headings stay with what follows them, and are no item of their own. */
	heading: boolean;
}

export interface PlacedBlock {
	block: Block;
	x: number;
	y: number;
	width: number;
}

export interface Placed {
	blocks: PlacedBlock[];
	height: number;
	/** How many entries had no room. */
	left: number;
}

/** The entries of a brief in so many columns of a room, one below the other like text. */
function flow(blocks: readonly Block[], columns: number, width: number, height: number): Placed {
	const own = columnWidth(columns, width);
	const placed: PlacedBlock[] = [];
	let [column, y, lowest] = [0, 0, 0];
	for (const [at, block] of blocks.entries()) {
		const next = blocks[at + 1];
		const needed = block.height + (block.heading && next ? next.height : 0);
		const space = block.rule && y > 0 ? gap.section : 0;
		if (y + space + needed > height) {
			column += 1;
			y = 0;
		}
		if (column >= columns || needed > height) {
			const left = blocks.slice(at).filter((rest) => !rest.heading).length;
			return { blocks: placed, height: lowest, left };
		}
		y += block.rule && y > 0 ? gap.section : 0;
		placed.push({ block, x: column * (own + gap.column), y, width: own });
		y += block.height;
		lowest = Math.max(lowest, y);
	}
	return { blocks: placed, height: lowest, left: 0 };
}

const columnWidth = (columns: number, width: number) => (width - (columns - 1) * gap.column) / columns;
const narrowest = 250;
const step = 12;

/**
 * The brief laid out into a room: in the fewest columns in which all of it fits, else in those that leave out the least.
 * Without a height it takes what it needs, in columns of about the same length.
 */
export function placed(data: BriefData, { width, height }: Pick<Room, 'width' | 'height'>): Placed {
	const most = Math.max(1, Math.floor((width + gap.column) / (narrowest + gap.column)));
	const broken = (columns: number) => blocksOf(data.sections, columnWidth(columns, width));
	if (height === null) {
		const columns = width < 620 ? 1 : 2;
		const blocks = broken(columns);
		const whole = blocks.reduce((sum, block) => sum + block.height + gap.section, 0);
		for (let tall = Math.ceil(whole / columns / 2); ; tall += step) {
			const made = flow(blocks, columns, width, tall);
			if (made.left === 0) return made;
		}
	}
	const tried = Array.from({ length: most }, (_, at) => flow(broken(at + 1), at + 1, width, height));
	const all = tried.find((made) => made.left === 0);
	if (all) return all;
	// The last line says how much is left out.
	const lower = height - type.small.line - 4;
	const cut = Array.from({ length: most }, (_, at) => flow(broken(at + 1), at + 1, width, lower));
	return cut.toSorted((a, b) => a.left - b.left)[0] ?? { blocks: [], height: 0, left: 0 };
}

function blocksOf(sections: readonly BriefSection[], width: number): Block[] {
	return sections.flatMap((section) => {
		const { entries } = section;
		const wanted = Math.max(0, ...entries.map(termWidth));
		const beside = wanted <= width * widestTerm;
		const indent = beside && wanted > 0 ? Math.ceil(wanted) + gap.term : 0;
		return [
			headingBlock(section.heading, width),
			...entries.map((entry) => entryBlock(entry, width, indent, beside)),
			...(section.remarks.length === 0
				? []
				: [entryBlock({ ...plain, note: section.remarks.join(' ') }, width, 0, true)])
		];
	});
}

const plain: BriefEntry = { term: '', text: '', who: null, note: null, way: null };

const termWidth = ({ term, way }: BriefEntry): number =>
	term === '' ? 0 : textWidth(term, type.text.size, 600) + (way === null ? 0 : arrow);

function headingBlock(heading: string, width: number): Block {
	const texts = lines(heading, width, type.heading.size, 600).map((text) => ({ text, kind: 'heading' as const }));
	return {
		height: 8 + texts.length * type.heading.line + gap.heading,
		rule: true,
		term: { lines: [], way: null },
		at: { x: 0, y: 8 },
		texts,
		heading: true
	};
}

function entryBlock(entry: BriefEntry, width: number, indent: number, beside: boolean): Block {
	const room = width - indent;
	const over = !beside && entry.term !== '';
	const term = entry.term === '' ? [] : beside ? [entry.term] : lines(entry.term, width - arrow, type.text.size, 600);
	const top = over ? term.length * type.text.line : 0;
	const small = [entry.who, entry.note].filter((text) => text !== null);
	const texts = [
		...(entry.text === '' ? [] : lines(entry.text, room, type.text.size)).map((text) => ({
			text,
			kind: 'text' as const
		})),
		...small.flatMap((text) => lines(text, room, type.small.size)).map((text) => ({ text, kind: 'small' as const }))
	];
	const tall = texts.reduce((sum, { kind }) => sum + type[kind].line, top);
	return {
		height: Math.max(tall, term.length * type.text.line) + gap.entry,
		rule: false,
		term: { lines: term, way: entry.way },
		at: { x: indent, y: top },
		texts,
		heading: false
	};
}
