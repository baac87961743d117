import { changesOf } from '$lib/analysis/association/panel';
import { provinceOf } from '$lib/analysis/edition';
import type { Chart } from '$lib/charts/chart';
import type { Figure } from '$lib/charts/figure';
import { localized } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { effects as messages } from '$lib/i18n/messages/effects';
import { event as eventMessages } from '$lib/i18n/messages/event';
import { impact } from '$lib/i18n/messages/impact';
import { ownSlopes as ownWords } from '$lib/i18n/messages/own-slopes';
import { scan } from '$lib/i18n/messages/scan';
import { unitName } from '$lib/i18n/names';
import { associationFigures, type AssociationFigures } from '../../association/figures';
import { associationNotes, found } from '../../association/notes';
import { ownSlopePart, ownSlopesOf, type OwnSlopePart } from '../../association/own-slopes';
import { associationAddress, associationNames, type AssociationQuestion } from '../../association/question';
import { effectsAddress, effectsChart } from '../../charts/effects/chart';
import { effectsFigures, nothingEstimated, type EffectsFigures } from '../../charts/effects/figures';
import { effectsSentences, effectsWarnings, lagName } from '../../charts/effects/words';
import { eventChart } from '../../charts/event/chart';
import { eventFigures, nothingAround } from '../../charts/event/figures';
import { eventBasis, eventMissing, eventSentences, eventWarnings } from '../../charts/event/words';
import { figureOf } from '../../charts/figure-of';
import { impactLists, type ImpactQuestion } from '../../charts/impact/question';
import { scatterChart } from '../../charts/scatter/chart';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import type { Context } from '../../context';

interface Drawn {
	figure: Figure;
	sources: SourceLink[];
}

/** How scores and work go together over all provinces, as a page shows it. */
export interface ProvincesPage {
	/** What is found over all lags; null where nothing could be estimated. */
	title: string | null;
	/** What must be known before all else. */
	warnings: string[];
	demo: boolean;
	/** Why nothing is drawn; null where something is. */
	nothing: string | null;
	scatter: Drawn | null;
	effects: Drawn | null;
	/** Scores around a rise of work, with what may be said of them and of what they are made. */
	event: (Drawn & { title: string; said: string[] }) | null;
	/** The slope of the unit, alone and drawn together with the others; null without one, or where nothing can be. */
	own: OwnSlopePart | null;
	/** What may be said of each lag, then of the lag asked for. */
	sentences: string[];
	/** Of what it is made, what was left out, why numbers are missing. */
	notes: string[];
	/** Where the exact rows, every estimate and the answer for programs are. */
	repeat: { text: string; href: string }[];
}

/** Everything about a question over all provinces; `unit` is found again in the scatter. */
export async function provincesPage(
	context: Context,
	question: AssociationQuestion,
	unit: string | null
): Promise<ProvincesPage> {
	const { locale } = context;
	const [own, all, around] = await Promise.all([
		associationFigures(context, question),
		effectsFigures(context, question),
		eventFigures(context, question)
	]);
	const reason = nothingEstimated(all);
	const warnings = [...effectsWarnings(context, question, all), ...eventWarnings(context, question, around)];
	const drawn = (chart: Chart): Drawn => ({
		figure: figureOf(chart, 1280),
		sources: sourceLinks(context, chart.sources)
	});
	const effects = reason === null ? effectsChart(context, question, all) : null;
	const event = nothingAround(around) === null ? eventChart(context, question, around) : null;
	const units = unit === null ? [] : [unit];
	const scatter = changesOf(own.panel).length > 0 ? scatterChart(context, question, own, { year: null, units }) : null;
	const { measure } = associationNames(context, question);
	return {
		title: effects?.title ?? null,
		warnings: [...new Set(warnings)],
		demo: all.demo,
		nothing: reason === null ? null : messages[locale].nothing(measure, association[locale].reasons[reason]),
		scatter: scatter && drawn(scatter),
		effects: effects && drawn(effects),
		event: event && {
			...drawn(event),
			title: event.title,
			said: [
				...eventSentences(locale, around),
				[...eventBasis(context, around), ...eventMissing(locale, around)].join(' ')
			]
		},
		own: unit === null ? null : ownSlopePart(context, question, own, unit),
		...(reason === null ? wordsOf(context, question, own, all) : { sentences: [], notes: [] }),
		repeat: repeatLinks(context, question, unit, {
			rows: scatter !== null,
			estimates: effects !== null,
			event: event !== null,
			units: ownSlopesOf(own) !== null
		})
	};
}

function wordsOf(context: Context, question: AssociationQuestion, own: AssociationFigures, all: EffectsFigures) {
	const { locale } = context;
	const { backwards, demo } = association[locale];
	const shownFirst = [backwards, demo, ...effectsWarnings(context, question, all)];
	return {
		sentences: [
			...effectsSentences(locale, all),
			...found(context, own).map((sentence) => messages[locale].alone(lagName(locale, question.lag), sentence))
		],
		notes: associationNotes(context, question, own).filter((note) => !shownFirst.includes(note))
	};
}

function repeatLinks(
	{ locale }: Context,
	question: AssociationQuestion,
	unit: string | null,
	here: { rows: boolean; estimates: boolean; event: boolean; units: boolean }
): ProvincesPage['repeat'] {
	const words = messages[locale].section;
	const address = associationAddress(question);
	const estimates = effectsAddress(question);
	return [
		...(here.rows ? [{ text: words.rows, href: `/charts/scatter.csv?${address}&lang=${locale}` }] : []),
		...(here.estimates ? [{ text: words.estimates, href: `/charts/effects.csv?${estimates}&lang=${locale}` }] : []),
		...(here.event
			? [{ text: eventMessages[locale].numbers, href: `/charts/event.csv?${estimates}&lang=${locale}` }]
			: []),
		{
			text: scan[locale].link,
			href: localized(locale, `/impact/provinces/variants?${unit === null ? '' : `unit=${unit}&`}${address}`)
		},
		...(here.units ? [{ text: ownWords[locale].rows, href: `/api/v1/association?${address}&format=csv` }] : []),
		{ text: words.api, href: `/api/v1/association?${address}` },
		{ text: words.methodology, href: localized(locale, '/methodology#association') }
	];
}

export type ProvincesChoices = ReturnType<typeof provincesChoices>;

/** Lists for the control sentence of the page, and what is chosen of them. */
export function provincesChoices(context: Context, { index, component, channel, lag }: AssociationQuestion) {
	const lists = impactLists(context, index.index_code);
	const words = impact[context.locale].ask;
	const isRated = (code: string) => context.reference.index.get(code)?.rated_levels.split(';').includes('province');
	return {
		asked: { index: index.index_code, indicator: component?.indicator_code ?? '', channel: channel ?? '', lag },
		indices: lists.index.filter(({ value }) => isRated(value)),
		indicators: [{ value: '', text: words.total }, ...lists.indicator],
		channels: [{ value: '', text: words.allChannels }, ...lists.channel]
	};
}

/** The page over all provinces that belongs to the page of a unit; null where its index does not rate provinces. */
export function provincesLink(context: Context, question: ImpactQuestion) {
	const { reference, locale } = context;
	const index = reference.index.get(question.index);
	if (!index?.rated_levels.split(';').includes('province') || provinceOf(reference, question.unit) !== null)
		return null;
	const component = reference.indicator(question.index, question.indicator ?? '') ?? null;
	const asked: AssociationQuestion = { index, component, channel: question.channel, lag: question.lag };
	const { measure, work } = associationNames(context, asked);
	return {
		href: localized(locale, `/impact/provinces?unit=${question.unit}&${associationAddress(asked)}`),
		dek: messages[locale].section.dek(measure, work)
	};
}

/** The province that is found again, with its own page; null where none is asked for. */
export function unitLink({ reference, locale }: Context, question: AssociationQuestion, unit: string | null) {
	if (unit === null) return null;
	return {
		text: messages[locale].section.ofUnit(unitName(reference, locale, unit)),
		href: localized(locale, `/impact?unit=${unit}&${associationAddress(question)}`)
	};
}
