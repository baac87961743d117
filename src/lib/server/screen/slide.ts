import type { ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { kindOf } from '../chart-file';
import type { Definition } from '../charts/definition';
import { ownParameters } from '../charts/own-parameters';
import { customFields } from '../press/custom-text';
import { optionNames } from '../press/options';
import { refuseMisspelt } from '../refuse';

/** A chart that a screen is asked to show. */
export interface ChartAsked {
	kind: ChartKind;
	definition: Definition;
	/** The parameters of the chart, as an address. */
	url: URL;
}

/**
 * Reads `trend?index=PAPI&units=42`, or the address of a chart's file or page as people copy it:
 * `https://…/charts/trend.png?index=PAPI&units=42&size=article`. How it is drawn is the screen's to
 * say, and of which release where the chart's own address says none.
 * @throws SvelteKit's HttpError with words
 */
export function chartAsked(slide: string, base: URL, locale: Locale): ChartAsked {
	const mark = slide.indexOf('?');
	const path = mark < 0 ? slide : slide.slice(0, mark);
	const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
	const { kind, definition } = kindOf(name, locale);
	const url = new URL(`/charts/${kind}.svg${mark < 0 ? '' : slide.slice(mark)}`, base);
	const kept = [...customFields, 'sig', 'release'];
	refuseMisspelt({ locale, url }, [...definition.parameters, ...kept, ...optionNames]);
	url.search = new URLSearchParams([
		...ownParameters(definition, url.searchParams),
		...[...url.searchParams].filter(([parameter]) => kept.includes(parameter))
	]).toString();
	const release = base.searchParams.get('release');
	if (release !== null && !url.searchParams.has('release')) url.searchParams.set('release', release);
	return { kind, definition, url };
}

/** The address of the picture's file. */
export function fileAddress({ url }: ChartAsked, look: Record<string, string>): string {
	const query = new URLSearchParams([...url.searchParams, ...Object.entries(look)]);
	return `${url.pathname}?${query.toString()}`;
}
