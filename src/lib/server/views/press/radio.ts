import { breakMarks, sinceBreak } from '$lib/analysis/series';
import type { Chart, ChartData } from '$lib/charts/chart';
import { list, score } from '$lib/i18n/format';
import { expansions, radio as words, readings } from '$lib/i18n/messages/radio';
import { indexName, shortName, unitName } from '$lib/i18n/names';
import { spellOut } from '$lib/i18n/spoken';
import type { Index } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';

/** A script for loudspeakers and radio, in Vietnamese. */
export interface Script {
	paragraphs: string[];
	syllables: number;
	seconds: number;
	/** Short names in it and how they are said. */
	readings: { name: string; said: string }[];
}

/** A newsreader's pace. */
const syllablesPerSecond = 3;
/** What a minute holds. */
const most = 185;

const syllables = (text: string) => text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;

const said = (sentence: string) =>
	spellOut(expansions.reduce((text, [short, long]) => text.replace(short, long), sentence));

/**
 * About a minute to be read aloud: what it is about, the chart's caption, then as many facts as there is time for.
 * Nothing is written from generated activities.
 */
export function radioScript(reference: Reference, chart: Chart): Script | null {
	if (chart.demo) return null;
	const parameters = new URLSearchParams(chart.address);
	const index = reference.index.get(parameters.get('index') ?? '');
	const plan = reference.plan.get(parameters.get('plan') ?? '');
	const about = index
		? [words.about(lowerFirst(indexName('vi', index)), shortName(index.index_code))]
		: plan
			? [words.plan(lowerFirst(plan.title_vi))]
			: [];
	const before = [words.greeting, ...about].join(' ');
	const after = [...(index ? [words.published(publisherOf(index))] : []), words.closing].join(' ');
	const news = chart.notes.filter((note) => !isSaid(note, chart.caption));
	const facts = [sentence(chart.caption), ...(index ? factsOf(reference, index, chart) : []), ...news];

	const middle: string[] = [];
	let length = syllables(said(before)) + syllables(said(after));
	for (const fact of facts.map((text) => said(sentence(text)))) {
		if (middle.length > 0 && length + syllables(fact) > most) continue;
		middle.push(fact);
		length += syllables(fact);
	}
	const paragraphs = [said(before), middle.join(' '), said(after)];
	const whole = paragraphs.join(' ');
	return {
		paragraphs,
		syllables: length,
		seconds: Math.round(length / syllablesPerSecond / 5) * 5,
		readings: readings.filter(([name]) => whole.includes(name)).map(([name, how]) => ({ name, said: how }))
	};
}

/** Whether most words of a note were heard already. */
function isSaid(note: string, caption: string): boolean {
	const wordsOf = (text: string) => text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? [];
	const heard = new Set(wordsOf(caption));
	const own = wordsOf(note);
	return own.filter((word) => heard.has(word)).length > own.length * 0.7;
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const sentence = (text: string) => (/[.?]$/.test(text) ? text : `${text}.`);

/** Who publishes it today: what stands in brackets is about the past. */
const publisherOf = (index: Index) => list('vi', index.publisher_vi.replace(/ \([^)]*\)/g, '').split(', '));

/** A row of a chart's data, as far as sentences can be made from it. */
interface Row {
	unit: string;
	year: number;
	score: number | null;
	rank: number | null;
}

function rowsOf({ columns, rows }: ChartData): Row[] {
	const at = (name: string) => columns.findIndex((column) => column.name === name);
	const [unit, year, scored, ranked, indicator] = ['unit_code', 'year', 'score', 'rank', 'indicator_code'].map(at);
	if (unit === undefined || unit < 0 || year === undefined || year < 0) return [];
	// Several indicators side by side say nothing about one.
	const measured = new Set(indicator === undefined || indicator < 0 ? [] : rows.map((row) => row[indicator]));
	if (measured.size > 1) return [];
	const figure = (row: ChartData['rows'][number], column: number | undefined) => {
		const value = column === undefined ? null : row[column];
		return typeof value === 'number' ? value : null;
	};
	return rows.flatMap((row): Row[] => {
		const measuredIn = figure(row, year);
		if (measuredIn === null) return [];
		return [{ unit: String(row[unit]), year: measuredIn, score: figure(row, scored), rank: figure(row, ranked) }];
	});
}

/** Who leads, and what the highlighted unit had in the years before, back to the last full break: stated, not compared. */
function factsOf(reference: Reference, index: Index, chart: Chart): string[] {
	const rows = rowsOf(chart.data);
	const newest = Math.max(...rows.map((row) => row.year));
	const day = (year: number) => reference.ratedOn(index.index_code, year);
	const name = (row: Row) => unitName(reference, 'vi', row.unit, day(row.year));
	const written = (value: number) => {
		const figure = score('vi', value, index.score_max);
		return index.score_unit === '%' ? words.percent(figure) : words.points(figure);
	};

	const leaders = rows
		.filter((row) => row.year === newest && row.rank !== null && row.rank <= 3)
		.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
	const several = leaders.length >= 3 && leaders.length <= 5;
	const named = leaders.map((row) => words.leader(name(row), row.score === null ? null : written(row.score)));

	const selected = new URLSearchParams(chart.address).get('units')?.split(',')[0] ?? '';
	const headlines = reference.headlines(index.index_code).map((row) => row.indicator_code);
	const years = rows.map((row) => row.year);
	const since = sinceBreak(breakMarks(reference, index.index_code, headlines, years));
	const before = rows
		.filter((row) => row.unit === selected && since <= row.year && row.year < newest && row.score !== null)
		.sort((a, b) => b.year - a.year)
		.slice(0, 3);
	const past = before.map((row) => words.inYear(written(row.score ?? 0), row.year));
	return [
		...(several ? [words.leaders(shortName(index.index_code), newest, list('vi', named))] : []),
		...(before[0] && past.length > 1 ? [words.history(name(before[0]), list('vi', past))] : [])
	];
}
