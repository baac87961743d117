// Protects offices from being named for what they did not do: only real entries count, and demo data makes nobody missing.
import { expect, test } from 'vitest';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { boardPage } from '$lib/server/views/data/board';
import { reportPeriodsOf } from '$lib/model/report-period';
import { usualPeriod } from '$lib/server/views/data/period';
import type { ServerState } from '$lib/server/state';
import { csv, localsOf, started } from './folder';
import { ofHaTinh, ofNgheAn, viewer } from '../fixtures/people';

const real = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });
const now = Date.parse('2026-11-21T02:00:00Z');
const site = 'https://cchc.example.vn';

async function board(state: ServerState, value: string, code = 'HTH-2024', person = viewer) {
	const here = await context(await localsOf(state, 'vi', person));
	const plan = here.reference.plan.get(code);
	const period = reportPeriodsOf(Number(value.slice(0, 4))).find((known) => known.value === value);
	if (!plan || !period) throw new Error(`${code} ${value}`);
	return boardPage(here, { plan, period }, { site, now });
}

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const entry = (agency: string, task: string, date: string, count: number, title = '') =>
	`,Hà Tĩnh,${agency},HTH-2024,${task},bao_dia_phuong,,${date},${count},,,,,${title},,,,`;

test('before anything came, nobody is said to be missing', async () => {
	const page = await board(real, '2024-Q1');
	expect(page.rows.length).toBeGreaterThan(5);
	expect(page.rows.some(({ missing }) => missing)).toBe(false);
	expect(page.finding).toBe(
		'Quý I/2024: kho chưa có hoạt động nào của kế hoạch này, nên không nêu cơ quan nào chưa gửi'
	);
	expect(page.reminder).toBeNull();
});

test('what came counts for who sent it, in the period that it lies in', async () => {
	const before = await board(real, '2024-Q1');
	const [first, second] = before.rows.map(({ agency }) => agency);
	const { release } = await publishFiles(
		real,
		[
			csv(
				'activities',
				header,
				entry((first ?? '').toUpperCase(), '', '2024-02', 3, 'một'),
				entry(first ?? '', '', '2024-03-15', 2, 'hai'),
				entry(second ?? '', '', '2024', 9, 'cả năm'),
				entry('Cơ quan lạ', '', '2024-01', 1, 'lạ')
			)
		],
		{ title: 'Báo cáo', by: 'test' }
	);
	const page = await board(real, '2024-Q1');
	const row = page.rows.find(({ agency }) => agency === first);
	expect(row).toMatchObject({ entries: '2', count: '5 bài', missing: false });
	expect(row?.last?.href).toBe(`/data/releases/${release?.number}`);
	expect(page.rows.at(-1)?.agency).toBe(first);
	expect(page.rows.find(({ agency }) => agency === second)?.missing).toBe(true);
	expect(page.remarks).toEqual([
		'1 dòng của khoảng thời gian dài hơn kỳ này không được tính.',
		'1 dòng của cơ quan không chủ trì nhiệm vụ nào: Cơ quan lạ.'
	]);
	expect(page.reminder).not.toContain(`. ${first}\n`);
	expect((await board(real, '2024')).rows.find(({ agency }) => agency === second)?.missing).toBe(false);
	const later = await board(real, '2024-Q2');
	expect(later.rows.every(({ missing, last }) => missing && last === null)).toBe(true);
	expect(later.finding).toBe(`Quý II/2024: ${later.rows.length}/${later.rows.length} cơ quan chủ trì chưa gửi số liệu`);
	for (const { agency } of later.rows) expect(later.reminder).toContain(agency);
	expect(later.reminder).toContain(`${site}/data/activities/template.xlsx?plan=HTH-2024`);
	expect(later.reminder).toContain('Đến ngày 21/11/2026');
});

test('who may not see a plan’s progress is told so, and nobody is missing to them', async () => {
	await real.visibility.set({ indices: {}, datasets: { progress: 'own' } }, 'test', '');
	const withheld = await board(real, '2024-Q1', 'HTH-2024', ofNgheAn);
	expect(withheld).toMatchObject({ withheld: 'own', rows: [], remarks: [], reminder: null, note: null });
	expect(withheld.finding).toMatch(/^Quý I\/2024: \d+ cơ quan chủ trì$/);
	expect(await board(real, '2024-Q1', 'HTH-2024', ofHaTinh)).toMatchObject({ withheld: null, remarks: { length: 2 } });
});

test('generated activities are marked, and nobody is missing beside them', async () => {
	const page = await board(demo, '2024-Q1');
	expect(page.rows.some((row) => row.demo)).toBe(true);
	expect(page.rows.some(({ missing }) => missing)).toBe(false);
	expect(page.reminder).toBeNull();
	expect(page.finding).toContain('chỉ có dữ liệu minh hoạ');
});

test('periods are those of the calendar, the usual one is the quarter that runs', () => {
	expect(reportPeriodsOf(2024)).toHaveLength(20);
	expect(reportPeriodsOf(2024).find(({ value }) => value === '2024-H2')).toMatchObject({
		from: '2024-07-01',
		to: '2024-12-31'
	});
	expect(usualPeriod(2026, now)).toBe('2026-Q4');
	expect(usualPeriod(2024, now)).toBe('2024');
});
