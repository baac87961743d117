import { byName } from '$lib/i18n/collate';
import { planTitle, shortName, unitName } from '$lib/i18n/names';
import type { DatasetName } from '$lib/model/datasets';
import type { Context } from '../../context';
import { fillableYears } from '../../templates/asked';

interface Option {
	value: string;
	text: string;
}

/** What a prefilled workbook may be asked for, and what is chosen first. */
export type Prefilled =
	| { of: 'results'; indices: Option[]; years: Option[]; units: Option[]; index: string; year: string }
	| { of: 'activities'; plans: Option[] };

/** The choices of a dataset that has prefilled workbooks; null for others. */
export function prefilled({ reference, locale }: Context, dataset: DatasetName): Prefilled | null {
	const { indices, plans, units } = reference.tables;
	if (dataset === 'activities')
		return plans.length === 0
			? null
			: {
					of: 'activities',
					plans: plans
						.toSorted((a, b) => b.year - a.year)
						.map((plan) => ({ value: plan.plan_code, text: `${plan.plan_code}: ${planTitle(locale, plan)}` }))
				};
	if (dataset !== 'results' || indices.length === 0) return null;
	const years = fillableYears().map(String);
	const provinces = units.filter(({ level }) => level === 'province');
	return {
		of: 'results',
		indices: indices.map(({ index_code }) => ({ value: index_code, text: shortName(index_code) })),
		years: years.map((value) => ({ value, text: value })),
		units: provinces
			.map(({ unit_code, valid_to }) => ({
				value: unit_code,
				text: `${unitName(reference, locale, unit_code)}${valid_to === null ? '' : ` (–${valid_to.slice(0, 4)})`}`
			}))
			.sort(byName(locale, ({ text }) => text)),
		index: indices[0]?.index_code ?? '',
		// The year that was measured last is published in the next one.
		year: years[1] ?? ''
	};
}
