import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { releases as messages } from '$lib/i18n/messages/releases';
import type { DatasetName } from '$lib/model/datasets';
import { inGroups } from '$lib/model/datasets/groups';
import type { Person } from '$lib/model/person';
import type { Context } from '../../context';
import { paged, type Paged } from '../../paging';
import {
	changeKinds,
	changes,
	changesByDataset,
	editionChanges,
	type ChangeCounts,
	type ChangeKind
} from '../../warehouse/history';
import { changeRow, countsText, totalOf, type ChangeRow } from './changes';
import { editionsText } from './editions';
import { changesNotShown, type NotShown } from './not-shown';
import { releaseHead, releaseHref, releasesOf, type ReleaseHead } from './releases';

/** What an address asks of a release; null leaves it to the page. */
export interface AskedChanges {
	dataset: DatasetName | null;
	kind: ChangeKind | null;
	page: number;
}

/** Everything that the page of a release shows. */
export interface ReleasePage extends ReleaseHead {
	finding: string;
	/** The editions that it touched; blank where it touched none. */
	editions: string;
	ask: {
		dataset: string;
		datasets: { value: string; text: string }[];
		kind: string;
		kinds: { value: string; text: string }[];
	};
	/** What of it is not shown to this reader. */
	notShown: NotShown[];
	heading: string;
	rows: ChangeRow[];
	paging: Pick<Paged, 'page' | 'pages'>;
	csv: string;
	/** Releases before and after; null where there is none. */
	before: string | null;
	after: string | null;
	/** The overview as of this release. */
	view: string;
}

const perPage = 50;

/** The exact difference that a release made: one dataset of it, one page. Null where there is no such release. */
export async function releasePage(
	context: Context,
	asked: AskedChanges & { release: number },
	person: Person | null
): Promise<ReleasePage | null> {
	const { warehouse, locale } = context;
	const words = messages[locale];
	const all = await releasesOf(context);
	const release = all.find((known) => known.number === asked.release);
	if (!release) return null;
	const changed = (await changesByDataset(warehouse, release.number)).toSorted(
		(a, b) => inGroups.indexOf(a.dataset) - inGroups.indexOf(b.dataset)
	);
	const own = changed.find(({ dataset }) => dataset === asked.dataset) ?? (asked.dataset ? null : changed[0]);
	const dataset = own?.dataset ?? asked.dataset ?? null;
	const touched = changed.some((one) => one.dataset === 'results');
	const [editions, part] = await Promise.all([
		touched ? editionChanges(warehouse, release.number, { unit: null }) : [],
		rowsOf(context, own ?? null, asked)
	]);
	const known = (other: number) => all.some((one) => one.number === other);
	return {
		...releaseHead(locale, release, all, person),
		finding:
			changed.length === 0
				? words.page.empty(number(locale, release.number))
				: words.page.finding(number(locale, release.number), countsText(locale, totalOf(changed))),
		editions: editionsText(locale, editions),
		ask: {
			dataset: dataset ?? '',
			datasets: optionsOf(context, changed, dataset),
			kind: asked.kind ?? '',
			kinds: [
				{ value: '', text: words.page.ask.any },
				...changeKinds.map((value) => ({ value, text: words.page.ask.only[value] }))
			]
		},
		notShown: changesNotShown(context),
		...part,
		csv: `${releaseHref(locale, release.number)}/difference.csv`,
		before: known(release.number - 1) ? releaseHref(locale, release.number - 1) : null,
		after: known(release.number + 1) ? releaseHref(locale, release.number + 1) : null,
		view: localized(locale, `/?release=${release.number}`)
	};
}

type Changed = Awaited<ReturnType<typeof changesByDataset>>;

/** The datasets to choose from, each with its counts; a dataset that was asked for stays in the list. */
function optionsOf({ locale }: Context, changed: Changed, asked: DatasetName | null) {
	const text = (dataset: DatasetName, counts: string) =>
		`${datasetWords(locale, dataset).title}${counts && ` (${counts})`}`;
	const options = changed.map(({ dataset, counts }) => ({
		value: dataset,
		text: text(dataset, countsText(locale, counts))
	}));
	if (asked === null || options.some(({ value }) => value === asked)) return options;
	return [...options, { value: asked, text: text(asked, '') }];
}

async function rowsOf(
	context: Context,
	own: { dataset: DatasetName; counts: ChangeCounts } | null,
	{ release, kind, page }: AskedChanges & { release: number }
): Promise<Pick<ReleasePage, 'heading' | 'rows' | 'paging'>> {
	const { warehouse, locale } = context;
	const words = messages[locale].page;
	const kinds: readonly ChangeKind[] = kind ? [kind] : changeKinds;
	const total = kinds.reduce((sum, one) => sum + (own?.counts[one] ?? 0), 0);
	const { limit, offset, ...paging } = paged(page, total, perPage);
	const rows = own && total > 0 ? await changes(warehouse, release, own.dataset, { kind, limit, offset }) : [];
	return {
		heading: words.heading(number(locale, total)),
		rows: own ? rows.map((row) => changeRow(context, own.dataset, row)) : [],
		paging
	};
}
