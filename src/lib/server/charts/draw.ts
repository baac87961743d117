import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';
import { escape } from '$lib/charts/svg';
import { textWidth } from '$lib/charts/type/type';

use([BarChart, LineChart, GridComponent, GraphicComponent, SVGRenderer]);
setPlatformAPI({
	measureText: (text, font = '') => {
		const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12);
		return { width: textWidth(text, size, /\b(bold|600|700)\b/.test(font) ? 600 : 400) };
	}
});

/**
 * Draws an ECharts option to SVG text of that size, on the server. Colours may be `var(--token)`: one picture serves
 * light and dark. `alt` is what the picture says to those who do not see it.
 */
export function draw(option: EChartsOption, size: { width: number; height: number }, alt: string): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
	try {
		chart.setOption(option);
		return clean(chart.renderToSVGString(), size, alt);
	} finally {
		chart.dispose();
	}
}

/** ECharts writes fonts into `style`, which our content policy blocks, and marks of its own that nobody reads. */
function clean(svg: string, { width, height }: { width: number; height: number }, alt: string): string {
	return svg
		.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
		.replace(
			/<svg [^>]*>/,
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(alt)}">`
		)
		.replace(/<rect width="\d+" height="\d+" x="0" y="0" fill="none"><\/rect>/, '')
		.replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
		.replace(/ (class|ecmeta_\w+|pointer-events|paint-order|stroke-miterlimit)="[^"]*"/g, '')
		.replace(/<text ([^>]*)>/g, (_, given: string) => textOpening(given))
		.replace(/ transform="matrix\(([\d.]+),0,0,\1,([-\d.]+),([-\d.]+)\)"/g, ' transform="translate($2 $3) scale($1)"')
		.replace(/ (d|x|y|transform|points)="[^"]*"/g, (attribute) => attribute.replace(/(\d+\.\d)\d+/g, '$1'))
		.replace(/\n/g, '');
}

/** Rules of a style as presentation attributes; the `font` shorthand is none and is taken apart. */
const attributes = (style: string) =>
	style
		.replace(/(^|;)font:\s*(?:(\w+) )?([\d.]+px) ([^;]+)/, '$1font-weight:$2;font-size:$3;font-family:$4')
		.split(';')
		.map((rule) => rule.split(':', 2))
		.flatMap(([name, value]) => (name && value ? [` ${name.trim()}="${escape(value.trim())}"`] : []))
		.join('');

/** Half the height of capitals and digits, as a share of the size. */
const middle = 0.36;

/** A text's opening with its place in `x` and `y` on the base line: renderers differ about where the middle of a text is. */
function textOpening(given: string): string {
	const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(given)?.[1];
	const [, movedX = 0, movedY = 0] = (/translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(given) ?? []).map(Number);
	const size = Number.parseFloat(value('font-size') ?? '12');
	const lowered = value('dominant-baseline') === 'central' ? size * middle : 0;
	const [x, y] = [movedX + Number(value('x') ?? 0), movedY + Number(value('y') ?? 0) + lowered];
	const rest = given.replace(/(?:^| )(x|y|transform|dominant-baseline|font-size)="[^"]*"/g, '').trim();
	return `<text x="${x}" y="${y}" font-size="${size}" ${rest}>`;
}
