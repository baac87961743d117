import { fieldMedian } from '$lib/analysis/field';
import { sinceBreak } from '$lib/analysis/series';
import type { Chart } from '$lib/charts/chart';
import type { TrendData, TrendPanel } from '$lib/charts/trend/data';
import { trendOption } from '$lib/charts/trend/option';
import { trendPanels } from '$lib/charts/trend/panels';
import { number, range, score as formatScore, scoreDigits } from '$lib/i18n/format';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { trends as messages } from '$lib/i18n/messages/trends';
import { unit as unitMessages } from '$lib/i18n/messages/unit';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { provincesField } from '../compared';
import { draw } from '../draw';
import { highest, yearsOf, type UnitIndex } from '../editions';
import { lineData } from '../line-data';
import { breakNotes, newestNotes, sourcesOf } from '../lines';
import { asPublished, estimateFormula, estimateNotes, type Rebased } from '../on-basis';
import { basisValue } from '../ranking/asked';
import { measureName } from '../ranking/result';
import { trendSize } from './size';
import { linesDrawn } from './unit-words';

/** Scores of all provinces over the years in grey, with their median: a trend of no unit in particular. */
export function fieldTrend(context: Context, found: Omit<UnitIndex, 'own'>, rebased: Rebased = asPublished): Chart {
	const { reference, locale } = context;
	const words = messages[locale];
	const { index, component, editions } = found;
	const what = measureName(context, index, component);
	const years = yearsOf(editions);
	const data = dataOf(context, found);
	const show = (value: number) => formatScore(locale, value, highest(found));
	const medians = editions.flatMap((edition) => {
		const value = fieldMedian(context.reference, edition, provincesField);
		return value === null ? [] : [{ year: edition.year, value }];
	});
	const since = sinceBreak(data.marks);
	const [first, last] = [medians.find(({ year }) => year >= since), medians.at(-1)];
	const told =
		first && last && first !== last
			? words.field.medians(what, show(first.value), first.year, show(last.value), last.year)
			: '';
	const title = words.field.title(what, years);
	const codes = [...new Set(editions.flatMap((edition) => [...edition.standings.keys()]))];
	const count = linesDrawn(data);
	const today = rebased.size > 0 ? todaysUnits[locale] : null;
	const units = codes.map((code) => ({ code, name: unitName(reference, locale, code) }));
	const percent = component === null && index.score_unit === '%';
	const asked = new URLSearchParams({
		...(component ? { indicator: component.indicator_code } : {}),
		...(rebased.size > 0 ? { basis: basisValue.today } : {})
	});
	const alt = [title, told].filter((part) => part !== '').join('. ');
	return {
		kind: 'trend',
		name: words.name.trend(what, ''),
		title,
		subtitle: [
			words.field.subtitle(words.score(what, percent, years), number(locale, count)),
			...(last ? [words.field.median] : []),
			...(today ? [today.lines.dek] : [])
		].join(' '),
		alt,
		caption: alt,
		notes: [
			...estimateNotes(context, { units }, editions, rebased),
			...breakNotes(context, data.marks, index.index_code),
			...(last ? [] : [words.notes.excerpt]),
			...newestNotes(context, index, editions)
		],
		demo: false,
		table: {
			caption: title,
			head: [{ text: resultWords[locale].year }, { text: unitMessages[locale].trend.ownMedian, numeric: true }],
			rows: medians.toReversed().map(({ year, value }) => [{ text: String(year) }, { text: show(value) }])
		},
		data: lineData(
			context,
			editions,
			units,
			(edition) => fieldMedian(context.reference, edition, provincesField),
			today ? (year, unit) => estimateFormula(rebased, year, unit) : undefined
		),
		sources: sourcesOf({ units }, editions),
		page: `/rankings/${index.index_code}${asked.size ? `?${asked.toString()}` : ''}`,
		address: new URLSearchParams([['index', index.index_code], ...asked]).toString(),
		draw: (room) => draw(trendOption(data, trendSize(room)), trendSize(room), alt),
		live: { kind: 'trend', data }
	};
}

function dataOf(context: Context, { index, component, editions }: Omit<UnitIndex, 'own'>): TrendData {
	const { reference, locale } = context;
	const words = messages[locale];
	const { panels, marks } = trendPanels(reference, {
		index: index.index_code,
		editions,
		measure: 'score',
		units: [],
		years: [editions[0]?.year ?? 0, editions.at(-1)?.year ?? 0],
		background: true,
		words: {
			panel: (edition, years) => {
				const indicator = reference.indicator(index.index_code, edition.indicator_code);
				const scale = range(indicator?.min_score ?? '', indicator?.max_score ?? '');
				const short = unitMessages[locale].trend.panelShort(range(years[0] ?? '', years.at(-1) ?? ''), scale);
				return { long: short, short };
			},
			rank: () => null,
			rankOnly: () => ''
		}
	});
	const medianLine = ({ years }: TrendPanel): TrendPanel['lines'][number] => ({
		name: words.field.line,
		role: 'index',
		colour: 'var(--ink)',
		values: years.map((year) => {
			const edition = editions.find((one) => one.year === year);
			return edition ? fieldMedian(context.reference, edition, provincesField) : null;
		})
	});
	return {
		title: words.field.title(measureName(context, index, component), yearsOf(editions)),
		measure: 'score',
		panels: panels.map((panel) => ({ ...panel, median: null, lines: [medianLine(panel)] })),
		marks: marks.map(({ year, verdict }) => ({ year, verdict })),
		words: { median: words.field.line },
		digits: scoreDigits(highest({ index, component })),
		locale
	};
}
