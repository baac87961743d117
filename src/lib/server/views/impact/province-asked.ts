import { provinceOf } from '$lib/analysis/edition';
import { findUnit } from '$lib/i18n/collate';
import { provinceOptions } from '../../charts/provinces';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** The province of the unit that an address names; null where it names none. */
export function provinceAsked(view: Context, url: URL): string | null {
	const asked = url.searchParams.get('unit')?.trim() ?? '';
	if (asked === '') return null;
	if (view.reference.unit.has(asked)) return provinceOf(view.reference, asked) ?? asked;
	const { found, near } = findUnit(asked, provinceOptions(view.reference, view.locale));
	if (found) return found.code;
	const choices = near.map(({ code, name }) => ({ value: code, text: name }));
	return refuse(404, { locale: view.locale, url }, { name: 'unit', what: 'unit', value: asked }, choices);
}
