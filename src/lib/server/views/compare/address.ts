import { error } from '@sveltejs/kit';
import { markOf, mostUnits, type UnitMark } from '$lib/charts/bump/marks';
import { findUnit } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { compare as messages } from '$lib/i18n/messages/compare';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import { mergerDay, schemeOn, type Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { provinceOptions, type ProvinceOption } from '../provinces';
import { refuse } from '../refuse';

/** What a comparison needs of a context: nothing here asks the warehouse. */
export type Reading = Pick<Context, 'reference' | 'locale'>;

/** A unit of the comparison, in the order of the address. */
export interface ComparedUnit {
	code: string;
	name: string;
	mark: UnitMark;
}

/** What is compared: units, and one index or a component of it. */
export interface Compared {
	units: ComparedUnit[];
	index: Index;
	/** Null for the headline, whatever it was called over the years. */
	indicator: Indicator | null;
}

/** The units whose comparison opens when the address names none. */
const homeUnit = '42';
const proposedNeighbours = 4;

/** The address of a comparison; commas stay readable. */
export function compareHref(
	locale: Context['locale'],
	units: readonly string[],
	index: string,
	indicator: string | null
): string {
	const list = units.map((code) => encodeURIComponent(code)).join(',');
	const component = indicator === null ? '' : `&indicator=${encodeURIComponent(indicator)}`;
	return localized(locale, `/compare?units=${list}&index=${encodeURIComponent(index)}${component}`);
}

/** Provinces to choose from; a merged one is told from the old one of the same name. */
export const compareOptions = ({ reference, locale }: Reading): ProvinceOption[] =>
	provinceOptions(reference, locale).map((option) => ({ ...option, name: labelled(reference, locale, option.code) }));

/** A unit's name on a day; one formed by the merger is told from the old one of the same name. */
export function labelled(reference: Reference, locale: Context['locale'], code: string, day?: string): string {
	const name = unitName(reference, locale, code, day);
	const merged = (reference.unit.get(code)?.valid_from ?? '') >= mergerDay;
	return merged ? messages[locale].merged(name) : name;
}

/** Indices that rate provinces. */
export const comparedIndices = ({ reference }: Reading): Index[] =>
	reference.tables.indices.filter((index) => index.rated_levels.split(';').includes('province'));

/**
 * Reads a comparison from an address.
 * @returns what to compare, or the address that says it in full: where units are missing, repeated or given by name, or
 * the component belongs to another index
 * @throws SvelteKit's HttpError for what is unknown or too much
 */
export function readCompared(context: Reading, url: URL, home: string | undefined): Compared | { redirect: string } {
	const { reference, locale } = context;
	const index = readIndex(context, url);
	const indicator = readIndicator(context, url, index);
	const asked = url.searchParams
		.getAll('units')
		.flatMap((part) => part.split(','))
		.map((part) => part.trim());
	const codes = [...new Set(asked.filter((part) => part !== '').map((part) => readUnit(context, url, part)))];
	if (codes.length > mostUnits) tooMany(context, codes, index.index_code, indicator);
	const own = home !== undefined && reference.unit.get(home)?.level === 'province' ? home : homeUnit;
	const first = codes[0] ?? own;
	const units = codes.length > 1 ? codes : [first, ...neighboursOf(reference, first)];
	const indicatorCode = indicator?.indicator_code ?? null;
	const component = url.searchParams.get('indicator') ?? '';
	const carried = component !== '' && !reference.indicator(index.index_code, component);
	if (carried || units.join() !== url.searchParams.getAll('units').join(';'))
		return { redirect: compareHref(locale, units, index.index_code, indicatorCode) };
	return {
		units: units.map((code, at) => ({ code, name: labelled(reference, locale, code), mark: markOf(at) })),
		index,
		indicator
	};
}

function readIndex(context: Reading, url: URL): Index {
	const choices = comparedIndices(context);
	const value = url.searchParams.get('index') ?? 'PAPI';
	const found = choices.find((index) => index.index_code === value);
	if (found) return found;
	const nearest = choices.map((index) => ({ value: index.index_code, text: shortName(index.index_code) }));
	return refuse(404, { locale: context.locale, url }, { name: 'index', what: 'index', value }, nearest);
}

function readIndicator({ reference, locale }: Reading, url: URL, index: Index): Indicator | null {
	const value = url.searchParams.get('indicator');
	if (value === null || value === '') return null;
	const found = reference.indicator(index.index_code, value);
	if (found) return found.parent_code === null ? null : found;
	// The form carries the component of the index that was shown before.
	if (reference.tables.indicators.some((row) => row.indicator_code === value)) return null;
	const nearest = reference
		.indicatorsOf(index.index_code)
		.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }));
	return refuse(404, { locale, url }, { name: 'indicator', what: 'indicator', value }, nearest);
}

/** A unit by its code, or by its name as typed where the page runs without JavaScript. */
function readUnit(context: Reading, url: URL, text: string): string {
	const { reference, locale } = context;
	const unit = reference.unit.get(text);
	if (unit?.level === 'province') return text;
	const instead = [{ href: localized(locale, '/compare'), text: messages[locale].refused.proposed }];
	if (unit) error(400, { message: messages[locale].refused.notProvince(unit.full_name_vi), instead });
	const { found, near } = findUnit(text, compareOptions(context));
	if (found) return found.code;
	const rest = url.searchParams.getAll('units').flatMap((part) => part.split(','));
	const index = url.searchParams.get('index') ?? 'PAPI';
	return refuse(
		404,
		{ locale, url },
		{ name: 'units', what: 'unit', value: text },
		near.map((option) => ({ value: option.code, text: option.name })),
		(choice) =>
			compareHref(
				locale,
				rest.map((part) => (part.trim() === text ? choice.value : part.trim())).filter((part) => part !== ''),
				index,
				url.searchParams.get('indicator')
			)
	);
}

function tooMany({ locale }: Reading, codes: string[], index: string, indicator: Indicator | null): never {
	const words = messages[locale].refused;
	const [asked, most] = [number(locale, codes.length), number(locale, mostUnits)];
	const href = compareHref(locale, codes.slice(0, mostUnits), index, indicator?.indicator_code ?? null);
	error(400, { message: words.tooMany(asked, most), instead: [{ href, text: words.firstOnly(most) }] });
}

/** The units of the same region that lie nearest on the tile map. */
function neighboursOf(reference: Reference, code: string): string[] {
	const unit = reference.unit.get(code);
	const scheme = schemeOn(unit?.valid_from ?? '');
	const tiles = new Map(
		reference.tables.tile_map.filter((tile) => tile.scheme === scheme).map((tile) => [tile.unit_code, tile])
	);
	const own = tiles.get(code);
	const region = reference.region(code, scheme)?.region_code;
	if (!own || region === undefined) return [];
	return reference.tables.unit_regions
		.filter((row) => row.scheme === scheme && row.region_code === region && row.unit_code !== code)
		.flatMap((row) => {
			const tile = tiles.get(row.unit_code);
			return tile ? [{ code: row.unit_code, away: Math.hypot(tile.col - own.col, tile.row - own.row) }] : [];
		})
		.sort((a, b) => a.away - b.away || a.code.localeCompare(b.code))
		.slice(0, proposedNeighbours)
		.map((near) => near.code);
}
