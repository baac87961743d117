import { z } from 'zod';
import { groupOf, ratesGroup } from '$lib/analysis/edition';
import { partsOf } from '$lib/analysis/merged';
import { workMeasures } from '$lib/analysis/work-measure';
import { editDistance } from '$lib/i18n/collate';
import { channelGroups } from '$lib/i18n/messages/channels';
import { impact as messages } from '$lib/i18n/messages/impact';
import { indicatorName, shortName } from '$lib/i18n/names';
import { groupsOfChannels } from '../../association/question';
import { unitResults } from '../../warehouse/queries';
import type { Context } from '../../context';
import { refuse, type Choice } from '../../refuse';
import { themeAsked } from '../own-parameters';
import { isSame } from '../plan-progress/agencies';
import { agenciesHere, workHere, type WorkAsked } from './work-here';

/** What the reader asked for; `indicator` null is the headline, whatever its code was each year. */
export interface ImpactQuestion extends WorkAsked {
	unit: string;
	index: string;
	indicator: string | null;
	lag: 0 | 1 | 2;
	/** The year that the change begins with; null is the first that may be compared. */
	since: number | null;
}

/** Names of the parameters that ask. */
export const impactParameters = [
	'unit',
	'index',
	'indicator',
	'lag',
	'channel',
	'theme',
	'agency',
	'serves',
	'measure',
	'since'
] as const;

/** What may be asked for: indices that rate the unit, components of the index, groups of channels, themes, indices served. */
export function impactLists({ reference, locale }: Context, index: string, unit?: string) {
	const group = unit === undefined ? null : groupOf(reference.unit.get(unit));
	const groups = groupsOfChannels(reference);
	return {
		index: reference.tables.indices
			.filter((row) => group === null || ratesGroup(row, group) || row.index_code === index)
			.map((row) => ({ value: row.index_code, text: shortName(row.index_code) })),
		indicator: reference
			.indicatorsOf(index)
			.filter((row) => row.parent_code !== null)
			.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) })),
		channel: groups.map((group) => ({
			value: group,
			text: (channelGroups[locale][group] ?? group).toLocaleLowerCase(locale)
		})),
		theme: reference.tables.themes.map((row) => ({
			value: row.theme_code,
			text: locale === 'vi' ? row.name_vi : row.name_en
		})),
		serves: reference.tables.indices.map((row) => ({ value: row.index_code, text: shortName(row.index_code) }))
	};
}

const lags = z.enum(['0', '1', '2']).transform((value): 0 | 1 | 2 => (value === '0' ? 0 : value === '1' ? 1 : 2));

/**
 * Reads the question from the address; blank parts take their default: the index with the most years here, all work,
 * a lag of one year.
 * @throws SvelteKit's HttpError for a part that does not exist, with the nearest choices
 */
export async function impactQuestion(context: Context, url: URL, unit: string): Promise<ImpactQuestion> {
	const { reference } = context;
	const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
	const index = asked('index') || (await richest(context, unit));
	const at = { locale: context.locale, url };
	const nearest = (value: string, choices: Choice[]) =>
		choices.toSorted((a, b) => editDistance(value, a.value) - editDistance(value, b.value)).slice(0, 5);
	const lists = impactLists(context, index, unit);
	const known = (name: keyof typeof lists, value: string, here: (code: string) => boolean) => {
		const what = name === 'serves' ? 'index' : name;
		if (value !== '' && !here(value)) refuse(404, at, { name, what, value }, nearest(value, lists[name]));
	};
	known('index', index, (code) => reference.index.has(code));
	known('indicator', asked('indicator'), (code) => reference.indicator(index, code) !== undefined);
	known('channel', asked('channel'), (code) =>
		reference.tables.channels.some((row) => row.channel_code === code || row.group === code)
	);
	known('theme', themeAsked(url.searchParams), (code) => reference.theme.has(code));
	known('serves', asked('serves'), (code) => reference.index.has(code));
	const agency = asked('agency');
	const agencies = agency === '' ? [] : agenciesHere(context, await workHere(context, unit));
	const named = agencies.find((name) => isSame(name, agency));
	if (agency !== '' && named === undefined) {
		const choices = agencies.map((name) => ({ value: name, text: name }));
		refuse(404, at, { name: 'agency', what: 'doer', value: agency }, nearest(agency, choices));
	}
	const measure = z.enum(workMeasures).safeParse(asked('measure') || 'count');
	if (!measure.success) {
		const choices = workMeasures.map((value) => ({ value, text: messages[context.locale].measures.short[value] }));
		refuse(400, at, { name: 'measure', what: 'measure', value: asked('measure') }, choices);
	}
	const lag = lags.safeParse(asked('lag') || '1');
	if (!lag.success) {
		const words = messages[context.locale].lag;
		refuse(
			400,
			at,
			{ name: 'lag', what: 'lag', value: asked('lag') },
			([0, 1, 2] as const).map((value) => ({ value: String(value), text: words[value] }))
		);
	}
	const since =
		asked('since') === ''
			? null
			: z
					.string()
					.regex(/^\d{4}$/)
					.safeParse(asked('since'));
	if (since !== null && !since.success) refuse(400, at, { name: 'since', what: 'year', value: asked('since') }, []);
	const component = reference.indicator(index, asked('indicator'));
	return {
		unit,
		index,
		indicator: component?.parent_code ? component.indicator_code : null,
		lag: lag.data,
		since: since === null ? null : Number(since.data),
		channel: asked('channel') || null,
		theme: themeAsked(url.searchParams) || null,
		agency: named ?? null,
		serves: asked('serves') || null,
		measure: measure.data
	};
}

/**
 * The index measured last for a unit, with the most years where several are; the first that rates its kind where it has
 * none. A province formed by merger that has none is measured by what all its parts have.
 */
async function richest({ warehouse, release, reference }: Context, unit: string): Promise<string> {
	const scored = async (code: string) =>
		(await unitResults(warehouse, release, { unit: code })).filter(
			(row) => row.score !== null && reference.indicator(row.index_code, row.indicator_code)?.parent_code === null
		);
	const [rated, own] = [reference.unit.get(unit), await scored(unit)];
	const parts = rated && own.length === 0 ? partsOf(reference, rated) : [];
	const [first = [], ...others] = parts.length > 1 ? await Promise.all(parts.map(scored)) : [own];
	const known = first.filter((row) =>
		others.every((rows) => rows.some(({ index_code, year }) => index_code === row.index_code && year === row.year))
	);
	const years = (index: string) => known.filter((row) => row.index_code === index).map((row) => row.year);
	const group = groupOf(rated);
	const [best] = reference.tables.indices
		.filter((row) => ratesGroup(row, group) || years(row.index_code).length > 0)
		.map((row) => ({ code: row.index_code, years: years(row.index_code) }))
		.toSorted((a, b) => Math.max(0, ...b.years) - Math.max(0, ...a.years) || b.years.length - a.years.length);
	return best?.code ?? '';
}
