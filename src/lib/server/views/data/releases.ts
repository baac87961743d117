import { clock, date, number } from '$lib/i18n/format';
import { localized, type Locale } from '$lib/i18n/locale';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { releases as messages } from '$lib/i18n/messages/releases';
import { inGroups } from '$lib/model/datasets/groups';
import { hasRole, type Person } from '$lib/model/person';
import { undone, type Release } from '$lib/model/release';
import type { Context } from '../../context';
import { paged, type Paged } from '../../paging';
import { changesByDataset, editionChanges } from '../../warehouse/history';
import { countsText } from './changes';
import { editionsText } from './editions';

/** What stands at the head of a release, wherever it is named. */
export interface ReleaseHead {
	number: number;
	name: string;
	href: string;
	title: string;
	at: string;
	/** Who published it; null for those who have not signed in. */
	by: string | null;
	demo: boolean;
	reverts: { text: string; href: string } | null;
	reverted: { text: string; href: string } | null;
}

/** A release in the list. */
export interface ListedRelease extends ReleaseHead {
	/** The editions that it touched; blank where it touched none. */
	editions: string;
	datasets: { title: string; counts: string; href: string }[];
	/** How many datasets are not listed, in words; null where all are. */
	more: string | null;
}

/** Everything that the list of releases shows. */
export interface ReleasesPage {
	finding: string;
	entries: ListedRelease[];
	paging: Pick<Paged, 'page' | 'pages'>;
}

const perPage = 20;
/** How many datasets of a release the list names before it counts the rest. */
const mostDatasets = 6;

/** The address of a release's page. */
export const releaseHref = (locale: Locale, release: number): string => localized(locale, `/data/releases/${release}`);

/** The releases that a context knows: those up to the one on show, the newest first. */
export const releasesOf = async ({ releases, release }: Context): Promise<Release[]> =>
	(await releases()).filter(({ number }) => number <= release).toSorted((a, b) => b.number - a.number);

/** The head of a release; who published it is for those who have signed in. */
export function releaseHead(
	locale: Locale,
	release: Release,
	all: readonly Release[],
	person: Person | null
): ReleaseHead {
	const words = messages[locale];
	const named = (other: number) => number(locale, other);
	const undoing = undone(all).get(release.number);
	return {
		number: release.number,
		name: words.number(named(release.number)),
		href: releaseHref(locale, release.number),
		title: release.title,
		at: words.at(date(locale, release.published_at), clock(Date.parse(release.published_at))),
		by: hasRole(person, 'viewer') ? words.by(release.published_by) : null,
		demo: release.demo,
		reverts:
			release.reverts === null
				? null
				: { text: words.reverts(named(release.reverts)), href: releaseHref(locale, release.reverts) },
		reverted:
			undoing === undefined ? null : { text: words.reverted(named(undoing)), href: releaseHref(locale, undoing) }
	};
}

/** The public changelog, one page of it. */
export async function releasesPage(context: Context, asked: number, person: Person | null): Promise<ReleasesPage> {
	const { locale } = context;
	const words = messages[locale];
	const all = await releasesOf(context);
	const { limit, offset, ...paging } = paged(asked, all.length, perPage);
	const shown = all.slice(offset, offset + limit);
	const [newest] = all;
	return {
		finding: newest ? words.finding(number(locale, all.length), date(locale, newest.published_at)) : words.none,
		entries: await Promise.all(
			shown.map(async (release) => ({
				...releaseHead(locale, release, all, person),
				...(await whatChanged(context, release.number))
			}))
		),
		paging
	};
}

/** What a release did, by dataset and edition. */
async function whatChanged(
	{ warehouse, release: newest, locale }: Context,
	release: number
): Promise<Pick<ListedRelease, 'editions' | 'datasets' | 'more'>> {
	const changed = await changesByDataset(warehouse, release, newest);
	const touched = changed.some(({ dataset }) => dataset === 'results');
	const editions = touched ? await editionChanges(warehouse, release, { unit: null }) : [];
	const rest = changed.length - mostDatasets;
	return {
		editions: editionsText(locale, editions),
		more: rest > 0 ? messages[locale].moreDatasets(number(locale, rest)) : null,
		datasets: changed
			.toSorted((a, b) => inGroups.indexOf(a.dataset) - inGroups.indexOf(b.dataset))
			.slice(0, mostDatasets)
			.map(({ dataset, counts }) => ({
				title: datasetWords(locale, dataset).title,
				counts: countsText(locale, counts),
				href: `${releaseHref(locale, release)}?dataset=${dataset}`
			}))
	};
}
