import type { RankBands } from '$lib/analysis/rank-bands';
import type { Edition } from '$lib/analysis/edition';
import { list } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import type { Index, Indicator } from '$lib/model/datasets';
import { mergerDay, schemeOn } from '$lib/model/reference';
import type { Context } from '../../context';
import type { Choice } from '../../refuse';
import { askedProvinces, askedRegion, askedYear, type Asked, type Basis } from './asked';
import { bandsOf } from './bands';
import { askedEditions, measured, whatIs, type Measured } from './field';
import { rank, type Order, type Ranking } from './table';
import { byToday, lacking, partsText, type Today } from './today';

/** A province by code and name. */
export interface Province {
	code: string;
	name: string;
}

/** One edition of an index that rates provinces: what its page and its charts are made from. */
export interface ProvinceEdition {
	index: Index;
	/** Null for the headline. */
	component: Indicator | null;
	edition: Edition;
	/** Every edition of the indicator, newest last, on the same basis. */
	editions: readonly Edition[];
	field: Measured;
	basis: Basis;
	/** What is estimated in it; null where it is shown as published. */
	today: Today | null;
	/** The day on which its units are taken. */
	day: string;
	/** What is ranked, in words. */
	what: string;
	/** Highlighted units; the first is the selected one. */
	codes: readonly string[];
	selected: Province | null;
	/** Between which places its provinces may stand; null where that is not known. */
	bands: RankBands | null;
	/** Provinces without a result in it. */
	absent: readonly string[];
	/** The region listed; '' for the whole country. */
	region: Choice;
}

/** The edition that an address asks for, with what may be asked instead; null where nothing is here. */
export async function askedProvinceEdition(
	context: Context,
	index: Index,
	asked: Asked
): Promise<{ edition: ProvinceEdition; units: Province[]; regions: Choice[] } | null> {
	const { component, editions } = await askedEditions(context, asked.url, index, asked.indicator);
	if (editions.length === 0) return null;
	const years = editions.map((edition) => edition.year);
	const year = askedYear(context, asked, years);
	const edition = editions.find((candidate) => candidate.year === year);
	if (!edition) return null;
	const made = provinceEdition(context, { index, component, edition, editions }, asked.basis);
	const bands = made.today || !made.field.whole ? null : await bandsOf(context, edition, made.field.standings);
	const { units, codes } = askedProvinces(context, asked, made.day);
	const { region, regions } = askedRegion(context, asked, made.day);
	const selected = units.find(({ code }) => code === codes[0]) ?? null;
	const chosen = regions.find(({ value }) => value === region) ?? wholeCountry;
	return { edition: { ...made, bands, codes, selected, region: chosen }, units, regions };
}

const wholeCountry: Choice = { value: '', text: '' };

/** An edition with nobody highlighted and the whole country listed. */
export function provinceEdition(
	context: Context,
	published: Pick<ProvinceEdition, 'index' | 'component' | 'edition' | 'editions'>,
	basis: Basis = 'own'
): ProvinceEdition {
	const { reference, locale } = context;
	const { index, component } = published;
	const { year } = published.edition;
	const what = whatIs(context, index, component, year);
	const { edition, editions, field, today } =
		basis === 'today'
			? byToday(context, published)
			: { ...published, field: measured(context, index, published.edition), today: null };
	const day = today ? mergerDay : reference.ratedOn(index.index_code, year);
	return {
		index,
		component,
		edition,
		editions,
		field,
		basis,
		today,
		day,
		what: today ? todaysUnits[locale].what(what) : what,
		codes: [],
		selected: null,
		bands: null,
		absent: reference
			.provincesOn(day)
			.flatMap(({ unit_code }) => (edition.standings.has(unit_code) ? [] : [unit_code])),
		region: wholeCountry
	};
}

/** The ranking of the provinces of an edition: what stands in the page's table and in the chart. */
export function provinceRanking(context: Context, of: ProvinceEdition, order: Order): Ranking {
	const { reference, locale } = context;
	const { field, edition, day, region, absent, codes, what, editions, today, bands } = of;
	const within = (code: string) =>
		region.value === '' || reference.region(code, schemeOn(day))?.region_code === region.value;
	const words = messages[locale].table;
	return rank(
		context,
		{
			...field,
			edition,
			editions,
			members: field.standings.filter(({ unit_code }) => within(unit_code)),
			// An excerpt lacks most provinces: it lists only the one that is looked for.
			missing: absent.filter((code) => (field.whole ? within(code) : code === codes[0])),
			missingText: (code) => {
				const parts = today ? lacking(context, today, code) : [];
				if (parts.length > 0) return todaysUnits[locale].lacking(list(locale, parts));
				return field.whole ? words.missing(edition.year) : words.notHere(edition.year);
			},
			bands,
			partsOf: (code) => today && partsText(context, today, code),
			day,
			selected: codes,
			what,
			linked: true
		},
		order
	);
}
