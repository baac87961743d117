/** Pictures that need no ECharts are written as SVG text: the same text serves page, export and embed. */
export type Attributes = Record<string, string | number | null | undefined>;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text made safe for SVG content and attributes. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

const shown = (value: string | number) =>
	typeof value === 'number' ? String(Math.round(value * 10) / 10) : escape(value);

/** One element; attributes without a value are left out, numbers are rounded to a tenth of a pixel. `children` is SVG. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
	const list = Object.entries(attributes)
		.flatMap(([key, value]) => (value === null || value === undefined ? [] : [` ${key}="${shown(value)}"`]))
		.join('');
	return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`;
}

export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes) =>
	element('line', { x1, y1, x2, y2, ...attributes });
export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes) =>
	element('rect', { x, y, width: Math.max(0, width), height: Math.max(0, height), ...attributes });
export const circle = (cx: number, cy: number, r: number, attributes: Attributes) =>
	element('circle', { cx, cy, r, ...attributes });
export const path = (d: string, attributes: Attributes) => element('path', { d, ...attributes });

/** Text of a chart: 13 px ink-2 unless told. */
export const label = (x: number, y: number, text: string, options: Attributes = {}) =>
	element(
		'text',
		{ x, y, 'font-family': 'var(--font-text)', 'font-size': 13, fill: 'var(--ink-2)', ...options },
		escape(text)
	);

/** A label made of digits: tabular figures. */
export const numeral = (x: number, y: number, text: string, options: Attributes = {}) =>
	element(
		'text',
		{ x, y, 'font-family': 'var(--font-num)', 'font-size': 13, fill: 'var(--ink-2)', ...options },
		escape(text)
	);

/** The whole picture, with the words that stand for it where it is not seen. */
export const picture = (width: number, height: number, alt: string, ...content: string[]) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(alt)}">${content.join('')}</svg>`;

/** A picture without its outer element, to be set into another one, and the room that it takes. */
export function inside(svg: string): { width: number; height: number; content: string } {
	const [opening = ''] = /^<svg [^>]*>/.exec(svg) ?? [];
	const side = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(opening)?.[1] ?? 0);
	return {
		width: side('width'),
		height: side('height'),
		content: svg.slice(opening.length, svg.lastIndexOf('</svg>'))
	};
}
