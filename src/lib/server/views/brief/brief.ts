import { localized } from '$lib/i18n/locale';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { briefChart } from '../../charts/brief/chart';
import { briefOf } from '../../charts/brief/facts';
import { provinceOptions } from '../../charts/provinces';
import { chartSources } from '../../charts/sources-cited';
import type { Context } from '../../context';

/** The brief of a unit as its page shows it. */
export async function briefPage(context: Context, unit: Unit, at: string) {
	const { reference, locale } = context;
	const found = await briefOf(context, unit, at);
	const chart = briefChart(context, found);
	const link = (path: string | null) => (path === null ? null : localized(locale, path));
	const file = (format: string, more: string) => `/charts/brief.${format}?${chart.address}&${more}&lang=${locale}`;
	return {
		unit: { code: unit.unit_code, name: unitName(reference, locale, unit.unit_code) },
		at,
		finding: found.finding,
		dek: chart.subtitle,
		demo: found.demo,
		notes: chart.notes,
		parts: found.parts.map(({ id, heading, items, remarks }) => ({
			id,
			heading,
			items: items.map(({ term, text, who, note, way, href, foreign }) => ({
				term,
				text,
				who,
				note,
				way,
				foreign,
				href: link(href)
			})),
			remarks: remarks.map(({ href, ...said }) => ({ ...said, href: link(href) }))
		})),
		sources: chartSources(context, { ...chart, plans: found.plans }),
		files: {
			pdf: file('pdf', 'size=a4&download=1'),
			png: file('png', 'size=a4&download=1'),
			press: `kind=brief&${chart.address}&size=a4`
		}
	};
}

/** Units to choose from where none is asked for: provinces by the division of the country that they belong to. */
export function briefChoices({ reference, locale }: Pick<Context, 'reference' | 'locale'>) {
	return [...Map.groupBy(provinceOptions(reference, locale), ({ group }) => group)].map(([group, options]) => ({
		group,
		provinces: options.map(({ code, name }) => ({
			name,
			href: localized(locale, `/brief?unit=${encodeURIComponent(code)}`)
		}))
	}));
}
