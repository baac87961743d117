import { error } from '@sveltejs/kit';
import { provinceOf, ratesGroup, type Field } from '$lib/analysis/edition';
import { fieldOf, sameField } from '$lib/analysis/field';
import { todaysUnitOf } from '$lib/analysis/todays-units';
import { markOf, mostUnits, solidMarkOf, type UnitMark } from '$lib/charts/unit-marks';
import { byName, findUnit } from '$lib/i18n/collate';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { compare as messages } from '$lib/i18n/messages/compare';
import { rankings as rankingWords } from '$lib/i18n/messages/rankings';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index, Indicator, Unit } from '$lib/model/datasets';
import { mergerDay, type Reference } from '$lib/model/reference';
import type { Context } from '../context';
import { refuse, withParameter } from '../refuse';
import { provinceOptions, type ProvinceOption } from './provinces';
import { readBasis, refuseBasisInside, type Basis } from './ranking/asked';

/** What a comparison needs of a context: nothing here asks the warehouse. */
export type Reading = Pick<Context, 'reference' | 'locale'>;

/** A unit of the comparison, in the order of the address. */
export interface ComparedUnit {
	code: string;
	name: string;
	mark: UnitMark;
}

/** What is compared: units that are rated together, and one index or a component of it. */
export interface Compared {
	units: ComparedUnit[];
	field: Field;
	index: Index;
	/** Null for the headline, whatever it was called over the years. */
	indicator: Indicator | null;
	/** Whether earlier editions are shown by the provinces of today. */
	basis: Basis;
}

export const provincesField: Field = { group: 'provinces', parent_code: null };

/**
 * Units as pictures tell them apart, in the order given; named as on a day, if one is given. By the provinces of today only
 * estimates are dashed.
 */
export const comparedUnits = (
	{ reference, locale }: Reading,
	codes: readonly string[],
	{ day, basis = 'own' }: { day?: string; basis?: Basis } = {}
): ComparedUnit[] =>
	codes.map((code, at) => ({
		code,
		name: labelled(reference, locale, code, day),
		mark: (basis === 'today' ? solidMarkOf : markOf)(at)
	}));

/** Units of a field to choose from; a merged province is told from the old one of the same name. */
export function compareOptions({ reference, locale }: Reading, field: Field, basis: Basis = 'own'): ProvinceOption[] {
	if (field.parent_code === null)
		return provinceOptions(reference, locale)
			.filter(({ code }) => basis === 'own' || todaysUnitOf(reference, code) === code)
			.map((option) => ({
				...option,
				name: labelled(reference, locale, option.code),
				...(basis === 'today' ? { group: todaysUnits[locale].ask.today } : {})
			}));
	const aliases = Map.groupBy(reference.tables.unit_aliases, (row) => row.unit_code);
	const group = fieldName({ reference, locale }, field);
	return reference.tables.units
		.filter((unit) => sameField(fieldOf(reference, unit), field))
		.map(({ unit_code: code }) => ({
			code,
			name: unitName(reference, locale, code),
			group,
			also: (aliases.get(code) ?? []).map((row) => row.alias)
		}))
		.sort(byName<ProvinceOption>(locale, ({ name }) => name));
}

/** A field in words: `Khối sở, ban, ngành, Hà Tĩnh`. */
export function fieldName({ reference, locale }: Reading, { group, parent_code }: Field): string {
	const name = rankingWords[locale].groups.name(group);
	return parent_code === null ? name : `${name}, ${unitName(reference, locale, parent_code)}`;
}

/** A unit's name on a day; a province formed by the merger is told from the old one of the same name. */
export function labelled(reference: Reference, locale: Context['locale'], code: string, day?: string): string {
	const name = unitName(reference, locale, code, day);
	const unit = reference.unit.get(code);
	const merged = unit?.level === 'province' && (unit.valid_from ?? '') >= mergerDay;
	return merged ? messages[locale].merged(name) : name;
}

/** A unit by the name that a picture elsewhere needs: one inside a province with the province, since many have a Sở Y tế. */
export function placedName(
	{ reference, locale }: Reading,
	code: string,
	name = unitName(reference, locale, code)
): string {
	const parent = provinceOf(reference, code);
	return parent === null ? name : `${name} (${unitName(reference, locale, parent)})`;
}

/** Indices that rate a field. */
export const comparedIndices = ({ reference }: Reading, { group }: Field): Index[] =>
	reference.tables.indices.filter((index) => ratesGroup(index, group));

/** The index that an address names; without one PAPI, and inside a province the one that rated it last. */
export function readIndex(context: Reading, url: URL, field: Field): Index {
	const choices = comparedIndices(context, field);
	const value = url.searchParams.get('index')?.trim() || usualIndex(context, choices, field);
	const found = choices.find((index) => index.index_code === value);
	if (found) return found;
	const nearest = choices.map((index) => ({ value: index.index_code, text: shortName(index.index_code) }));
	return refuse(404, { locale: context.locale, url }, { name: 'index', what: 'index', value }, nearest);
}

function usualIndex({ reference }: Reading, choices: readonly Index[], { parent_code }: Field): string {
	if (parent_code === null) return 'PAPI';
	const newest = ({ index_code }: Index) =>
		Math.max(
			0,
			...reference.tables.coverage.flatMap((row) =>
				row.index_code === index_code && row.parent_code === parent_code ? [row.year] : []
			)
		);
	return choices.toSorted((a, b) => newest(b) - newest(a))[0]?.index_code ?? '';
}

/** A unit by its code, or by its name as typed where the page runs without JavaScript. */
function readUnit(context: Reading, url: URL, text: string, field: Field): string {
	const { reference, locale } = context;
	const unit = reference.unit.get(text);
	if (unit && compared(unit)) return text;
	if (unit) {
		const instead = [{ href: localized(locale, '/compare'), text: messages[locale].refused.proposed }];
		error(400, { message: messages[locale].refused.notRated(unit.full_name_vi), instead });
	}
	const { found, near } = findUnit(text, compareOptions(context, field));
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

/** Whether indices rate a unit of this kind. */
const compared = ({ level }: Unit): boolean => level !== 'country' && level !== 'archipelago';

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
 * The units that an address names, each once, by code or by name, the field in which they are rated, and the basis: names
 * are looked for among the units that are rated with the first. By the provinces of today, a former one is that which it
 * went into.
 * @throws SvelteKit's HttpError for one that is unknown or never rated, for units that are rated apart, and for more than
 * a picture can tell apart
 */
export function readUnits(context: Reading, url: URL): { codes: string[]; field: Field; basis: Basis } {
	const { locale, reference } = context;
	const named = unitsNamed(url);
	const known = named.flatMap((part) => reference.unit.get(part) ?? []).find(compared);
	const field = known ? fieldOf(reference, known) : provincesField;
	const basis = readBasis(locale, url);
	if (field.parent_code !== null) refuseBasisInside(locale, url, basis);
	const read = named.map((part) => readUnit(context, url, part, field));
	const codes = [...new Set(basis === 'today' ? read.map((code) => todaysUnitOf(reference, code)) : read)];
	refuseApart(context, url, codes);
	if (codes.length <= mostUnits) return { codes, field, basis };
	const words = messages[locale].refused;
	const [asked, most] = [number(locale, codes.length), number(locale, mostUnits)];
	error(400, {
		message: words.tooMany(asked, most),
		instead: [{ href: withUnits(url, codes.slice(0, mostUnits)), text: words.firstOnly(most) }]
	});
}

/** Refuses units that are rated apart, and offers those of each field. */
function refuseApart(context: Reading, url: URL, codes: readonly string[]): void {
	const { locale, reference } = context;
	const fields: { field: Field; units: string[] }[] = [];
	for (const code of codes) {
		const unit = reference.unit.get(code);
		if (!unit) continue;
		const field = fieldOf(reference, unit);
		const same = fields.find((one) => sameField(one.field, field));
		if (same) same.units.push(code);
		else fields.push({ field, units: [code] });
	}
	if (fields.length < 2) return;
	const words = messages[locale].refused;
	const names = fields.map(({ field }) => fieldName(context, field));
	const index = reference.index.get(url.searchParams.get('index') ?? '');
	error(400, {
		message: words.apart(names.join('; ')),
		instead: fields.map(({ field, units }) => {
			const to = new URL(withUnits(url, units), url);
			if (index && !ratesGroup(index, field.group))
				for (const name of ['index', 'indicator']) to.searchParams.delete(name);
			return { href: `${to.pathname}${to.search}`.replaceAll('%2C', ','), text: words.only(fieldName(context, field)) };
		})
	});
}
