import type { ChartData } from '$lib/charts/chart';
import { estimateNames, type EstimateName } from '$lib/charts/effects/data';
import type { Table } from '$lib/charts/figure';
import { number } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { columns } from '$lib/i18n/messages/columns';
import { effects as messages } from '$lib/i18n/messages/effects';
import { pText, slopeText } from '../../association/notes';
import type { AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import type { EffectsFigures } from './figures';
import { intervalText, lagName } from './words';

/** Every estimate as it was computed, a row for each lag and kind. */
export function effectsRows(
	{ locale }: Context,
	{ index, component, channel }: AssociationQuestion,
	{ lags, demo }: EffectsFigures
): ChartData {
	return {
		columns: columns(
			locale,
			'index_code',
			'indicator_code',
			'channel_code',
			'lag',
			'estimate',
			'b',
			'se',
			'low',
			'high',
			'p',
			'p_holm',
			'reason',
			'units',
			'years',
			'rows',
			'demo'
		),
		rows: lags.flatMap(({ lag, figures, finding }) =>
			estimateNames.map((name) => {
				const { b, se, low, high, p, reason, units, years, rows } = figures[name];
				return [
					index.index_code,
					component?.indicator_code ?? null,
					channel,
					lag,
					name,
					b,
					se,
					low,
					high,
					p,
					adjusted(finding, name),
					reason,
					units,
					years,
					rows,
					String(demo)
				];
			})
		)
	};
}

/** The estimates for those who read rather than look; where a number is missing it says why. */
export function effectsTable({ locale }: Context, { lags }: EffectsFigures, measure: string): Table {
	const words = messages[locale];
	const { names, reasons } = association[locale];
	const { columns: heads } = words;
	const missing = '–';
	const p = (value: number | null) => (value === null ? missing : pText(locale, value).replace(/^= /, ''));
	return {
		caption: words.caption(measure),
		head: [
			{ text: heads.lag },
			{ text: heads.estimate },
			...[heads.b, heads.interval, heads.p, heads.adjusted, heads.size].map((text) => ({ text, numeric: true })),
			{ text: heads.reason }
		],
		rows: lags.flatMap(({ lag, figures, finding }) =>
			estimateNames.map((name) => {
				const one = figures[name];
				const told = (value: number) => number(locale, value);
				return [
					lagName(locale, lag),
					names[name],
					one.b === null ? missing : slopeText(locale, one),
					intervalText(locale, one) ?? missing,
					p(one.p),
					p(adjusted(finding, name)),
					words.size(told(one.units), told(one.years), told(one.rows)),
					one.reason === null ? '' : reasons[one.reason]
				].map((text) => ({ text }));
			})
		)
	};
}

/** The placebo test stands alone: it is not adjusted. */
const adjusted = ({ adjusted: of }: EffectsFigures['lags'][number]['finding'], name: EstimateName) =>
	name === 'lead' ? null : of[name];
