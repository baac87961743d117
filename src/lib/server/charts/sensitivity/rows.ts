import { pandemic } from '$lib/analysis/association/sensitivity';
import type { ChartData } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import { range } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { sensitivity as messages } from '$lib/i18n/messages/sensitivity';
import { pText, slopeText } from '../../association/notes';
import type { AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { intervalText, yearsOf } from '../effects/words';
import type { SensitivityFigures } from './figures';
import { reasonsOf, sizeText, variantName } from './words';

/** Every estimate as it was computed, two rows for each variant. */
export function sensitivityRows(
	context: Context,
	question: AssociationQuestion,
	{ all, base }: SensitivityFigures
): ChartData {
	const { index, component, channel, lag } = question;
	const leftOut = (one: SensitivityFigures['all'][number]) => {
		if (one.family === 'years') return range(pandemic.from, pandemic.to);
		return one.family === 'region' ? variantName(context, question, one) : null;
	};
	return {
		columns: columns(
			context.locale,
			'index_code',
			'indicator_code',
			'channel_code',
			'lag',
			'variant',
			'left_out',
			'estimate',
			'b',
			'se',
			'low',
			'high',
			'p',
			'reason',
			'first_year',
			'last_year',
			'units',
			'years',
			'rows',
			'demo'
		),
		rows: all.flatMap((one) =>
			(['fixed_effects', 'changes'] as const).map((name) => {
				const { b, se, low, high, p, reason, units, years, rows } = one[name];
				const used = one.panel.map((row) => row.year);
				return [
					index.index_code,
					component?.indicator_code ?? null,
					one.family === 'channel' ? one.value : channel,
					one.family === 'lag' ? Number(one.value) : lag,
					one.family,
					leftOut(one),
					name,
					b,
					se,
					low,
					high,
					p,
					reason,
					used.length > 0 ? Math.min(...used) : null,
					used.length > 0 ? Math.max(...used) : null,
					units,
					years,
					rows,
					String(base.demo)
				];
			})
		)
	};
}

/** The variants for those who read rather than look; where a number is missing it says why. */
export function sensitivityTable(
	context: Context,
	question: AssociationQuestion,
	{ all }: SensitivityFigures,
	measure: string
): Table {
	const { locale } = context;
	const { families, caption, columns: heads } = messages[locale];
	const missing = '–';
	return {
		caption: caption(measure),
		head: [
			{ text: heads.family },
			{ text: heads.variant },
			...[heads.b, heads.interval, heads.p, heads.changes, heads.changesInterval, heads.years, heads.size].map(
				(text) => ({ text, numeric: true })
			),
			{ text: heads.reason }
		],
		rows: all.map((one) => {
			const { fixed_effects: main, changes } = one;
			return [
				families[one.family],
				variantName(context, question, one),
				main.b === null ? missing : slopeText(locale, main),
				intervalText(locale, main) ?? missing,
				main.p === null ? missing : pText(locale, main.p).replace(/^= /, ''),
				changes.b === null ? missing : slopeText(locale, changes),
				intervalText(locale, changes) ?? missing,
				yearsOf(one) || missing,
				sizeText(locale, one),
				reasonsOf(locale, one)
			].map((text) => ({ text }));
		})
	};
}
