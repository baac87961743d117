import type { Chart } from '$lib/charts/chart';
import { dayInVietnam, period as periodText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { placeWithin, unitName } from '$lib/i18n/names';
import { planPath } from '$lib/model/plan-path';
import { closings, reportPeriodsOf } from '$lib/model/report-period';
import { askedPlan, endOf } from '$lib/server/charts/plan-progress/address';
import { figureOf } from '$lib/server/charts/figure-of';
import { sourceLinks } from '$lib/server/charts/sources-cited';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import { provinceOf } from '$lib/server/views/plan/campaigns';
import { askedReportPeriod, reportParameters } from '$lib/server/views/report/address';
import { reportOf } from '$lib/server/views/report/report';
import type { PageServerLoad } from './$types';

/** The report on a plan for a period, to be read, printed and downloaded. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals, url);
	const { locale, reference } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value, {}, '/report')));
	const now = Date.now();
	const { period, closing } = askedReportPeriod(here, url, plan, now);
	const made = await reportOf(here, { plan, period, closing, today: dayInVietnam(now) });
	const asked = { ...Object.fromEntries(url.searchParams), period: period.value };
	const file = (format: 'docx' | 'xlsx') => localized(locale, planPath(plan.plan_code, asked, `/report.${format}`));
	const { progress, channels } = made.charts;
	return forReader(
		{ isDataRequest },
		{
			report: made.report,
			withheld: made.withheld,
			figures: {
				...(progress ? { progress: shown(progress) } : {}),
				// Its address is that of the whole year: what the studio would draw is another picture.
				...(channels ? { channels: shown(channels, false) } : {})
			},
			sources: sourceLinks(here, made.sources),
			code: plan.plan_code,
			unit: provinceOf(reference, plan.unit_code),
			unitName: placeWithin(unitName(reference, locale, plan.unit_code, endOf(plan))),
			files: made.withheld === null ? { word: file('docx'), workbook: file('xlsx') } : null,
			board: `/data/board?${new URLSearchParams({ plan: plan.plan_code, period: period.value, ...(closing === here.closing ? {} : { closing }) }).toString()}`,
			ask: {
				period: period.value,
				closing,
				periods: reportPeriodsOf(plan.year).map(({ value }) => ({ value, text: periodText(locale, value) })),
				closings: closings.map((value) => ({ value, text: messages[locale].ask.closings[value] }))
			}
		}
	);
};

/** A chart as the page shows it, with what it says: as wide as a printed page, whose letters are then not shrunk. */
function shown(chart: Chart, hasAddress = true) {
	const { press, ...figure } = figureOf(chart, 690);
	return {
		title: chart.title,
		measure: chart.subtitle,
		figure: { ...figure, ...(hasAddress && press ? { press } : {}) }
	};
}
