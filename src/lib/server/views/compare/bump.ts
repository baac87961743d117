import { comparability } from '$lib/analysis/comparability';
import type { Edition } from '$lib/analysis/edition';
import { breakMarks } from '$lib/analysis/series';
import type { BumpData, BumpPoint } from '$lib/charts/bump/data';
import { bumpOption } from '$lib/charts/bump/option';
import { list, number, range } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { draw } from '../../charts/draw';
import type { Compared, Reading } from './address';
import { breakWords, lineTable, sourcesOf, years, type LineSection } from './lines';

const sizes = { desk: { width: 1280, height: 520 }, phone: { width: 358, height: 440 } };

/** Places of the units over the years in which they have any. */
export function bumpSection(
	context: Reading,
	compared: Compared,
	all: readonly Edition[],
	measure: string
): LineSection {
	const { reference, locale } = context;
	const words = messages[locale].bump;
	const editions = all.filter((edition) => compared.units.some(({ code }) => edition.standings.get(code)?.rank));
	const [first, last] = [editions[0], editions.at(-1)];
	if (!first || !last || first === last) {
		const dek = first ? words.single(measure, first.year) : words.none(measure);
		return { title: words.plain(measure), dek, figure: null, breaks: [], sources: [] };
	}
	const span = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at);
	const indicators = [...new Set(editions.map((edition) => edition.indicator_code))];
	const marks = breakMarks(reference, compared.index.index_code, indicators, span);
	const lines = compared.units.map(({ code, name, mark }, at) => ({
		name,
		mark,
		selected: at === 0,
		points: span.map((year) => point(context, editions, year, code))
	}));
	const ranks = editions.flatMap((edition) =>
		compared.units.flatMap(({ code }) => edition.standings.get(code)?.rank ?? [])
	);
	const data: BumpData = {
		years: span,
		marks,
		lines,
		of: Math.max(...ranks.map((rank) => rank.of ?? rank.place)),
		locale
	};
	const ends = lines.flatMap(({ name, points }) => {
		const at = points.findLastIndex((one) => one !== null);
		const [year, place] = [span[at], points[at]?.place];
		return year === undefined || place === undefined ? [] : [words.last(name, number(locale, place), year)];
	});
	const alt = words.alt(measure, years(editions), list(locale, ends));
	const kinds = new Set(ranks.map((rank) => rank.kind));
	return {
		title: bumpTitle(context, data, measure),
		dek: words.dek(kinds.has('computed'), kinds.has('published')),
		figure: {
			live: { kind: 'bump', data },
			desk: draw(bumpOption(data, sizes.desk), sizes.desk, alt),
			phone: draw(bumpOption(data, sizes.phone), sizes.phone, alt),
			table: lineTable(context, compared, editions, words.caption(measure), (edition, unit) => {
				const rank = edition.standings.get(unit)?.rank;
				if (!rank) return null;
				const of = rank.of === null ? null : number(locale, rank.of);
				return resultWords[locale].rankOf(number(locale, rank.place), of) + (rank.kind === 'computed' ? '*' : '');
			})
		},
		breaks: breakWords(context, marks),
		sources: sourcesOf(compared, editions)
	};
}

/** A place, joined to the year before only where the two may be compared. */
function point({ reference }: Reading, editions: readonly Edition[], year: number, unit: string): BumpPoint | null {
	const now = editions.find((edition) => edition.year === year);
	const standing = now?.standings.get(unit);
	if (!now || !standing?.rank) return null;
	const before = editions.find((edition) => edition.year === year - 1);
	const was = before?.standings.get(unit);
	const verdict = before && was && comparability(reference, { ...before, ...was }, { ...now, ...standing });
	return { place: standing.rank.place, joined: verdict !== undefined && verdict.rank !== 'no' };
}

/** Between which places the selected unit moved since the last full break. */
function bumpTitle({ locale }: Reading, { years: span, lines, marks }: BumpData, measure: string): string {
	const words = messages[locale].bump;
	const since = marks.findLast((mark) => mark.verdict === 'no')?.year ?? -Infinity;
	const own = lines[0];
	const held = span.flatMap((year, at) => {
		const place = own?.points[at]?.place;
		return place === undefined || year < since ? [] : [{ year, place }];
	});
	if (!own || held.length < 2) return words.plain(measure);
	const ranks = held.map(({ place }) => place);
	const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
	return words.range(
		own.name,
		number(locale, best),
		number(locale, worst),
		range(held[0]?.year ?? '', held.at(-1)?.year ?? '')
	);
}
