import { isFound, type EventPoint } from '$lib/analysis/association/event-study';
import { countOf } from '$lib/analysis/association/panel';
import { resamples } from '$lib/analysis/association/permutation';
import { list, number, range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { event as messages } from '$lib/i18n/messages/event';
import { leftOut, slopeText, warnings } from '../../association/notes';
import { associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { intervalText } from '../effects/words';
import type { EventFigures } from './figures';

type Reader = Pick<Context, 'reference' | 'locale'>;
type Told = Pick<EventFigures, 'points' | 'before' | 'demo'>;

/** A year from the rise as tables and sentences name it. */
export const yearName = (locale: Locale, at: EventPoint['at'] | -1): string => messages[locale].years[`${at}`];

const yearNames = (locale: Locale, points: readonly EventPoint[]) =>
	list(
		locale,
		points.map(({ at }) => yearName(locale, at))
	);
const directionOf = ({ estimate: { b } }: EventPoint) => ((b ?? 0) > 0 ? 'higher' : 'lower');
const isTold = ({ adjusted }: EventPoint) => adjusted !== null;

/** What is found around the rise, as a title: first that it was there before; of generated work only what is looked at. */
export function eventTitle(reader: Reader, question: AssociationQuestion, { points, before, demo }: Told): string {
	const { locale } = reader;
	const words = messages[locale];
	const { measure, work } = associationNames(reader, question);
	const neutral = words.title(measure, work);
	if (demo) return neutral;
	if (before) return words.before(measure);
	if (!points.every(isTold)) return neutral;
	const found = points.filter(isFound);
	const [direction = null, other] = new Set(found.map(directionOf));
	if (direction === null) return words.nowhere(measure);
	return words.somewhere(measure, other === undefined ? direction : null, yearNames(locale, found));
}

/** What must be known first: that scores differed before, that it is a matter of scoring, that higher is worse. */
export function eventWarnings(reader: Reader, question: AssociationQuestion, figures: EventFigures): string[] {
	return [
		...(figures.before && !figures.demo ? [messages[reader.locale].beforeNote] : []),
		// What the lead test says stands beside its own estimates.
		...warnings(reader, question, { ...figures.own, demo: true })
	];
}

/** What may be said of the years before, then of those after; nothing of generated work. */
export function eventSentences(locale: Locale, { points, before, demo }: Told): string[] {
	const words = messages[locale].told;
	if (demo) return [];
	const [earlier, later] = [points.filter(({ at }) => at < 0), points.filter(({ at }) => at >= 0)];
	const found = later.filter(isFound);
	const told = [...Map.groupBy(found, directionOf)].map(([direction, own]) =>
		words.direction[direction](yearNames(locale, own))
	);
	return [
		// Where they are found, that is the warning above all else.
		...(before ? [] : [earlier.every(isTold) ? words.beforeNone : words.beforeUntold]),
		told.length > 0 ? words.after(told.join('; ')) : later.every(isTold) ? words.afterNone : words.afterUntold,
		...(points.some(isTold) ? [words.holm] : [])
	];
}

/** What it rests on, what was left out, and what it takes for granted. */
export function eventBasis(reader: Reader, { rows, broken, own, points }: EventFigures): string[] {
	const { locale } = reader;
	const words = messages[locale];
	const years = rows.map((row) => row.year);
	const count = (value: number) => number(locale, value);
	const units = countOf(rows, (row) => row.unit_code);
	// Without work of its own year a score is not even in the panel.
	const without = broken + own.run.missing;
	return [
		...(rows.length > 0
			? [association[locale].rows(count(rows.length), count(units), range(Math.min(...years), Math.max(...years)))]
			: []),
		...(without > 0 ? [words.broken(count(without))] : []),
		...leftOut(reader, own),
		words.alike,
		...(points.some(({ estimate }) => estimate.by === 'bootstrap') ? [words.bootstrap(count(resamples))] : [])
	];
}

/** Why numbers are missing, each reason once, with the years that it is about. */
export function eventMissing(locale: Locale, { points }: Told): string[] {
	const without = points.flatMap((point) =>
		point.estimate.reason === null ? [] : [{ point, reason: point.estimate.reason }]
	);
	return [...Map.groupBy(without, ({ reason }) => reason)].map(([reason, those]) => {
		const own = those.map(({ point }) => point);
		const names = own.length === points.length ? messages[locale].allYears : yearNames(locale, own);
		return association[locale].missing(names, association[locale].reasons[reason]);
	});
}

/** Every estimate in words, for those who do not see the picture. */
export function eventAlt(locale: Locale, measure: string, { points, demo }: Told): string {
	const words = messages[locale];
	const told = points.flatMap(({ at, estimate }) =>
		estimate.b === null
			? []
			: [words.altPoint(yearName(locale, at), slopeText(locale, estimate), intervalText(locale, estimate))]
	);
	return words.alt(measure, `${told.join('; ')}.`, demo);
}
