import { dayInVietnam } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { unitPath } from '$lib/model/unit-path';
import { unitOfCode } from '$lib/server/charts/unit-asked';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import { askedUnitPeriod, reportParameters } from '$lib/server/views/report/address';
import { yearOf } from '$lib/server/views/report/facts';
import { reportPage } from '$lib/server/views/report/page';
import { reportYears } from '$lib/server/views/report/years';
import type { PageServerLoad } from './$types';

/** The report on a unit with all its plans for a period, to be read, printed and downloaded. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const unit = unitOfCode(here, url, params.code, ({ value }) => localized(locale, unitPath(value, {}, '/report')));
	const years = await reportYears(here, unit);
	const now = Date.now();
	const asked = { unit, ...askedUnitPeriod(here, url, years, now), today: dayInVietnam(now) };
	const offered = [...new Set([...years, yearOf(asked)])].sort((a, b) => b - a);
	const page = await reportPage(here, asked, { years: offered, query: url.searchParams });
	return forReader({ isDataRequest }, page);
};
