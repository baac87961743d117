import { changesOf, type Changed } from '$lib/analysis/association/panel';
import type { ChartData } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import { byName } from '$lib/i18n/collate';
import { number, signed } from '$lib/i18n/format';
import { association as messages } from '$lib/i18n/messages/association';
import { columns } from '$lib/i18n/messages/columns';
import { unitName } from '$lib/i18n/names';
import type { AssociationFigures } from '../../association/figures';
import type { AssociationQuestion } from '../../association/question';
import { regionNamed } from '../../association/regions';
import type { Context } from '../../context';

/** The exact rows that everything is estimated from, of one year if one is asked for. */
export function scatterRows(
	context: Context,
	question: AssociationQuestion,
	{ panel, run, demo, result, work }: AssociationFigures,
	year: number | null
): ChartData {
	const { reference, locale } = context;
	const { index } = question;
	const region = regionNamed(context, question, run);
	const changed = new Map(changesOf(panel).map((row) => [`${row.unit_code} ${row.year}`, row]));
	return {
		columns: columns(
			locale,
			'unit_code',
			'unit',
			'region',
			'index_code',
			'indicator_code',
			'year',
			'score',
			'activity',
			'activity_after',
			'activity_before',
			'activity_before_2',
			'activity_after_2',
			'score_before',
			'change',
			'demo',
			'source_id'
		),
		rows: panel
			.filter((row) => year === null || row.year === year)
			.map(({ unit_code, year: of, score, activity, after }) => {
				const change = changed.get(`${unit_code} ${of}`);
				const from = result(unit_code, of);
				return [
					unit_code,
					unitName(reference, locale, unit_code, reference.ratedOn(index.index_code, of)),
					region(unit_code),
					index.index_code,
					from?.indicator_code ?? null,
					of,
					score,
					activity,
					after,
					work(unit_code, of - 1),
					work(unit_code, of - 2),
					work(unit_code, of + 2),
					change?.before.score ?? null,
					change?.change ?? null,
					String(demo),
					from?.source_id ?? null
				];
			})
	};
}

/** The points by unit, for those who read rather than look. */
export function scatterTable(
	context: Context,
	changes: readonly Changed[],
	measure: string,
	region: (unit: string) => string | null
): Table {
	const { reference, locale } = context;
	const words = messages[locale].chart;
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const units = [...Map.groupBy(changes, (row) => row.unit_code)].map(([code, rows]) => ({
		name: unitName(reference, locale, code),
		region: region(code) ?? words.noRegion,
		rows
	}));
	return {
		caption: words.caption(measure),
		head: [
			{ text: words.columns.unit },
			{ text: words.columns.region },
			...[words.columns.changes, words.columns.change, words.columns.activity].map((text) => ({ text, numeric: true }))
		],
		rows: units
			.sort(byName<(typeof units)[number]>(locale, (unit) => unit.name))
			.map(({ name, region, rows }) =>
				[
					name,
					region,
					number(locale, rows.length),
					signed(locale, mean(rows.map((row) => row.change)), 3),
					number(locale, mean(rows.map((row) => row.activity)), 0)
				].map((text) => ({ text }))
			)
	};
}
