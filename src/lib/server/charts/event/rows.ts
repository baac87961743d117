import type { ChartData } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import { number } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { columns } from '$lib/i18n/messages/columns';
import { event as messages } from '$lib/i18n/messages/event';
import { pText, slopeText } from '../../association/notes';
import type { AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { intervalText } from '../effects/words';
import type { EventFigures } from './figures';
import { yearName } from './words';

/** Every estimate as it was computed, a row for each year from the rise. */
export function eventRows(
	{ locale }: Context,
	{ index, component, channel }: AssociationQuestion,
	{ points, demo }: EventFigures
): ChartData {
	return {
		columns: columns(
			locale,
			'index_code',
			'indicator_code',
			'channel_code',
			'years_from',
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
		rows: points.map(({ at, estimate: { b, se, low, high, p, reason, units, years, rows }, adjusted }) => [
			index.index_code,
			component?.indicator_code ?? null,
			channel,
			at,
			b,
			se,
			low,
			high,
			p,
			adjusted,
			reason,
			units,
			years,
			rows,
			String(demo)
		])
	};
}

/** The estimates for those who read rather than look; where a number is missing it says why. */
export function eventTable({ locale }: Context, { points }: EventFigures, measure: string): Table {
	const words = messages[locale];
	const { columns: heads } = words;
	const missing = '–';
	const told = (value: number) => number(locale, value);
	const p = (value: number | null) => (value === null ? missing : pText(locale, value).replace(/^= /, ''));
	return {
		caption: words.caption(measure),
		head: [
			{ text: heads.year },
			...[heads.b, heads.interval, heads.p, heads.adjusted, heads.size].map((text) => ({ text, numeric: true })),
			{ text: heads.reason }
		],
		rows: points.map(({ at, estimate, adjusted }) =>
			[
				yearName(locale, at),
				estimate.b === null ? missing : slopeText(locale, estimate),
				intervalText(locale, estimate) ?? missing,
				p(estimate.p),
				p(adjusted),
				[estimate.units, estimate.years, estimate.rows].map(told).join(', '),
				estimate.reason === null ? '' : association[locale].reasons[estimate.reason]
			].map((text) => ({ text }))
		)
	};
}
