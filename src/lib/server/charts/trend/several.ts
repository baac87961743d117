import type { Edition } from '$lib/analysis/edition';
import { sinceBreak, type BreakMark } from '$lib/analysis/series';
import type { Chart } from '$lib/charts/chart';
import type { TrendData } from '$lib/charts/trend/data';
import { trendOption } from '$lib/charts/trend/option';
import { trendPanels } from '$lib/charts/trend/panels';
import { list, number, range, score as formatScore, scoreDigits } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { merged } from '$lib/i18n/messages/merged';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { trends as chartMessages } from '$lib/i18n/messages/trends';
import { unit as unitMessages } from '$lib/i18n/messages/unit';
import { scaleOf } from '$lib/model/reference';
import type { Compared, Reading } from '../compared';
import { draw } from '../draw';
import { rankText, yearsOf } from '../editions';
import { lineData } from '../line-data';
import {
	absentNotes,
	fieldNote,
	breakNotes,
	breakWords,
	comparedPlace,
	fileName,
	lineTable,
	newestNotes,
	sourcesOf,
	type LinesOfUnits
} from '../lines';
import { asPublished, estimateFormula, estimateNotes, shareNotes, type Rebased } from '../on-basis';
import { trendSize } from './size';

const usual = { desk: 440, phone: 380 };

const scaleIn = ({ reference }: Reading, { index }: Compared, edition: Edition) =>
	scaleOf(index, reference.indicator(edition.index_code, edition.indicator_code));

/** Scores of several units over the years, before all others in grey; null where none of them has one. `measure` names what is measured. */
export function unitsTrend(
	context: Reading,
	compared: Compared,
	all: readonly Edition[],
	measure: string,
	rebased: Rebased = asPublished
): LinesOfUnits | null {
	const { locale } = context;
	const words = messages[locale].trend;
	const editions = all.filter((edition) =>
		compared.units.some(({ code }) => edition.standings.get(code)?.score != null)
	);
	const last = editions.at(-1);
	if (!last) return null;
	const { max } = scaleIn(context, compared, last);
	const { data, marks } = dataOf(context, compared, editions, measure, scoreDigits(max));
	const ends = compared.units.flatMap(({ code, name }) => {
		const edition = editions.findLast((one) => one.standings.get(code)?.score != null);
		const score = edition?.standings.get(code)?.score;
		if (!edition || score == null) return [];
		const text = formatScore(locale, score, max);
		const { last: said } = edition.standings.get(code)?.estimated ? todaysUnits[locale].lines : words;
		return [said(name, text, edition.year)];
	});
	const alt = words.alt(measure, yearsOf(editions), list(locale, ends));
	const since = sinceBreak(marks);
	const told = editions.filter(({ year }) => year >= since);
	const estimated = rebased.size > 0 && isEstimated(compared, told);
	const plain = trendTitle(context, compared, editions, marks, measure);
	const title = estimated && plain !== words.plain(measure) ? plain + todaysUnits[locale].finding.computed : plain;
	const estimates = estimateNotes(context, compared, all, rebased);
	const own = chartMessages[locale];
	const percent = compared.indicator === null && compared.index.score_unit === '%';
	const said = title === words.plain(measure) ? title : own.titled(measure, title);
	const chart: Chart = {
		kind: 'trend',
		name: own.name.trend(measure, fileName(context, compared)),
		title: said,
		subtitle: [
			...fieldNote(context, compared),
			`${own.score(measure, percent, yearsOf(editions))}.`,
			own.others(compared.field.parent_code !== null),
			...(rebased.size > 0 ? [todaysUnits[locale].lines.dek] : [])
		].join(' '),
		alt,
		caption: `${said}. ${alt}`,
		notes: [
			...estimates,
			...breakNotes(context, marks, compared.index.index_code),
			...absentNotes(context, compared, editions, { measure, value: 'score' }),
			...newestNotes(context, compared.index, editions, all)
		],
		demo: false,
		table: lineTable(context, compared, editions, words.caption(measure), (edition, unit) => {
			const standing = edition.standings.get(unit);
			if (standing?.score == null) return null;
			const text = formatScore(locale, standing.score, max);
			return standing.estimated ? merged[locale].value(text) : text;
		}),
		data: lineData(
			context,
			editions,
			compared.units,
			undefined,
			rebased.size > 0 ? (year, unit) => estimateFormula(rebased, year, unit) : undefined
		),
		sources: sourcesOf(compared, editions),
		...comparedPlace(compared),
		draw: (room) => draw(trendOption(data, trendSize(room, usual)), trendSize(room, usual), alt),
		live: { kind: 'trend', data }
	};
	return {
		chart,
		title,
		dek: [
			words.dek(measure, compared.field.parent_code !== null),
			...(rebased.size > 0 ? [todaysUnits[locale].lines.dek] : [])
		].join(' '),
		breaks: breakWords(context, marks),
		remarks: [...estimates, ...shareNotes(context, compared, rebased)],
		editions
	};
}

/** Whether any of the units is estimated in any of the editions. */
const isEstimated = ({ units }: Compared, editions: readonly Edition[]): boolean =>
	units.some(({ code }) => editions.some(({ standings }) => standings.get(code)?.estimated));

function dataOf(
	context: Reading,
	compared: Compared,
	editions: readonly Edition[],
	measure: string,
	digits: number
): { data: TrendData; marks: BreakMark[] } {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const scale = (edition: Edition) => {
		const { min, max } = scaleIn(context, compared, edition);
		return `${number(locale, min)}–${number(locale, max)}`;
	};
	const { panels, marks } = trendPanels(reference, {
		index: compared.index.index_code,
		editions,
		measure: 'score',
		units: compared.units.map(({ code, name, mark }, at) => ({
			unit: code,
			name,
			role: at === 0 ? 'selected' : 'peer',
			colour: mark.colour,
			mark
		})),
		years: [editions[0]?.year ?? 0, editions.at(-1)?.year ?? 0],
		background: true,
		words: {
			panel: (edition, of) => ({
				long: words.panel(range(of[0] ?? '', of.at(-1) ?? ''), scale(edition)),
				short: words.panelShort(scale(edition))
			}),
			rank: ({ rank }) => rank && unitMessages[locale].trend.note(rankText(rank), rank.kind === 'computed'),
			rankOnly: (place) => words.rankOnly(number(locale, place))
		}
	});
	return {
		marks,
		data: {
			title: words.plain(measure),
			measure: 'score',
			// Ranks without a score have a picture of their own, and a dashed median would look like one more unit.
			panels: panels.map((panel) => ({
				...panel,
				median: null,
				lines: panel.lines.map((line) => ({ ...line, ranked: [] }))
			})),
			marks: marks.map(({ year, verdict }) => ({ year, verdict })),
			words: { median: resultWords[locale].median },
			digits,
			locale
		}
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
	const since = sinceBreak(marks);
	const [selected, ...others] = compared.units;
	const rounds = editions.flatMap((edition) => {
		const own = selected && edition.standings.get(selected.code)?.score;
		const rest = others.flatMap((unit) => edition.standings.get(unit.code)?.score ?? []);
		if (edition.year < since || own == null || rest.length === 0) return [];
		const best = compared.index.higher_is_better ? Math.max(...rest) : Math.min(...rest);
		return [{ edition, leads: compared.index.higher_is_better ? own > best : own < best }];
	});
	if (!selected || rounds.length < 2) return words.plain(measure);
	const span = yearsOf(rounds.map(({ edition }) => edition));
	const times = rounds.filter(({ leads }) => leads).length;
	const of = number(locale, rounds.length);
	return times === 0
		? words.never(selected.name, of, span)
		: words.leads(selected.name, number(locale, times), of, span);
}
