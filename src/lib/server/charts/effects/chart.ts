import type { Chart } from '$lib/charts/chart';
import { type EffectsData } from '$lib/charts/effects/data';
import { effectsPicture } from '$lib/charts/effects/picture';
import { signed } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { effects as messages } from '$lib/i18n/messages/effects';
import { associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import type { EffectsFigures } from './figures';
import { effectsRows, effectsTable } from './rows';
import {
	effectsAlt,
	effectsBasis,
	effectsMissing,
	effectsSentences,
	effectsTitle,
	effectsWarnings,
	lagName,
	yearsOf
} from './words';

/** The estimates of all lags as a chart; its words never say that one thing causes the other. */
export function effectsChart(context: Context, question: AssociationQuestion, figures: EffectsFigures): Chart {
	const { locale } = context;
	const words = messages[locale];
	const { cause, demo } = association[locale];
	const { measure } = associationNames(context, question);
	const title = effectsTitle(context, question, figures);
	const alt = effectsAlt(locale, measure, figures);
	const first = effectsWarnings(context, question, figures);
	const told = effectsSentences(locale, figures);
	const address = effectsAddress(question);
	const sources = figures.lags.flatMap(({ figures: { panel, result } }) =>
		panel.flatMap((row) => result(row.unit_code, row.year)?.source_id ?? [])
	);
	return {
		kind: 'effects',
		name: words.name(measure),
		title,
		subtitle: words.subtitle,
		alt,
		caption: [`${title}.`, ...first, ...(figures.demo ? [demo] : []), ...told, cause].join(' '),
		notes: [
			...first,
			// What limits it stands before what it says: small pictures have room for the first lines only.
			[cause, ...effectsBasis(context, figures), ...effectsMissing(locale, figures)].join(' '),
			...(told.length > 0 ? [told.join(' ')] : [])
		],
		demo: figures.demo,
		table: effectsTable(context, figures, measure),
		data: effectsRows(context, question, figures),
		sources: [...new Set(sources)],
		page: `/impact/provinces?${address}`,
		address,
		draw: (room) => effectsPicture(dataOf(context, figures, alt), room),
		live: null
	};
}

/** The address of the question without a lag: all are in the picture. */
export function effectsAddress({ index, component, channel }: AssociationQuestion): string {
	const query = new URLSearchParams({ index: index.index_code });
	if (component) query.set('indicator', component.indicator_code);
	if (channel) query.set('channel', channel);
	return query.toString();
}

function dataOf({ locale }: Context, { lags, demo }: EffectsFigures, alt: string): EffectsData {
	const words = messages[locale];
	return {
		lags: lags.map(({ lag, figures }) => ({
			name: lagName(locale, lag),
			years: yearsOf(figures),
			marks: { fixed_effects: figures.fixed_effects, changes: figures.changes, lead: figures.lead }
		})),
		demo,
		words: { y: words.y, keys: association[locale].names },
		format: (value, digits) => signed(locale, value, digits),
		alt
	};
}
