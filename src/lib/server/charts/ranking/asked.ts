import { z } from 'zod';
import { allowsRanking } from '$lib/analysis/edition';
import { byName, findUnit } from '$lib/i18n/collate';
import type { Locale } from '$lib/i18n/locale';
import { number } from '$lib/i18n/format';
import { rankings as pageMessages } from '$lib/i18n/messages/rankings';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { schemeOn, type Reference } from '$lib/model/reference';
import type { Context } from '../../context';
import { nearestYear, refuse, type Choice } from '../../refuse';

/** Which edition an address asks for, and who is highlighted in it, before anything is known to exist. */
export interface Asked {
	url: URL;
	year: string | null;
	indicator: string | null;
	region: string | null;
	/** Codes or typed names; the first is the selected unit. */
	units: string[];
	parent: string | null;
	basis: Basis;
}

/** Whose figures are shown: of the units as they were in the year, or of today's provinces throughout. */
export type Basis = 'own' | 'today';

/** What `basis` is in an address. */
export const basisValue = { own: '', today: '2025' } as const;

const optional = z
	.string()
	.trim()
	.max(200)
	.transform((value) => (value === '' ? null : value))
	.nullable();
const query = z.object({ year: optional, indicator: optional, region: optional, parent: optional, units: optional });

/** Reads which edition an address asks for; a value that cannot be is refused. */
export function readAsked({ locale }: Context, url: URL): Asked {
	const get = (name: string) => url.searchParams.get(name);
	const parsed = query.safeParse({
		...Object.fromEntries(['year', 'indicator', 'region', 'parent'].map((name) => [name, get(name)])),
		units: get('units') ?? get('unit')
	});
	if (!parsed.success) {
		const name = String(parsed.error.issues[0]?.path[0] ?? 'units');
		refuse(400, { locale, url }, { name, what: 'unit', value: get(name) ?? '' }, []);
	}
	const units = parsed.data.units?.split(',').map((unit) => unit.trim()) ?? [];
	return { url, ...parsed.data, units: units.filter((unit) => unit !== ''), basis: readBasis(locale, url) };
}

/** The bases that an address may ask for, in words. */
export const basisChoices = (locale: Locale): Choice[] =>
	(['own', 'today'] as const).map((basis) => ({ value: basisValue[basis], text: todaysUnits[locale].ask[basis] }));

/** Whose figures an address asks for; another basis is refused with those that there are. */
export function readBasis(locale: Locale, url: URL): Basis {
	const value = url.searchParams.get('basis')?.trim() ?? '';
	if (value === basisValue.own) return 'own';
	if (value === basisValue.today) return 'today';
	refuse(400, { locale, url }, { name: 'basis', what: 'basis', value }, basisChoices(locale));
}

/** Refuses a basis for units inside a province: only of provinces something is estimated. */
export function refuseBasisInside(locale: Locale, url: URL, basis: Basis): void {
	if (basis === 'own') return;
	refuse(
		400,
		{ locale, url },
		{ name: 'basis', what: 'basis', value: basisValue[basis] },
		basisChoices(locale).slice(0, 1)
	);
}

/** The index with the newest edition that is here whole, or but for gaps at the source. */
export function newestWhole(reference: Reference): string | null {
	const whole = reference.tables.coverage.filter(
		(row) =>
			row.parent_code === null &&
			allowsRanking(row) &&
			reference.headline(row.index_code, row.year)?.indicator_code === row.indicator_code
	);
	return whole.toSorted((a, b) => b.year - a.year || b.scores_here - a.scores_here)[0]?.index_code ?? null;
}

/** The index that an address names, or 404 with every index; `href` makes the address of a choice. */
export function askedIndex(
	{ reference, locale }: Context,
	url: URL,
	code: string,
	href?: (choice: Choice) => string
): Index {
	const index = reference.index.get(code);
	if (index) return index;
	const things = reference.tables.indices.map((row) => ({ code: row.index_code, name: shortName(row.index_code) }));
	const near = findUnit(code, things);
	const offered = near.found ? [near.found] : near.near.length ? near.near : things;
	const nearest = offered.map((thing): Choice => ({ value: thing.code, text: thing.name }));
	refuse(404, { locale, url }, { name: 'index', what: 'index', value: code }, nearest, href);
}

/** The year that an address names, the newest without one, or a refusal with the nearest years. */
export function askedYear({ locale }: Context, asked: Asked, years: readonly number[]): number {
	const newest = years.at(-1) ?? 0;
	if (asked.year === null) return newest;
	const year = Number(asked.year);
	if (years.includes(year)) return year;
	const number = /^\d{4}$/.test(asked.year);
	const near = number ? nearestYear(years, year) : newest;
	const nearest = [...new Set([near ?? newest, newest])].map((value) => ({
		value: String(value),
		text: String(value)
	}));
	refuse(number ? 404 : 400, { locale, url: asked.url }, { name: 'year', what: 'year', value: asked.year }, nearest);
}

/** The code of a unit that an address names by code or name, or a refusal with the nearest names. */
export function askedUnit(
	{ locale }: Context,
	url: URL,
	units: readonly { code: string; name: string }[],
	value: string,
	what: 'unit' | 'parent' = 'unit'
): string {
	const { found, near } = findUnit(value, units);
	if (found) return found.code;
	const offered = what === 'parent' && near.length === 0 ? units : near;
	refuse(
		404,
		{ locale, url },
		{ name: what === 'unit' ? 'units' : 'parent', what, value },
		offered.map(({ code, name }) => ({ value: code, text: name }))
	);
}

/** The provinces of that day, sorted by name, and those that the address names; one of another division stays selectable. */
export function askedProvinces(context: Context, asked: Asked, day: string) {
	const { reference, locale } = context;
	const option = (code: string, on?: string) => ({ code, name: unitName(reference, locale, code, on) });
	const units = reference
		.provincesOn(day)
		.map((unit) => option(unit.unit_code, day))
		.sort(byName(locale, ({ name }) => name));
	const codes = asked.units.map((value) => {
		if (reference.unit.get(value)?.level === 'province') return value;
		return askedUnit(context, asked.url, units, value);
	});
	const others = codes.filter((code) => !units.some((unit) => unit.code === code));
	return { units: [...units, ...others.map((code) => option(code))], codes: [...new Set(codes)] };
}

/** The regions of that day, and the one that the address names; '' for the whole country. */
export function askedRegion(
	{ reference, locale }: Context,
	asked: Asked,
	day: string
): { region: string; regions: Choice[] } {
	const scheme = schemeOn(day);
	const named = new Map(
		reference.tables.unit_regions
			.filter((row) => row.scheme === scheme)
			.map((row) => [row.region_code, locale === 'vi' ? row.region_vi : row.region_en])
	);
	const regions = [...named].map(([value, text]) => ({ value, text }));
	const region = asked.region ?? '';
	if (region !== '' && !named.has(region)) {
		const everywhere = { value: '', text: pageMessages[locale].tools.everywhere(number(locale, regions.length)) };
		refuse(404, { locale, url: asked.url }, { name: 'region', what: 'region', value: region }, [
			everywhere,
			...regions
		]);
	}
	return { region, regions };
}
