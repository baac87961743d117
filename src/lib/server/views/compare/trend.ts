import type { Edition } from '$lib/analysis/edition';
import type { BreakMark } from '$lib/analysis/series';
import { markedTrend } from '$lib/charts/bump/marks';
import type { TrendData } from '$lib/charts/trend/data';
import { trendPanels } from '$lib/charts/trend/panels';
import { list, number, range, score as formatScore, scoreDigits } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { draw } from '../../charts/draw';
import type { Compared, Reading } from './address';
import { breakWords, lineTable, sourcesOf, years, type LineSection } from './lines';

const sizes = { desk: { width: 1280, height: 440 }, phone: { width: 358, height: 380 } };

/** Editions in which at least one of the units has a score. */
const scoredEditions = (compared: Compared, editions: readonly Edition[]) =>
	editions.filter((edition) => compared.units.some(({ code }) => edition.standings.get(code)?.score != null));

function scaleOf({ reference }: Reading, compared: Compared, edition: Edition): [number, number] {
	const indicator = reference.indicator(edition.index_code, edition.indicator_code);
	return [indicator?.min_score ?? compared.index.score_min, indicator?.max_score ?? compared.index.score_max];
}

/** Scores of the units over the years, before all others in grey. */
export function trendSection(
	context: Reading,
	compared: Compared,
	all: readonly Edition[],
	measure: string
): LineSection {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const editions = scoredEditions(compared, all);
	const [first, last] = [editions[0], editions.at(-1)];
	if (!first || !last || first === last) {
		const dek = first ? words.single(measure, first.year) : words.none(measure);
		return { title: words.plain(measure), dek, figure: null, breaks: [], sources: [] };
	}
	const text = (edition: Edition) =>
		scaleOf(context, compared, edition)
			.map((end) => number(locale, end))
			.join('–');
	const { panels, marks } = trendPanels(reference, {
		index: compared.index.index_code,
		editions,
		measure: 'score',
		units: compared.units.map(({ code, name, mark }, at) => ({
			unit: code,
			name,
			role: at === 0 ? 'selected' : 'peer',
			colour: mark.colour
		})),
		years: [first.year, last.year],
		background: true,
		words: {
			panel: (edition, of) => ({
				long: words.panel(range(of[0] ?? '', of.at(-1) ?? ''), text(edition)),
				short: words.panelShort(text(edition))
			}),
			rank: ({ rank }) => (rank ? words.rank(number(locale, rank.place)) : null),
			rankOnly: (place) => words.rankOnly(number(locale, place))
		}
	});
	const [, max] = scaleOf(context, compared, last);
	const data: TrendData = {
		title: words.plain(measure),
		measure: 'score',
		// Ranks without a score have a picture of their own, and a dashed median would look like one more unit.
		panels: panels.map((panel) => ({
			...panel,
			median: null,
			lines: panel.lines.map((line) => ({ ...line, ranked: [] }))
		})),
		marks,
		words: { median: resultWords[locale].median },
		digits: scoreDigits(max),
		locale
	};
	const ends = compared.units.flatMap(({ code, name }) => {
		const edition = editions.findLast((one) => one.standings.get(code)?.score != null);
		const score = edition?.standings.get(code)?.score;
		return edition && score != null ? [words.last(name, formatScore(locale, score, max), edition.year)] : [];
	});
	const alt = words.alt(measure, years(editions), list(locale, ends));
	const byName = new Map(compared.units.map(({ name, mark }) => [name, mark]));
	const picture = (size: { width: number; height: number }) => draw(markedTrend(data, size, byName), size, alt);
	return {
		title: trendTitle(context, compared, editions, marks, measure),
		dek: words.dek(measure),
		figure: {
			desk: picture(sizes.desk),
			phone: picture(sizes.phone),
			table: lineTable(context, compared, editions, words.caption(measure), (edition, unit) => {
				const score = edition.standings.get(unit)?.score;
				return score == null ? null : formatScore(locale, score, max);
			})
		},
		breaks: breakWords(context, marks),
		sources: sourcesOf(compared, editions)
	};
}

/** In how many rounds since the last full break the selected unit is the highest of the group. */
function trendTitle(
	{ locale }: Reading,
	compared: Compared,
	editions: readonly Edition[],
	marks: readonly BreakMark[],
	measure: string
): string {
	const words = messages[locale].trend;
	const since = marks.findLast((mark) => mark.verdict === 'no')?.year ?? -Infinity;
	const [selected, ...others] = compared.units;
	const rounds = editions.flatMap((edition) => {
		const own = selected && edition.standings.get(selected.code)?.score;
		const rest = others.flatMap((unit) => edition.standings.get(unit.code)?.score ?? []);
		if (edition.year < since || own == null || rest.length === 0) return [];
		const best = compared.index.higher_is_better ? Math.max(...rest) : Math.min(...rest);
		return [{ edition, leads: compared.index.higher_is_better ? own > best : own < best }];
	});
	if (!selected || rounds.length < 2) return words.plain(measure);
	const span = years(rounds.map(({ edition }) => edition));
	const times = rounds.filter(({ leads }) => leads).length;
	const of = number(locale, rounds.length);
	return times === 0
		? words.never(selected.name, of, span)
		: words.leads(selected.name, number(locale, times), of, span);
}
