import { findUnit } from '$lib/i18n/collate';
import { unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../context';
import { refuse, type Choice } from '../refuse';
import { namedUnits } from './named-units';
import { provinceOptions } from './provinces';

/**
 * The unit that an address asks for in `unit`, or first in `units`: a code, or a name if only one unit answers to it;
 * provinces come before the units inside them.
 * @throws SvelteKit's HttpError, 400 where none is named, 404 for one that does not exist
 */
export function unitAsked(context: Context, url: URL): Unit {
	const { reference, locale } = context;
	const asked = (url.searchParams.get('unit') ?? url.searchParams.get('units')?.split(',')[0] ?? '').trim();
	const known = reference.unit.get(asked);
	if (known) return known;
	const provinces = provinceOptions(reference, locale);
	const at = { locale, url };
	if (asked === '') {
		const withPlans = [...new Set(reference.tables.plans.map((plan) => plan.unit_code))];
		const choices = withPlans.map((code) => ({ value: code, text: unitName(reference, locale, code) }));
		refuse(400, at, { name: 'unit', what: 'unit', value: '' }, choices);
	}
	const province = findUnit(asked, provinces);
	const { found, near } = province.found ? province : findUnit(asked, namedUnits(context));
	const unit = found && reference.unit.get(found.code);
	if (unit) return unit;
	const choices = (near.length ? near : province.near).map(({ code, name }) => ({ value: code, text: name }));
	refuse(404, at, { name: 'unit', what: 'unit', value: asked }, choices);
}

/** The unit of that code, or a refusal with the nearest; `href` makes the address of a choice. */
export function unitOfCode(context: Context, url: URL, code: string, href: (choice: Choice) => string): Unit {
	const { reference, locale } = context;
	const unit = reference.unit.get(code);
	if (unit) return unit;
	const { found, near } = findUnit(code, namedUnits(context));
	const choices = (found ? [found] : near).map((one) => ({ value: one.code, text: one.name }));
	return refuse(404, { locale, url }, { name: 'unit', what: 'unit', value: code }, choices, href);
}
