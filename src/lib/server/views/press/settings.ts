import { groupOf, ratesGroup, type Field, type Group } from '$lib/analysis/edition';
import { fieldOf } from '$lib/analysis/field';
import type { ChartKind } from '$lib/charts/chart';
import { press as messages } from '$lib/i18n/messages/press';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import { compareOptions, labelled, provincesField } from '../../charts/compared';
import { basisChoices, basisValue } from '../../charts/ranking/asked';
import { provinceOptions } from '../../charts/provinces';
import type { Context } from '../../context';
import type { Choice } from '../../refuse';
import { needsUnits, readable, unitParameter } from './address';

/** A word of the control sentence: what stands before it, and what may stand in its place. */
export interface Setting {
	name: string;
	before: string;
	label: string;
	value: string;
	options: (Choice & { group?: string })[];
	/** The selected unit, the one word in sen. */
	me: boolean;
}

/** What the control sentence offers for a chart. */
export interface Settings {
	settings: Setting[];
	/** Units that are highlighted beside the first, each with the address of the chart without it. */
	others: { code: string; name: string; without: string }[];
	/** Units that may be added; null where one is the most. */
	addable: { code: string; name: string; also: string[] }[] | null;
	/** Parameters that the sentence does not show, kept as they are. */
	hidden: [string, string][];
}

/** The most units that may be highlighted: more cannot be told apart. */
const mostUnits = 6;

/**
 * The words that a chart's parameters are in the control sentence; `address` is the chart's own, `kept` what follows it.
 * @param measured what of the index was measured where the chart's unit lies, null where that is every component
 */
export function settingsOf(
	context: Context,
	kind: ChartKind,
	parameters: readonly string[],
	address: string,
	kept: string,
	measured: ReadonlySet<string> | null
): Settings {
	const query = new URLSearchParams(address);
	const get = (name: string) => query.get(name) ?? '';
	const has = (name: string) => parameters.includes(name);
	const named = unitParameter(parameters);
	const units = get('units')
		.split(',')
		.filter((code) => code !== '');
	const field = fieldAsked(context, query, units);
	const settings = [
		...(has('index') ? [indexSetting(context, get('index'), field)] : []),
		...(has('indicator')
			? [indicatorSetting(context, get('index'), get('indicator'), Number(get('year')), measured)]
			: []),
		...(has('year') && query.has('year') && query.has('index') ? [yearSetting(context, query)] : []),
		...(has('basis') && !query.has('parent') && field.parent_code === null
			? [basisSetting(context, get('basis'))]
			: []),
		...(has('region') ? [regionSetting(context, query)] : []),
		...(has('plan') && query.has('plan') ? [planSetting(context, get('plan'))] : []),
		...(named === 'unit' && query.has('unit') ? [unitSetting(context, 'unit', get('unit'), false, field)] : []),
		...(named === 'units' ? [unitSetting(context, 'units', units[0] ?? '', !needsUnits(kind), field)] : [])
	];
	const shown = new Set([...settings.map(({ name }) => name), 'units']);
	const rest = units.slice(1);
	return {
		settings,
		others: rest.map((code) => {
			const without = new URLSearchParams(query);
			without.set('units', units.filter((other) => other !== code).join(','));
			return {
				code,
				name: labelled(context.reference, context.locale, code),
				without: `kind=${kind}&${readable(without)}&${kept}`
			};
		}),
		addable:
			named === 'units' && units.length > 0 && units.length < mostUnits
				? optionsOf(context, field).filter(({ code }) => !units.includes(code))
				: null,
		hidden: [...query].filter(([name]) => !shown.has(name))
	};
}

const groups: readonly Group[] = ['departments', 'districts', 'communes'];

/** The field that a chart is about: that of its first unit, or the group of a ranking inside a province. */
function fieldAsked({ reference }: Context, query: URLSearchParams, units: readonly string[]): Field {
	const unit = reference.unit.get(query.get('unit') ?? units[0] ?? '');
	if (unit) return groupOf(unit) === 'provinces' ? provincesField : fieldOf(reference, unit);
	const parent = query.get('parent') ?? '';
	const group = groups.find((one) => one === query.get('group'));
	return parent !== '' && group ? { group, parent_code: parent } : provincesField;
}

const optionsOf = (context: Context, field: Field) =>
	field.parent_code === null ? provinceOptions(context.reference, context.locale) : compareOptions(context, field);

function indexSetting({ reference, locale }: Context, value: string, { group, parent_code }: Field): Setting {
	const words = messages[locale].ask;
	const rows = reference.tables.coverage.filter((row) => parent_code === null || row.parent_code === parent_code);
	const here = new Set(rows.map((row) => row.index_code));
	const options = reference.tables.indices
		.filter((row) => row.index_code === value || (here.has(row.index_code) && ratesGroup(row, group)))
		.map((row) => ({ value: row.index_code, text: shortName(row.index_code) }));
	return { name: 'index', before: '', label: words.index, value, options, me: false };
}

function indicatorSetting(
	{ reference, locale }: Context,
	index: string,
	asked: string,
	year: number,
	measured: ReadonlySet<string> | null
): Setting {
	const words = messages[locale].ask;
	const components = year ? reference.components(index, year) : reference.indicatorsOf(index);
	// The headline keeps the code that it has here; without one it goes without.
	const headline = reference.indicator(index, asked)?.parent_code === null ? asked : '';
	const options = [
		{ value: headline, text: words.overall },
		...components
			.filter((row) => row.parent_code !== null)
			.filter(({ indicator_code: code }) => measured === null || measured.has(code) || code === asked)
			.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }))
	];
	return { name: 'indicator', before: words.by, label: words.indicator, value: asked, options, me: false };
}

function yearSetting({ reference, locale }: Context, query: URLSearchParams): Setting {
	const words = messages[locale].ask;
	const index = query.get('index') ?? '';
	const value = query.get('year') ?? '';
	const parent = query.get('parent');
	const indicator = query.get('indicator');
	const component = indicator !== null && reference.indicator(index, indicator)?.parent_code != null;
	const years = reference.tables.coverage
		.filter((row) => row.index_code === index && row.parent_code === parent)
		.filter((row) =>
			component
				? row.indicator_code === indicator
				: row.indicator_code === reference.headline(index, row.year)?.indicator_code
		)
		.map((row) => String(row.year));
	const options = [...new Set([...years, value])].sort().reverse();
	return {
		name: 'year',
		before: words.year,
		label: words.yearLabel,
		value,
		options: options.map((year) => ({ value: year, text: year })),
		me: false
	};
}

function basisSetting({ locale }: Context, value: string): Setting {
	const words = todaysUnits[locale].ask;
	return { name: 'basis', before: words.before, label: words.label, value, options: basisChoices(locale), me: false };
}

function regionSetting({ reference, locale }: Context, query: URLSearchParams): Setting {
	const words = messages[locale].ask;
	const scheme =
		query.get('basis') === basisValue.today
			? 'from-2025'
			: reference.scheme(query.get('index') ?? '', Number(query.get('year')));
	const regions = new Map(
		reference.tables.unit_regions
			.filter((row) => row.scheme === scheme)
			.map((row) => [row.region_code, locale === 'vi' ? row.region_vi : row.region_en])
	);
	const options = [{ value: '', text: words.country }, ...[...regions].map(([value, text]) => ({ value, text }))];
	return {
		name: 'region',
		before: words.in,
		label: words.region,
		value: query.get('region') ?? '',
		options,
		me: false
	};
}

function planSetting({ reference, locale }: Context, value: string): Setting {
	const words = messages[locale].ask;
	const options = reference.tables.plans.map((plan) => ({
		value: plan.plan_code,
		text: `${unitName(reference, locale, plan.unit_code)} ${plan.year}`
	}));
	return { name: 'plan', before: words.of, label: words.plan, value, options, me: false };
}

function unitSetting(
	context: Context,
	name: 'unit' | 'units',
	value: string,
	optional: boolean,
	field: Field
): Setting {
	const { reference, locale } = context;
	const words = messages[locale].ask;
	// What is about one unit may be about any; several must be rated together.
	const provinces = name === 'unit' && field.parent_code !== null ? provinceOptions(reference, locale) : [];
	const choices = [...optionsOf(context, field), ...provinces].map((option) => ({
		value: option.code,
		text: option.name,
		group: option.group
	}));
	const known = value === '' || choices.some((option) => option.value === value);
	const own = known ? [] : [{ value, text: unitName(reference, locale, value) }];
	const nobody = optional ? [{ value: '', text: words.nobody }] : [];
	return {
		name,
		before: name === 'unit' ? words.of : words.highlight,
		label: name === 'unit' ? words.unit : words.highlighted,
		value,
		options: [...nobody, ...own, ...choices],
		me: value !== ''
	};
}
