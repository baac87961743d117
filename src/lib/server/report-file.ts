import { error, redirect } from '@sveltejs/kit';
import { dayInVietnam, date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import { planPath } from '$lib/model/plan-path';
import { unitPath } from '$lib/model/unit-path';
import { askedPlan } from './charts/plan-progress/address';
import { chartSources, sourceLinks } from './charts/sources-cited';
import { unitOfCode } from './charts/unit-asked';
import { context, type Context } from './context';
import { dataFile, xlsxType } from './data-file';
import { inWords, orBusy } from './or-busy';
import { counted } from './observing/lengths';
import { boundedQueue } from './press/queue';
import type { Drawn } from './press/report/body';
import { reportDocument } from './press/report/document';
import { drawnForReport } from './press/report/picture';
import { reportWorkbook } from './press/report/workbook';
import { refuseMisspelt } from './refuse';
import { publicAddress } from './settings';
import { askedReportPeriod, askedUnitPeriod, closingSaid, reportParameters } from './views/report/address';
import type { ReportAsked } from './views/report/facts';
import { reportPath } from './views/report/path';
import { reportOf, type MadeReport } from './views/report/report';
import { reportWithheld } from './views/report/withheld';
import { reportYears } from './views/report/years';

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: xlsxType
} as const;

/** Few at once: a report asks many questions and draws pictures, which takes the time of many pages. */
const making = counted('reports', boundedQueue(1, 20));

/** A request for a report as a file. */
interface ReportRequest<P> {
	locals: App.Locals;
	params: P;
	url: URL;
	request: Request;
}
type Format = keyof typeof types;

/** Answers with the report on a plan as a Word file or a workbook. */
export async function reportFile(asked: ReportRequest<{ plan: string }>, format: Format): Promise<Response> {
	const { locals, params, url } = asked;
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const plan = askedPlan(here, url, params.plan, ({ value }) =>
		localized(locale, planPath(value, {}, `/report.${format}`))
	);
	const now = Date.now();
	const of = { plan, ...askedReportPeriod(here, url, plan, now), today: dayInVietnam(now) };
	return fileOf(asked, here, of, { format, code: plan.plan_code });
}

/** Answers with the report on a unit as a Word file or a workbook. */
export async function unitReportFile(asked: ReportRequest<{ code: string }>, format: Format): Promise<Response> {
	const { locals, params, url } = asked;
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const unit = unitOfCode(here, url, params.code, ({ value }) =>
		localized(locale, unitPath(value, {}, `/report.${format}`))
	);
	const now = Date.now();
	const period = askedUnitPeriod(here, url, await reportYears(here, unit), now);
	return fileOf(asked, here, { unit, ...period, today: dayInVietnam(now) }, { format, code: unit.unit_code });
}

/**
 * A report as a file. Who may not see its results is told so: they are all that it is about. What everybody may see depends
 * on what an administrator has set, so this is no matter of routes.
 */
async function fileOf(
	asked: Omit<ReportRequest<unknown>, 'params'>,
	here: Context,
	of: ReportAsked,
	{ format, code }: { format: Format; code: string }
): Promise<Response> {
	const { locals, url, request } = asked;
	const { locale } = here;
	const why = await reportWithheld(here, of);
	if (why !== null) return refused(asked, here, why);
	const query = { period: of.period.value, closing: closingSaid(here, of.closing) };
	const address = publicAddress(locals.state.settings) + localized(locale, reportPath(of, query));
	const name = messages[locale].fileName(code, of.period.value).replace(/[^\w.@-]/g, '-');
	const file = {
		locals,
		release: here.release,
		url,
		request,
		type: types[format],
		name: `${name}.${format}`,
		of: [of.today, address]
	};
	const make = async () => {
		const made = await reportOf(here, of);
		return format === 'xlsx' ? workbook(here, made, address) : word(here, made, address);
	};
	return orBusy(locale, () => dataFile(file, () => making(make)));
}

const workbook = async (here: Context, { report }: MadeReport, address: string) =>
	new Uint8Array(await reportWorkbook(report, { locale: here.locale, release: await releaseText(here), address }));

async function word(here: Context, { report, charts, sources }: MadeReport, address: string) {
	const release = { number: here.release, published_at: await publishedAt(here) };
	const pictures: Record<string, Drawn> = {};
	for (const [figure, chart] of Object.entries(charts))
		pictures[figure] = await drawnForReport(chart, {
			lang: here.locale,
			sources: chartSources(here, chart),
			release,
			address
		});
	return reportDocument(report, { pictures, sources: sourceLinks(here, sources) }, here.locale);
}

async function publishedAt(here: Context): Promise<string> {
	const releases = await here.releases();
	return releases.find((release) => release.number === here.release)?.published_at ?? '';
}

const releaseText = async (here: Context): Promise<string> =>
	`${number(here.locale, here.release)}, ${date(here.locale, await publishedAt(here))}`;

/** Nobody signed in is led to sign in, as the gate does it; who is of another unit is told so. */
function refused(
	{ url, request }: Omit<ReportRequest<unknown>, 'params'>,
	{ locale }: Context,
	why: 'none' | 'own'
): Response {
	const text = messages[locale].refused[why];
	const eyes = (request.headers.get('accept') ?? '').includes('text/html');
	if (why === 'own') return eyes ? error(403, { message: text, instead: [] }) : inWords(403, text);
	// Back to the page, where the file can be asked for again: a download leaves the browser on the way in.
	const back = `${url.pathname.replace(/\.\w+$/, '')}${url.search}`;
	if (eyes) redirect(303, localized(locale, `/sign-in?${new URLSearchParams({ back }).toString()}`));
	return inWords(401, text);
}
