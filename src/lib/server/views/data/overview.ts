import { date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { data as messages } from '$lib/i18n/messages/data';
import { datasetWords } from '$lib/i18n/messages/datasets';
import type { DatasetName } from '$lib/model/datasets';
import { datasetGroupNames, datasetGroups } from '$lib/model/datasets/groups';
import { hasRole, type Person } from '$lib/model/person';
import type { Context } from '../../context';
import { datasetSizes } from '../../warehouse/content';
import { touches } from '../../warehouse/history';
import { rowsWithheld } from './not-shown';
import { releaseHref } from './releases';

/** One dataset in the list. */
export interface DatasetEntry {
	name: DatasetName;
	title: string;
	about: string;
	href: string;
	/** How much it holds, or for whom it is, in words. */
	rows: string;
	/** The release that last touched it; null where none did that may be named. */
	last: { text: string; href: string } | null;
	/** Nothing has ever been in it. */
	never: boolean;
}

/** Everything that the list of datasets shows. */
export interface DataPage {
	finding: string;
	groups: { id: string; title: string; dek: string; datasets: DatasetEntry[] }[];
	/** Where a file is brought in, for those who may; who has brought what, for those who have signed in. */
	staff: { upload: string | null; board: string } | null;
}

/** The address of a dataset's page. */
const datasetHref = (locale: Context['locale'], dataset: DatasetName): string => localized(locale, `/data/${dataset}`);

/** What people of the office are led to. */
export const staffLinks = (locale: Context['locale'], person: Person | null): DataPage['staff'] =>
	person && {
		upload: hasRole(person, 'analyst') ? localized(locale, '/data/upload') : null,
		board: localized(locale, '/data/board')
	};

/** Every dataset with how much it holds and when it last changed. */
export async function dataPage(context: Context, person: Person | null): Promise<DataPage> {
	const { warehouse, release, locale } = context;
	const words = messages[locale];
	const [sizes, touched, releases] = await Promise.all([
		datasetSizes(warehouse, release),
		touches(warehouse, release),
		context.releases()
	]);
	const total = [...sizes.values()].reduce((sum, rows) => sum + rows, 0);
	const entry = (name: DatasetName): DatasetEntry => {
		const last = touched.find(({ dataset }) => dataset === name)?.release;
		const rows = sizes.get(name) ?? 0;
		const why = rows > 0 ? null : rowsWithheld(warehouse.audience, name);
		const published = releases.find((known) => known.number === last)?.published_at;
		return {
			name,
			...datasetWords(locale, name),
			href: datasetHref(locale, name),
			rows: why === null ? words.rows(number(locale, rows)) : words.dataset.withheld[why].count,
			last:
				last === undefined || published === undefined
					? null
					: { text: words.last(number(locale, last), date(locale, published)), href: releaseHref(locale, last) },
			never: last === undefined && why === null
		};
	};
	return {
		finding: words.finding(number(locale, sizes.size), number(locale, total)),
		groups: datasetGroupNames.map((id) => ({ id, ...words.groups[id], datasets: datasetGroups[id].map(entry) })),
		staff: staffLinks(locale, person)
	};
}
