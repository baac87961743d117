import { error, redirect } from '@sveltejs/kit';
import { dayInVietnam, date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { reportFigures, type ReportFigure } from '$lib/model/report';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from './charts/plan-progress/address';
import { workWithheld } from './charts/plan-progress/withheld';
import { chartSources, sourceLinks } from './charts/sources-cited';
import { context, type Context } from './context';
import { dataFile, xlsxType } from './data-file';
import { inWords, orBusy } from './or-busy';
import { boundedQueue } from './press/queue';
import type { Drawn } from './press/report/body';
import { reportDocument } from './press/report/document';
import { drawnForReport } from './press/report/picture';
import { reportWorkbook } from './press/report/workbook';
import { refuseMisspelt } from './refuse';
import { publicAddress } from './settings';
import { askedReportPeriod, closingSaid, reportParameters } from './views/report/address';
import { reportOf, type MadeReport } from './views/report/report';
import { taskCounts } from './warehouse/queries';

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: xlsxType
} as const;

/** Few at once: a report asks many questions and draws pictures, which takes the time of many pages. */
const making = boundedQueue(1, 20);

/** A request for a report as a file. */
interface ReportRequest {
	locals: App.Locals;
	params: { plan: string };
	url: URL;
	request: Request;
}

/**
 * Answers with a report as a Word file or a workbook. Who may not see the plan's progress is told so: results are all that
 * it is about. What everybody may see depends on what an administrator has set, so this is no matter of routes.
 */
export async function reportFile(asked: ReportRequest, format: keyof typeof types): Promise<Response> {
	const { locals, params, url, request } = asked;
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const plan = askedPlan(here, url, params.plan, ({ value }) =>
		localized(locale, planPath(value, {}, `/report.${format}`))
	);
	const now = Date.now();
	const { period, closing } = askedReportPeriod(here, url, plan, now);
	const today = dayInVietnam(now);
	const why = workWithheld(here, plan, await taskCounts(here.warehouse, here.release, { plan: plan.plan_code }));
	if (why !== null) return refused(asked, here, why);
	const query = { period: period.value, closing: closingSaid(here, closing) };
	const page = localized(locale, planPath(plan.plan_code, query, '/report'));
	const address = publicAddress(locals.state.settings) + page;
	const name = messages[locale].fileName(plan.plan_code, period.value).replace(/[^\w.@-]/g, '-');
	const file = {
		locals,
		release: here.release,
		url,
		request,
		type: types[format],
		name: `${name}.${format}`,
		of: [today, address]
	};
	const make = async () => {
		const made = await reportOf(here, { plan, period, closing, today });
		return format === 'xlsx' ? workbook(here, made, address) : word(here, made, address);
	};
	return orBusy(locale, () => dataFile(file, () => making(make)));
}

const workbook = async (here: Context, { report }: MadeReport, address: string) =>
	new Uint8Array(await reportWorkbook(report, { locale: here.locale, release: await releaseText(here), address }));

async function word(here: Context, { report, charts, sources }: MadeReport, address: string) {
	const release = { number: here.release, published_at: await publishedAt(here) };
	const pictures: Partial<Record<ReportFigure, Drawn>> = {};
	for (const figure of reportFigures) {
		const chart = charts[figure];
		if (chart)
			pictures[figure] = await drawnForReport(chart, {
				lang: here.locale,
				sources: chartSources(here, chart),
				release,
				address
			});
	}
	return reportDocument(report, { pictures, sources: sourceLinks(here, sources) }, here.locale);
}

async function publishedAt(here: Context): Promise<string> {
	const releases = await here.releases();
	return releases.find((release) => release.number === here.release)?.published_at ?? '';
}

const releaseText = async (here: Context): Promise<string> =>
	`${number(here.locale, here.release)}, ${date(here.locale, await publishedAt(here))}`;

/** Nobody signed in is led to sign in, as the gate does it; who is of another unit is told so. */
function refused({ url, request }: ReportRequest, { locale }: Context, why: 'none' | 'own'): Response {
	const text = messages[locale].refused[why];
	const eyes = (request.headers.get('accept') ?? '').includes('text/html');
	if (why === 'own') return eyes ? error(403, { message: text, instead: [] }) : inWords(403, text);
	// Back to the page, where the file can be asked for again: a download leaves the browser on the way in.
	const back = `${url.pathname.replace(/\.\w+$/, '')}${url.search}`;
	if (eyes) redirect(303, localized(locale, `/sign-in?${new URLSearchParams({ back }).toString()}`));
	return inWords(401, text);
}
