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
import { releaseHref } from './releases';

/** One dataset in the list. */
export interface DatasetEntry {
	name: DatasetName;
	title: string;
	about: string;
	href: string;
	rows: string;
	/** The release that last touched it; null where none did. */
	last: { text: string; href: string } | null;
}

/** Everything that the list of datasets shows. */
export interface DataPage {
	finding: string;
	groups: { id: string; title: string; dek: string; datasets: DatasetEntry[] }[];
	/** Where a file is brought in and who has brought what; null for those who may not. */
	staff: { upload: string; board: string } | null;
}

/** The address of a dataset's page. */
const datasetHref = (locale: Context['locale'], dataset: DatasetName): string => localized(locale, `/data/${dataset}`);

/** What a person who brings data is led to. */
export const staffLinks = (locale: Context['locale'], person: Person | null): DataPage['staff'] =>
	hasRole(person, 'analyst')
		? { upload: localized(locale, '/data/upload'), board: localized(locale, '/data/board') }
		: null;

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
		const published = releases.find((known) => known.number === last)?.published_at;
		return {
			name,
			...datasetWords(locale, name),
			href: datasetHref(locale, name),
			rows: number(locale, sizes.get(name) ?? 0),
			last:
				last === undefined || published === undefined
					? null
					: { text: words.last(number(locale, last), date(locale, published)), href: releaseHref(locale, last) }
		};
	};
	return {
		finding: words.finding(number(locale, sizes.size), number(locale, total)),
		groups: datasetGroupNames.map((id) => ({ id, ...words.groups[id], datasets: datasetGroups[id].map(entry) })),
		staff: staffLinks(locale, person)
	};
}
