// Protects those who are judged: the plan's page, the brief, the report, an agency's page and the calendar say the same of the same tasks on the same day.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { period } from '$lib/i18n/format';
import { reportPeriod } from '$lib/model/report-period';
import { briefOf } from '$lib/server/charts/brief/facts';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { agencyPage } from '$lib/server/views/calendar/agency';
import { planCalendar } from '$lib/server/views/calendar/load';
import { calendarPage } from '$lib/server/views/calendar/page';
import { planPage } from '$lib/server/views/plan/plan';
import { reportOf } from '$lib/server/views/report/report';
import { planTasks } from '$lib/server/warehouse/queries';
import { viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const state = await started();
const today = '2025-02-01';
const site = 'https://cchc.example.vn';
const broadcaster = 'Đài Phát thanh và Truyền hình tỉnh';

/** A task of the starter data with the answer that its number is for each unit. */
function forEachUnit(no: string): string[] {
	const [columns, ...rows] = readFileSync('data/campaigns/plan_tasks.csv', 'utf8').split('\n');
	const row = rows.find((line) => line.startsWith(`HTH-2024,${no},`));
	if (columns === undefined || row === undefined) throw new Error(no);
	return [columns, row.replace(/unclear$/, 'unit')];
}

beforeAll(async () => {
	const entry = (no: string, date: string, count: number, unit = 'Hà Tĩnh') =>
		`,${unit},,HTH-2024,${no},ptth_tinh,chung,${date},${count},,,,,${no} ${date} ${unit},,,,`;
	const header =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	const { release, checked } = await publishFiles(
		state,
		[
			csv(
				'activities',
				header,
				entry('PL.2.2', '2024-01', 3),
				entry('PL.2.2', '2024-02', 12),
				entry('PL.2.2', '2024-09', 21),
				entry('PL.2.3', '2024-Q2', 12),
				entry('PL.2.4', '2024-05', 12),
				entry('PL.2.5', '2024-06', 5),
				entry('IV.2.3', '2024', 9),
				entry('PL.16', '2024-03', 24, 'Huyện Cẩm Xuyên'),
				entry('PL.16', '2024-05', 20, 'Huyện Thạch Hà')
			),
			csv('plan_tasks', ...forEachUnit('PL.16')),
			csv(
				'duty_reports',
				'plan_code,duty_no,period,received_on,document_no,note',
				'HTH-2024,1,2024-Q1,2024-04-03,12/BC,',
				'HTH-2024,1,2024-Q2,2024-07-01,34/BC,'
			)
		],
		{ title: 'Số liệu', by: 'test' }
	);
	expect([release?.number, checked.problems.filter(({ severity }) => severity === 'error')]).toEqual([2, []]);
});

/** What each page says on the evening of a day that is over. */
async function saidOn(at: string) {
	const here = await context(await localsOf(state, 'vi', viewer));
	const plan = here.reference.plan.get('HTH-2024');
	const unit = here.reference.unit.get('42');
	const month = reportPeriod(at.slice(0, 7));
	if (!plan || !unit || !month) throw new Error(at);
	const tasks = await planTasks(here.warehouse, here.release, { plan: plan.plan_code });
	const all = { group: null, theme: null, lead: null };
	const shown = await planPage(here, plan, tasks, all, at, { state: null, scope: 'own' }, today);
	const planned = await planCalendar(here, plan, 'calendar');
	const looked = { at, named: true, today };
	const calendar = await calendarPage(
		here,
		planned,
		{ ...looked, month: at.slice(0, 7), agency: null, closing: 'calendar' },
		site
	);
	return {
		plan: shown,
		brief: await briefOf(here, unit, at, today),
		report: (await reportOf(here, { plan, period: month, closing: 'calendar', today })).report,
		agency: await agencyPage(here, planned, { ...looked, agency: broadcaster }, site),
		marks: new Map(calendar.due.days.flatMap(({ entries }) => entries.map(({ id, mark }) => [id, mark] as const)))
	};
}
type Said = Awaited<ReturnType<typeof saidOn>>;

const numbersOf = (texts: readonly string[]) => texts.map((text) => text.split(' ')[0] ?? '');
const lateInReport = ({ report }: Said): string[] =>
	numbersOf(
		report.sections
			.filter(({ id }) => id === 'results')
			.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'items' ? block.items : [])))
			.filter((text) => text.includes('; chủ trì: '))
	);

describe.each(['2024-01-31', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'])('on %s', (at) => {
	it('the same tasks are late, in the same order', async () => {
		const said = await saidOn(at);
		const late = said.plan.late?.tasks.map(({ no }) => no) ?? [];
		expect(late.length).toBeGreaterThan(0);
		expect(lateInReport(said)).toEqual(late);
		const inBrief = said.brief.parts.find(({ id }) => id === 'late');
		expect(inBrief?.items.map(({ term }) => term)).toEqual(late.slice(0, 3));
		expect(inBrief?.heading).toContain(`${late.length} nhiệm vụ chậm`);
	});

	it('an agency is told the same of each of its tasks as the plan tells', async () => {
		const { plan, agency } = await saidOn(at);
		for (const part of [agency.lead, agency.coordinating]) expect(part.length).toBeGreaterThan(0);
		const inPlan = new Map(plan.tasks.sections.flatMap(({ rows }) => rows.map((row) => [row.no, row.standing?.text])));
		for (const { no, standing } of [...agency.lead, ...agency.coordinating])
			expect([no, standing?.text]).toEqual([no, inPlan.get(no)]);
	});

	it('a number that falls due on the day is overdue where its task is late, and there where it is not', async () => {
		const { plan, marks } = await saidOn(at);
		const standings = new Map(plan.tasks.sections.flatMap(({ rows }) => rows.map((row) => [row.no, row.standing])));
		const due = [...marks].filter(([id]) => /^(number|window)\//.test(id));
		expect(due.length).toBeGreaterThan(0);
		for (const [id, mark] of due) {
			const state = standings.get(id.split('/')[1] ?? '')?.state;
			expect([id, mark?.state === 'late'], id).toEqual([id, state === 'late']);
		}
	});

	it('the same reports are missing', async () => {
		const { plan, marks, agency } = await saidOn(at);
		const due = [...marks].flatMap(([id, mark]) => {
			const [kind, no, of] = id.split('/');
			return kind === 'report' && of ? [{ no: Number(no), text: period('vi', of), mark }] : [];
		});
		const inCalendar = due.filter(({ mark }) => mark?.state === 'late').map(({ no, text }) => `${no} ${text}`);
		// The newest periods are named: those that fell due in this month are among them.
		const inPlan = (plan.late?.reports?.duties ?? []).flatMap(({ no, periods }) => {
			const named = periods.split(/, | và /);
			return due.flatMap((one) => (one.no === no && named.includes(one.text) ? [`${no} ${one.text}`] : []));
		});
		expect(inCalendar.length).toBeGreaterThan(0);
		expect(inPlan.toSorted()).toEqual(inCalendar.toSorted());
		const own = agency.due.days.flatMap(({ entries }) => entries);
		expect(own.length).toBeGreaterThan(0);
		for (const { id, mark } of own) expect([id, mark]).toEqual([id, marks.get(id)]);
	});
});

it('numbers for each unit, and work that is known only for the year, are among what is compared', async () => {
	const { plan } = await saidOn('2024-06-30');
	const state = (no: string) =>
		plan.tasks.sections.flatMap(({ rows }) => rows).find((row) => row.no === no)?.standing?.state;
	expect([state('PL.16'), state('IV.2.3'), state('PL.2.3')]).toEqual(['late', 'unplaced', 'on_time']);
});

it('a brief for a meeting that is ahead judges as of today', async () => {
	const here = await context(await localsOf(state, 'vi', viewer));
	const unit = here.reference.unit.get('42');
	if (!unit) throw new Error('no unit');
	const heading = async (at: string, now: string) =>
		(await briefOf(here, unit, at, now)).parts.find(({ id }) => id === 'late')?.heading;
	expect(await heading('2024-06-30', '2024-04-10')).toBe(await heading('2024-04-10', '2024-04-10'));
	expect(await heading('2024-04-10', '2024-04-10')).toContain('tính đến 10/4/2024');
	expect(await heading('2024-01-15', today)).not.toContain('tháng 0');
});
