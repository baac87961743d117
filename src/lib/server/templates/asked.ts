import { editDistance } from '$lib/i18n/collate';
import { dayInVietnam } from '$lib/i18n/format';
import { shortName, unitName } from '$lib/i18n/names';
import type { DatasetName } from '$lib/model/datasets';
import { askedPlan } from '../charts/plan-progress/address';
import type { Context } from '../context';
import { refuse, refuseMisspelt } from '../refuse';
import { activitiesFilling } from './activities';
import { listsOf } from './lists';
import { aboutEdition, resultsFilling } from './results';
import type { AskedFilling } from './template';

/**
 * What a workbook of a dataset is filled with, as its address asks.
 * @throws SvelteKit's HttpError where the address asks for nothing that can be filled in
 */
export function askedFilling(context: Context, url: URL, dataset: DatasetName): AskedFilling {
	const at = { locale: context.locale, url };
	const parameters = dataset === 'results' ? ['index', 'year', 'unit'] : dataset === 'activities' ? ['plan'] : [];
	refuseMisspelt(at, parameters);
	const asked = (name: string) => (parameters.includes(name) ? (url.searchParams.get(name) ?? '') : '');
	if (asked('index') !== '')
		return edition(context, url, { index: asked('index'), year: asked('year'), unit: asked('unit') });
	if (asked('plan') !== '') {
		const plan = askedPlan(context, url, asked('plan'));
		return { about: plan.plan_code, make: () => activitiesFilling(context, plan) };
	}
	const blank = { dataset, about: '', hint: null, rows: [], bounds: [] };
	const make = () => Promise.resolve({ ...blank, lists: listsOf(context, dataset, dayInVietnam(Date.now())) });
	return { about: blank.about, make };
}

/** The first year that the oldest of the indices, PCI, was measured for. */
const firstYear = 2005;

/** The years of which an edition may be filled in, the newest first. */
export function fillableYears(): number[] {
	const thisYear = new Date().getFullYear();
	return Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back);
}

function edition(context: Context, url: URL, asked: { index: string; year: string; unit: string }): AskedFilling {
	const { reference, locale } = context;
	const at = { locale, url };
	const index = reference.index.get(asked.index);
	if (!index) {
		const nearest = reference.tables.indices
			.map(({ index_code }) => ({ value: index_code, text: shortName(index_code) }))
			.sort((a, b) => editDistance(a.value, asked.index) - editDistance(b.value, asked.index));
		return refuse(404, at, { name: 'index', what: 'index', value: asked.index }, nearest.slice(0, 5));
	}
	const years = fillableYears();
	const year = years.find((known) => String(known) === asked.year);
	if (year === undefined) {
		const choices = years.slice(0, 5).map((known) => ({ value: String(known), text: String(known) }));
		return refuse(400, at, { name: 'year', what: 'year', value: asked.year }, choices);
	}
	const unit = asked.unit === '' ? null : (reference.unit.get(asked.unit) ?? undefined);
	const day = reference.ratedOn(index.index_code, year);
	const provinces = reference.provincesOn(day);
	const isRated = !unit || !index.rated_levels.split(';').includes('province') || provinces.includes(unit);
	if (unit === undefined || !isRated) {
		const choices = provinces
			.map(({ unit_code }) => ({ value: unit_code, text: unitName(reference, locale, unit_code, day) }))
			.sort((a, b) => editDistance(a.value, asked.unit) - editDistance(b.value, asked.unit));
		return refuse(404, at, { name: 'unit', what: 'unit', value: asked.unit }, choices.slice(0, 5));
	}
	const known = { index, year, unit };
	return { about: aboutEdition(context, known), make: () => resultsFilling(context, known) };
}
