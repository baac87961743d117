import type { Chart } from '$lib/charts/chart';
import { element, inside, label, line, path, picture, rect } from '$lib/charts/svg';
import { lines, missingGlyphs, textWidth } from '$lib/charts/type/type';
import { date, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { sheet as messages } from '$lib/i18n/messages/sheet';
import { sourcesText, type CitedSource } from './sources';
import type { Size } from './sizes';

/** What stands around a picture: nobody can leave out or change measure, source, release and demo mark. */
export interface Printed {
	locale: Locale;
	title: string;
	subtitle: string;
	notes: readonly string[];
	/** Whether title, subtitle or note are the exporter's own words. */
	custom: boolean;
	demo: boolean;
	sources: readonly CitedSource[];
	release: { number: number; published_at: string };
	/** The address that leads back to the live chart. */
	address: string;
}

const small = { size: 12, line: 17 };
const subtitleType = { size: 14, line: 20 };
const titleLine = 1.28;

/** Flat sheets that are read from afar have no room to give away. */
const isFlat = (height: number) => height < 400;

/**
 * A whole sheet: title, subtitle, the picture in the room that is left, notes, source, release and address, as SVG text
 * with `var(--token)` colours, in the pixels of the size at scale 1. A character that the fonts lack is an error.
 */
export function sheet(chart: Pick<Chart, 'draw' | 'alt'>, printed: Printed, size: Size): string {
	const [width, height] = [size.width / size.scale, size.height / size.scale];
	const inner = Math.floor(width - 2 * size.margin);
	const flat = isFlat(height);
	const head = headOf(printed, size, inner, flat);
	const foot = footOf(printed, inner, flat);
	const gap = flat ? 8 : 12;
	const room = height - 2 * size.margin - head.height - foot.height - 2 * gap;
	const drawn = inside(chart.draw({ width: inner, height: Math.floor(room), rows: size.rows }));
	const top = size.margin + head.height + gap;
	const body = element(
		'g',
		{ transform: `translate(${size.margin} ${Math.round(top + Math.max(0, room - drawn.height) / 2)})` },
		drawn.content
	);
	const whole = [
		rect(0, 0, width, height, { fill: 'var(--paper)' }),
		at(size.margin, size.margin, head.content),
		body,
		at(size.margin, height - size.margin - foot.height, foot.content)
	].join('');
	const svg = picture(size.width, size.height, `${printed.title}. ${chart.alt}`, whole).replace(
		/viewBox="[^"]*"/,
		`viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}"`
	);
	refuseMissingGlyphs(svg);
	return svg;
}

interface Part {
	height: number;
	content: string;
}

const at = (x: number, y: number, content: string) => element('g', { transform: `translate(${x} ${y})` }, content);

/** A short bar, the title in the first size in which it takes few lines, the subtitle. */
function headOf({ title, subtitle }: Printed, size: Size, width: number, flat: boolean): Part {
	const few = size.width > size.height ? 2 : 3;
	const last = size.titles.at(-1) ?? 20;
	const whole = namesTogether(title);
	const type = size.titles.find((candidate) => lines(whole, width, candidate, 600).length <= few) ?? last;
	const titleLines = balanced(whole, width, type, few + 1).map((text) => text.replaceAll(noBreak, ' '));
	const below = lines(subtitle, width, subtitleType.size, 400, flat ? 1 : 2);
	const leading = Math.round(type * titleLine);
	const start = (flat ? 0 : 10) + type;
	const next = start + (titleLines.length - 1) * leading + 8;
	return {
		height: next + below.length * subtitleType.line,
		content: [
			flat ? '' : rect(0, 0, 28, 3, { fill: 'var(--rule-strong)' }),
			...titleLines.map((text, index) =>
				label(0, start + index * leading, text, { 'font-size': type, 'font-weight': 600, fill: 'var(--ink)' })
			),
			...below.map((text, index) =>
				label(0, next + 14 + index * subtitleType.line, text, { 'font-size': subtitleType.size })
			)
		].join('')
	};
}

const noBreak = '\u00a0';

/** Names, whose words all begin with a capital, stay on one line: Hồ Chí Minh, Hà Tĩnh. */
const namesTogether = (title: string) => title.replace(/(?<=(?:^|[\s(])\p{Lu}\p{Ll}*) (?=\p{Lu}\p{Ll})/gu, noBreak);

/** The lines of a title, all of about the same length; two are best parted after a mark. No last line of a single word. */
function balanced(title: string, width: number, type: number, most: number): string[] {
	const wide = lines(title, width, type, 600, most);
	if (wide.length === 2) {
		const long = ([one, other]: [string, string]) => Math.max(textWidth(one, type, 600), textWidth(other, type, 600));
		const parted = [...title.matchAll(/[,;:.] /g)]
			.map(({ index }): [string, string] => [title.slice(0, index + 1), title.slice(index + 2)])
			.sort((a, b) => long(a) - long(b))[0];
		if (parted && long(parted) <= width) return parted;
	}
	const narrower = Array.from({ length: 24 }, (_, step) => lines(title, (width * (step + 17)) / 40, type, 600));
	return narrower.find((made) => made.length === wide.length && !made.some((text) => text.endsWith('…'))) ?? wide;
}

/** Marks and notes first, then the source, then release and address beside the logo. */
function footOf(printed: Printed, width: number, flat: boolean): Part {
	const words = messages[printed.locale];
	const { number: release, published_at } = printed.release;
	const released = words.release(number(printed.locale, release), date(printed.locale, published_at));
	// The exporter's own note stands last: it may be cut, the marks may not.
	const notes = [...(printed.custom ? [words.custom] : []), ...printed.notes].join(' ');
	// Figures that the demo mark explains have no other source.
	const cited = sourcesText(printed.locale, printed.sources, flat);
	const source = cited === '' ? [] : [words.source(cited)];
	const logo = 26;
	// The lowest lines end before the logo.
	const beside = width - logo - 10;
	const plain = (texts: string[]) => texts.map((text) => ({ text, mark: false }));
	const rows = [
		...(printed.demo ? [{ text: words.demo, mark: true }] : []),
		...plain(notes === '' ? [] : lines(notes, beside, small.size, 400, flat ? 2 : 4)),
		...(flat
			? plain(joined([...source, released, printed.address], beside))
			: plain([
					...source.flatMap((text) => lines(text, beside, small.size, 400, 2)),
					...joined([released, printed.address], beside)
				]))
	];
	const whole = rows.length * small.line + 6;
	return {
		height: whole,
		content: [
			line(0, 0, width, 0, { stroke: 'var(--rule)' }),
			...rows.map(({ text, mark }, index) => {
				const y = 6 + (index + 1) * small.line - 4;
				const look = mark ? { fill: 'var(--warn)', 'font-weight': 600 } : { fill: 'var(--ink-3)' };
				const written = label(0, y, text, { 'font-size': small.size, ...look });
				if (!mark) return written;
				const long = textWidth(text, small.size, 600);
				return written + line(0, y + 3, long, y + 3, { stroke: 'var(--warn)', 'stroke-dasharray': '3 2' });
			}),
			element('g', { transform: `translate(${width - logo} ${whole - 23})` }, logoMark)
		].join('')
	};
}

/** Parts on as few lines as they fit, a dot between two of a line; a part that is too long for one is broken anywhere. */
function joined(parts: readonly string[], width: number): string[] {
	const made: string[] = [];
	for (const part of parts) {
		const longer = `${made.at(-1) ?? ''} · ${part}`;
		if (made.length > 0 && textWidth(longer, small.size) <= width) made[made.length - 1] = longer;
		else made.push(...broken(part, width));
	}
	return made;
}

/** An address over as many lines as it needs, never shortened. */
function broken(address: string, width: number): string[] {
	const made = [''];
	for (const character of address) {
		const longer = (made.at(-1) ?? '') + character;
		if (textWidth(longer, small.size) <= width) made[made.length - 1] = longer;
		else made.push(character);
	}
	return made;
}

/** The logo of the site, 26 by 23. */
const logoMark = element(
	'g',
	{ transform: 'scale(0.765)', fill: 'none' },
	path('M22 1 12 29', { stroke: 'var(--ink)', 'stroke-width': 2.5 }),
	path('M1 8 16.2 15', { stroke: 'var(--context-strong)', 'stroke-width': 2.5 }),
	path('M17.8 15.2H33', { stroke: 'var(--accent)', 'stroke-width': 3.5 })
);

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

function refuseMissingGlyphs(svg: string): void {
	const written = [...svg.matchAll(/>([^<]+)</g)].map(([, text = '']) =>
		text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
	);
	const missing = missingGlyphs(written.join(''));
	if (missing.length > 0) throw new Error(`The fonts of pictures lack ${missing.join(' ')}.`);
}
