// Protects a plan's progress as a chart: its numbers are the document's, silence is not zero, demo data says nothing of an office.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { records } from '../fixtures/starter';
import { csv, newFolder, removeFolders, startOn } from './folder';
import { reference } from '$lib/server/warehouse/queries';
import { planProgress } from '$lib/server/charts/plan-progress/plan-progress';

let state: ServerState;
beforeAll(async () => {
	state = await startOn(newFolder());
}, 60_000);
afterAll(async () => {
	await state.close();
	removeFolders();
});

async function chart(query: string, locale: 'vi' | 'en' = 'vi', release = state.release) {
	const { warehouse } = state;
	const releases = () => state.releases();
	const context = { warehouse, release, reference: await reference(warehouse, release), locale, releases };
	return planProgress.chart(context, new URL(`http://localhost/charts/plan-progress.svg?${query}`));
}
const refused = (query: string) => chart(query).catch((error: unknown) => error);

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
		const { data, notes } = await chart('plan=HTH-2024');
		const column = (name: string) => data.columns.findIndex((found) => found.name === name);
		const shown = data.rows.map((row) => [
			row[column('task_no')],
			row[column('planned_min')],
			row[column('planned_max')]
		]);
		const written = records('campaigns/plan_tasks')
			.filter((row) => row.plan_code === 'HTH-2024' && row.frequency_per_year_min && row.quota_scope !== 'unclear')
			.map((row) => [
				row.task_no,
				Number(row.frequency_per_year_min),
				row.frequency_per_year_max ? Number(row.frequency_per_year_max) : null
			]);
		expect(new Set(shown.map(String))).toEqual(new Set(written.map(String)));
		expect(data.rows.every((row) => row[column('count')] === null)).toBe(true);
		expect(notes).toContain('Không cộng 3 nhiệm vụ có định mức chưa rõ phạm vi.');
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
		expect((await chart('plan=HTH-2024', 'vi', 1)).title).toContain('chưa ghi nhận');
	});
});

describe('an address that leads nowhere is refused', () => {
	it.each([
		['', 400],
		['plan=HTH-2023', 404],
		['plan=HTH-2024&at=thang6', 400],
		['plan=HTH-2024&at=2024-02-31', 400],
		['plan=HTH-2024&group=smoke', 400]
	])('%s', async (query, status) => {
		expect(await refused(query)).toMatchObject({ status });
	});
});
