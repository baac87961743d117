import { rankings as messages } from '$lib/i18n/messages/rankings';
import { visibility } from '$lib/i18n/messages/visibility';
import { indexName, shortName } from '$lib/i18n/names';
import { localized } from '$lib/i18n/locale';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../../context';
import { askedIndex } from '../../charts/ranking/asked';
import { readAddress } from './address';
import { insidePage, type InsidePage } from './inside';
import { provincesPage, type ProvincePage } from './provinces';

/** An index of which nothing is here yet. */
export interface EmptyRanking {
	kind: 'empty';
	title: string;
	finding: string;
	dek: string;
	others: { href: string; text: string }[];
}

/** Everything that the rankings page shows. */
export interface RankingsPage {
	index: { code: string; name: string; long: string };
	indices: { value: string; text: string }[];
	ranking: ProvincePage | InsidePage | EmptyRanking;
}

/** Nothing is here, or nothing that the reader may see. */
function emptyWords({ locale, warehouse }: Context, index: Index): Pick<EmptyRanking, 'finding' | 'dek'> {
	const name = indexName(locale, index);
	const { empty } = messages[locale];
	const { withheld } = visibility[locale];
	return warehouse.audience.own.includes(index.index_code)
		? { finding: withheld.noneOwn(name), dek: withheld.index }
		: { finding: empty.finding(name), dek: empty.dek(name, locale === 'vi' ? index.publisher_vi : index.publisher_en) };
}

/** The ranking that an address asks for. */
export async function rankings(context: Context, url: URL, code: string): Promise<RankingsPage> {
	const { reference, locale } = context;
	const index = askedIndex(context, url, code, (choice) =>
		url.pathname.replace(/[^/]*$/, encodeURIComponent(choice.value))
	);
	const asked = readAddress(context, url);
	const ratesProvinces = index.rated_levels.split(';').includes('province');
	const ranking = await (ratesProvinces ? provincesPage : insidePage)(context, index, asked);
	const indices = reference.tables.indices.map(({ index_code }) => ({
		value: index_code,
		text: shortName(index_code)
	}));
	const known = new Set(reference.tables.coverage.map((row) => row.index_code));
	const words = messages[locale];
	return {
		index: { code, name: shortName(code), long: indexName(locale, index) },
		indices,
		ranking: ranking ?? {
			kind: 'empty',
			title: words.title(shortName(code), null, null),
			...emptyWords(context, index),
			others: indices
				.filter(({ value }) => known.has(value))
				.map(({ value, text }) => ({ href: localized(locale, `/rankings/${value}`), text }))
		}
	};
}
