import { error } from '@sveltejs/kit';
import { comparability } from '$lib/analysis/comparability';
import type { Edition } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import { breakMarks, sinceBreak } from '$lib/analysis/series';
import type { BumpData, BumpPoint } from '$lib/charts/bump/data';
import { bumpOption } from '$lib/charts/bump/option';
import type { Chart } from '$lib/charts/chart';
import { mostUnits } from '$lib/charts/unit-marks';
import { list, number, range } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { trends as chartMessages } from '$lib/i18n/messages/trends';
import { mergerDay } from '$lib/model/reference';
import { comparedUnits, readIndex, readUnits, type Compared, type Reading } from './compared';
import type { Definition } from './definition';
import { draw } from './draw';
import { yearsOf } from './editions';
import { lineData } from './line-data';
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
} from './lines';
import { asPublished, editionsOn, estimateFormula, estimateNotes, type Rebased } from './on-basis';
import { askedEditions } from './ranking/field';
import { measureName } from './ranking/result';
import { trendSize } from './trend/size';

const usual = { desk: 520, phone: 440 };

/** Places of up to eight units that are rated together over the years. */
export const bump: Definition = {
	parameters: ['index', 'indicator', 'units', 'basis'],
	async chart(context, url) {
		const { reference, locale } = context;
		const { codes, field, basis } = readUnits(context, url);
		const index = readIndex(context, url, field);
		if (codes.length === 0) error(400, { message: chartMessages[locale].needed(number(locale, mostUnits)) });
		const indicator = url.searchParams.get('indicator')?.trim() || null;
		const { component, editions: all } = await askedEditions(context, url, index, indicator);
		const { editions, rebased } = editionsOn(reference, withinField(reference, all, field), basis);
		const day = basis === 'today' ? mergerDay : reference.ratedOn(index.index_code, editions.at(-1)?.year ?? 0);
		const units = comparedUnits(context, codes, { day, basis });
		const compared = { units, field, index, indicator: component, basis };
		const measure = measureName(context, index, component);
		const found = unitsBump(context, compared, editions, measure, rebased);
		if (found) return found.chart;
		error(404, { message: messages[locale].bump.none(measure) });
	}
};

/** Places of the units over the years in which they have any; null where none has one. `measure` names what is measured. */
export function unitsBump(
	context: Reading,
	compared: Compared,
	all: readonly Edition[],
	measure: string,
	rebased: Rebased = asPublished
): LinesOfUnits | null {
	const { locale } = context;
	const words = messages[locale].bump;
	const own = chartMessages[locale];
	const editions = all.filter((edition) => compared.units.some(({ code }) => edition.standings.get(code)?.rank));
	if (editions.length === 0) return null;
	const { data, marks, kinds } = dataOf(context, compared, editions);
	const ends = data.lines.flatMap(({ name, points }) => {
		const at = points.findLastIndex((one) => one !== null);
		const [year, place] = [data.years[at], points[at]?.place];
		return year === undefined || place === undefined ? [] : [words.last(name, number(locale, place), year)];
	});
	const alt = words.alt(measure, yearsOf(editions), list(locale, ends));
	const title = bumpTitle(context, data, measure);
	const computed = kinds.has('computed');
	// By the provinces of today places of earlier years come from estimates; a title tells those since the last break.
	const told = editions.filter(({ year }) => year >= sinceBreak(marks));
	const mark = rebased.size === 0 ? own.computed : todaysUnits[locale].finding.computed;
	const marked = rebased.size === 0 ? computed : told.some(({ year }) => rebased.has(year));
	const said = (title === words.plain(measure) ? title : own.titled(measure, title)) + (marked ? mark : '');
	const estimates = estimateNotes(context, compared, all, rebased);
	const today = rebased.size > 0 ? todaysUnits[locale].ranks : null;
	const ranksNote = [
		...(computed && kinds.has('published') ? [own.notes.mixed] : []),
		...(computed && (today !== null || !kinds.has('published')) ? [today ?? own.notes.computed] : [])
	];
	const chart: Chart = {
		kind: 'bump',
		name: own.name.bump(measure, fileName(context, compared)),
		title: said,
		subtitle: [
			...fieldNote(context, compared),
			own.rank(measure, yearsOf(editions)) + (rebased.size > 0 ? '.' : ''),
			...(rebased.size > 0 ? [todaysUnits[locale].lines.dek] : [])
		].join(' '),
		alt,
		caption: `${said}. ${alt}`,
		notes: [
			...estimates,
			...breakNotes(context, marks, compared.index.index_code),
			...ranksNote,
			...absentNotes(context, compared, editions, { measure, value: 'rank' }),
			...newestNotes(context, compared.index, editions, all)
		],
		demo: false,
		table: lineTable(context, compared, editions, words.caption(measure), (edition, unit) => {
			const rank = edition.standings.get(unit)?.rank;
			if (!rank) return null;
			const of = rank.of === null ? null : number(locale, rank.of);
			return resultWords[locale].rankOf(number(locale, rank.place), of) + (rank.kind === 'computed' ? '*' : '');
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
		draw: (room) => draw(bumpOption(data, trendSize(room, usual)), trendSize(room, usual), alt),
		live: { kind: 'bump', data }
	};
	return {
		chart,
		title,
		dek: [
			words.dek(computed, kinds.has('published')),
			...(rebased.size > 0 ? [todaysUnits[locale].lines.dek] : [])
		].join(' '),
		breaks: breakWords(context, marks),
		remarks: [...(today === null ? [] : [today]), ...estimates],
		editions
	};
}

function dataOf(context: Reading, compared: Compared, editions: readonly Edition[]) {
	const { reference, locale } = context;
	const [first, last] = [editions[0]?.year ?? 0, editions.at(-1)?.year ?? 0];
	const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
	const indicators = [...new Set(editions.map((edition) => edition.indicator_code))];
	const marks = breakMarks(reference, compared.index.index_code, indicators, years);
	const ranks = editions.flatMap((edition) =>
		compared.units.flatMap(({ code }) => edition.standings.get(code)?.rank ?? [])
	);
	const data: BumpData = {
		years,
		marks: marks.map(({ year, verdict }) => ({ year, verdict })),
		lines: compared.units.map(({ code, name, mark }, at) => ({
			name,
			mark,
			selected: at === 0,
			points: years.map((year) => point(context, editions, year, code))
		})),
		of: Math.max(...ranks.map((rank) => rank.of ?? rank.place)),
		locale
	};
	return { data, marks, kinds: new Set(ranks.map((rank) => rank.kind)) };
}

/** A place, joined to the year before only where the two may be compared. */
function point({ reference }: Reading, editions: readonly Edition[], year: number, unit: string): BumpPoint | null {
	const now = editions.find((edition) => edition.year === year);
	const standing = now?.standings.get(unit);
	if (!now || !standing?.rank) return null;
	const before = editions.find((edition) => edition.year === year - 1);
	const was = before?.standings.get(unit);
	const verdict = before && was && comparability(reference, { ...before, ...was }, { ...now, ...standing });
	return {
		place: standing.rank.place,
		joined: verdict !== undefined && verdict.rank !== 'no',
		...(standing.estimated ? { estimated: true } : {})
	};
}

/** Between which places the selected unit moved since the last full break. */
function bumpTitle({ locale }: Reading, { years: span, lines, marks }: BumpData, measure: string): string {
	const words = messages[locale].bump;
	const since = sinceBreak(marks);
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
