import type { Estimate, Reason } from '$lib/analysis/association/estimate';
import { countOf } from '$lib/analysis/association/panel';
import { estimateNames } from '$lib/charts/effects/data';
import { list, number, range } from '$lib/i18n/format';
import { capital } from '$lib/i18n/capital';
import type { Locale } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { effects as messages } from '$lib/i18n/messages/effects';
import type { AssociationFigures } from '../../association/figures';
import { leftOut, slopeDigits, slopeText, warnings } from '../../association/notes';
import { associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import type { EffectsFigures } from './figures';

type Reader = Pick<Context, 'reference' | 'locale'>;

/** A lag as tables and sentences name it. */
export const lagName = (locale: Locale, lag: number): string => messages[locale].lags[lag] ?? String(lag);
const lagNames = (locale: Locale, lags: readonly { lag: number }[]) =>
	list(
		locale,
		lags.map(({ lag }) => lower(locale, lagName(locale, lag)))
	);
const lower = (locale: Locale, text: string) => text.charAt(0).toLocaleLowerCase(locale) + text.slice(1);

interface Told extends Pick<EffectsFigures, 'demo' | 'backwards'> {
	lags: readonly Pick<EffectsFigures['lags'][number], 'lag' | 'finding'>[];
}

/** What is found over all lags, as a title; of generated work only what is looked at. */
export function effectsTitle(reader: Reader, question: AssociationQuestion, figures: Told): string {
	const { locale } = reader;
	const words = messages[locale];
	const { measure, work } = associationNames(reader, question);
	const told = figures.lags.filter(({ finding }) => finding.strength !== 'untold');
	const neutral = words.title(measure, work);
	if (figures.demo) return neutral;
	if (figures.backwards) return words.backwards(measure);
	if (told.length === 0) return neutral;
	const found = told.filter(({ finding }) => finding.direction !== null);
	if (found.length === 0) {
		// Two estimates that contradict each other are more than nothing, and no finding.
		if (told.some(({ finding }) => finding.strength === 'opposite')) return neutral;
		return words.nowhere(measure, told.length === figures.lags.length ? null : lagNames(locale, told));
	}
	const directions = new Set(found.map(({ finding }) => finding.direction));
	const [direction = null] = directions;
	// Where both estimates find it at some lag, a lag that rests on one of them is no headline.
	const byBoth = found.filter(({ finding }) => finding.strength === 'both');
	const named = directions.size === 1 && byBoth.length > 0 ? byBoth : found;
	const byOne = byBoth.length === 0;
	return words.somewhere(measure, directions.size === 1 ? direction : null, lagNames(locale, named), byOne);
}

/** What may be said of each lag, in the words of the thresholds; nothing of generated work. */
export function effectsSentences(locale: Locale, { lags, demo, tests }: EffectsFigures): string[] {
	const words = messages[locale];
	if (demo) return [];
	const all = lags.map(({ lag, finding: { strength, direction } }) => {
		const sign = direction === null ? '' : words.direction[direction];
		const text = strength === 'both' || strength === 'one' ? words.strength[strength](sign) : words.strength[strength];
		return { lag, text };
	});
	const told = [...Map.groupBy(all, ({ text }) => text)].map(
		([text, own]) => `${capital(lagNames(locale, own))}: ${text}.`
	);
	return tests > 1 ? [...told, words.holm(number(locale, tests))] : told;
}

/** What must be known first: that it may run the other way, that it is a matter of scoring. */
export function effectsWarnings(reader: Reader, question: AssociationQuestion, figures: EffectsFigures): string[] {
	const [first] = figures.lags;
	return [
		...(figures.backwards && !figures.demo ? [messages[reader.locale].backwardsNote] : []),
		// What the lead test of one lag says is said for all lags above.
		...(first ? warnings(reader, question, { ...first.figures, demo: true }) : [])
	];
}

/** Why numbers are missing, each reason once, with the estimates and lags that it is about. */
export function effectsMissing(locale: Locale, { lags }: EffectsFigures): string[] {
	const { names, reasons, missing } = association[locale];
	const without = lags.flatMap(({ lag, figures }) =>
		estimateNames.flatMap((name) => {
			const { reason } = figures[name];
			return reason === null ? [] : [{ lag, name, reason }];
		})
	);
	return [...Map.groupBy(without, ({ reason }): Reason => reason)].map(([reason, those]) => {
		const byName = [...Map.groupBy(those, ({ name }) => name)].map(([name, own]) =>
			own.length === lags.length ? names[name] : `${names[name]} ${lagNames(locale, own)}`
		);
		return missing(list(locale, byName), reasons[reason]);
	});
}

/** What it rests on: how many rows, provinces and years, then what was left out. */
export function effectsBasis(reader: Reader, { lags }: EffectsFigures): string[] {
	const { locale } = reader;
	const rows = lags.map(({ figures }) => figures.panel).filter((panel) => panel.length > 0);
	const counts = (of: readonly number[]) => range(number(locale, Math.min(...of)), number(locale, Math.max(...of)));
	const years = rows.flat().map((row) => row.year);
	const counted = association[locale].rows(
		counts(rows.map((panel) => panel.length)),
		counts(rows.map((panel) => countOf(panel, (row) => row.unit_code))),
		range(Math.min(...years), Math.max(...years))
	);
	const [most] = lags.toSorted((a, b) => b.figures.panel.length - a.figures.panel.length);
	if (differ(lags)) return [counted, messages[locale].differ];
	const missing = lags.map(({ figures }) => figures.run.missing);
	return [
		counted,
		...(Math.max(...missing) > 0 ? [association[locale].withoutWork(counts(missing))] : []),
		...(most ? leftOut(reader, most.figures) : [])
	];
}

/** Whether lags rest on runs of editions that may not be compared. */
const differ = (lags: EffectsFigures['lags']): boolean => countOf(lags, ({ figures }) => figures.run.years.join()) > 1;

/** The years that the estimates of a lag rest on. */
export function yearsOf({ panel }: Pick<AssociationFigures, 'panel'>): string {
	const years = panel.map((row) => row.year);
	return years.length === 0 ? '' : range(Math.min(...years), Math.max(...years));
}

/** The interval of an estimate: `−0,002 đến 0,013`; null where there is none. */
export function intervalText(locale: Locale, { low, high }: Estimate): string | null {
	if (low === null || high === null) return null;
	const digits = slopeDigits(low, high);
	return messages[locale].interval(number(locale, low, digits), number(locale, high, digits));
}

/** Every estimate in words, for those who do not see the picture. */
export function effectsAlt(locale: Locale, measure: string, { lags, demo }: EffectsFigures): string {
	const words = messages[locale];
	const { names } = association[locale];
	const points = lags.flatMap(({ lag, figures }) =>
		estimateNames.flatMap((name) => {
			const one = figures[name];
			if (one.b === null) return [];
			const interval = intervalText(locale, one);
			return [words.altPoint(lagName(locale, lag), names[name], slopeText(locale, one), interval)];
		})
	);
	return words.alt(measure, `${points.join('; ')}.`, demo);
}
