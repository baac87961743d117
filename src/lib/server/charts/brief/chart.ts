import { brief as picture } from '$lib/charts/brief/picture';
import type { Chart } from '$lib/charts/chart';
import { date, number } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import type { Brief } from './facts';
import { briefColumns, briefRow, sentenceOf, type BriefPart } from './part';

/** The brief as a chart: sentences instead of bars, with the figures that they rest on. */
export function briefChart(context: Context, brief: Brief): Chart {
	const { reference, locale } = context;
	const { unit, at, parts } = brief;
	const words = messages[locale];
	const name = unitName(reference, locale, unit.unit_code);
	const query = new URLSearchParams({ unit: unit.unit_code, at }).toString();
	const alt = parts.flatMap(said).join(' ');
	const data = {
		sections: parts.map(({ heading, items, remarks }) => ({
			heading,
			entries: items,
			remarks: remarks.map(({ text }) => text)
		})),
		more: (count: number) => words.more(number(locale, count)),
		alt
	};
	const sources = [
		...new Set(parts.flatMap(({ items }) => items.flatMap(({ figures }) => sourceOf(figures.source_id))))
	];
	const computed = [...brief.newest.map(({ standing }) => standing), ...brief.joint.flatMap(({ parts }) => parts)].find(
		({ rank }) => rank?.kind === 'computed'
	);
	return {
		kind: 'brief',
		name: words.name(name, date(locale, at)),
		title: name + brief.finding,
		subtitle: words.dek(date(locale, at)),
		alt,
		caption: [
			`${name}${brief.finding}.`,
			...parts.filter(({ id }) => id === 'indices' || id === 'questions').flatMap((part) => said(part).slice(1))
		].join(' '),
		notes: [
			...(computed?.rank?.of && computed.parent_code === null
				? [resultWords[locale].computedLong(number(locale, computed.rank.of))]
				: []),
			...brief.former
		],
		demo: brief.demo,
		table: {
			caption: words.title(name),
			head: [{ text: words.columns.section }, { text: words.columns.item }, { text: words.columns.text }],
			rows: parts.flatMap((part) => [
				...part.items.map((entry) => [{ text: part.heading }, { text: entry.term }, { text: sentenceOf(entry) }]),
				...part.remarks.map(({ text }) => [{ text: part.heading }, { text: '' }, { text }])
			])
		},
		data: {
			columns: briefColumns(locale),
			rows: parts.flatMap((part) => part.items.map((entry) => briefRow(part, entry)))
		},
		sources,
		// Their long titles would push the figures' sources out of the picture; the page cites them.
		plans: sources.length === 0 ? brief.plans : [],
		page: `/brief?${query}`,
		address: query,
		draw: (room) => picture(data, room),
		live: null
	};
}

/** An estimate has the sources of all its parts. */
const sourceOf = (id: string | number | null | undefined): string[] => (typeof id === 'string' ? id.split(';') : []);

/** A part read aloud: its heading, then its sentences. */
const said = ({ heading, items, remarks }: BriefPart): string[] => [
	`${heading}.`,
	...items.map((entry) => ended(`${/^\d$/.test(entry.term) ? '' : `${entry.term}: `}${sentenceOf(entry)}`)),
	...remarks.map(({ text }) => ended(text))
];

const ended = (text: string): string => (/[.?]$/.test(text) ? text : `${text}.`);
