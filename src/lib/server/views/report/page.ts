import type { Chart } from '$lib/charts/chart';
import { period as periodText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { unitReport } from '$lib/i18n/messages/unit-report';
import { placeWithin, unitName } from '$lib/i18n/names';
import { endOfYear } from '$lib/model/days';
import { planPath } from '$lib/model/plan-path';
import { closings, reportPeriodsOf } from '$lib/model/report-period';
import { unitPath } from '$lib/model/unit-path';
import { figureOf } from '../../charts/figure-of';
import { sourceLinks } from '../../charts/sources-cited';
import type { Context } from '../../context';
import { provinceOf } from '../plan/campaigns';
import { closingSaid } from './address';
import { plansIn, yearOf, type ReportAsked } from './facts';
import { unitReportLink } from './link';
import { reportPath } from './path';
import { reportOf } from './report';

/** A report as its page shows it; `years` are those that periods are offered of, `query` what its address says. */
export async function reportPage(
	context: Context,
	asked: ReportAsked,
	{ years, query }: { years: readonly number[]; query: URLSearchParams }
) {
	const { reference, locale } = context;
	const { period, closing } = asked;
	const words = messages[locale];
	const made = await reportOf(context, asked);
	const code = 'plan' in asked ? asked.plan.unit_code : asked.unit.unit_code;
	const year = yearOf(asked);
	const name = placeWithin(unitName(reference, locale, code, endOfYear(year)));
	const said = { period: period.value, closing: closingSaid(context, closing) };
	const link = (path: string) => localized(locale, path);
	const file = (ending: '.docx' | '.xlsx') =>
		link(reportPath(asked, { ...Object.fromEntries(query), period: period.value }, ending));
	const plans = 'plan' in asked ? [asked.plan] : plansIn(context, code, year);
	const boards = plans.map(({ plan_code }) => ({
		href: link(`/data/board?${new URLSearchParams({ plan: plan_code, ...present(said) }).toString()}`),
		text: 'plan' in asked ? words.board : unitReport[locale].board(plan_code)
	}));
	const whole = unitReportLink(context, code, { ...said, day: endOfYear(year) });
	const back =
		'plan' in asked
			? { href: link(planPath(asked.plan.plan_code)), text: words.back }
			: { href: link(unitPath(code)), text: unitReport[locale].back };
	return {
		report: made.report,
		withheld: made.withheld,
		figures: Object.fromEntries(
			Object.entries(made.charts).map(([figure, chart]) => [figure, shown(chart, figure !== 'channels')])
		),
		sources: sourceLinks(context, made.sources),
		unit: provinceOf(reference, code),
		files: made.withheld === null ? { word: file('.docx'), workbook: file('.xlsx') } : null,
		ways: [...(made.withheld === null ? boards : []), ...('plan' in asked ? [whole] : []), back],
		back: back.href,
		ask: {
			of: 'plan' in asked ? words.ask.of(name) : unitReport[locale].of(name),
			period: period.value,
			closing,
			periods: years.flatMap((of) =>
				reportPeriodsOf(of).map(({ value }) => ({
					value,
					text: periodText(locale, value),
					...(years.length > 1 ? { group: String(of) } : {})
				}))
			),
			closings: closings.map((value) => ({ value, text: words.ask.closings[value] }))
		}
	};
}

const present = ({ period, closing }: { period: string; closing: string | null }): Record<string, string> => ({
	period,
	...(closing === null ? {} : { closing })
});

/**
 * A chart as the page shows it, with what it says: as wide as a printed page, whose letters are then not shrunk. The chart of
 * channels has the address of the whole year: what the studio would draw is another picture.
 */
function shown(chart: Chart, hasAddress: boolean) {
	const { press, ...figure } = figureOf(chart, 690);
	return {
		title: chart.title,
		measure: chart.subtitle,
		figure: { ...figure, ...(hasAddress && press ? { press } : {}) }
	};
}
