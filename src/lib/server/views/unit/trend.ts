import type { Edition, Standing } from '$lib/analysis/edition';
import type { Figure } from '$lib/charts/figure';
import type { TrendData } from '$lib/charts/trend/data';
import { trendOption } from '$lib/charts/trend/option';
import { trendPanels, type Drawn } from '$lib/charts/trend/panels';
import { list, number, range, scoreDigits } from '$lib/i18n/format';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { draw } from '../../charts/draw';
import type { Context } from '../context';
import { doubtNotes } from './doubt';
import { rankText, yearsOf, type Measure, type UnitIndex } from './editions';
import { fieldMedian, said, trendTable } from './trend-table';

/** The large trend of one index; `figure` is null where one round is no trend yet. */
export interface TrendSection {
	heading: string;
	dek: string;
	figure: Figure | null;
	notes: string[];
	sources: string[];
}

const sizes = { desk: { width: 1280, height: 400 }, phone: { width: 358, height: 340 } };

export function trendSection(context: Context, unit: Unit, found: UnitIndex, measure: Measure): TrendSection {
	const { locale } = context;
	const words = messages[locale].trend;
	const index = shortName(found.index.index_code);
	const sources = [...new Set(found.own.flatMap((edition) => edition.standings.get(unit.unit_code)?.source_id ?? []))];
	const [first] = found.own;
	if (found.own.length === 1 && first)
		return {
			heading: words.one(index, first.year),
			dek: words.oneDek,
			figure: null,
			notes: doubtNotes(context, unit, found),
			sources
		};
	const name = unitName(context.reference, locale, unit.unit_code);
	const drawn: Drawn = { unit: unit.unit_code, name, role: 'selected', colour: 'var(--accent)' };
	const years = [found.editions[0]?.year ?? 0, found.editions.at(-1)?.year ?? 0] as const;
	const data = trendData(context, found, measure, { drawn, years, small: false });
	const alt = words.alt(index, name, yearsOf(found.own), said(context, unit, found, measure));

	return {
		heading: heading(context, unit, found, measure),
		dek: dek(context, unit, found, measure, data),
		figure: {
			desk: draw(trendOption(data, sizes.desk), sizes.desk, alt),
			phone: draw(trendOption(data, sizes.phone), sizes.phone, alt),
			table: trendTable(context, unit, found),
			live: { kind: 'trend', data }
		},
		notes: [...doubtNotes(context, unit, found), ...notes(context, unit, found, data)],
		sources
	};
}

/** The data of a trend, for a large picture or for one of several small ones. */
export function trendData(
	context: Context,
	found: UnitIndex,
	measure: Measure,
	as: { drawn: Drawn; years: readonly [number, number]; small: boolean }
): TrendData {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const { index } = found;
	const { panels, marks } = trendPanels(reference, {
		index: index.index_code,
		editions: found.editions,
		measure,
		units: [as.drawn],
		years: as.years,
		background: !as.small,
		words: {
			panel: (edition, years) => {
				const indicator = reference.indicator(index.index_code, edition.indicator_code);
				const shown = range(years[0] ?? '', years.at(-1) ?? '');
				const scale = range(indicator?.min_score ?? '', indicator?.max_score ?? '');
				const short = words.panelShort(shown, scale);
				return { long: indicator ? words.panel(shown, indicatorName(locale, indicator), scale) : short, short };
			},
			rank: ({ rank }: Standing) => (rank ? words.note(rankText(rank), rank.kind === 'computed') : null),
			rankOnly: (place) => words.rankOnly(number(locale, place))
		}
	});
	const places = found.own.flatMap((edition) => edition.standings.get(as.drawn.unit)?.rank?.of ?? []);
	return {
		title: shortName(index.index_code),
		measure,
		panels: as.small ? panels.map((panel) => ({ ...panel, label: null })) : panels,
		marks: marks.map(({ year, verdict }) => ({ year, verdict })),
		words: { median: resultWords[locale].median },
		digits: scoreDigits(index.score_max),
		locale,
		small: as.small,
		lowest: Math.max(10, ...places)
	};
}

function heading(context: Context, unit: Unit, found: UnitIndex, measure: Measure): string {
	const { locale } = context;
	const words = messages[locale].trend;
	const index = shortName(found.index.index_code);
	const standings = found.own.flatMap((edition) => {
		const standing = edition.standings.get(unit.unit_code);
		return standing ? [{ edition, standing }] : [];
	});
	const ranked = standings
		.flatMap(({ edition, standing }) => (standing.rank ? [{ year: edition.year, rank: standing.rank }] : []))
		.sort((a, b) => a.rank.place - b.rank.place);
	const [best, worst] = [ranked[0], ranked.at(-1)];
	if (measure === 'rank' && best && worst && ranked.length > 1)
		return words.places(index, rankText(best.rank), best.year, rankText(worst.rank), worst.year);
	const compared = standings.flatMap(({ edition, standing }) => {
		const middle = fieldMedian(context, edition, unit);
		return middle !== null && standing.score !== null ? [standing.score > middle] : [];
	});
	if (compared.length === standings.length)
		return words.above(index, number(locale, compared.filter(Boolean).length), number(locale, compared.length));
	return words.years(index, number(locale, standings.length), yearsOf(found.own));
}

function dek(context: Context, unit: Unit, found: UnitIndex, measure: Measure, data: TrendData): string {
	const { locale, reference } = context;
	const words = messages[locale].trend;
	const index = shortName(found.index.index_code);
	const others = Math.max(0, ...data.panels.map((panel) => panel.context.length));
	const what = measure === 'rank' ? words.rank(index) : words.score(index, found.index.score_unit);
	const lined = data.panels.some((panel) => panel.median?.some((value) => value !== null));
	return [
		words.dek(what, unitName(reference, locale, unit.unit_code)),
		others > 0 ? words.others(number(locale, others)) : null,
		measure === 'rank' ? null : lined ? words.medianLine : words.noMedian
	]
		.filter((part) => part !== null)
		.join(' ');
}

/** Breaks, computed ranks, and years that are missing, in words. */
function notes(context: Context, unit: Unit, found: UnitIndex, data: TrendData): string[] {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const indicators = new Set(found.editions.map((edition) => edition.indicator_code));
	const breaks = new Set([...indicators].flatMap((code) => reference.breaksOf(found.index.index_code, code)));
	const absent = found.editions.filter((edition) => !edition.standings.has(unit.unit_code));
	const whole = (edition: Edition) =>
		reference.coverage(edition.index_code, edition.indicator_code, edition.year)?.coverage === 'source_gaps';
	const years = (editions: Edition[]) =>
		list(
			locale,
			editions.map((edition) => String(edition.year))
		);
	const [atSource, notHere] = [absent.filter(whole), absent.filter((edition) => !whole(edition))];
	const standings = found.own.map((edition) => edition.standings.get(unit.unit_code));
	return [
		...[...breaks]
			.filter((row) => data.marks.some((mark) => mark.year === row.from_year) && row.comparable_with_before !== 'yes')
			.sort((a, b) => a.from_year - b.from_year)
			.map((row) => resultWords[locale].break(row.from_year, locale === 'vi' ? row.change_vi : row.change_en)),
		...(standings.some((standing) => standing?.rank?.kind === 'computed') ? [words.computed] : []),
		...(atSource.length ? [words.missing(years(atSource))] : []),
		...(notHere.length ? [words.notHere(years(notHere))] : []),
		...(data.panels.some((panel) => panel.lines.some((line) => line.ranked?.length)) ? [words.hollow] : [])
	];
}
