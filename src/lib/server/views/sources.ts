import { date, number, range } from '$lib/i18n/format';
import { fold } from '$lib/i18n/fold';
import { sources as messages } from '$lib/i18n/messages/sources';
import { indexName, shortName } from '$lib/i18n/names';
import type { Source } from '$lib/model/datasets';
import { sourceUses } from '../warehouse/queries';
import type { SourceUse } from '../warehouse/rows';
import type { Context } from '../context';

/** A source with what it is used for. */
export interface ListedSource {
	id: string;
	title: string;
	publisher: string | null;
	published: string | null;
	url: string | null;
	note: string | null;
	uses: string[];
}

export interface SourceGroup {
	id: string;
	title: string;
	dek: string;
	sources: ListedSource[];
}

/** Everything that the sources page shows. */
export interface SourcesView {
	finding: string;
	query: string;
	/** How many sources answer the search; null without one. */
	found: string | null;
	groups: SourceGroup[];
}

/** Years as ranges: 2018, 2020–2022. */
export function yearRanges(years: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && year === run[1] + 1) run[1] = year;
		else runs.push([year, year]);
	}
	return runs.map(([from, to]) => range(from, to)).join(', ');
}

/** Every source, grouped by the index that most of its figures belong to; `query` keeps those that answer it. */
export async function sourcesView(context: Context, query: string): Promise<SourcesView> {
	const { reference, locale, warehouse, release } = context;
	const words = messages[locale];
	const rows = await sourceUses(warehouse, release);
	const uses = Map.groupBy(rows, (row) => row.source_id);
	const figures = rows.reduce((sum, row) => sum + (row.index_code === null ? 0 : row.figures), 0);
	const behind = new Set(rows.flatMap((row) => (row.index_code === null ? [] : [row.source_id])));
	const all = reference.tables.sources.map((source) => listed(context, source, uses.get(source.source_id) ?? []));
	const kept = all.filter(({ entry, index }) => answers(context, entry, index, query));
	const groupOf = (index: string | null) => kept.filter((one) => one.index === index).map(({ entry }) => entry);
	const indexGroups = reference.tables.indices.map((index): SourceGroup => {
		const entries = groupOf(index.index_code);
		const here = rows.filter((row) => row.index_code === index.index_code);
		const sum = here.reduce((total, row) => total + row.figures, 0);
		return {
			id: index.index_code,
			title: `${shortName(index.index_code)}: ${indexName(locale, index)}`,
			dek: words.group.index(number(locale, new Set(here.map((row) => row.source_id)).size), number(locale, sum)),
			sources: entries
		};
	});
	const others: SourceGroup[] = [
		{ id: 'reference', title: words.group.breaks, dek: words.group.breaksDek, sources: groupOf('') },
		{ id: 'reported', title: words.group.counts, dek: words.group.countsDek, sources: groupOf(null) }
	];
	return {
		finding: words.finding(number(locale, behind.size), number(locale, figures)),
		query,
		found: query === '' ? null : number(locale, kept.length),
		groups: [...indexGroups, ...others].filter((group) => group.sources.length > 0)
	};
}

/** A source and its group: an index, '' for documents without figures, null for reported counts. */
function listed({ reference, locale }: Context, source: Source, uses: readonly SourceUse[]) {
	const words = messages[locale].use;
	const results = Map.groupBy(
		uses.filter((use) => use.index_code !== null),
		(use) => use.index_code ?? ''
	);
	const total = (rows: readonly SourceUse[]) => rows.reduce((sum, row) => sum + row.figures, 0);
	const yearsOf = (rows: readonly SourceUse[]) => yearRanges(rows.map((row) => row.year));
	const counts = uses.filter((use) => use.index_code === null);
	const breaks = Map.groupBy(
		reference.tables.breaks.filter((row) => row.source_id === source.source_id),
		(row) => row.index_code
	);
	const [main] = [...results]
		.map(([code, rows]) => ({ code, figures: total(rows) }))
		.sort((a, b) => b.figures - a.figures);
	const said = [
		...[...results].map(([code, rows]) => words.results(shortName(code), yearsOf(rows), number(locale, total(rows)))),
		...(counts.length ? [words.counts(yearsOf(counts), number(locale, total(counts)))] : []),
		...[...breaks].map(([code, rows]) => words.breaks(shortName(code), yearRanges(rows.map((row) => row.from_year))))
	];
	const entry: ListedSource = {
		id: source.source_id,
		title: source.title,
		publisher: source.publisher,
		published: source.published_on && published(locale, source.published_on),
		url: source.url,
		note: source.note,
		uses: said.length ? said : [words.none]
	};
	return { entry, index: main?.code ?? (counts.length ? null : '') };
}

/** A day, or as much of it as the source tells: `2024-05` and `2024` stay a month and a year. */
const published = (locale: Context['locale'], text: string) => (/^\d{4}$/.test(text) ? text : date(locale, text));

/** Whether what was typed begins a word of what is said of the source, with or without accents. */
function answers({ reference, locale }: Context, entry: ListedSource, index: string | null, query: string): boolean {
	const rated = index ? reference.index.get(index) : undefined;
	const text = fold(
		[
			entry.id,
			entry.title,
			entry.publisher,
			entry.published,
			entry.note,
			...entry.uses,
			rated ? indexName(locale, rated) : null
		]
			.filter((part) => part !== null)
			.join(' ')
	);
	return ` ${text}`.includes(` ${fold(query)}`);
}
