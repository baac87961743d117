// Protects offices whose plan was closed: nothing that fell due after that day is asked of anybody, on any page, and all of it again once the closing is undone.
import { expect, test } from 'vitest';
import { problemText } from '$lib/i18n/messages/problems';
import type { Locale } from '$lib/i18n/locale';
import { reportPeriod } from '$lib/model/report-period';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { lastDayOf } from '$lib/server/charts/plan-progress/address';
import { agencyPage } from '$lib/server/views/calendar/agency';
import { dueFeed } from '$lib/server/views/calendar/due';
import { calendarFile } from '$lib/server/views/calendar/ics';
import { planCalendar } from '$lib/server/views/calendar/load';
import { calendarPage } from '$lib/server/views/calendar/page';
import { boardPage } from '$lib/server/views/data/board';
import { briefPage } from '$lib/server/views/brief/brief';
import { quickForm } from '$lib/server/views/entry/quick';
import { campaignsPage } from '$lib/server/views/plan/campaigns';
import { planPage } from '$lib/server/views/plan/plan';
import { reportOf } from '$lib/server/views/report/report';
import { planTasks } from '$lib/server/warehouse/queries';
import { checkOn } from '../fixtures/intake/check';
import { administrator, viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';

const state = await started();
const site = 'https://cchc.example.vn';
const today = '2025-02-01';
const by = { title: 'Thử', by: 'test' };
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (no: string, date: string, count: number, plan = 'HTH-2024') =>
	`,Hà Tĩnh,,${plan},${no},ptth_tinh,chung,${date},${count},,,,,${no} ${date},,,,`;
const closings = (...rows: string[]) => csv('plan_closings', 'plan_code,closed_on,document_no,note', ...rows);

// By the end of May 15 of 36 are due on PL.2.2, 10 of 24 on PL.2.3, 5 of 12 on the others.
await publishFiles(
	state,
	[
		csv(
			'activities',
			header,
			work('PL.2.2', '2024-02', 15),
			work('PL.2.3', '2024-05', 9),
			...['PL.2.4', 'PL.2.5', 'II.2.g.2', 'IV.2.3', 'IV.10.3'].map((no) => work(no, '2024-05', 6)),
			work('IV.1.2', '2024-05', 2)
		),
		csv(
			'duty_reports',
			'plan_code,duty_no,period,received_on,document_no,note',
			'HTH-2024,1,2024-Q1,2024-04-02,12/BC-STTTT,',
			// It came after the plan was closed, and is there all the same.
			'HTH-2024,5,2024-05,2024-06-20,,'
		)
	],
	by
);
const open = state.release;
const closing = await publishFiles(state, [closings('HTH-2024,2024-06-15,2150/QĐ-UBND,Sáp nhập nhiệm vụ')], by);
const closedRelease = state.release;

interface Asked {
	release?: number;
	locale?: Locale;
}
const hereOf = async ({ release = state.release, locale = 'vi' }: Asked = {}) =>
	context(await localsOf(state, locale, viewer), new URL(`http://localhost/?release=${release}`));

async function planOf(asked: Asked = {}) {
	const here = await hereOf(asked);
	const plan = here.reference.plan.get('HTH-2024');
	if (!plan) throw new Error('no plan');
	return { here, plan };
}

async function page(asked: Asked = {}, at?: string, now = today) {
	const { here, plan } = await planOf(asked);
	const tasks = await planTasks(here.warehouse, here.release, { plan: plan.plan_code });
	const all = { group: null, theme: null, lead: null };
	const day = at ?? lastDayOf(here.reference, plan, now);
	return planPage(here, plan, tasks, all, day, { state: null, scope: 'own' }, now);
}

async function planned(asked: Asked = {}) {
	const { here, plan } = await planOf(asked);
	return { here, calendar: await planCalendar(here, plan, 'calendar') };
}

const made = async (value: string, asked: Asked = {}) => {
	const { here, plan } = await planOf(asked);
	const period = reportPeriod(value, 'calendar');
	if (!period) throw new Error(value);
	const { report } = await reportOf(here, { plan, period, closing: 'calendar', today });
	return { report, said: JSON.stringify(report.sections) };
};

const said = 'Đã kết thúc ngày 15/6/2024 theo văn bản số 2150/QĐ-UBND';
const clause = 'đã kết thúc ngày 15/6/2024 theo văn bản số 2150/QĐ-UBND';

test('the closing passes through the pipe as one row', () => {
	expect(closing.checked.problems).toEqual([]);
	expect(closing.checked.report.difference).toEqual({ added: 1, changed: 0, unchanged: 0, missing: 0 });
});

test('the plan is looked at as of that day, and what fell due after it is not late', async () => {
	const [before, after] = [await page({ release: open }), await page()];
	expect(before).toMatchObject({ closed: null, day: '31/12/2024' });
	const late = before.late?.tasks.map(({ no }) => no) ?? [];
	for (const no of ['PL.14', 'PL.4', 'PL.5', 'PL.6', 'PL.2.2', 'PL.2.3']) expect(late).toContain(no);
	expect(before.late?.reports?.duties.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 8]);

	expect(after).toMatchObject({ closed: said, day: '15/6/2024' });
	expect(after.late?.title).toBe('Chậm đến 15/6/2024: 1 nhiệm vụ');
	expect(after.late?.tasks.map(({ no, due, done, missing }) => [no, due, done, missing])).toEqual([
		['PL.2.3', '10 số đến 31/5/2024', '9 số', 'thiếu 1 số']
	]);
	// Months until May, but for the one that came; no quarter, half or year that ended later.
	expect(after.late?.reports?.duties.map(({ no, count }) => [no, count])).toEqual([
		[4, 5],
		[5, 4]
	]);
	expect(after.document).toContainEqual({ label: 'Kết thúc kế hoạch', text: said, foreign: false });
	expect(after.document).toContainEqual({
		label: 'Ghi chú khi kết thúc',
		text: 'Sáp nhập nhiệm vụ',
		foreign: false
	});
});

test('a later day that an address asks for is the day it closed, an earlier one stays', async () => {
	expect(await page({}, '2024-12-31')).toMatchObject({ day: '15/6/2024', atClosing: true });
	expect(await page({}, '2024-03-31')).toMatchObject({ day: '31/3/2024', closed: said, atClosing: false });
	// Nor are its numbers those of that day while it is still ahead.
	expect(await page({}, '2024-12-31', '2024-06-01')).toMatchObject({
		day: '1/6/2024',
		closed: 'Kết thúc vào ngày 15/6/2024 theo văn bản số 2150/QĐ-UBND',
		atClosing: false
	});
	expect((await page({ locale: 'en' })).closed).toBe('Closed on 15 Jun 2024 by document No. 2150/QĐ-UBND');
});

test('the list of plans and the report say it too', async () => {
	const entry = async (asked: Asked) =>
		(await campaignsPage(await hereOf(asked), { unit: '42', year: 2024 })).entries.find(
			({ code }) => code === 'HTH-2024'
		);
	expect((await entry({}))?.closed).toBe(said);
	expect((await entry({ release: open }))?.closed).toBeNull();

	const half = await made('2024-H1');
	expect(half.said).toContain(`${said}.`);
	expect(half.report.notices).toContain(
		'Kế hoạch đã kết thúc ngày 15/6/2024, trước khi hết kỳ; số liệu tính đến ngày đó.'
	);
	expect(half.said).toContain('Kế hoạch kết thúc ngày 15/6/2024, nên kỳ tới không còn nhiệm vụ theo kế hoạch này.');
	const second = await made('2024-H2');
	expect(second.report.notices).toEqual([`${said}, trước kỳ báo cáo này.`]);
	expect(second.report.sections.map(({ id }) => id)).toEqual(['situation', 'next']);
	const before = await made('2024-H1', { release: open });
	expect(before.said).not.toContain('kết thúc ngày 15/6/2024');
	expect(before.said).toContain('PL.5');
});

test('a report of the first quarter asks for the second only what was due by that day', async () => {
	const need = async (asked: Asked) => {
		const { report } = await made('2024-Q1', asked);
		const next = report.sections.find(({ id }) => id === 'next')?.blocks ?? [];
		const table = next.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
		return table.find(([no]) => no?.text === 'PL.2.2')?.[3]?.text;
	};
	// 36 a year: 9 are due in a whole quarter, 6 in April and May.
	expect(await need({ release: open })).toBe('9–12 số');
	expect(await need({})).toBe('6–8 số');
});

test('no calendar, file or feed has a deadline after it', async () => {
	const days = async (asked: Asked) => {
		const { here, calendar } = await planned(asked);
		const file = await calendarFile(here, calendar, { agency: null, closing: 'calendar' }, site);
		return [...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day ?? '').toSorted();
	};
	expect((await days({ release: open })).at(-1)).toBe('20241231');
	expect((await days({})).at(-1)).toBe('20240531');

	const due = async (asked: Asked) => {
		const { here, calendar } = await planned(asked);
		const feed = await dueFeed(here, calendar, { agency: null, closing: 'calendar' }, { site, today: '2024-06-20' });
		return [...feed.matchAll(/<title>(\d+\/\d+\/2024):/g)].map(([, day]) => day);
	};
	expect(new Set(await due({ release: open }))).toEqual(new Set(['30/6/2024', '31/5/2024']));
	expect(new Set(await due({}))).toEqual(new Set(['31/5/2024']));

	const { here, calendar } = await planned();
	// The contest ran from April to September: it was open in June, and has no end any more.
	const contest = calendar.dates.find(({ id }) => id === 'window/PL.4');
	expect(contest).toMatchObject({ from: '2024-04-01', to: '2024-06-15', due: null });
	const choice = { agency: null, closing: 'calendar', at: '2024-06-15', named: false, today } as const;
	const july = await calendarPage(here, calendar, { ...choice, month: '2024-07' }, site);
	expect([july.due.count, july.content]).toEqual(['0', []]);
	expect(july.remarks[0]).toBe(`${said}. Sau ngày đó kế hoạch không còn hạn nào.`);
	const agency = await agencyPage(here, calendar, { agency: 'Sở Nội vụ', at: '2024-06-15', named: false, today }, site);
	expect(agency.remarks[0]).toContain(said);
	expect(agency.due.count).toBe('0');
	expect(agency.duties.find(({ no }) => no === 4)?.next).toContain('5/2024');
});

test('the brief of a later meeting asks for nothing more, and says why', async () => {
	const brief = async (asked: Asked) => {
		const here = await hereOf(asked);
		const unit = here.reference.unit.get('42');
		if (!unit) throw new Error('no unit');
		const { parts } = await briefPage(here, unit, '2024-09-01');
		const of = (id: string) => parts.find((part) => part.id === id);
		return { late: of('late'), due: of('due'), questions: of('questions') };
	};
	const [before, after] = [await brief({ release: open }), await brief({})];
	expect(before.due?.items.length).toBeGreaterThan(0);
	expect(before.late?.items.map(({ term }) => term)).toContain('PL.14');
	expect(after.due?.items).toEqual([]);
	// When it will be done is asked of no plan that is over.
	const asked = (shown: typeof after) => JSON.stringify(shown.questions?.items ?? []);
	expect([asked(before), asked(after)].map((text) => text.includes('nhiệm vụ PL.14'))).toEqual([true, false]);
	expect(asked(after)).not.toContain('Khi nào hoàn thành');
	expect(after.late?.items.map(({ term }) => term)).toEqual(['PL.2.3']);
	expect(after.late?.remarks[0]?.text).toBe(`HTH-2024 ${clause}.`);
});

test('nobody is reminded of a period that began after it', async () => {
	const board = async (value: string, asked: Asked = {}) => {
		const { here, plan } = await planOf(asked);
		const period = reportPeriod(value, 'calendar');
		if (!period) throw new Error(value);
		return boardPage(here, { plan, period, closing: 'calendar' }, { site, now: Date.parse('2025-02-01T02:00:00Z') });
	};
	expect((await board('2024-Q3', { release: open })).reminder).not.toBeNull();
	expect(await board('2024-Q3')).toMatchObject({
		finding: 'Quý III/2024: kế hoạch đã kết thúc trước kỳ này, không cơ quan nào phải gửi',
		note: `${said}.`,
		reminder: null
	});
	expect((await board('2024-Q2')).reminder).not.toBeNull();
});

test('the quick form says it, and work dated after it is refused with its row', async () => {
	const form = await quickForm(
		await hereOf(),
		new URL('http://localhost/data/row?dataset=activities&plan=HTH-2024&task=PL.2.2'),
		{ person: administrator, now: Date.parse('2024-07-01T02:00:00Z') }
	);
	if (form.form !== 'quick') throw new Error(form.form);
	expect(form.closed).toContain(`Kế hoạch HTH-2024 ${clause}. `);
	// Today is no day for work under it.
	expect(form.needed.find(({ column }) => column === 'date')?.value).toBe('');

	const rows = [
		work('PL.2.2', '2024-06-15', 1),
		work('PL.2.2', '2024-06-16', 1),
		work('PL.2.3', '2024-06', 1),
		work('PL.2.4', '2024-07', 1),
		work('', '2024-07-01', 1, '')
	];
	const { problems } = await checkOn(state, [csv('activities', header, ...rows)]);
	expect(problems.map(({ row, column, code, severity }) => [row, column, code, severity])).toEqual([
		[3, 'date', 'after_closing', 'error'],
		[5, 'date', 'after_closing', 'error']
	]);
	const [first] = problems;
	expect(first && [problemText('vi', first), problemText('en', first)]).toEqual([
		'2024-06-16 sau ngày 2024-06-15, ngày kế hoạch HTH-2024 kết thúc (văn bản 2150/QĐ-UBND). Sửa thời gian, hoặc để trống mã kế hoạch và số nhiệm vụ để ghi là hoạt động ngoài kế hoạch.',
		'2024-06-16 is after 2024-06-15, the day on which plan HTH-2024 was closed (document 2150/QĐ-UBND). Correct the time, or leave plan code and task number blank to record it as work outside the plan.'
	]);
});

test('a day that cannot be is told with its row and what to write instead', async () => {
	const { problems } = await checkOn(state, [
		closings('HDG-2024,2024-01-30,,', 'TQT-2024,2023-12-31,,', 'HYN-2024,2025-01-10,,', 'HTH-2025,2025-06-30,,')
	]);
	expect(problems.map(({ row, code, severity }) => [row, code, severity])).toEqual([
		[2, 'closed_before_issued', 'error'],
		[3, 'closed_outside_year', 'error'],
		[4, 'closed_outside_year', 'warning'],
		[5, 'unknown_reference', 'error']
	]);
	expect(problems.slice(0, 3).map((problem) => problemText('vi', problem))).toEqual([
		'2024-01-30 sớm hơn ngày ban hành kế hoạch HDG-2024 (2024-01-31). Ghi ngày từ 2024-01-31 đến 2024-12-31, hoặc sửa ngày ban hành.',
		'2023-12-31 nằm ngoài năm 2024 của kế hoạch TQT-2024. Ghi ngày trong năm 2024; kế hoạch làm hết năm thì không cần ghi kết thúc.',
		'2025-01-10 nằm ngoài năm 2024 của kế hoạch HYN-2024. Ghi ngày trong năm 2024; kế hoạch làm hết năm thì không cần ghi kết thúc.'
	]);
});

test('a day before work that is published is told with how much of it there is', async () => {
	const { problems } = await checkOn(state, [closings('HTH-2024,2024-04-30,,')]);
	expect(problems.map(({ row, column, code, severity }) => [row, column, code, severity])).toEqual([
		[2, 'closed_on', 'closed_before_work', 'warning']
	]);
	const [first] = problems;
	expect(first && [problemText('vi', first), problemText('en', first)]).toEqual([
		'Số hoạt động đã công bố theo kế hoạch HTH-2024 có thời gian sau ngày 2024-04-30: 7. Hoạt động từ tháng sau ngày kết thúc không còn tính vào tiến độ. Kiểm tra ngày kết thúc, hoặc sửa các hoạt động đó.',
		'Published activities under plan HTH-2024 that began after 2024-04-30: 7. From the month after the closing they no longer count. Check the day, or correct those activities.'
	]);
	// Work of a month within which the plan is closed began before.
	expect((await checkOn(state, [closings('HTH-2024,2024-05-02,,')])).problems).toEqual([]);
});

test('undoing the release opens the plan again, and an older release shows it as it was', async () => {
	await revert(state, closedRelease, by);
	const [before, now] = [await page({ release: open }), await page()];
	expect({ ...now, release: before.release }).toEqual(before);
	expect((await page({ release: closedRelease })).closed).toBe(said);
	const { problems } = await checkOn(state, [csv('activities', header, work('PL.2.2', '2024-06-16', 1))]);
	expect(problems).toEqual([]);
});
