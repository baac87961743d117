import { exact, number } from '$lib/i18n/format';
import { fold } from '$lib/i18n/fold';
import { localized } from '$lib/i18n/locale';
import { data as messages } from '$lib/i18n/messages/data';
import { columnWords, datasetWords } from '$lib/i18n/messages/datasets';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { uploadedKey } from '$lib/model/datasets/uploaded';
import type { Person } from '$lib/model/person';
import { isGenerated } from '$lib/model/release';
import type { Context } from '../../context';
import { paged, type Paged } from '../../paging';
import { uploadedForm } from '../../uploaded-form';
import { contentRows, contentSize } from '../../warehouse/content';
import { changeCounts, touches } from '../../warehouse/history';
import { countsText } from './changes';
import { columnLines, type ColumnLine } from './columns';
import { notShown, rowsWithheld, type NotShown } from './not-shown';
import { staffLinks, type DataPage } from './overview';
import { prefilled, type Prefilled } from './prefilled';
import { releaseHead, releasesOf, type ReleaseHead } from './releases';

/** Everything that the page of a dataset shows. */
export interface DatasetPage {
	name: DatasetName;
	title: string;
	about: string;
	finding: string;
	columns: ColumnLine[];
	key: string;
	files: { content: string; templateCsv: string; templateXlsx: string };
	prefilled: Prefilled | null;
	content: {
		query: string;
		/** How many rows answer the search, in words; null without one. */
		found: string | null;
		range: string | null;
		head: { name: string; column: string; numeric: boolean }[];
		rows: { cells: (string | null)[]; demo: boolean }[];
		paging: Pick<Paged, 'page' | 'pages'>;
	};
	/** What of it is not shown to this reader. */
	notShown: NotShown[];
	release: string;
	history: (ReleaseHead & { counts: string })[];
	staff: DataPage['staff'];
}

const perPage = 50;
/** How many releases of its history stand on a dataset's page. */
const mostReleases = 20;

/** A dataset: its columns explained, what it holds, what became of it. */
export async function datasetPage(
	context: Context,
	dataset: DatasetName,
	asked: { query: string; page: number },
	person: Person | null
): Promise<DatasetPage> {
	const { warehouse, release, locale } = context;
	const words = messages[locale].dataset;
	const { title, about } = datasetWords(locale, dataset);
	const [all, content, history] = await Promise.all([
		contentSize(warehouse, release, dataset, { text: '' }),
		contentOf(context, dataset, asked),
		historyOf(context, dataset, person)
	]);
	const here = `/data/${dataset}`;
	return {
		name: dataset,
		title,
		about,
		finding: finding(context, dataset, title, all),
		columns: columnLines(locale, dataset),
		key: words.columns.key(uploadedKey(datasetOf(dataset)).join(', ')),
		files: {
			content: localized(locale, `${here}/content.csv`),
			templateCsv: localized(locale, `${here}/template.csv`),
			templateXlsx: localized(locale, `${here}/template.xlsx`)
		},
		prefilled: prefilled(context, dataset),
		content,
		notShown: notShown(context, dataset),
		release: number(locale, release),
		history,
		staff: staffLinks(locale, person)
	};
}

/** How much there is; where rows are withheld it is not said that there are none. */
function finding({ warehouse, locale }: Context, dataset: DatasetName, title: string, rows: number): string {
	const words = messages[locale].dataset;
	if (rows > 0) return words.finding(title, number(locale, rows));
	const why = rowsWithheld(warehouse.audience, dataset);
	return why === null ? words.empty(title) : words.withheld[why].nothing(title);
}

async function contentOf(
	{ warehouse, release, reference, locale }: Context,
	dataset: DatasetName,
	{ query, page }: { query: string; page: number }
): Promise<DatasetPage['content']> {
	const words = messages[locale].dataset.content;
	const text = fold(query);
	const total = await contentSize(warehouse, release, dataset, { text });
	const { limit, offset, ...paging } = paged(page, total, perPage);
	const rows = await contentRows(warehouse, release, dataset, { text, limit, offset });
	const { columns, write } = uploadedForm(dataset, reference);
	const written = rows.map(write);
	const names = columnWords(locale, dataset);
	return {
		query,
		found: query === '' ? null : total === 0 ? words.none(query) : words.found(number(locale, total), query),
		range:
			total === 0
				? null
				: words.range(number(locale, offset + 1), number(locale, offset + rows.length), number(locale, total)),
		head: columns.map((column, at) => ({
			column,
			name: names[column]?.name ?? column,
			numeric: written.some((cells) => typeof cells[at] === 'number')
		})),
		rows: written.map((cells, at) => ({
			cells: cells.map((cell) =>
				typeof cell === 'number' ? exact(locale, cell) : cell === null ? null : String(cell)
			),
			demo: isGenerated(dataset, rows[at] ?? {})
		})),
		paging
	};
}

/** The releases that changed something in a dataset, the newest first. */
async function historyOf(
	context: Context,
	dataset: DatasetName,
	person: Person | null
): Promise<DatasetPage['history']> {
	const { warehouse, release, locale } = context;
	const all = await releasesOf(context);
	const touched = await touches(warehouse, release, [dataset]);
	const entries = await Promise.all(
		touched.slice(0, mostReleases).map(async (touch) => {
			const known = all.find(({ number }) => number === touch.release);
			const counts = countsText(locale, await changeCounts(warehouse, touch.release, dataset, release));
			if (!known || counts === '') return [];
			const head = releaseHead(locale, known, all, person);
			return [{ ...head, href: `${head.href}?dataset=${dataset}`, counts }];
		})
	);
	return entries.flat();
}
