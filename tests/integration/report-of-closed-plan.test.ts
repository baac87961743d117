// Protects who signs a report: what it says of its period came in that period, also of a plan that ended with its year or was closed within it.
import { expect, it } from 'vitest';
import { reportPeriod, type Closing } from '$lib/model/report-period';
import type { ReportTableId } from '$lib/model/report';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { boardPage } from '$lib/server/views/data/board';
import { planPage } from '$lib/server/views/plan/plan';
import { reportOf } from '$lib/server/views/report/report';
import { planTasks } from '$lib/server/warehouse/queries';
import { viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const state = await started();
const today = '2025-09-01';
const by = { title: 'Thử', by: 'test' };
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (no: string, date: string, count: number, minutes = '') =>
	`,Hà Tĩnh,,HTH-2024,${no},ptth_tinh,chung,${date},${count},,${minutes},,,${no} ${date},,,,`;
const closedOn = async (day: string) =>
	publishFiles(state, [csv('plan_closings', 'plan_code,closed_on,document_no,note', `HTH-2024,${day},,`)], by);

/** A task of which a window, and no number, falls into January. */
const januaryTask = csv(
	'plan_tasks',
	'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope',
	'HTH-2024,PL.19,,Phụ lục,Ra quân đầu năm,,,,,Sở Nội vụ,,Tháng 1/2024,,,,2024-01-01,2024-01-31,,,,'
);

await publishFiles(
	state,
	[
		csv(
			'activities',
			header,
			work('PL.2.2', '2024-Q2', 10, '45'),
			work('PL.2.3', '2024-02', 1),
			work('PL.2.4', '2024', 4),
			`,Hà Tĩnh,,,,ptth_tinh,chung,2023-05,20,,,,,,,,,`
		),
		csv(
			'difficulties',
			'plan_code,unit,raised_on,text,who_resolves,resolved_on',
			'HTH-2024,Hà Tĩnh,2024-04-02,Chưa có nhuận bút,,2024-06-20',
			'HTH-2024,Hà Tĩnh,2024-11-01,Thiếu máy phát,,2025-03-01',
			'HTH-2024,Hà Tĩnh,2025-02-03,Nêu sau năm kế hoạch,,2025-03-01'
		),
		csv(
			'target_values',
			'plan_code,target_no,unit,date,numerator,denominator,value,source_id',
			'HTH-2024,1,Hà Tĩnh,2024-06,40,48,,',
			'HTH-2024,1,Hà Tĩnh,2024-12,46,48,,',
			'HTH-2024,1,Hà Tĩnh,2025-06,48,48,,'
		)
	],
	by
);

async function made(value: string, closing: Closing = 'calendar') {
	const here = await context(await localsOf(state, 'vi', viewer));
	const plan = here.reference.plan.get('HTH-2024');
	const period = reportPeriod(value, closing);
	if (!plan || !period) throw new Error(value);
	const { report } = await reportOf(here, { plan, period, closing, today });
	const blocks = report.sections.flatMap((section) => section.blocks);
	const rows = (id: ReportTableId) =>
		blocks
			.flatMap((block) => (block.kind === 'table' && block.table.id === id ? block.table.rows : []))
			.map((row) => row.map(({ text }) => text));
	return { said: JSON.stringify(report.sections), rows, notices: report.notices };
}

async function board(value: string) {
	const here = await context(await localsOf(state, 'vi', viewer));
	const plan = here.reference.plan.get('HTH-2024');
	const period = reportPeriod(value, 'calendar');
	if (!plan || !period) throw new Error(value);
	const now = Date.parse(`${today}T02:00:00Z`);
	return boardPage(here, { plan, period, closing: 'calendar' }, { site: 'https://cchc.example.vn', now });
}

async function page(at: string) {
	const here = await context(await localsOf(state, 'vi', viewer));
	const plan = here.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('no plan');
	const tasks = await planTasks(here.warehouse, here.release, { plan: plan.plan_code });
	const filter = { group: null, theme: null, lead: null };
	const shown = await planPage(here, plan, tasks, filter, at, { state: null, scope: 'own' }, today);
	const task = (no: string) => shown.tasks.sections.flatMap(({ rows }) => rows).find((row) => row.no === no);
	return { shown, task };
}

it('the report on a year that is over tells no difficulty raised or resolved, and no value reached, after it', async () => {
	const { said, rows } = await made('2024');
	expect(rows('difficulties').map((row) => [row[2], row.at(-1)])).toEqual([
		['Chưa có nhuận bút', 'giải quyết ngày 20/6/2024'],
		['Thiếu máy phát', 'chưa giải quyết']
	]);
	expect(said).toContain('Đến hết kỳ, còn 1 khó khăn, vướng mắc chưa được giải quyết; trong kỳ có 2');
	expect(rows('targets')[0]?.slice(2, 4)).toEqual(['95,83% (46/48)', 'tháng 12/2024']);
});

it('of a plan closed within the period it still tells what came by the end of that', async () => {
	await closedOn('2024-05-15');
	const { rows } = await made('2024-H1');
	expect(rows('difficulties').map((row) => [row[2], row.at(-1)])).toEqual([
		['Chưa có nhuận bút', 'giải quyết ngày 20/6/2024']
	]);
	expect(rows('targets')[0]?.slice(2, 4)).toEqual(['83,33% (40/48)', 'tháng 6/2024']);
});

it('work of a quarter or year within which the plan was closed was done before, and counts from that day on', async () => {
	const { shown, task } = await page('2024-12-31');
	expect(['PL.2.2', 'PL.2.4'].map((no) => task(no)?.done)).toEqual(['10 số', '4 số']);
	expect(shown.reach?.minutes).toMatchObject([{ value: '45' }]);
	expect(shown.tasks.sections.flatMap(({ rows }) => rows).map(({ standing }) => standing?.state)).not.toContain(
		'unplaced'
	);
	const half = await made('2024-H1');
	const toDate = (no: string) => half.rows('tasks').find(([name]) => name === no)?.[6];
	expect(['PL.2.2', 'PL.2.4'].map(toDate)).toEqual(['10', '4']);
	expect(half.notices.join()).not.toContain('trùng một phần');
	// Who did it is reminded of nothing either.
	const handedIn = await board('2024-H1');
	expect(handedIn.rows.filter(({ entries }) => entries !== '0').map(({ count }) => count)).toEqual(['15 số']);
	expect(handedIn.remarks).toEqual([]);
	// What the unit itself did, which stands beside the year before, is the same work.
	expect(half.rows('before').map((row) => row.slice(1))).toEqual([['số', '15', '20', 'giảm 5']]);
	// In April the quarter was not over.
	const april = await page('2024-04-30');
	expect([april.task('PL.2.2')?.done, april.task('PL.2.2')?.standing?.state]).toEqual(['chưa ghi nhận', 'unplaced']);
});

it('index results that came to light after the closing, but in the period, are told', async () => {
	await closedOn('2024-04-10');
	expect((await made('2024-H1')).said).toContain('PAR Index năm 2023');
});

it('says how far numbers go where a plan ends within a month, and names no month before the first', async () => {
	// The second quarter ends with a month, the plan within one.
	expect((await made('2024-Q1')).said).toContain('Số lượng tính đến hết tháng 3/2024.');
	await publishFiles(state, [januaryTask], by);
	await closedOn('2024-01-20');
	const { said, rows } = await made('2024-01', 'decree');
	expect(rows('next').map(([no]) => no)).toContain('PL.19');
	expect(said).not.toContain('Số lượng tính đến hết');
});
