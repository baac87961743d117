import { notEstimated } from '$lib/analysis/association/estimate';
import { changesOf } from '$lib/analysis/association/panel';
import type { Chart } from '$lib/charts/chart';
import type { Figure, Table } from '$lib/charts/figure';
import { association } from '$lib/i18n/messages/association';
import { effects } from '$lib/i18n/messages/effects';
import { impact } from '$lib/i18n/messages/impact';
import { localized } from '$lib/i18n/locale';
import { scan as messages } from '$lib/i18n/messages/scan';
import { shortName } from '$lib/i18n/names';
import { warnings } from '../../association/notes';
import { associationAddress, associationNames, type AssociationQuestion } from '../../association/question';
import { scanFigures } from '../../association/scan/figures';
import { scanMissing, scanSentences, scanTable } from '../../association/scan/table';
import { multiplesChart } from '../../charts/scatter/by-channel';
import { figureOf } from '../../charts/figure-of';
import { sensitivityChart } from '../../charts/sensitivity/chart';
import { sensitivityFigures } from '../../charts/sensitivity/figures';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import type { Context } from '../../context';

interface Drawn {
	figure: Figure;
	sources: SourceLink[];
	title: string;
	notes: string[];
}

/** One question looked at in other ways, and all of its index beside all groups of channels. */
export interface VariantsPage {
	heading: string;
	dek: string;
	demo: boolean;
	/** What must be known before all else. */
	warnings: string[];
	/** Why nothing is drawn; null where something is. */
	nothing: string | null;
	variants: Drawn | null;
	/** The changes of each group of channels; null without any. */
	channels: Drawn | null;
	/** `table` is null where no pair has an estimate. */
	scan: { heading: string; sentences: string[]; table: Table | null };
	links: { text: string; href: string }[];
}

/** @param unit found again in the panels of the channels; null for none */
export async function variantsPage(
	context: Context,
	question: AssociationQuestion,
	unit: string | null
): Promise<VariantsPage> {
	const { locale } = context;
	const words = messages[locale];
	const units = unit === null ? [] : [unit];
	const { index, lag } = question;
	const name = shortName(index.index_code);
	const address = associationAddress(question);
	const [figures, byChannel, all] = await Promise.all([
		sensitivityFigures(context, question),
		sensitivityFigures(context, { ...question, channel: null }),
		scanFigures(context, question)
	]);
	const first = warnings(context, question, figures.base);
	const drawn = (chart: Chart): Drawn => ({
		figure: figureOf(chart, 1280),
		sources: sourceLinks(context, chart.sources),
		title: chart.title,
		notes: chart.notes.filter((note) => !first.includes(note))
	});
	const isEstimated = figures.all.some(({ fixed_effects, changes }) => fixed_effects.b !== null || changes.b !== null);
	const variants = isEstimated ? drawn(sensitivityChart(context, question, figures)) : null;
	const isMoved = changesOf(byChannel.base.panel).length > 0;
	const { measure } = associationNames(context, question);
	const reason = figures.base.fixed_effects.reason ?? 'no_activities';
	const whole = { demo: all.demo, lead: notEstimated('no_activities') };
	return {
		heading: words.title(name),
		dek: words.dek(measure),
		demo: all.demo,
		warnings: [...new Set([...first, ...warnings(context, { ...question, component: null }, whole)])],
		nothing: variants === null ? effects[locale].nothing(measure, association[locale].reasons[reason]) : null,
		variants,
		channels: isMoved ? drawn(multiplesChart(context, question, byChannel, { year: null, units })) : null,
		scan: {
			heading: words.heading(name, impact[locale].lag[lag].toLocaleLowerCase(locale)),
			sentences: [...scanSentences(locale, all), ...scanMissing(locale, all), words.rule],
			table: all.pairs.some(({ fixed_effects: { b } }) => b !== null) ? scanTable(locale, index.index_code, all) : null
		},
		links: [
			...(variants ? [{ text: words.variantsCsv, href: `/charts/sensitivity.csv?${address}&lang=${locale}` }] : []),
			{
				text: words.csv,
				href: localized(locale, `/impact/provinces/variants/scan.csv?index=${index.index_code}&lag=${lag}`)
			},
			{
				text: words.back,
				href: localized(locale, `/impact/provinces?${unit === null ? '' : `unit=${unit}&`}${address}`)
			}
		]
	};
}
