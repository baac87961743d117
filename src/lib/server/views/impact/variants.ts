import { notEstimated } from '$lib/analysis/association/estimate';
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
import { scanSentences, scanTable } from '../../association/scan/table';
import { figureOf } from '../../charts/figure-of';
import { sensitivityChart } from '../../charts/sensitivity/chart';
import { sensitivityFigures, type SensitivityFigures } from '../../charts/sensitivity/figures';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import type { Context } from '../../context';

/** One question looked at in other ways, and all of its index beside all groups of channels. */
export interface VariantsPage {
	heading: string;
	dek: string;
	demo: boolean;
	/** What must be known before all else. */
	warnings: string[];
	/** Why nothing is drawn; null where something is. */
	nothing: string | null;
	variants: { figure: Figure; sources: SourceLink[]; title: string; notes: string[] } | null;
	scan: { heading: string; sentences: string[]; table: Table };
	links: { text: string; href: string }[];
}

export async function variantsPage(context: Context, question: AssociationQuestion): Promise<VariantsPage> {
	const { locale } = context;
	const words = messages[locale];
	const { index, lag } = question;
	const name = shortName(index.index_code);
	const address = associationAddress(question);
	const [figures, all] = await Promise.all([sensitivityFigures(context, question), scanFigures(context, question)]);
	const variants = drawn(context, question, figures);
	const { measure } = associationNames(context, question);
	const reason = figures.base.fixed_effects.reason ?? 'no_activities';
	const whole = { demo: all.demo, lead: notEstimated('no_activities') };
	return {
		heading: words.title(name),
		dek: words.dek(measure),
		demo: all.demo,
		warnings: [
			...new Set([
				...warnings(context, question, figures.base),
				...warnings(context, { ...question, component: null }, whole)
			])
		],
		nothing: variants === null ? effects[locale].nothing(measure, association[locale].reasons[reason]) : null,
		variants,
		scan: {
			heading: words.heading(name, impact[locale].lag[lag]),
			sentences: [...scanSentences(locale, all), words.rule],
			table: scanTable(locale, index.index_code, all)
		},
		links: [
			...(variants ? [{ text: words.variantsCsv, href: `/charts/sensitivity.csv?${address}&lang=${locale}` }] : []),
			{
				text: words.csv,
				href: localized(locale, `/impact/provinces/variants/scan.csv?index=${index.index_code}&lag=${lag}`)
			},
			{ text: words.back, href: localized(locale, `/impact/provinces?${address}`) }
		]
	};
}

function drawn(context: Context, question: AssociationQuestion, figures: SensitivityFigures): VariantsPage['variants'] {
	if (figures.all.every(({ fixed_effects, changes }) => fixed_effects.b === null && changes.b === null)) return null;
	const chart = sensitivityChart(context, question, figures);
	const known = warnings(context, question, figures.base);
	return {
		figure: figureOf(chart, 1280),
		sources: sourceLinks(context, chart.sources),
		title: chart.title,
		notes: chart.notes.filter((note) => !known.includes(note))
	};
}
