import { byName } from '$lib/i18n/collate';
import { workbook } from '$lib/i18n/messages/workbook';
import { indicatorName, planTitle, shortName, unitName } from '$lib/i18n/names';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Context } from '../context';
import type { List } from './template';

/** The choices of each column of a dataset that has any; `day` is when units are named. */
export function listsOf(context: Context, dataset: DatasetName, day: string): Record<string, List> {
	const makers = listMakers(context, day);
	return Object.fromEntries(
		Object.keys(datasetOf(dataset).uploaded).flatMap((column) => {
			const make = makers[column];
			// A table does not choose from itself, but for what stands above a row.
			const own = datasetOf(dataset).key.length === 1 && datasetOf(dataset).key[0] === column;
			return make && !own ? [[column, make()]] : [];
		})
	);
}

const codes = (title: string, rows: List['rows']): List => ({ title, rows, strict: true });

/** By the name that columns have wherever they occur. */
function listMakers({ reference, locale }: Context, day: string): Record<string, () => List> {
	const words = workbook[locale].lists;
	const { tables } = reference;
	const named = (row: { name_vi: string; name_en: string }) => (locale === 'vi' ? row.name_vi : row.name_en);
	const provinces = () =>
		reference
			.provincesOn(day)
			.map(({ unit_code: code }) => ({ value: unitName(reference, 'vi', code, day), text: code }))
			.sort(byName('vi', ({ value }) => value));
	const names = (): List => ({ title: words.provinces, rows: provinces(), strict: false });
	return {
		index_code: () =>
			codes(
				words.indices,
				tables.indices.map((row) => ({ value: row.index_code, text: shortName(named(row)) }))
			),
		indicator_code: () =>
			codes(words.indicators, [
				...new Map(
					tables.indicators.map((row) => [
						row.indicator_code,
						{ value: row.indicator_code, text: indicatorName(locale, row) }
					])
				).values()
			]),
		source_id: () =>
			codes(
				words.sources,
				tables.sources.map((row) => ({ value: row.source_id, text: row.title }))
			),
		channel_code: () =>
			codes(
				words.channels,
				tables.channels.map((row) => ({ value: row.channel_code, text: named(row) }))
			),
		theme_code: () =>
			codes(
				words.themes,
				tables.themes.map((row) => ({ value: row.theme_code, text: named(row) }))
			),
		plan_code: () =>
			codes(
				words.plans,
				tables.plans.map((row) => ({ value: row.plan_code, text: planTitle(locale, row) }))
			),
		unit_code: () =>
			codes(
				words.units,
				tables.units.map((row) => ({ value: row.unit_code, text: row.full_name_vi }))
			),
		unit: names,
		parent_unit: names,
		province: names
	};
}
