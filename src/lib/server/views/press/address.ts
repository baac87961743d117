import { chartKinds, type ChartKind } from '$lib/charts/chart';
import { findUnit } from '$lib/i18n/collate';
import { localized } from '$lib/i18n/locale';
import { press as messages } from '$lib/i18n/messages/press';
import type { Definition } from '../../charts/definition';
import { kinds } from '../../charts/kinds';
import { provinceOptions } from '../../charts/provinces';
import { themeAsked } from '../../charts/own-parameters';
import { newestWhole } from '../../charts/ranking/asked';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** The chart that the studio is asked for. */
export interface Asked {
	kind: ChartKind;
	definition: Definition;
}

/** What reading an address needs of a context: nothing here asks the warehouse. */
type Reading = Pick<Context, 'reference' | 'locale'>;

/** What is asked of every chart, whatever its kind: kept when another chart is chosen. */
const manners = ['lang', 'size', 'scale', 'release'] as const;

/** The unit that opens where neither the address nor the installation names one. */
const openingUnit = '42';

/** Whether a chart is about the units highlighted in it, and is none without them. */
export const needsUnits = (kind: ChartKind): boolean => kind === 'bump';

/** Commas between units stay readable. */
export const readable = (query: URLSearchParams): string => query.toString().replaceAll('%2C', ',');

/**
 * Reads which chart the studio is asked for.
 * @returns the chart, or the address that asks for it in full: where the address names none, or where the control
 * sentence was sent with parts of another chart (`was` says of which)
 * @throws SvelteKit's HttpError for a kind that does not exist
 */
export function readAsked(context: Reading, url: URL, home: string | undefined): Asked | { redirect: string } {
	const { locale } = context;
	const query = url.searchParams;
	const value = query.get('kind') ?? '';
	const kind = value === '' ? chartKinds[0] : chartKinds.find((candidate) => candidate === value);
	if (!kind) {
		const choices = chartKinds.map((candidate) => ({ value: candidate, text: messages[locale].kinds[candidate] }));
		refuse(404, { locale, url }, { name: 'kind', what: 'parameter', value }, choices);
	}
	const definition = kinds[kind];
	if (value !== '' && !query.has('was') && query.getAll('units').length < 2) return { kind, definition };
	const asked = inFull(context, { kind, definition }, query, home);
	return { redirect: localized(locale, `/press?${readable(asked)}`) };
}

/** The whole address of a chart, from what was chosen and what is needed beside it. */
function inFull(context: Reading, { kind, definition }: Asked, query: URLSearchParams, home: string | undefined) {
	const has = (name: string) => definition.parameters.includes(name);
	const given = (name: string) => query.get(name)?.trim() ?? '';
	const full = new URLSearchParams({ kind });
	const set = (name: string, value: string) => {
		if (value !== '' && !full.has(name)) full.set(name, value);
	};

	const units = unitsOf(context, query);
	const opening = home ?? openingUnit;
	if (has('index')) set('index', given('index') || (newestWhole(context.reference) ?? ''));
	const named = unitParameter(definition.parameters);
	if (named === 'units') set('units', units.join(',') || (query.has('kind') && !needsUnits(kind) ? '' : opening));
	if (named === 'unit') set('unit', units[0] ?? opening);
	if (has('plan') && named === null) set('plan', given('plan') || planOf(context, units[0] ?? opening));
	const was = new URLSearchParams(given('was') || query);
	// Year and component of another chart mean nothing here.
	const same = ['kind', 'index'].every((name) => (was.get(name) ?? '') === given(name));
	// The headline has had several codes: of another year it goes without.
	const headline = context.reference.indicator(given('index'), given('indicator'))?.parent_code === null;
	const moved = headline && was.get('year') !== query.get('year');
	const settled = ['unit', 'units', 'theme', ...(moved ? ['indicator'] : [])];
	for (const name of definition.parameters) if (same && !settled.includes(name)) set(name, given(name));
	// A theme of work has the same name as the look of the picture.
	if (same && has('theme')) set('theme', themeAsked(query));
	for (const name of manners) set(name, given(name));
	const look = query.getAll('theme').find((value) => value === 'light' || value === 'dark');
	if (look !== undefined) full.append('theme', look);
	// Words were written, and signed, for exactly this chart.
	const worded = ['kind', 'lang', ...definition.parameters].every(
		(name) => name === 'theme' || (was.get(name) ?? '') === (full.get(name) ?? '')
	);
	if (worded) for (const name of ['title', 'subtitle', 'note', 'sig']) set(name, given(name));
	return full;
}

/** How a kind names its units: many take both names, the first of which is their own; null for those without units. */
export const unitParameter = (parameters: readonly string[]): 'unit' | 'units' | null => {
	const first = parameters.find((name) => name === 'unit' || name === 'units');
	return first === 'unit' || first === 'units' ? first : null;
};

/** The units of an address, by code or by name, each once. */
function unitsOf({ reference, locale }: Reading, query: URLSearchParams): string[] {
	const typed = [...query.getAll('units'), ...query.getAll('unit')]
		.flatMap((part) => part.split(','))
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const options = provinceOptions(reference, locale);
	// What nobody is called stays as it was typed, for the chart to refuse with the nearest names.
	const codes = typed.map((part) => (reference.unit.has(part) ? part : (findUnit(part, options).found?.code ?? part)));
	return [...new Set(codes)];
}

function planOf({ reference }: Reading, unit: string): string {
	const { plans } = reference.tables;
	return (plans.find((plan) => plan.unit_code === unit) ?? plans[0])?.plan_code ?? '';
}
