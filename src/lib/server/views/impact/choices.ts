import { z } from 'zod';
import { editDistance } from '$lib/i18n/collate';
import { localized } from '$lib/i18n/locale';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { impact as messages } from '$lib/i18n/messages/impact';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import { unitResults } from '../../warehouse/queries';
import type { Context } from '../context';
import type { ImpactQuestion } from './impact';
import { refuse, type Choice } from '../refuse';

/** Lists for the control sentence, and units with a plan for those who have not chosen one. */
export function impactChoices({ reference, locale }: Context, question: ImpactQuestion | null) {
	const words = messages[locale].ask;
	const index = question?.index ?? '';
	const groups = [...new Set(reference.tables.channels.map((channel) => channel.group))].sort(
		(a, b) => groupOrder(a) - groupOrder(b)
	);
	const components = reference.indicatorsOf(index).filter((row) => row.parent_code !== null);
	return {
		question,
		indices: reference.tables.indices.map((row) => ({ value: row.index_code, text: shortName(row.index_code) })),
		indicators: [
			{ value: '', text: words.total },
			...components.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }))
		],
		channels: [
			{ value: '', text: words.allChannels },
			...groups.map((group) => ({
				value: group,
				text: (channelGroups[locale][group] ?? group).toLocaleLowerCase(locale)
			}))
		],
		themes: [
			{ value: '', text: words.allThemes },
			...reference.tables.themes.map((row) => ({
				value: row.theme_code,
				text: locale === 'vi' ? row.name_vi : row.name_en
			}))
		],
		withPlans: [...new Set(reference.tables.plans.map((plan) => plan.unit_code))].map((code) => ({
			href: localized(locale, `/impact?unit=${encodeURIComponent(code)}`),
			text: unitName(reference, locale, code)
		}))
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
	const choices = impactChoices(context, { unit, index, indicator: null, lag: 1, channel: null, theme: null });
	const known = (
		name: 'index' | 'indicator' | 'channel' | 'theme',
		value: string,
		list: Choice[],
		also: (code: string) => boolean
	) => {
		if (value === '' || also(value)) return;
		refuse(
			404,
			at,
			{ name, what: name, value },
			nearest(
				value,
				list.filter((choice) => choice.value !== '')
			)
		);
	};
	known('index', index, choices.indices, (code) => reference.index.has(code));
	known('indicator', asked('indicator'), choices.indicators, (code) => reference.indicator(index, code) !== undefined);
	known('channel', asked('channel'), choices.channels, (code) =>
		reference.tables.channels.some((row) => row.channel_code === code || row.group === code)
	);
	known('theme', asked('theme'), choices.themes, (code) => reference.theme.has(code));
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
	const component = reference.indicator(index, asked('indicator'));
	return {
		unit,
		index,
		indicator: component?.parent_code ? component.indicator_code : null,
		lag: lag.data,
		channel: asked('channel') || null,
		theme: asked('theme') || null
	};
}

/** The index measured last for a unit, with the most years where several are; the first of all where it has none. */
async function richest({ warehouse, release, reference }: Context, unit: string): Promise<string> {
	const results = await unitResults(warehouse, release, { unit });
	const scored = results.filter(
		(row) => row.score !== null && reference.indicator(row.index_code, row.indicator_code)?.parent_code === null
	);
	const years = (index: string) => scored.filter((row) => row.index_code === index).map((row) => row.year);
	const [best] = reference.tables.indices
		.map((row) => ({ code: row.index_code, years: years(row.index_code) }))
		.toSorted((a, b) => Math.max(0, ...b.years) - Math.max(0, ...a.years) || b.years.length - a.years.length);
	return best?.code ?? '';
}
