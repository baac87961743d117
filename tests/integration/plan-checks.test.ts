// Protects what belongs to plans from slips: times outside the plan, work on groups, unknown agencies, work entered twice, and plans taken away from under their work.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemText } from '$lib/i18n/messages/problems';
import type { DatasetName } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import type { Review } from '$lib/model/submission';
import { submissionOf } from '$lib/server/ledger/submissions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { checkOn } from '../fixtures/intake/check';
import { csv, newFolder, problemsIn, started } from './folder';

const state = await started();
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
interface Work {
	agency?: string;
	task?: string;
	date?: string;
	count?: string;
	title?: string;
	theme?: string;
}
const work = ({ agency = '', task = 'PL.2.2', date = '2024-03-05', count = '1', title = '', theme = '' }: Work) =>
	`,42,${agency},HTH-2024,${task},ptth_tinh,${theme},${date},${count},,,,,${title},,,,`;
const activities = (...rows: Work[]) => csv('activities', header, ...rows.map(work));
const tasksHeader =
	'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope';
const task = (no: string, { schedule = '', min = '', max = '', start = '', end = '', parent = '' }) =>
	`HTH-2024,${no},${parent},Thử,Việc thử,,chung,ptth_tinh,,,,${schedule},${min},${max},,${start},${end},,,,`;
const by = { title: 'Thử', by: 'test' };
const told = (problems: readonly Problem[]) =>
	problems.map(({ row, column, code, severity }) => [row, column, code, severity]);
const words = (problem: Problem | undefined) => [
	problem && problemText('vi', problem),
	problem && problemText('en', problem)
];

test('work outside the year of its plan is refused, with the year', async () => {
	const { problems } = await checkOn(state, [
		activities({ date: '2024-12-31' }, { date: '2023-12' }, { date: '2025-01-02' })
	]);
	expect(told(problems)).toEqual([
		[3, 'date', 'outside_plan_year', 'error'],
		[4, 'date', 'outside_plan_year', 'error']
	]);
	expect(words(problems[0])).toEqual([
		'2023-12 nằm ngoài năm 2024 của kế hoạch HTH-2024. Sửa thời gian hoặc chọn kế hoạch của năm đó.',
		'2023-12 lies outside 2024, the year of plan HTH-2024. Correct the time or choose the plan of that year.'
	]);
});

test('where a task of the plan reaches beyond its year, work there is a warning, and so is the task', async () => {
	const long = csv('plan_tasks', tasksHeader, task('X.1', { start: '2024-12-01', end: '2025-02-28' }));
	const { problems } = await checkOn(state, [long, activities({ date: '2025-01-02' }, { date: '2025-03-01' })]);
	expect(told(problems)).toEqual([
		[2, 'period_end', 'outside_plan_year', 'warning'],
		[2, 'date', 'outside_plan_year', 'warning'],
		[3, 'date', 'outside_plan_year', 'error']
	]);
});

test('a count that is not whole is pointed at', async () => {
	const { problems } = await checkOn(state, [activities({ count: '1.5' }, { count: '2.0', date: '2024-04' })]);
	expect(told(problems)).toEqual([[2, 'count', 'not_a_whole_count', 'warning']]);
	expect(words(problems[0])[0]).toBe('Số lượng 1.5 không phải là số nguyên. Kiểm tra lại số đã đếm.');
});

test('work is logged on tasks, not on groups, and the tasks of the group are offered', async () => {
	const { problems, upserts } = await checkOn(state, [activities({ task: 'PL.2' })]);
	expect(told(problems)).toEqual([[2, 'task_no', 'task_has_parts', 'error']]);
	expect(words(problems[0])).toEqual([
		'Nhiệm vụ PL.2 là nhóm, không ghi hoạt động trực tiếp. Ghi vào nhiệm vụ trong nhóm: PL.2.1; PL.2.2; PL.2.3; PL.2.4; PL.2.5.',
		'Task PL.2 is a group: no work is logged on it. Log it on a task within: PL.2.1; PL.2.2; PL.2.3; PL.2.4; PL.2.5.'
	]);
	expect(upserts).toEqual([]);
});

test('an agency that the plan does not name is pointed at, with the nearest', async () => {
	const { problems } = await checkOn(state, [
		activities(
			{ agency: 'Sở Nội Vụ' },
			{ agency: 'Đài Phát thanh Truyền hình tỉnh', date: '2024-04' },
			{ agency: 'Công ty Lạ', date: '2024-05' }
		)
	]);
	expect(told(problems)).toEqual([
		[3, 'agency', 'unknown_agency', 'warning'],
		[4, 'agency', 'unknown_agency', 'warning']
	]);
	expect(words(problems[0])[0]).toBe(
		'“Đài Phát thanh Truyền hình tỉnh” không có trong danh sách cơ quan của kế hoạch HTH-2024. Có thể là “Đài Phát thanh và Truyền hình tỉnh”. Kiểm tra tên, hoặc thêm cơ quan vào kế hoạch.'
	);
	expect(words(problems[1])[1]).toBe(
		'“Công ty Lạ” is not among the agencies of plan HTH-2024. Check the name, or add the agency to the plan.'
	);
});

test('what was probably entered twice is told, within a file and beside what is published', async () => {
	const first = { title: 'Số 1', agency: 'Đài Phát thanh và Truyền hình tỉnh' };
	const { release } = await publishFiles(state, [activities(first)], by);
	const { problems } = await checkOn(state, [
		activities(
			first,
			{ title: 'SỐ 1' },
			{ title: 'Số 1', agency: 'Sở Nội vụ' },
			{ title: 'Số 1', count: '2' },
			{ ...first, title: 'Một', date: '2024-06', theme: 'chung' },
			{ title: 'Một', date: '2024-06' },
			{ date: '2024-06', theme: 'tthc' },
			{ title: 'Hai', date: '2024-06', theme: 'chung' }
		)
	]);
	// Another title is another piece of work, on the same day too.
	expect(told(problems)).toEqual([
		[3, 'title', 'probable_duplicate', 'warning'],
		[4, 'title', 'probable_duplicate', 'warning'],
		[7, 'title', 'probable_duplicate', 'warning'],
		[8, 'title', 'probable_duplicate', 'warning']
	]);
	expect(problems[0]?.params).toMatchObject({ other_title: 'Số 1' });
	// Another agency than the published row, but the same as the row without one.
	expect(problems[1]?.params).toMatchObject({ other_row: 3 });
	expect(problems[2]?.params).toMatchObject({ other_row: 6, other_title: 'Một' });
	expect(problems[3]?.params).toMatchObject({ other_row: 7 });
	expect(words(problems[2])[0]).toBe(
		'“Một” có thể trùng với dòng 6 của tệp activities.csv (Một) vì cùng đơn vị, nhiệm vụ, kênh, thời gian và số lượng. Giữ cả hai nếu là hai việc khác nhau.'
	);
	// What is published already is not warned of again.
	expect((await checkOn(state, [activities(first)])).problems).toEqual([]);
	await revert(state, release?.number ?? 0, by);
});

test('a task cannot ask for at least more than at most, nor end before it begins; words of another year are pointed at', async () => {
	const { problems } = await checkOn(state, [
		csv(
			'plan_tasks',
			tasksHeader,
			task('X.1', { min: '48', max: '36' }),
			task('X.2', { start: '2024-05-01', end: '2024-04-01' }),
			task('X.3', { schedule: 'Tháng 2/2023' }),
			task('X.4', { schedule: 'Tháng 2/2024' })
		)
	]);
	expect(told(problems)).toEqual([
		[2, 'frequency_per_year_min', 'min_over_max', 'error'],
		[3, 'period_end', 'before_other', 'error'],
		[4, 'schedule_text_vi', 'schedule_of_other_year', 'warning']
	]);
	expect(words(problems[0])[0]).toBe('Mức tối thiểu 48 lớn hơn mức tối đa 36. Đổi chỗ hoặc sửa một trong hai số.');
});

/** Sends a file and takes away what it lacks; the problems then, and what publishing says. */
async function removing(dataset: DatasetName, text: string) {
	const path = join(newFolder(), `${dataset}.csv`);
	writeFileSync(path, text);
	const id = await state.reviews.create([{ dataset, name: `${dataset}.csv`, path }], 'an@example.vn');
	await state.reviews.settled(id);
	const decide = async (change: (review: Review) => Review) => {
		expect(await state.reviews.decide(id, 'test', change)).toBe(true);
		await state.reviews.settled(id);
	};
	await decide((review) => ({ ...review, removed: [dataset] }));
	const problems = await problemsIn(state, id);
	const outcome = await state.reviews.publish(id, { title: 'Xoá', by: 'an@example.vn', at: null });
	if (outcome.kind === 'published') return { problems, outcome, kept: null };
	await decide((review) => ({ ...review, removed: [] }));
	const report = (await submissionOf(state.ledger.db, id))?.report;
	await state.reviews.discard(id);
	return { problems, outcome, kept: report?.errors };
}

const lines = (name: string) => readFileSync(`data/campaigns/${name}.csv`, 'utf8').trim().split('\n');

test('a plan with tasks or activities is not taken away, and the reader learns that it can be closed', async () => {
	const { problems, outcome, kept } = await removing('plans', lines('plans').slice(0, 3).join('\n'));
	expect(outcome).toEqual({ kind: 'refused', why: 'errors' });
	expect(problems.map(({ code, value }) => [code, value])).toEqual([
		['still_used', 'BGG-2019'],
		['still_used', 'HTH-2024'],
		['still_used', 'HYN-2024']
	]);
	expect(words(problems[1])).toEqual([
		'Không xoá được “HTH-2024” vì còn dòng gắn với nó trong: “Cơ quan trong kế hoạch”, “Chỉ tiêu của kế hoạch”, “Nhiệm vụ của kế hoạch”, “Chế độ báo cáo”. Kế hoạch có hoạt động thì không xoá được, chỉ kết thúc được: ghi ngày kết thúc, hoặc để kế hoạch tự hết khi hết năm. Ở bước 4, chọn “giữ lại”.',
		'“HTH-2024” cannot be removed: rows belong to it in “Agencies”, “Plan targets”, “Plan tasks”, “Reporting duties”. A plan with activities cannot be deleted, only closed: enter the day on which it closed, or leave it to end with its year. Choose “keep” in step 4.'
	]);
	expect(kept).toBe(0);
});

test('a task with activities is not taken away; one without goes, a group with all that is in it', async () => {
	const { release } = await publishFiles(state, [activities({ title: 'Số 1' })], by);
	const own = lines('plan_tasks').filter((line) => line.startsWith('plan_code') || line.startsWith('HTH-2024'));
	const without = (part: RegExp) => own.filter((line) => !part.test(line)).join('\n');
	const used = await removing('plan_tasks', without(/^HTH-2024,PL\.2(\.\d)?,/));
	expect(used.problems.filter(({ severity }) => severity === 'error').map(({ code, value }) => [code, value])).toEqual([
		['still_used', 'HTH-2024, PL.2.2']
	]);
	expect(used.outcome).toEqual({ kind: 'refused', why: 'errors' });
	// A group whose tasks stay is named by them.
	const group = await removing('plan_tasks', without(/^HTH-2024,PL\.1,/));
	expect(group.problems.map(({ value }) => value)).toEqual(['HTH-2024, PL.1']);
	await revert(state, release?.number ?? 0, by);
	const free = await removing('plan_tasks', without(/^HTH-2024,PL\.1(\.\d)?,/));
	expect(free.problems).toEqual([]);
	expect(free.outcome).toMatchObject({ kind: 'published' });
});
