import { error, redirect } from '@sveltejs/kit';
import { dayInVietnam, date, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { charts as chartWords } from '$lib/i18n/messages/charts';
import { report as messages } from '$lib/i18n/messages/report';
import type { Chart } from '$lib/charts/chart';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from './charts/plan-progress/address';
import { chartSources } from './charts/sources-cited';
import { context, type Context } from './context';
import { dataFile, xlsxType } from './data-file';
import { boundedQueue, Busy } from './press/queue';
import type { Drawn } from './press/report/body';
import { reportDocument } from './press/report/document';
import { drawnForReport } from './press/report/picture';
import { reportWorkbook } from './press/report/workbook';
import { refuseMisspelt } from './refuse';
import { publicAddress } from './settings';
import { askedReportPeriod, reportParameters } from './views/report/address';
import { reportOf, type MadeReport } from './views/report/report';

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: xlsxType
} as const;

/** Few at once: a report draws pictures, which takes the time of many pages. */
const making = boundedQueue(1, 20);
const retryAfterSeconds = 3;

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
	const made = await reportOf(here, { plan, period, closing, today });
	if (made.withheld !== null) return refused(asked, here, made.withheld);
	const query = { period: period.value, closing: closing === 'calendar' ? null : closing };
	const page = localized(locale, planPath(plan.plan_code, query, '/report'));
	const address = publicAddress(locals.state.settings) + page;
	const name = messages[locale].fileName(plan.plan_code, period.value).replace(/[^\w.@-]/g, '-');
	const file = {
		warehouse: locals.state.warehouse,
		audience: locals.audience,
		release: here.release,
		url,
		request,
		type: types[format],
		name: `${name}.${format}`,
		of: [today, address]
	};
	try {
		return await dataFile(file, () =>
			making(() => (format === 'xlsx' ? workbook(here, made, address) : word(here, made, address)))
		);
	} catch (thrown) {
		if (!(thrown instanceof Busy)) throw thrown;
		return words(429, chartWords[locale].refusal.busy, { 'retry-after': String(retryAfterSeconds) });
	}
}

const workbook = async (here: Context, { report }: MadeReport, address: string) =>
	new Uint8Array(await reportWorkbook(report, { locale: here.locale, release: await releaseText(here), address }));

async function word(here: Context, { report, charts }: MadeReport, address: string) {
	const release = { number: here.release, published_at: await publishedAt(here) };
	const pictures: Partial<Record<keyof typeof charts, Drawn>> = {};
	for (const [figure, chart] of Object.entries(charts).filter(isFigure))
		pictures[figure] = await drawnForReport(chart, {
			lang: here.locale,
			sources: chartSources(here, chart),
			release,
			address
		});
	return reportDocument(report, pictures, here.locale);
}

const isFigure = (entry: [string, Chart]): entry is [keyof MadeReport['charts'], Chart] =>
	entry[0] === 'progress' || entry[0] === 'channels';

async function publishedAt(here: Context): Promise<string> {
	const releases = await here.releases();
	return releases.find((release) => release.number === here.release)?.published_at ?? '';
}

const releaseText = async (here: Context): Promise<string> =>
	`${number(here.locale, here.release)}, ${date(here.locale, await publishedAt(here))}`;

const words = (status: number, text: string, headers: Record<string, string> = {}) =>
	new Response(`${text}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store', ...headers }
	});

/** Nobody signed in is led to sign in, as the gate does it; who is of another unit is told so. */
function refused({ url, request }: ReportRequest, { locale }: Context, why: 'none' | 'own'): Response {
	const text = messages[locale].refused[why];
	const eyes = (request.headers.get('accept') ?? '').includes('text/html');
	if (why === 'own') return eyes ? error(403, { message: text, instead: [] }) : words(403, text);
	// Back to the page, where the file can be asked for again: a download leaves the browser on the way in.
	const back = `${url.pathname.replace(/\.\w+$/, '')}${url.search}`;
	if (eyes) redirect(303, localized(locale, `/sign-in?${new URLSearchParams({ back }).toString()}`));
	return words(401, text);
}
