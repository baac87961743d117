// Protects: nothing that lies in itself, however many steps away, is ever published; the words name all who are in the circle.
import { expect, test } from 'vitest';
import { problemText } from '$lib/i18n/messages/problems';
import type { FileToRead } from '$lib/server/intake/reading';
import { checkOn } from '../fixtures/intake/check';
import { csv, started } from './folder';

const state = await started();

const units = (...lines: string[]) =>
	csv('units', 'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to', ...lines);
const indicators = (...lines: string[]) =>
	csv(
		'indicators',
		'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note',
		...lines
	);

async function found(file: FileToRead) {
	const { problems, errors } = await checkOn(state, [file]);
	expect(problems).toHaveLength(errors);
	return problems.map(({ row, column, code, params }) => [row, column, code, params['circle']]);
}

test('two units that are each other’s parent are both refused; what lies in them is not', async () => {
	const file = units(
		'42-A,district,Khu A,Khu A,,42-B,,',
		'42-B,district,Khu B,Khu B,,42-A,,',
		'42-C,commune,Xã C,Xã C,,42-B,,'
	);
	expect(await found(file)).toEqual([
		[2, 'parent_code', 'lies_in_itself', 'Khu A (42-A) → Khu B (42-B) → Khu A (42-A)'],
		[3, 'parent_code', 'lies_in_itself', 'Khu B (42-B) → Khu A (42-A) → Khu B (42-B)']
	]);
	const { problems } = await checkOn(state, [file]);
	expect(problems.slice(0, 1).map((problem) => problemText('vi', problem))).toEqual([
		'Đi lên cấp trên thì trở về chính nó: Khu A (42-A) → Khu B (42-B) → Khu A (42-A). Sửa cấp trên của ít nhất một trong số đó.'
	]);
	expect(problems.slice(0, 1).map((problem) => problemText('en', problem))).toEqual([
		'Going up from here leads back here: Khu A (42-A) → Khu B (42-B) → Khu A (42-A). Correct what at least one of them lies in.'
	]);
});

test('a unit that is its own parent is refused', async () => {
	expect(await found(units('42-A,district,Khu A,Khu A,,42-A,,'))).toEqual([
		[2, 'parent_code', 'lies_in_itself', 'Khu A (42-A) → Khu A (42-A)']
	]);
});

test('a circle that a row closes through published ones is told in that row', async () => {
	expect(await found(units('42,province,Hà Tĩnh,Tỉnh Hà Tĩnh,Ha Tinh,42-SNV,,'))).toEqual([
		[2, 'parent_code', 'lies_in_itself', 'Tỉnh Hà Tĩnh (42) → Sở Nội vụ (42-SNV) → Tỉnh Hà Tĩnh (42)']
	]);
});

test('a long circle is told with its first units', async () => {
	const lines = Array.from({ length: 500 }, (_, at) => `T${at},district,Khu ${at},Khu ${at},,T${(at + 1) % 500},,`);
	const [first, ...others] = await found(units(...lines));
	expect(others).toHaveLength(499);
	expect(String(first?.[3]).split(' → ').slice(-2)).toEqual(['…', 'Khu 0 (T0)']);
	expect(String(first?.[3]).length).toBeLessThan(200);
});

test('indicators and tasks of a plan lie in themselves no more than units do', async () => {
	const row = (code: string, parent: string) => `PCI,${code},${parent},Tên ${code},Name ${code},,,,,,,`;
	expect(await found(indicators(row('X1', 'X2'), row('X2', 'X1')))).toEqual([
		[2, 'parent_code', 'lies_in_itself', 'Tên X1 (X1) → Tên X2 (X2) → Tên X1 (X1)'],
		[3, 'parent_code', 'lies_in_itself', 'Tên X2 (X2) → Tên X1 (X1) → Tên X2 (X2)']
	]);
	const task = (no: string, parent: string) => `HDG-2024,${no},${parent},,Việc,Work,chung,,,,,,,,,,,,,,`;
	const tasks = csv(
		'plan_tasks',
		'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope',
		task('X.1', 'X.2'),
		task('X.2', 'X.1')
	);
	expect(await found(tasks)).toEqual([
		[2, 'parent_task_no', 'lies_in_itself', 'X.1 → X.2 → X.1'],
		[3, 'parent_task_no', 'lies_in_itself', 'X.2 → X.1 → X.2']
	]);
});
