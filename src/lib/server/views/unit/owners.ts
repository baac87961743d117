import { number } from '$lib/i18n/format';
import { owners as messages } from '$lib/i18n/messages/owners';
import type { Indicator } from '$lib/model/datasets';
import type { Context } from '../../context';

/** Who answers for the components of a section, those first that stand first there. */
export interface Owners {
	named: { code: string; component: string; agency: string }[];
	/** How many have no agency; null where all have one, and where none has: the page says that once. */
	note: string | null;
}

/** The agency of one component in a sentence; null where none is entered. */
export const ownerText = ({ locale }: Context, { owner_agency_vi: agency }: Indicator): string | null =>
	agency === null ? null : messages[locale].of(agency);

/** The agencies of components, as they were entered. */
export function ownersOf({ locale }: Context, rows: readonly { name: string; indicator: Indicator }[]): Owners {
	const named = rows.flatMap(({ name, indicator: { indicator_code: code, owner_agency_vi: agency } }) =>
		agency === null ? [] : [{ code, component: name, agency }]
	);
	const without = rows.length - named.length;
	return { named, note: named.length && without ? messages[locale].some(number(locale, without)) : null };
}

/** The one sentence of a page on which no section names an agency. */
export const noOwners = ({ locale }: Context, sections: readonly Owners[]): string | null =>
	sections.length && sections.every(({ named }) => named.length === 0) ? messages[locale].none : null;
