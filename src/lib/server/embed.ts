import { error } from '@sveltejs/kit';
import { onPage, type Pictures, type Table } from '$lib/charts/figure';
import { locales, localized, sameRelease } from '$lib/i18n/locale';
import { charts } from '$lib/i18n/messages/charts';
import { kindOf, signedText } from './chart-file';
import { ownParameters } from './charts/own-parameters';
import { chartSources, type SourceLink } from './charts/sources-cited';
import { context } from './context';
import { customFields } from './press/custom-text';
import { refuseMisspelt } from './refuse';
import { releaseOnShow, type ReleaseOnShow } from './release-on-show';

/** A chart as it stands in the page of another site. */
export interface Embedded {
	title: string;
	subtitle: string;
	/** Whether title, subtitle or a note are the publisher's own words. */
	custom: boolean;
	picture: Pictures;
	notes: string[];
	table: Table;
	demo: boolean;
	sources: SourceLink[];
	release: ReleaseOnShow;
	/** Whether it stays as of its release for ever. */
	frozen: boolean;
	/** The chart on the site, as of the same release; and with the newest data. */
	href: string;
	newest: string;
}

const themes: readonly string[] = ['light', 'dark', 'auto'];

/** Columns of articles are about as wide as this; a picture grows with a wider one. */
const wide = 640;
const narrow = 358;
const mostRows = 20;

/**
 * The chart that the address of an embed asks for.
 * @throws SvelteKit's HttpError with words
 */
export async function embeddedChart(name: string, url: URL, locals: App.Locals): Promise<Embedded> {
	const { locale, state } = locals;
	const at = { locale, url };
	const { kind, definition } = kindOf(name, locale);
	refuseMisspelt(at, [...definition.parameters, ...customFields, 'sig', 'theme', 'lang']);
	const refuseOption = (option: string, value: string, choices: readonly string[]) =>
		error(400, { message: charts[locale].refusal.option(option, value.slice(0, 80), choices.join(', ')) });
	// Where a kind may be narrowed to a theme of work, it judges the themes that are no looks.
	const theme = url.searchParams.getAll('theme').find((value) => !themes.includes(value));
	if (theme !== undefined && !definition.parameters.includes('theme')) refuseOption('theme', theme, themes);
	const lang = url.searchParams.get('lang');
	if (lang !== null) refuseOption('lang', lang, locales);
	const parameters = ownParameters(definition, url.searchParams);
	const text = await signedText(at, state.settings.DATA_DIR, { kind, lang: locale, parameters });
	// Whoever opens the page that it stands in sees what everybody sees.
	const here = await context({ ...locals, audience: await state.visibility.audience(null) }, url);
	const chart = await definition.chart(here, url);
	const page = localized(locale, chart.page);
	return {
		title: text.title ?? chart.title,
		subtitle: text.subtitle === null ? chart.subtitle : `${chart.subtitle} · ${text.subtitle}`,
		custom: customFields.some((field) => text[field] !== null),
		picture: {
			desk: chart.draw({ ...onPage(wide), rows: mostRows }),
			phone: chart.draw({ ...onPage(narrow), rows: mostRows })
		},
		notes: text.note === null ? chart.notes : [...chart.notes, text.note],
		table: chart.table,
		demo: chart.demo,
		sources: chartSources(here, chart),
		release: await releaseOnShow(state, here.release),
		frozen: url.searchParams.has('release'),
		href: sameRelease(url, page),
		newest: page
	};
}
