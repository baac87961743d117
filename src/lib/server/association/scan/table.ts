import { level } from '$lib/analysis/association/estimate';
import type { Table } from '$lib/charts/figure';
import { capital } from '$lib/i18n/capital';
import { list, number } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { channelGroups } from '$lib/i18n/messages/channels';
import { columns } from '$lib/i18n/messages/columns';
import { impact } from '$lib/i18n/messages/impact';
import { indicatorName, shortName } from '$lib/i18n/names';
import { scan as messages } from '$lib/i18n/messages/scan';
import type { Context } from '../../context';
import { csv } from '../../csv';
import { pText, slopeText } from '../notes';
import type { AssociationQuestion } from '../question';
import type { ScanFigures } from './figures';

type Locale = Context['locale'];
type Pair = ScanFigures['pairs'][number];

const componentName = (locale: Locale, { component }: Pair) =>
	component ? indicatorName(locale, component) : impact[locale].ask.total;
const channelName = (locale: Locale, { channel }: Pair) => channelGroups[locale][channel] ?? channel;

/** The pairs with an estimate, those with the smallest p first. */
export function scanTable(locale: Locale, index: string, { pairs, demo }: ScanFigures): Table {
	const words = messages[locale];
	const missing = '–';
	const p = (value: number | null) => (value === null ? missing : pText(locale, value).replace(/^= /, ''));
	const size = ({ fixed_effects: { units, years } }: Pair) => `${number(locale, units)}, ${number(locale, years)}`;
	return {
		caption: words.caption(shortName(index)),
		head: [
			{ text: words.columns.component },
			{ text: words.columns.channel },
			...[words.columns.b, words.columns.p, words.columns.holm, words.columns.bh].map((text) => ({
				text,
				numeric: true
			})),
			{ text: words.columns.lead },
			{ text: words.columns.size, numeric: true }
		],
		rows: pairs
			.filter(({ fixed_effects: { b } }) => b !== null)
			.toSorted((a, b) => (a.fixed_effects.p ?? Infinity) - (b.fixed_effects.p ?? Infinity) || 0)
			.map((pair) => {
				const { fixed_effects: one, holm, bh, backwards } = pair;
				return [
					capital(componentName(locale, pair)),
					channelName(locale, pair),
					one.b === null ? missing : slopeText(locale, one),
					p(one.p),
					p(holm),
					p(bh),
					// Of generated work nothing is told that sounds like a finding.
					backwards && !demo ? words.backwards : '',
					size(pair)
				].map((text) => ({ text }));
			})
	};
}

/** Why numbers of pairs are missing: how many there are of each reason. */
export function scanMissing(locale: Locale, { pairs }: ScanFigures): string[] {
	const reasons = pairs.flatMap(({ fixed_effects: { reason } }) => (reason === null ? [] : [reason]));
	return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) =>
		messages[locale].missing(number(locale, all.length), association[locale].reasons[reason])
	);
}

/** What may be said of all pairs; of generated work only how many tests there are. */
export function scanSentences(locale: Locale, { pairs, tests, demo }: ScanFigures): string[] {
	const words = messages[locale];
	const told = (count: number) => number(locale, count);
	const counted = words.tests(told(pairs.length), told(tests));
	if (demo || tests === 0) return [counted];
	const below = (of: 'holm' | 'bh') => pairs.filter((pair) => (pair[of] ?? 1) < level);
	const found = below('bh').map((pair) =>
		words.pair(componentName(locale, pair), channelName(locale, pair), (pair.fixed_effects.b ?? 0) > 0, pair.backwards)
	);
	return [
		counted,
		words.below(told(below('bh').length), told(below('holm').length)),
		...(found.length > 0 ? [words.found(list(locale, found))] : [words.none])
	];
}

/** Every pair as it was computed, as a CSV file. */
export function scanCsv(
	locale: Locale,
	{ index, lag }: AssociationQuestion,
	{ pairs, tests, demo }: ScanFigures
): string {
	const names = columns(
		locale,
		'index_code',
		'indicator_code',
		'channel_group',
		'lag',
		'b',
		'se',
		'low',
		'high',
		'p',
		'p_holm',
		'p_bh',
		'tests',
		'p_lead',
		'reason',
		'units',
		'years',
		'rows',
		'demo'
	).map(({ name }) => name);
	const rows = pairs.map(({ component, channel, fixed_effects: one, lead, holm, bh }) => [
		index.index_code,
		component?.indicator_code ?? null,
		channel,
		lag,
		one.b,
		one.se,
		one.low,
		one.high,
		one.p,
		holm,
		bh,
		tests,
		lead.p,
		one.reason,
		one.units,
		one.years,
		one.rows,
		String(demo)
	]);
	return csv(names, rows, { bom: true, separator: ',', decimal: '.' });
}
