import { period as periodText } from '$lib/i18n/format';
import { askedPlan } from '$lib/server/charts/plan-progress/address';
import { context } from '$lib/server/context';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { publicAddress } from '$lib/server/settings';
import { boardPage } from '$lib/server/views/data/board';
import { reportPeriodsOf } from '$lib/model/report-period';
import { usualPeriod } from '$lib/server/views/data/period';
import { askedClosing } from '$lib/server/views/report/address';
import type { PageServerLoad } from './$types';

/** Who has handed in what under a plan for a period, and who has not. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await context(locals, url);
	const { reference, locale } = here;
	refuseMisspelt({ locale, url }, ['plan', 'period', 'closing']);
	const [newest] = reference.tables.plans.toSorted((a, b) => b.year - a.year);
	if (!newest) return { board: null };
	const asked = url.searchParams.get('plan') ?? '';
	const plan = asked === '' ? newest : askedPlan(here, url, asked);
	const now = Date.now();
	const closing = askedClosing(here, url);
	const value = url.searchParams.get('period') || usualPeriod(plan.year, closing, now);
	const periods = reportPeriodsOf(plan.year, closing);
	// The sentence keeps the period of the plan that was shown before: the same part of this plan's year is meant.
	const moved = value.replace(/^\d{4}/, String(plan.year));
	const period = periods.find((known) => known.value === moved);
	if (!period) {
		const choices = periods.slice(0, 7).map((known) => ({ value: known.value, text: periodText(locale, known.value) }));
		return refuse(400, { locale, url }, { name: 'period', what: 'period', value }, choices);
	}
	return {
		board: await boardPage(here, { plan, period, closing }, { site: publicAddress(locals.state.settings), now })
	};
};
