import type { Room } from '../figure';
import { element, inside, label, picture } from '../svg';
import { lines } from '../type/type';
import { cells, type Cell } from './layout';

/** One of the charts that the sheet is made of. */
export interface DigestPanel {
	/** Its finding, for panels with room to say it, and a short name for the others. */
	title: string;
	short: string;
	subtitle: string;
	draw: (room: Room) => string;
}

export interface DigestData {
	panels: DigestPanel[];
	/** Sentences, the most important first; those without room are left out. */
	facts: { heading: string; lines: string[] };
	alt: string;
}

const head = { size: 14, line: 19 };
const small = { size: 12, line: 17 };
const fact = { size: 13, line: 19, gap: 7 };

/** A month on one sheet: three pictures with headings, and the facts of the month. */
export function digest(data: DigestData, room: Room): string {
	const placed = cells(data.panels.length, factsHeight(data, room.width), room);
	const all = [...placed.panels, ...(placed.facts ? [placed.facts] : [])];
	const height = room.height ?? Math.max(...all.map((cell) => cell.y + cell.height));
	return picture(
		room.width,
		height,
		data.alt,
		...placed.panels.map((cell, at) => {
			const panel = data.panels[at];
			return panel ? drawPanel(panel, cell, room, `panel-${at}`) : '';
		}),
		placed.facts ? drawFacts(data, placed.facts) : ''
	);
}

/** A panel of at least this width and height has room for its finding and its measure. */
const roomy = { width: 300, height: 170 };

function drawPanel(panel: DigestPanel, cell: Cell, { rows }: Room, id: string): string {
	const { x, y, width, height } = cell;
	const says = width >= roomy.width && height >= roomy.height;
	const heading = lines(says ? panel.title : panel.short, width, head.size, 600, says ? 3 : 2);
	const under = says ? lines(panel.subtitle, width, small.size, 400, 1) : [];
	const top = heading.length * head.line + under.length * small.line + 8;
	const drawn = panel.draw({ width: Math.floor(width), height: Math.floor(height - top), rows });
	return [
		...heading.map((text, at) =>
			label(x, y + 14 + at * head.line, text, { 'font-size': head.size, 'font-weight': 600, fill: 'var(--ink)' })
		),
		...under.map((text, at) =>
			label(x, y + heading.length * head.line + 13 + at * small.line, text, {
				'font-size': small.size,
				fill: 'var(--ink-3)'
			})
		),
		element('g', { transform: `translate(${x.toFixed(1)} ${(y + top).toFixed(1)})` }, ownIds(inside(drawn).content, id))
	].join('');
}

/** Ids of a picture made its own, so that several stand in one document. */
const ownIds = (content: string, prefix: string): string =>
	content.replace(/ id="/g, ` id="${prefix}-`).replace(/(url\(#|href="#)/g, `$1${prefix}-`);

const factLines = ({ facts }: DigestData, width: number) =>
	facts.lines.map((text) => lines(text, width, fact.size, 400, 4));

function factsHeight(data: DigestData, width: number): number {
	const texts = factLines(data, width);
	const count = texts.reduce((sum, text) => sum + text.length, 0);
	return head.line + 6 + count * fact.line + texts.length * fact.gap;
}

function drawFacts(data: DigestData, { x, y, width, height }: Cell): string {
	const drawn = [
		label(x, y + 14, data.facts.heading, { 'font-size': head.size, 'font-weight': 600, fill: 'var(--ink)' })
	];
	let top = head.line + 6;
	for (const text of factLines(data, width)) {
		if (top + text.length * fact.line > height) break;
		drawn.push(...text.map((own, at) => label(x, y + top + 13 + at * fact.line, own, { 'font-size': fact.size })));
		top += text.length * fact.line + fact.gap;
	}
	return drawn.join('');
}
