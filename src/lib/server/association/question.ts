import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { impact } from '$lib/i18n/messages/impact';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import type { Context } from '../context';
import type { Choice } from '../refuse';

export const associationParameters = ['index', 'indicator', 'channel', 'lag'] as const;
/** How many years before a result its work is looked for. */
export const lags = [0, 1, 2] as const;

/** What is set beside what, over all provinces. */
export interface AssociationQuestion {
	index: Index;
	/** Null for the headline, whatever its code was each year. */
	component: Indicator | null;
	/** A channel or a group of channels; null is all. */
	channel: string | null;
	lag: (typeof lags)[number];
}

/** A part of a question that leads nowhere, with what could stand there. */
export interface Unanswerable {
	parameter: 'index' | 'indicator' | 'channel' | 'lag';
	value: string;
	choices: Choice[];
}

export const isUnanswerable = (asked: AssociationQuestion | Unanswerable): asked is Unanswerable =>
	'parameter' in asked;

/** Reads a question; without an indicator it is about the total, without a channel about all work, the lag is one year. */
export function associationQuestion(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	query: URLSearchParams
): AssociationQuestion | Unanswerable {
	const asked = (name: (typeof associationParameters)[number]) => query.get(name)?.trim() ?? '';
	const wrong = (parameter: Unanswerable['parameter'], choices: Choice[]): Unanswerable => ({
		parameter,
		value: asked(parameter),
		choices
	});
	const rated = reference.tables.indices.filter((row) => row.rated_levels.split(';').includes('province'));
	const index = rated.find((row) => row.index_code === asked('index'));
	if (!index)
		return wrong(
			'index',
			rated.map((row) => ({ value: row.index_code, text: shortName(row.index_code) }))
		);
	const indicators = reference.indicatorsOf(index.index_code);
	const indicator = indicators.find((row) => row.indicator_code === asked('indicator'));
	if (!indicator && asked('indicator') !== '')
		return wrong(
			'indicator',
			indicators.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }))
		);
	const { channels } = reference.tables;
	const channel = asked('channel');
	if (channel !== '' && !channels.some((row) => row.channel_code === channel || row.group === channel))
		return wrong('channel', channelChoices({ reference, locale }));
	const lag = lags.find((known) => String(known) === (asked('lag') || '1'));
	if (lag === undefined)
		return wrong(
			'lag',
			lags.map((value) => ({ value: String(value), text: impact[locale].lag[value] }))
		);
	return {
		index,
		component: indicator && indicator.parent_code !== null ? indicator : null,
		channel: channel === '' ? null : channel,
		lag
	};
}

/** The groups of all channels in their order. */
export const groupsOfChannels = ({ tables: { channels } }: Context['reference']): string[] =>
	[...new Set(channels.map((row) => row.group))].sort((a, b) => groupOrder(a) - groupOrder(b));

/** Groups of channels, then channels, as questions may name them. */
function channelChoices({ reference, locale }: Pick<Context, 'reference' | 'locale'>): Choice[] {
	const { channels } = reference.tables;
	return [
		...groupsOfChannels(reference).map((group) => ({ value: group, text: channelGroups[locale][group] ?? group })),
		...channels.map((row) => ({ value: row.channel_code, text: locale === 'vi' ? row.name_vi : row.name_en }))
	];
}

/** The address that asks for it in full. */
export function associationAddress({ index, component, channel, lag }: AssociationQuestion): string {
	const query = new URLSearchParams({ index: index.index_code });
	if (component) query.set('indicator', component.indicator_code);
	query.set('lag', String(lag));
	if (channel) query.set('channel', channel);
	return query.toString();
}

/** What is measured, and which work, in words; work is null for all of it. */
export function associationNames(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	{ index, component, channel }: AssociationQuestion
): { measure: string; work: string | null } {
	const name = shortName(index.index_code);
	const known = channelChoices({ reference, locale }).find((choice) => choice.value === channel);
	return {
		measure: component ? `${name}, ${indicatorName(locale, component)}` : name,
		work: channel === null ? null : (known?.text ?? channel).toLocaleLowerCase(locale)
	};
}
