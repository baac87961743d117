import { localized } from '$lib/i18n/locale';
import { unitReport } from '$lib/i18n/messages/unit-report';
import { placeWithin, unitName } from '$lib/i18n/names';
import { unitPath } from '$lib/model/unit-path';
import type { Context } from '../../context';

/** A link as words. */
export interface Link {
	href: string;
	text: string;
}

/** The way to the report on a unit, named as it was on a day; without a period, to its usual one. */
export const unitReportLink = (
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	unit: string,
	{ day, ...query }: { day?: string; period?: string; closing?: string | null } = {}
): Link => ({
	href: localized(locale, unitPath(unit, query, '/report')),
	text: unitReport[locale].link(placeWithin(unitName(reference, locale, unit, day)))
});
