import { provinceOf } from '$lib/analysis/edition';
import { chartKinds, type Chart, type ChartKind } from '$lib/charts/chart';
import { localized, type Locale } from '$lib/i18n/locale';
import { press as messages } from '$lib/i18n/messages/press';
import { measuredInside } from '../../charts/editions';
import { chartSources } from '../../charts/sources-cited';
import type { Context } from '../../context';
import type { Asked } from './address';
import { radioScript } from './radio';
import { settingsOf } from './settings';

/** How the picture is wanted, and the exporter's own words on it. */
export interface Wanted {
	lang: Locale;
	theme: 'light' | 'dark';
	size: string;
	scale: number;
	/** Exported as of this release; null follows the newest. */
	release: number | null;
	text: Record<'title' | 'subtitle' | 'note', string | null>;
	/** The signature of these words. */
	sig: string | null;
}

/** The chart in both languages. */
export async function bothLanguages(context: Context, { definition }: Asked, url: URL): Promise<Record<Locale, Chart>> {
	const other = context.locale === 'vi' ? 'en' : 'vi';
	// The reader's language first: what cannot be shown is refused in it.
	const mine = await definition.chart(context, url);
	const theirs = await definition.chart({ ...context, locale: other }, url);
	return context.locale === 'vi' ? { vi: mine, en: theirs } : { vi: theirs, en: mine };
}

/** Everything that the studio shows for a chart. */
export async function studio(context: Context, asked: Asked, charts: Record<Locale, Chart>, wanted: Wanted) {
	const { locale, reference } = context;
	const { kind, definition } = asked;
	const words = messages[locale];
	const chart = charts[wanted.lang];
	const address = addressesOf(kind, chart.address, wanted);
	const query = new URLSearchParams(chart.address);
	const about = query.get('unit') ?? query.get('units')?.split(',')[0] ?? '';
	const parent = query.get('parent') ?? provinceOf(reference, about);
	const measured = await measuredInside(context, parent, query.get('index') ?? '');
	const sentence = settingsOf(context, kind, definition.parameters, chart.address, address.manner, measured);
	return {
		kind,
		kinds: chartKinds.map((value) => ({ value, text: words.kinds[value] })),
		...sentence,
		others: sentence.others.map((unit) => ({ ...unit, without: localized(locale, `/press?${unit.without}`) })),
		unit: sentence.settings.find((setting) => setting.me)?.value ?? null,
		wanted,
		own: {
			title: chart.title,
			subtitle: chart.subtitle,
			notes: chart.notes,
			sources: chartSources({ ...context, locale: wanted.lang }, chart)
		},
		name: chart.name,
		alt: chart.alt,
		caption: charts[locale].caption,
		share: `kind=${kind}&${chart.address}`,
		page: localized(wanted.lang, chart.page),
		address,
		table: chart.table,
		article: (['vi', 'en'] as const).map((lang) => ({ lang, caption: charts[lang].caption, alt: charts[lang].alt })),
		release: context.release,
		radio: radioScript(reference, charts.vi)
	};
}

/** Parts of addresses: the chart itself, how it is wanted, and the words on it. */
function addressesOf(kind: ChartKind, parameters: string, { lang, theme, size, scale, release, text, sig }: Wanted) {
	const own = Object.entries(text).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
	const worded = new URLSearchParams(sig === null ? [] : [...own, ['sig', sig]]).toString();
	const parts = (...given: (string | false)[]) => given.filter((part) => part !== '' && part !== false).join('&');
	const frozen = release !== null && `release=${release}`;
	const shown = parts(`lang=${lang}`, `theme=${theme}`, frozen);
	return {
		/** What the words are signed for. */
		identity: parts(`kind=${kind}`, parameters, `lang=${lang}`),
		/** Kept when other units are highlighted. */
		manner: parts(shown, `size=${size}`, scale > 1 && `scale=${scale}`),
		/** The studio as it stands; size and scale are added. */
		studio: parts(`kind=${kind}`, parameters, shown, worded),
		/** The picture as it stands; size and scale are added. */
		picture: parts(parameters, shown, worded),
		/** The figures, for files of data. */
		data: parts(parameters, `lang=${lang}`, frozen),
		/** The picture elsewhere, following new releases. */
		embed: parts(parameters, `lang=${lang}`, `theme=${theme}`, worded)
	};
}
