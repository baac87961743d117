// Protects: activities carry a lasting id and a real unit, task and channel, and no work is counted twice.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Value } from '$lib/model/datasets';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { checkOn, fixture, type CheckedFiles } from '../fixtures/intake/check';
import { csv, started } from './folder';

const state = await started();
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const activity = (date: string, title = '', count = 1) =>
	`,Hà Tĩnh,Báo,,,bao_dia_phuong,tthc,${date},${count},,,,,${title},,,,`;
const file = (...lines: string[]) => csv('activities', header, ...lines);
const by = { title: 'Thử', by: 'test' };

/** What a check finds after these activities were published; they are taken back at the end. */
async function after(before: string[], files: Parameters<typeof checkOn>[1]): Promise<CheckedFiles> {
	if (before.length === 0) return checkOn(state, files);
	const { release } = await publishFiles(state, [file(...before)], by);
	try {
		return await checkOn(state, files);
	} finally {
		await revert(state, release?.number ?? 0, by);
	}
}

test('a good file becomes rows with codes and derived ids', async () => {
	const { problems, upserts } = await checkOn(state, [fixture('activities', 'activities.csv')]);
	expect(problems).toEqual([]);
	const rows = upserts[0]?.rows ?? [];
	expect(rows.map((row) => [row.unit_code, row.task_no, row.date, row.count])).toEqual([
		['42', null, '2024-03', 12],
		['42', null, '2024-04-02', 1],
		['30', 'II.2', '2024-Q3', 36],
		['522-TQT', null, '2024', 5]
	]);
	const digest = createHash('sha256')
		.update('42|Sở Nội vụ|||bao_dia_phuong|2024-04-02|Một cửa liên thông')
		.digest('hex');
	expect(digest.startsWith(String(rows[1]?.activity_id))).toBe(true);
	expect(rows[3]?.activity_id).toBe('KX-1');
});

test('the same file twice changes nothing', async () => {
	const same = fixture('activities', 'activities.csv');
	const { release } = await publishFiles(state, [same], by);
	const again = await checkOn(state, [same]);
	expect(again.difference).toEqual({ added: 0, changed: 0, unchanged: 4, missing: 0 });
	await revert(state, release?.number ?? 0, by);
});

test('every problem of a file is told at once', async () => {
	const { problems } = await checkOn(state, [fixture('activities', 'bad-activities.csv')]);
	expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
		[2, 'unit', 'ambiguous_unit'],
		[3, 'plan_code', 'required'],
		[4, 'task_no', 'unknown_reference'],
		[5, 'date', 'not_a_period'],
		[5, 'count', 'out_of_range'],
		[5, 'evidence_url', 'not_a_link'],
		[5, 'channel_code', 'unknown_reference'],
		[5, 'indices', 'unknown_reference'],
		[6, 'date', 'total_and_parts'],
		[9, 'title', 'probable_duplicate'],
		[10, null, 'duplicate_row']
	]);
	expect(problems[8]?.params).toEqual({
		period: '2023',
		parts: 2,
		total: 'bad-activities.csv:6',
		first_part: 'bad-activities.csv:7'
	});
});

const totals: [string, string[], string[], number][] = [
	['a month beside a day in it', [], ['2024-03', '2024-03-15'], 1],
	['a quarter beside a month in it', [], ['2024-02', '2024-Q1'], 1],
	['a published year beside a month', ['2024'], ['2024-05'], 1],
	['published days beside their month', ['2024-05-02', '2024-05-03'], ['2024-05'], 1],
	['neighbouring periods', ['2024-Q1'], ['2024-04', '2024-05-09', '2023'], 0],
	['two rows of one month', [], ['2024-03', '2024-03'], 0]
];
const errorsOf = (problems: CheckedFiles['problems']) => problems.filter(({ severity }) => severity === 'error');
test.each(totals)('a total and its parts: %s', async (_, before, now, errors) => {
	const checked = await after(
		before.map((date, at) => activity(date, `trước ${at}`)),
		[file(...now.map((date, at) => activity(date, `sau ${at}`)))]
	);
	expect(errorsOf(checked.problems).map((problem) => problem.code)).toEqual(
		Array<string>(errors).fill('total_and_parts')
	);
});

test('a total that replaces itself is no part of itself', async () => {
	const { upserts, difference, errors } = await after(
		[activity('2024', 'cả năm', 10)],
		[file(activity('2024', 'cả năm', 12))]
	);
	expect(errors).toBe(0);
	expect(difference).toMatchObject({ added: 0, changed: 1 });
	expect(upserts[0]?.rows[0]?.count).toBe(12);
});

test('missing is judged within the unit, plan and time of the file', async () => {
	const other = ',Nghệ An,Báo,,,bao_dia_phuong,tthc,2024-01,1,,,,,,,,,';
	const before = [activity('2024-01', 'a'), activity('2024-02', 'b'), activity('2024-01', 'd'), other];
	const { difference } = await after(before, [file(activity('2024-01', 'a'))]);
	expect(difference).toEqual({ added: 0, changed: 0, unchanged: 1, missing: 1 });
	const longer = await after(before, [file(activity('2024-01', 'a'), activity('2024-03', 'e'))]);
	expect(longer.difference).toEqual({ added: 1, changed: 0, unchanged: 1, missing: 2 });
});

test('ids follow from what a row says, not from how its unit is spelt', async () => {
	const ids = async (name: string): Promise<(Value | undefined)[] | undefined> =>
		(await checkOn(state, [file(activity('2024-01', 'a').replace('Hà Tĩnh', name))])).upserts[0]?.rows.map(
			(row) => row.activity_id
		);
	expect(await ids('HÀ TĨNH')).toEqual(await ids('42'));
});
