import { error } from '@sveltejs/kit';
import { markOf, mostUnits, type UnitMark } from '$lib/charts/unit-marks';
import { findUnit } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { compare as messages } from '$lib/i18n/messages/compare';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import { mergerDay, type Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { refuse, withParameter } from '../refuse';
import { provinceOptions, type ProvinceOption } from './provinces';

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

/** Units as pictures tell them apart, in the order given; named as on a day, if one is given. */
export const comparedUnits = ({ reference, locale }: Reading, codes: readonly string[], day?: string): ComparedUnit[] =>
	codes.map((code, at) => ({ code, name: labelled(reference, locale, code, day), mark: markOf(at) }));

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

/** The index that an address names; PAPI without one. */
export function readIndex(context: Reading, url: URL): Index {
	const choices = comparedIndices(context);
	const value = url.searchParams.get('index') ?? 'PAPI';
	const found = choices.find((index) => index.index_code === value);
	if (found) return found;
	const nearest = choices.map((index) => ({ value: index.index_code, text: shortName(index.index_code) }));
	return refuse(404, { locale: context.locale, url }, { name: 'index', what: 'index', value }, nearest);
}

/** A unit by its code, or by its name as typed where the page runs without JavaScript. */
function readUnit(context: Reading, url: URL, text: string): string {
	const { reference, locale } = context;
	const unit = reference.unit.get(text);
	if (unit?.level === 'province') return text;
	if (unit) {
		const instead = [{ href: localized(locale, '/compare'), text: messages[locale].refused.proposed }];
		error(400, { message: messages[locale].refused.notProvince(unit.full_name_vi), instead });
	}
	const { found, near } = findUnit(text, compareOptions(context));
	if (found) return found.code;
	const all = unitsNamed(url);
	return refuse(
		404,
		{ locale, url },
		{ name: 'units', what: 'unit', value: text },
		near.map((option) => ({ value: option.code, text: option.name })),
		(choice) =>
			withUnits(
				url,
				all.map((part) => (part === text ? choice.value : part))
			)
	);
}

/** What an address names in `units`, repeated or parted by commas. */
export const unitsNamed = (url: URL): string[] =>
	url.searchParams
		.getAll('units')
		.flatMap((part) => part.split(','))
		.map((part) => part.trim())
		.filter((part) => part !== '');

/** The same address with other units; commas stay readable. */
const withUnits = (url: URL, units: readonly string[]): string =>
	withParameter(url, 'units', units.join(',')).replaceAll('%2C', ',');

/**
 * The provinces that an address names, each once, by code or by name.
 * @throws SvelteKit's HttpError for one that is unknown or no province, and for more than a picture can tell apart
 */
export function readUnits(context: Reading, url: URL): string[] {
	const { locale } = context;
	const codes = [...new Set(unitsNamed(url).map((part) => readUnit(context, url, part)))];
	if (codes.length <= mostUnits) return codes;
	const words = messages[locale].refused;
	const [asked, most] = [number(locale, codes.length), number(locale, mostUnits)];
	error(400, {
		message: words.tooMany(asked, most),
		instead: [{ href: withUnits(url, codes.slice(0, mostUnits)), text: words.firstOnly(most) }]
	});
}
