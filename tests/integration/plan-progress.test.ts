// Protects a plan's progress as a chart: its numbers are the document's, silence is not zero, demo data says nothing of an office.
import { beforeAll, describe, expect, it } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { records } from '../fixtures/starter';
import { viewer } from '../fixtures/people';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, started } from './folder';

const state = await started();

const chart = (query: string) => chartAsked(state, 'plan-progress', query, 'vi', viewer);

describe('a plan without recorded work', () => {
	it('is said to have none recorded, and no bar is drawn', async () => {
		const { title, demo, table, draw, address } = await chart('plan=HTH-2024');
		expect(title).toBe('Kế hoạch năm 2024 của Hà Tĩnh: chưa ghi nhận hoạt động nào của 10 nhiệm vụ nêu số lượng');
		expect(demo).toBe(false);
		expect(address).toBe('plan=HTH-2024&at=2024-12-31');
		expect(new Set(table.rows.map((row) => row[1]?.text))).toEqual(new Set(['chưa ghi nhận']));
		expect(draw({ width: 736, height: 250, rows: 20 })).not.toContain('var(--seq-4)');
	});

	it('has the numbers of the document, but for those whose scope it leaves open', async () => {
		const shown = await chart('plan=HTH-2024');
		const rows = rowsOf(shown);
		const written = records('campaigns/plan_tasks')
			.filter((row) => row.plan_code === 'HTH-2024' && row.frequency_per_year_min && row.quota_scope !== 'unclear')
			.map((row) => [
				row.task_no,
				Number(row.frequency_per_year_min),
				row.frequency_per_year_max ? Number(row.frequency_per_year_max) : null
			]);
		expect(new Set(rows.map((row) => String([row.task_no, row.planned_min, row.planned_max])))).toEqual(
			new Set(written.map(String))
		);
		expect(rows.every((row) => row.count === null)).toBe(true);
		expect(shown.notes).toContain('Không cộng 3 nhiệm vụ có định mức chưa rõ phạm vi.');
	});

	it('without any number is words', async () => {
		const { title, draw } = await chart('plan=BGG-2019');
		expect(title).toContain('không có số lượng để cộng');
		expect(draw({ width: 560, height: 150, rows: 12 })).toContain('Không có nhóm kênh nào');
	});
});

describe('until a day', () => {
	it('the year’s numbers are spread evenly, and that is said', async () => {
		const { table, subtitle, notes, page } = await chart('plan=HTH-2024&at=2024-06-30');
		expect(table.rows[0]?.map((cell) => cell.text)).toEqual(['Phát thanh, truyền hình', 'chưa ghi nhận', '48–60']);
		expect(subtitle).toContain('đến hết tháng 6/2024');
		expect(notes.join()).toContain('chia đều');
		expect(page).toBe('/campaigns/HTH-2024?at=2024-06-30');
	});

	it('after the plan’s end is the plan’s end', async () => {
		expect((await chart('plan=HTH-2024&at=2025-03-01')).address).toBe('plan=HTH-2024&at=2024-12-31');
	});
});

describe('recorded work', () => {
	beforeAll(async () => {
		const header =
			'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
		const row = (no: string, date: string, count: number) =>
			`,Hà Tĩnh,Sở Nội vụ,HTH-2024,${no},ptth_tinh,chung,${date},${count},,,,,Số ${date} ${no},,,,`;
		const file = csv('activities', header, row('PL.2.2', '2024-02', 36), row('PL.2.3', '2024-Q2', 5));
		const { release } = await publishFiles(state, [file], { title: 'Hoạt động', by: 'test' });
		expect(release).not.toBeNull();
	});

	it('is counted against each task’s minimum', async () => {
		const { title, caption } = await chart('plan=HTH-2024');
		expect(title).toBe('Kế hoạch năm 2024 của Hà Tĩnh: 1 trong 10 nhiệm vụ nêu số lượng đạt mức tối thiểu cả năm');
		expect(caption).toContain('Phát thanh, truyền hình 41/96–120');
	});

	it('known to a quarter counts when the quarter is over', async () => {
		const { table, notes } = await chart('plan=HTH-2024&at=2024-05-31');
		expect(table.rows[0]?.[1]?.text).toBe('36');
		expect(notes.join(' ')).toContain('Không tính 1 hoạt động chỉ rõ quý hoặc năm');
	});

	it('is not in an older release', async () => {
		expect((await chart('plan=HTH-2024&release=1')).title).toContain('chưa ghi nhận');
	});
});

it('names in an address are found however they are typed', async () => {
	const typed = await chart('plan=HTH-2024&lead=SO+NOI+VU&coordinating=so+tai+chinh');
	expect(typed.page).toBe((await chart('plan=HTH-2024&lead=Sở+Nội+vụ&coordinating=Sở+Tài+chính')).page);
	expect(new URL(typed.page, 'http://localhost').searchParams.get('lead')).toBe('Sở Nội vụ');
});

describe('an address that leads nowhere is refused', () => {
	it.each([
		['', 400],
		['plan=HTH-2023', 404],
		['plan=HTH-2024&at=thang6', 400],
		['plan=HTH-2024&at=2024-02-31', 400],
		['plan=HTH-2024&group=smoke', 400]
	])('%s', async (query, status) => {
		await expect(chart(query)).rejects.toMatchObject({ status });
	});
});
