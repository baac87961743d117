import { todaysUnitOf } from '$lib/analysis/todays-units';
import { localized } from '$lib/i18n/locale';
import { indicatorName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import { mergerDay, schemeOn, type Reference } from '$lib/model/reference';
import { comparedUnits, readIndex, readUnits, type Compared, type Reading } from '../../charts/compared';
import { basisValue, type Basis } from '../../charts/ranking/asked';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** The units whose comparison opens when the address names none. */
const homeUnit = '42';
const proposedNeighbours = 4;

/** The address of a comparison; commas stay readable. */
export function compareHref(
	locale: Context['locale'],
	units: readonly string[],
	index: string,
	indicator: string | null,
	basis: Basis = 'own'
): string {
	const list = units.map((code) => encodeURIComponent(code)).join(',');
	const component = indicator === null ? '' : `&indicator=${encodeURIComponent(indicator)}`;
	const today = basis === 'own' ? '' : `&basis=${basisValue[basis]}`;
	return localized(locale, `/compare?units=${list}&index=${encodeURIComponent(index)}${component}${today}`);
}

/**
 * Reads a comparison from an address.
 * @param beside the units that a unit inside a province is compared with where it is named alone
 * @returns what to compare, or the address that says it in full: where units are missing, repeated or given by name, or
 * the component belongs to another index
 * @throws SvelteKit's HttpError for what is unknown or too much
 */
export function readCompared(
	context: Reading,
	url: URL,
	home: string | undefined,
	beside: readonly string[] = []
): Compared | { redirect: string } {
	const { reference, locale } = context;
	const { codes, field, basis } = readUnits(context, url);
	const index = readIndex(context, url, field);
	const indicator = readIndicator(context, url, index);
	const own = home !== undefined && reference.unit.get(home)?.level === 'province' ? home : homeUnit;
	const first = codes[0] ?? (basis === 'today' ? todaysUnitOf(reference, own) : own);
	const near = field.parent_code === null ? neighboursOf(reference, first, basis) : beside;
	const units = codes.length > 1 ? codes : [first, ...near];
	const indicatorCode = indicator?.indicator_code ?? null;
	const component = url.searchParams.get('indicator') ?? '';
	const carried = component !== '' && !reference.indicator(index.index_code, component);
	if (carried || units.join() !== url.searchParams.getAll('units').join(';'))
		return { redirect: compareHref(locale, units, index.index_code, indicatorCode, basis) };
	return { units: comparedUnits(context, units, { basis }), field, index, indicator, basis };
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

/** The units of the same region that lie nearest on the tile map. */
function neighboursOf(reference: Reference, code: string, basis: Basis): string[] {
	const unit = reference.unit.get(code);
	const scheme = schemeOn(basis === 'today' ? mergerDay : (unit?.valid_from ?? ''));
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
