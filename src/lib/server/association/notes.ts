import { runsBackwards, type Association } from '$lib/analysis/association/association';
import type { Estimate } from '$lib/analysis/association/estimate';
import { countOf } from '$lib/analysis/association/panel';
import { resamples } from '$lib/analysis/association/permutation';
import { capital } from '$lib/i18n/capital';
import { list, number, range, signed } from '$lib/i18n/format';
import { association as messages } from '$lib/i18n/messages/association';
import { impact } from '$lib/i18n/messages/impact';
import type { Context } from '../context';
import type { AssociationFigures } from './figures';
import type { AssociationQuestion } from './question';

type Reader = Pick<Context, 'locale' | 'reference'>;
const estimates = ['fixed_effects', 'changes', 'lead'] as const;

/** What must be known first: that it may run the other way, that it is a matter of scoring, that higher is worse. */
export function warnings(
	{ locale, reference }: Reader,
	{ index: { index_code: index, higher_is_better }, component }: AssociationQuestion,
	figures: Pick<AssociationFigures, 'lead' | 'demo'>
): string[] {
	const words = messages[locale];
	const asked = component ? [component] : reference.headlines(index);
	const isCircular = asked.some((row) => reference.circular(index, row.indicator_code) !== undefined);
	return [
		// Of generated work nothing is told that sounds like a finding.
		...(runsBackwards(figures) && !figures.demo ? [words.backwards] : []),
		...(isCircular ? [impact[locale].reading.circularNote] : []),
		...(higher_is_better ? [] : [words.lower])
	];
}

/** What it rests on, and what was left out. */
export function basis(reader: Reader, figures: AssociationFigures): string[] {
	const { locale } = reader;
	const { panel, run } = figures;
	const words = messages[locale];
	const used = panel.map((row) => row.year);
	const [units, rows] = [countOf(panel, (row) => row.unit_code), panel.length];
	return [
		...(rows > 0
			? [words.rows(number(locale, rows), number(locale, units), range(Math.min(...used), Math.max(...used)))]
			: []),
		...(run.missing > 0 && rows > 0 ? [words.withoutWork(number(locale, run.missing))] : []),
		...leftOut(reader, figures)
	];
}

/** Which years were left out, and from which on the method differs. */
export function leftOut({ locale }: Reader, { panel, run }: AssociationFigures): string[] {
	const words = messages[locale];
	const years = (all: readonly number[]) => list(locale, spans(all));
	return [
		...(run.apart.length > 0 ? [words.apart(years(run.apart))] : []),
		...(run.chosen.length > 0 ? [words.chosen(years(run.chosen))] : []),
		...(run.partly.length > 0 && panel.length > 0 ? [words.partly(years(run.partly))] : [])
	];
}

/** Years, those that follow each other as one span: `2011–2017`. */
function spans(years: readonly number[]): string[] {
	const runs: { from: number; to: number }[] = [];
	for (const year of years) {
		const last = runs.at(-1);
		if (last && last.to === year - 1) last.to = year;
		else runs.push({ from: year, to: year });
	}
	return runs.map(({ from, to }) => range(from, to));
}

/** The estimates as sentences; only for real work. */
export function found({ locale }: Reader, figures: AssociationFigures): string[] {
	const words = messages[locale];
	return (['fixed_effects', 'changes'] as const).flatMap((name) => {
		const { b, low, high, p } = figures[name];
		if (b === null || low === null || high === null || p === null || figures.demo) return [];
		const digits = slopeDigits(low, high);
		const told = (value: number) => number(locale, value, digits);
		return [
			words.found(capital(words.names[name]), signed(locale, b, digits), told(low), told(high), pText(locale, p))
		];
	});
}

/** How many digits slopes are written with whose interval reaches so far: two that count, since slopes may be small. */
export const slopeDigits = (low: number, high: number): number =>
	high > low ? Math.min(12, Math.max(2, 1 - Math.floor(Math.log10(high - low)))) : 2;

/** A slope with as many digits as its interval, or itself, bears. */
export function slopeText(locale: Reader['locale'], { b, low, high }: Estimate): string {
	const [from, to] = low === null || high === null ? [0, Math.abs(b ?? 0)] : [low, high];
	return signed(locale, b ?? 0, slopeDigits(from, to));
}

/** A p-value as it is told: `= 0,468`, `< 0,001`. */
export const pText = (locale: Reader['locale'], p: number): string =>
	p < 0.001 ? `< ${number(locale, 0.001, 3)}` : `= ${number(locale, p, 3)}`;

/** Why numbers are missing, each reason once. */
export function missing({ locale }: Reader, figures: Association): string[] {
	const words = messages[locale];
	const without = estimates.flatMap((name) => {
		const { reason } = figures[name];
		return reason === null ? [] : [{ name: words.names[name], reason }];
	});
	return [...Map.groupBy(without, ({ reason }) => reason)].map(([reason, those]) =>
		words.missing(
			list(
				locale,
				those.map(({ name }) => name)
			),
			words.reasons[reason]
		)
	);
}

/** Everything that must be known to read the estimates by themselves. */
export function associationNotes(reader: Reader, question: AssociationQuestion, figures: AssociationFigures): string[] {
	const { locale } = reader;
	const words = messages[locale];
	const times = number(locale, resamples);
	const permuted = estimates.flatMap((name) => {
		const { permutation }: Estimate = figures[name];
		// Of generated work no p-value is told in words.
		return permutation === null || figures.demo ? [] : [words.p(words.names[name], number(locale, permutation, 3))];
	});
	const bootstrapped = estimates.flatMap((name) => (figures[name].by === 'bootstrap' ? [words.names[name]] : []));
	return [
		...(figures.demo ? [words.demo] : []),
		...warnings(reader, question, figures),
		words.cause,
		...basis(reader, figures),
		...missing(reader, figures),
		...(permuted.length > 0 ? [words.permutation(times, list(locale, permuted))] : []),
		...(bootstrapped.length > 0 ? [words.bootstrap(list(locale, bootstrapped), times)] : [])
	];
}
