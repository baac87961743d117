import { number } from '$lib/i18n/format';
import { columnWords } from '$lib/i18n/messages/datasets';
import { review as messages } from '$lib/i18n/messages/review';
import { indicatorName } from '$lib/i18n/names';
import { datasetOf, type Indicator } from '$lib/model/datasets';
import { formatOf, isRequired } from '$lib/model/datasets/format';
import type { Mapping, Meaning } from '$lib/model/mapping';
import type { Report } from '$lib/model/submission';
import { namesOf } from '../intake/names';
import type { Reviewing } from './reviewing';

/** A meaning as the value of a choice: `column:unit`, `score:D5`. */
const keyOf = (meaning: Meaning): string =>
	meaning.kind === 'ignore'
		? ''
		: meaning.kind === 'column'
			? `column:${meaning.column}`
			: `${meaning.figure}:${meaning.indicator}`;

/** What each column of each file was understood as, and what it could be instead; files in the dataset's own format have none. */
export function columnsOf(at: Reviewing, report: Report) {
	const names = namesOf(at.reference);
	return report.files.flatMap((file, position) => {
		const mapping = file.look?.mapping;
		if (!mapping) return [];
		const { locale } = at;
		const words = messages[locale].columns;
		const wide = mapping.columns.some(({ meaning }) => meaning.kind === 'figure');
		const dated = mapping.columns.some(({ meaning }) => meaning.kind === 'figure' && meaning.year !== null);
		const sample = file.look?.sample ?? [];
		return [
			{
				position,
				title: words.title(file.name),
				dek: wide ? `${words.wide} ${words.dek}` : words.dek,
				skipped: mapping.skipped.length ? words.skipped(mapping.skipped.join(', ')) : null,
				whole: wholeOf(at, file.dataset, mapping),
				options: optionsOf(at, file.dataset, mapping),
				years: wide && (dated || mapping.whole['year'] === undefined),
				rows: mapping.columns.map(({ at: column, header, meaning, number: mark }) => {
					const cells = sample.map(({ cells }) => (cells[column] ?? '').trim());
					const isUnit = meaning.kind === 'column' && meaning.column === 'unit';
					const filled = cells.filter((cell) => cell !== '');
					const known = filled.filter((cell) => names.bears(cell)).length;
					return {
						at: column,
						header: header === '' ? words.blank : header,
						values: cells
							.slice(0, 3)
							.map((cell) => cell || words.blank)
							.join('; '),
						meaning: keyOf(meaning),
						year: meaning.kind === 'figure' ? String(meaning.year ?? '') : null,
						number: mark ?? '',
						numeric: meaning.kind === 'figure' || filled.some((cell) => /\d[.,]\d/.test(cell)),
						note: isUnit ? words.matched(number(locale, known), number(locale, filled.length)) : ''
					};
				})
			}
		];
	});
}

type DatasetOfFile = Report['files'][number]['dataset'];

function optionsOf({ reference, locale }: Reviewing, dataset: DatasetOfFile, mapping: Mapping) {
	const words = messages[locale].columns;
	const columns = columnWords(locale, dataset);
	const own = Object.keys(datasetOf(dataset).uploaded).map((name) => ({
		value: `column:${name}`,
		text: columns[name]?.name ?? name,
		group: words.own
	}));
	const index = mapping.whole['index_code'];
	const year = Number(mapping.whole['year'] ?? NaN);
	const figures =
		dataset === 'results' && index !== undefined
			? eachOnce(reference.measuredAnywhere(index, Number.isNaN(year) ? null : year))
			: [];
	return [
		{ value: '', text: words.ignore },
		...own,
		...figures.map((row) => ({
			value: `score:${row.indicator_code}`,
			text: words.score(indicatorName(locale, row)),
			group: words.scores
		})),
		...figures.map((row) => ({
			value: `rank:${row.indicator_code}`,
			text: words.rank(indicatorName(locale, row)),
			group: words.ranks
		}))
	];
}

/** Values that a row needs and that may hold for the whole file. */
function wholeOf({ reference, locale }: Reviewing, dataset: DatasetOfFile, { columns, whole }: Mapping) {
	const mapped = new Set(columns.map(({ meaning }) => (meaning.kind === 'column' ? meaning.column : '')));
	const dated = columns.some(({ meaning }) => meaning.kind === 'figure' && meaning.year !== null);
	const names = columnWords(locale, dataset);
	const wide = columns.some(({ meaning }) => meaning.kind === 'figure');
	return Object.entries(datasetOf(dataset).uploaded).flatMap(([column, cell]) => {
		const perRow = column === 'unit' || column === 'source_id' || (wide && column === 'indicator_code');
		const needed = isRequired(cell) || column === 'parent_unit' || column in whole;
		if (mapped.has(column) || perRow || !needed || (column === 'year' && dated && !('year' in whole))) return [];
		const format = formatOf(cell);
		const choices =
			column === 'index_code'
				? reference.tables.indices.map(({ index_code }) => index_code)
				: format.kind === 'choice'
					? format.allowed
					: null;
		return [{ column, label: names[column]?.name ?? column, value: whole[column] ?? '', choices }];
	});
}

/** A code of several provinces' trees is offered once. */
const eachOnce = (rows: readonly Indicator[]): Indicator[] =>
	[...new Map(rows.toReversed().map((row) => [row.indicator_code, row])).values()].toReversed();
