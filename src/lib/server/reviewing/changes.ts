import { provinceOf } from '$lib/analysis/edition';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { columnWords, datasetWords } from '$lib/i18n/messages/datasets';
import { review as messages } from '$lib/i18n/messages/review';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { takenAway, type Report } from '$lib/model/submission';
import { differenceFile } from '../publishing/check';
import { comparedDatasets } from '../publishing/submission-check';
import type { ChangeKind, DifferenceRow } from '../warehouse/difference-rows';
import type { Reviewing } from './reviewing';
import { previewsOf } from './preview';

const onPage = 25;

/** What publishing would do, dataset by dataset, with some of the rows and the rankings that would change. */
export async function changesOf(at: Reviewing, report: Report, folder: string) {
	const { state, submission, locale, url } = at;
	const words = messages[locale].changes;
	const count = (value: number) => number(locale, value);
	const compared = await comparedDatasets(folder);
	const datasets = compared.map(({ dataset }) => dataset);
	const results = compared.find(({ dataset }) => dataset === 'results');
	const asked = url.searchParams.get('table');
	const shown =
		datasets.find((name) => name === asked) ??
		datasets.find((name) => submission.files.some((file) => file.dataset === name)) ??
		datasets[0];
	const page = Math.max(1, Number(url.searchParams.get('rows')) || 1);
	const kinds: ChangeKind[] = ['added', 'changed', 'missing'];
	const rows = shown
		? await state.warehouse.differenceRows(shown, differenceFile(folder, shown), {
				kinds,
				limit: onPage + 1,
				offset: (page - 1) * onPage
			})
		: [];
	const own = report.files.filter(({ dataset }) => dataset === shown);
	const all = own.reduce((sum, { difference }) => sum + difference.added + difference.changed + difference.missing, 0);
	const removes = shown !== undefined && takenAway(submission.review).includes(shown);
	return {
		stats: [
			{ value: count(report.difference.added), text: words.added, tone: 'up' as const },
			{ value: count(report.difference.changed), text: words.changed, tone: null },
			{ value: count(report.difference.missing), text: words.missing, tone: 'down' as const },
			{ value: count(report.difference.unchanged), text: words.unchanged, tone: null }
		],
		conflicts: report.conflicts > 0 ? words.conflicts(count(report.conflicts)) : null,
		missing: missingOf(at, report),
		tables: datasets.map((name) => ({ value: name, text: datasetWords(locale, name).title })),
		table: shown ?? null,
		heads: shown ? datasetWords(locale, shown).title : '',
		rows: rows.slice(0, onPage).map((row) => shownRow(at, shown ?? 'results', row, removes)),
		more: all > onPage ? words.more(count(Math.min(onPage, rows.length)), count(all)) : null,
		previous: page > 1 ? `?table=${shown}&rows=${page - 1}#changes` : null,
		next: rows.length > onPage ? `?table=${shown}&rows=${page + 1}#changes` : null,
		...(results ? await previewsOf(at, results.path) : { previews: [], morePreviews: null })
	};
}

function missingOf({ submission, locale }: Reviewing, report: Report) {
	const words = messages[locale].changes;
	if (submission.review.units !== null) return [];
	const datasets = new Set(report.files.map(({ dataset }) => dataset));
	return [...datasets].flatMap((dataset) => {
		const rows = report.files.reduce((sum, file) => sum + (file.dataset === dataset ? file.difference.missing : 0), 0);
		if (rows === 0) return [];
		const text = words.missingAsk(number(locale, rows), datasetWords(locale, dataset).title);
		return [{ dataset, text, removed: submission.review.removed.includes(dataset) }];
	});
}

function shownRow({ reference, locale }: Reviewing, dataset: DatasetName, row: DifferenceRow, removes: boolean) {
	const words = messages[locale].changes;
	const kind = row.kind === 'missing' && removes ? ('removed' as const) : row.kind;
	const { resolved, key } = datasetOf(dataset);
	const names = columnWords(locale, dataset);
	const columns = Object.keys(resolved).filter((column) => !key.includes(column));
	const all = columns.filter((column) => (row.before?.[column] ?? null) !== (row.after?.[column] ?? null));
	// Where a figure changes, its source is no news.
	const differing = all.length > 1 ? all.filter((column) => column !== 'source_id') : all;
	const part = (values: Record<string, Value> | null) =>
		values === null
			? words.none1
			: differing
					.filter((column) => values[column] !== null)
					.map((column) => `${names[column]?.name ?? column} ${valueText(locale, values[column] ?? null)}`)
					.join('; ') || words.none1;
	return {
		kind,
		kindText: words.kinds[kind],
		line: row.line === null ? null : number(locale, row.line),
		name: nameOf(reference, locale, dataset, row.after ?? row.before ?? {}),
		before: part(row.before),
		after: kind === 'missing' ? words.keep : part(row.after)
	};
}

const valueText = (locale: Locale, value: Value): string =>
	typeof value === 'number'
		? new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
				maximumFractionDigits: 6,
				useGrouping: false
			}).format(value)
		: String(value ?? '');

/** What a row is about, in words where its codes have any. */
function nameOf(reference: Reference, locale: Locale, dataset: DatasetName, row: Record<string, Value>): string {
	const text = (column: string) => (row[column] === null || row[column] === undefined ? '' : String(row[column]));
	if (dataset === 'results') {
		const own = reference.within(provinceOf(reference, text('unit_code')));
		const indicator = own.indicator(text('index_code'), text('indicator_code'));
		const what = indicator && indicator.parent_code !== null ? `, ${indicatorName(locale, indicator)}` : '';
		return `${unitName(reference, locale, text('unit_code'))}, ${shortName(text('index_code'))} ${text('year')}${what}`;
	}
	if (dataset === 'activities')
		return [unitName(reference, locale, text('unit_code')), text('date'), text('title') || text('channel_code')].join(
			', '
		);
	return datasetOf(dataset)
		.key.map((column) => (column === 'unit_code' ? unitName(reference, locale, text(column)) : text(column)))
		.filter(Boolean)
		.join(', ');
}
