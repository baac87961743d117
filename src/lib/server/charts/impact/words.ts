import type { Context } from '../../context';
import { placedName } from '../compared';
import { date, list, number } from '$lib/i18n/format';
import { impact as messages } from '$lib/i18n/messages/impact';
import { overview } from '$lib/i18n/messages/overview';
import { unit as unitWords } from '$lib/i18n/messages/unit';
import { visibility } from '$lib/i18n/messages/visibility';
import { indicatorName, shortName } from '$lib/i18n/names';
import { othersTold, usualTold } from './beside-words';
import type { ImpactFigures } from './figures';
import { impactLists, type ImpactQuestion } from './question';

/** Scores only, over years that may be compared: a sentence about work would be one about demonstration data. */
export function finding({ locale }: Context, { measure, points, joint, data }: ImpactFigures): string {
	const words = messages[locale];
	const score = (value: number) => number(locale, value, data.trend.digits);
	const last = points.findLast((point) => point.score !== null);
	if (!last || last.score === null)
		return joint ? unitWords[locale].finding.estimated(measure) : words.findingNone(measure);
	const since = points.findLastIndex((point) => point.link === 'break' || point.link === 'first');
	const first = points.slice(since).find((point) => point.score !== null);
	if (!first || first.score === null || first === last) return words.findingOne(measure, score(last.score), last.year);
	return words.finding(measure, score(first.score), first.year, score(last.score), last.year);
}

/** What was planned and done in each year with both; never from demonstration data. */
function carriedOut({ locale }: Context, { data, years, work }: ImpactFigures): string[] {
	if (work.measure !== 'count') return [];
	const total = data.rows[0];
	return years.flatMap((year, at) => {
		const [range, done] = [total?.planned[at], total?.counted[at]];
		if (!range || done == null || data.demo[at]) return [];
		return [messages[locale].planned(year, plannedText(locale, range), number(locale, done))];
	});
}

/** The same for the page, which also says what the documents leave open. */
export function plannedSentences(context: Context, figures: ImpactFigures): string[] {
	const sentences = carriedOut(context, figures);
	return figures.unclear ? [...sentences, messages[context.locale].unclear] : sentences;
}

/** `12–24`, `at least 12`. */
export const plannedText = (locale: Context['locale'], { min, max }: { min: number; max: number | null }, digits = 0) =>
	overview[locale].work.planned(number(locale, min, digits), max === null ? null : number(locale, max, digits));

/** How the work is measured, where it is not simply counted: for a page, or in short for a picture. */
export function measureNotes(
	{ locale }: Context,
	question: ImpactQuestion,
	{ work }: ImpactFigures,
	length: 'page' | 'note' = 'page'
): string[] {
	const words = messages[locale].measures;
	const told = length === 'page' ? words : words.note;
	if (work.measure === 'audience') return [told.audience];
	if (work.people) return [told.people(number(locale, work.people.population), work.people.year)];
	return question.measure === 'per_100k' ? [words.noPeople] : [];
}

/** What must be known to read the picture by itself. */
export function impactNotes(context: Context, question: ImpactQuestion, figures: ImpactFigures): string[] {
	const { locale } = context;
	const { data } = figures;
	const words = messages[locale].chart;
	const lists = impactLists(context, question.index);
	const only = [
		...(['channel', 'theme'] as const).flatMap((name) =>
			question[name] === null
				? []
				: [lists[name].find((choice) => choice.value === question[name])?.text ?? question[name]]
		),
		...(question.agency === null ? [] : [words.by(question.agency)]),
		...(question.serves === null ? [] : [words.serving(shortName(question.serves))])
	];
	const hasWork = figures.empty === null;
	const planned = data.rows[0]?.planned.some((range) => range !== null) ?? false;
	const years = (verdict: 'no' | 'partly') =>
		data.trend.marks.filter((mark) => mark.verdict === verdict).map((mark) => String(mark.year));
	const [broken, partly] = [years('no'), years('partly')];
	const sentences = (...parts: (string | false | null)[]) => {
		const said = parts.filter((part) => part !== false && part !== null);
		return said.length ? [said.join(' ')] : [];
	};
	return [
		...sentences(figures.circular !== null && messages[locale].reading.circularNote),
		...sentences(...(figures.joint?.notes ?? [])),
		...sentences(
			broken.length > 0 && words.broken(list(locale, broken)),
			partly.length > 0 && words.partly(list(locale, partly))
		),
		...sentences(
			only.length > 0 && words.only(list(locale, only)),
			...measureNotes(context, question, figures, 'note')
		),
		...sentences(othersTold(context, question, figures).note),
		...sentences(usualTold(context, figures).note),
		...sentences(hasWork && windowText(context, question, figures, 'note')),
		...sentences(...figures.former),
		...sentences(planned && words.planned, hasWork && words.asked),
		...sentences(!hasWork && noWorkText(context, figures))
	];
}

/** The shaded time in words, with when people were asked, or that nobody knows here; null where no result is marked. */
export function windowText(
	{ locale }: Context,
	{ index }: ImpactQuestion,
	{ window, data }: ImpactFigures,
	length: 'page' | 'note' = 'page'
): string | null {
	if (window === null || data.marked === null) return null;
	const words = messages[locale].window;
	const edition = `${shortName(index)} ${data.marked}`;
	const { fieldwork, from, to } = window;
	const day = (iso: string) => date(locale, iso);
	if (fieldwork === null) return (length === 'page' ? words : words.note).unknown(data.lag, data.marked, edition);
	if (length === 'note') return words.note.known(data.lag, edition, day(from), day(to));
	return words.known(data.lag, edition, [day(from), day(to)], [day(fieldwork.first_day), day(fieldwork.last_day)]);
}

/** That the score is partly one for communication itself, with the criterion; null where it is not. */
export function circularText(
	{ reference, locale }: Context,
	{ circular, measure, points }: ImpactFigures
): string | null {
	if (circular === null) return null;
	const words = messages[locale].reading;
	const criterion = locale === 'vi' ? circular.criterion_vi : circular.criterion_en;
	const inside = reference.indicator(circular.index_code, circular.indicator_code);
	const own = points.some((point) => point.indicator_code === circular.indicator_code);
	return words.circular(measure, criterion, own || !inside ? null : indicatorName(locale, inside));
}

/** Why there is no work in the picture: none is recorded, or it is not for everybody. */
function noWorkText({ locale }: Context, { withheld, empty }: ImpactFigures): string {
	const why = withheld.activities;
	return why === null ? messages[locale].noWork[empty ?? 'none'] : visibility[locale].withheld.activities[why];
}

/** Sentences for an article: scores, and of work only what was really carried out. */
export function impactCaption(context: Context, question: ImpactQuestion, figures: ImpactFigures): string {
	const { locale } = context;
	const words = messages[locale].chart;
	const hasWork = figures.empty === null;
	return [
		words.caption(placedName(context, question.unit), finding(context, figures)),
		...(figures.joint?.notes ?? []),
		...othersTold(context, question, figures).caption,
		...carriedOut(context, figures),
		...(hasWork ? [words.beside] : []),
		...figures.former,
		...(figures.demo ? [words.demo] : [])
	].join(' ');
}
