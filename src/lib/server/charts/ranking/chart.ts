import { changeSincePrevious, type Change } from '$lib/analysis/change';
import type { Chart } from '$lib/charts/chart';
import { ranking as picture } from '$lib/charts/ranking/picture';
import { byName } from '$lib/i18n/collate';
import { list, number, score as formatScore } from '$lib/i18n/format';
import { rankings as pageMessages } from '$lib/i18n/messages/rankings';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import type { Context } from '../../context';
import { bandNotes } from './bands';
import { basisValue } from './asked';
import { provinceRanking, type ProvinceEdition } from './provinces';
import { measureName, resultSentence } from './result';
import { dataOf, pictureData, tableOf } from './rows';
import type { Ranking } from './table';
import { counted, sourcesWith, todayNotes } from './today';
import { ageNotes, dek, excerptNotes, finding, otherScheme } from './words';

/** The order of every ranking that is not a page's own. */
export const byRank = { by: 'rank', reversed: false } as const;

/** The ranking of the provinces in one edition as a chart. */
export function provinceChart(context: Context, of: ProvinceEdition): Chart {
	const { locale } = context;
	const ranked = { ...of, ranking: provinceRanking(context, of, byRank), inside: false };
	const data = pictureData(context, ranked);
	return {
		kind: 'ranking',
		name: messages[locale].names.ranking(of.what),
		title: findingText(context, of),
		subtitle: subtitle(context, of, ranked.ranking),
		alt: data.alt,
		caption: caption(context, of),
		notes: notes(context, of, ranked.ranking).slice(0, mostNotes),
		demo: false,
		table: tableOf(context, ranked),
		data: dataOf(context, ranked),
		sources: sourcesOf(of),
		...placeOf(of, { region: of.region.value }),
		draw: (room) => picture(data, room),
		live: null
	};
}

const mostNotes = 4;

/** Who leads and where the selected unit stands, as one sentence. */
export function findingText(context: Context, of: ProvinceEdition): string {
	const { before, me, after } = finding(context, of, ownUnit(context, of));
	return before + (me ?? '') + after;
}

/** The selected unit, if it is a province of the edition's day. */
export const ownUnit = ({ reference }: Context, { selected, day }: ProvinceEdition) =>
	selected && reference.provincesOn(day).some((unit) => unit.unit_code === selected.code) ? selected : null;

export const sourcesOf = ({ field, today, bands }: ProvinceEdition): string[] => [
	...new Set([...sourcesWith(field.standings, today), ...(bands?.sources ?? [])])
];

/** Where the charts of an edition live: their page, and the address that leads to them in full. */
export function placeOf(of: ProvinceEdition, more: Record<string, string> = {}): { page: string; address: string } {
	const { index, component, edition, codes, basis } = of;
	const rest = { year: String(edition.year), ...more, units: codes.join(','), basis: basisValue[basis] };
	return {
		page: `/rankings/${index.index_code}?${filled({ indicator: component?.indicator_code ?? '', ...rest })}`,
		address: filled({ index: index.index_code, indicator: edition.indicator_code, ...rest })
	};
}

/** A query of the parameters that have a value; commas stay readable. */
export const filled = (parameters: Record<string, string>): string =>
	new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString().replaceAll('%2C', ',');

function subtitle(context: Context, of: ProvinceEdition, { table }: Ranking): string {
	const { locale } = context;
	const words = messages[locale];
	const { scale, median } = of.field;
	const plain = (value: number) => number(locale, value, scale.low % 1 || scale.high % 1 ? 1 : 0);
	const marks = !table.bars
		? of.field.measure === 'rank'
			? words.marks.places
			: null
		: median !== null
			? words.marks.median(formatScore(locale, median, scale.high))
			: scale.low === 0
				? words.marks.zero
				: words.marks.dots;
	const measure = `${measureName(context, of.index, of.component)} ${of.edition.year}`;
	const scored = of.field.measure === 'score';
	const made = words.subtitle(measure, scored ? { low: plain(scale.low), high: plain(scale.high) } : null, marks);
	return withBasis(context, of, made);
}

/** A subtitle that says how much of the edition is estimated, where it is shown by the provinces of today. */
export const withBasis = (context: Context, { today, field }: ProvinceEdition, subtitle: string): string =>
	today ? todaysUnits[context.locale].subtitle(subtitle, counted(context, field).estimated) : subtitle;

/** A sentence or two for an article: the selected unit's result, else who leads and how far apart the field is. */
export function caption(context: Context, of: ProvinceEdition): string {
	const { reference, locale } = context;
	const { edition, editions, field, index, component, today } = of;
	const own = ownUnit(context, of);
	const years = editions.map(({ year }) => year);
	const estimates = today ? todayNotes(context, { ...of, today }, { gaps: false, mark: 'dashes' }) : [];
	if (!own) return [`${findingText(context, of)}.`, ...dek(context, of), ...estimates].join(' ');
	const standing = edition.standings.get(own.code);
	const sentence = resultSentence(context, {
		name: standing?.estimated ? todaysUnits[locale].marked(own.name) : own.name,
		index,
		component,
		year: edition.year,
		standing,
		change: changeSincePrevious(reference, editions, edition.year, own.code),
		highest: field.scale.high,
		excerpt: !field.whole
	});
	const age = ageNotes(context, index, edition, years);
	return [sentence, ...(today ? estimates : excerptNotes(context, field)), ...age].join(' ');
}

/** What must be known to read a chart of the edition: age, coverage, who computed the ranks, and gaps if it does not show them. */
export function editionNotes(
	context: Context,
	of: ProvinceEdition,
	{ gaps = true, mark = 'dashes' }: { gaps?: boolean; mark?: 'signs' | 'dashes' } = {}
): string[] {
	const { reference, locale } = context;
	const { field, absent, edition, selected, index, today } = of;
	const years = of.editions.map(({ year }) => year);
	const computed = field.standings.find(({ rank }) => rank?.kind === 'computed')?.rank;
	const names = absent.map((code) => unitName(reference, locale, code, of.day)).sort(byName(locale, (name) => name));
	const other = selected && !ownUnit(context, of) ? otherScheme(context, selected.code, of) : null;
	if (today)
		return [
			...todayNotes(context, { ...of, today }, { gaps, mark }),
			...ageNotes(context, index, edition, years),
			...(other ? [other] : [])
		];
	return [
		...ageNotes(context, index, edition, years),
		...(other ? [other] : []),
		...excerptNotes(context, field),
		...(computed?.of ? [resultWords[locale].computedLong(number(locale, computed.of))] : []),
		...(gaps && field.whole && names.length
			? [
					names.length > fewNames
						? messages[locale].gapCount(number(locale, names.length), edition.year)
						: resultWords[locale].gapsNote(list(locale, names), edition.year)
				]
			: [])
	];
}

const fewNames = 4;

/** What must be known to read the ranking, the most important first. */
function notes(context: Context, of: ProvinceEdition, { table, lines }: Ranking): string[] {
	const { locale } = context;
	const words = messages[locale];
	const changes = lines.flatMap(({ change, usual }) => (change && usual ? [change] : []));
	const [common] = changes.flatMap((change) => change.common ?? []);
	const [usual] = changes;
	const doubtful = lines.flatMap(({ row }) => (row.doubt ? [row.name] : []));
	return [
		...editionNotes(context, of, { mark: 'signs' }),
		...bandNotes(locale, of.bands),
		...(doubtful.length ? [words.doubtNote(list(locale, doubtful))] : []),
		...(table.change || !usual ? [] : [`${resultWords[locale].notComparable(usual.from.year)}.`]),
		...(table.change && usual ? partlyNotes(context, usual) : []),
		// By the provinces of today places are only among all of them.
		...(common && table.change?.places && !of.today ? [words.common(number(locale, common.units))] : []),
		...(of.region.value === '' ? [] : [pageMessages[locale].table.region(of.region.text)])
	];
}

/** That the method, or only the number of provinces, is not quite that of the year before. */
function partlyNotes({ locale }: Context, { from, comparability: { score, rank, reasons } }: Change): string[] {
	if (score !== 'partly' && rank !== 'partly') return [];
	const words = messages[locale];
	return [reasons.some(({ kind }) => kind === 'break') ? words.partly(from.year) : words.otherField(from.year)];
}
