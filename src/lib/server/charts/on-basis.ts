import type { Edition } from '$lib/analysis/edition';
import { isBeforeBounds, partsOf, type EstimatePart } from '$lib/analysis/merged';
import { onTodaysUnits } from '$lib/analysis/todays-units';
import type { Table } from '$lib/charts/figure';
import { list, percent, range, score as formatScore } from '$lib/i18n/format';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits as messages } from '$lib/i18n/messages/todays-units';
import { unitName } from '$lib/i18n/names';
import { scaleOf, type Reference } from '$lib/model/reference';
import type { Compared, ComparedUnit, Reading } from './compared';
import type { Basis } from './ranking/asked';
import { partsText, type Today } from './ranking/today';

/** Editions of earlier provinces that are shown by those of today: as published, and what each estimate is made of, by year. */
export type Rebased = ReadonlyMap<number, Pick<Today, 'edition' | 'estimates'>>;

type Named = Pick<ComparedUnit, 'code' | 'name'>;

/** Where everything is shown as published. */
export const asPublished: Rebased = new Map();

/** Editions on the basis asked for. */
export function editionsOn(
	reference: Reference,
	editions: readonly Edition[],
	basis: Basis
): { editions: Edition[]; rebased: Rebased } {
	if (basis === 'own') return { editions: [...editions], rebased: asPublished };
	const made = editions.map((published) => ({ published, ...onTodaysUnits(reference, published) }));
	return {
		editions: made.map(({ edition }) => edition),
		rebased: new Map(
			made
				.filter(({ edition, published }) => edition !== published)
				.map(({ published, estimates }) => [published.year, { edition: published, estimates }])
		)
	};
}

/** What a unit's estimate in a year is made of; undefined where it has none. */
const madeOf = (rebased: Rebased, year: number, code: string): readonly EstimatePart[] | undefined =>
	rebased.get(year)?.estimates.get(code);

/** The same in words: `Từ Bắc Giang 44,32 điểm (56% dân số) và Bắc Ninh 45,31 điểm (44% dân số).` */
export function estimateText(
	context: Reading,
	{ index }: Pick<Compared, 'index'>,
	rebased: Rebased,
	{ year, code }: { year: number; code: string }
): string | null {
	const found = rebased.get(year);
	if (!found) return null;
	const { max } = scaleOf(index, context.reference.indicator(index.index_code, found.edition.indicator_code));
	const format = (value: number) => formatScore(context.locale, value, max);
	return partsText(context, { ...found, field: { format } }, code);
}

/** The same as a file gives it, so that it can be computed again: `24=44.3172×0.5648;27=45.3114×0.4352`. */
export const estimateFormula = (rebased: Rebased, year: number, code: string): string | null =>
	madeOf(rebased, year, code)
		?.map(({ unit_code, score, share }) => `${unit_code}=${score}×${share.toFixed(6)}`)
		.join(';') ?? null;

/** How the estimates of a picture were made, and in which years there are none and why; `all` are the editions before those without any of the units were left out. */
export function estimateNotes(
	context: Reading,
	{ units }: { units: readonly Named[] },
	all: readonly Edition[],
	rebased: Rebased
): string[] {
	const { locale } = context;
	const words = messages[locale];
	const made = units.flatMap(({ code }) => [...rebased.keys()].flatMap((year) => madeOf(rebased, year, code) ?? []));
	const years = [...new Set(made.map(({ population_year: year }) => String(year)))].sort();
	const gaps = units.flatMap((unit) => {
		const missing = gapsOf(context.reference, rebased, unit);
		return missing.length ? [words.lines.gap(unit.name, list(locale, spans(missing)))] : [];
	});
	return [
		...(years.length ? [words.lines.note(list(locale, years))] : []),
		...(gaps.length ? [words.lines.gaps(gaps.join('; '))] : []),
		...(rebased.size > 0 && all.some(isBeforeBounds) ? [words.otherBounds] : [])
	];
}

/** Years as they are told: `2009–2014`, `2016`. */
function spans(years: readonly number[]): string[] {
	const runs: number[][] = [];
	for (const year of years) {
		if (runs.at(-1)?.at(-1) === year - 1) runs.at(-1)?.push(year);
		else runs.push([year]);
	}
	return runs.map((run) => range(run[0] ?? '', run.at(-1) ?? ''));
}

/** Years in which only some of a unit's parts have a score. */
function gapsOf(reference: Reference, rebased: Rebased, { code }: Named): number[] {
	const unit = reference.unit.get(code);
	const parts = unit ? partsOf(reference, unit) : [];
	return [...rebased].flatMap(([year, { edition, estimates }]) =>
		!isBeforeBounds(edition) && !estimates.has(code) && parts.some((part) => edition.standings.get(part)?.score != null)
			? [year]
			: []
	);
}

/** Of which provinces each estimated unit was formed, by population, as of the newest estimate. */
export const shareNotes = (
	{ reference, locale }: Reading,
	{ units }: { units: readonly Named[] },
	rebased: Rebased
): string[] =>
	units.flatMap(({ code, name }) => {
		const year = [...rebased.keys()].findLast((one) => madeOf(rebased, one, code));
		const parts = year === undefined ? undefined : madeOf(rebased, year, code);
		if (!parts) return [];
		const words = messages[locale].lines;
		const shares = parts.map(({ unit_code, share }) =>
			words.share(unitName(reference, locale, unit_code), percent(locale, share))
		);
		return [words.shares(name, list(locale, shares))];
	});

/** Every estimate of the units with the scores that it is made of, the newest year first; null where there is none. */
export function estimateTable(
	context: Reading,
	compared: Compared,
	editions: readonly Edition[],
	rebased: Rebased,
	measure: string
): Table | null {
	const { locale } = context;
	const words = messages[locale].lines;
	const rows = editions.toReversed().flatMap((edition) =>
		compared.units.flatMap(({ code, name }) => {
			const standing = edition.standings.get(code);
			const parts = estimateText(context, compared, rebased, { year: edition.year, code });
			if (standing?.score == null || parts === null) return [];
			const { max } = scaleOf(compared.index, context.reference.indicator(edition.index_code, edition.indicator_code));
			const score = formatScore(locale, standing.score, max);
			return [[{ text: String(edition.year) }, { text: name }, { text: score }, { text: parts }]];
		})
	);
	if (rows.length === 0) return null;
	return {
		caption: words.caption(measure),
		head: [
			{ text: resultWords[locale].year },
			{ text: resultWords[locale].unit },
			{ text: words.estimate, numeric: true },
			{ text: words.from }
		],
		rows
	};
}
