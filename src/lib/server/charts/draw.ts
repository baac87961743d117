import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { EChartsOption } from 'echarts';
import { escape } from '$lib/charts/svg';

use([BarChart, LineChart, GridComponent, GraphicComponent, SVGRenderer]);

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
		.replace(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
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
