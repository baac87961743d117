// Protects units and agencies of one level: what they did is counted apart, and never judged by the number of the whole plan.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '$lib/model/person';
import type { WorkLevel } from '$lib/model/work-level';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { campaignsPage } from '$lib/server/views/plan/campaigns';
import { planPage } from '$lib/server/views/plan/plan';
import { planTasks } from '$lib/server/warehouse/queries';
import { viewer } from '../fixtures/people';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, localsOf, started } from './folder';

const state = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
/** 36 episodes are due in the year, 18 of them by the end of June. */
const work = (unit: string, agency: string, count: number, more: { minutes?: number; channel?: string } = {}) =>
	`,${unit},${agency},HTH-2024,PL.2.2,${more.channel ?? 'ptth_tinh'},chung,2024-03,${count},,${more.minutes ?? ''},,,Tin ${count},,,,`;

interface Asked {
	level?: WorkLevel | null;
	person?: Person | null;
	locale?: 'vi' | 'en';
	of?: typeof state;
	code?: string;
}
async function page({ level = null, person = viewer, locale = 'vi', of = state, code = 'HTH-2024' }: Asked) {
	const here = await context(await localsOf(of, locale, person));
	const plan = here.reference.plan.get(code);
	if (!plan) throw new Error('no plan');
	const tasks = await planTasks(here.warehouse, here.release, { plan: code });
	const filter = { group: null, theme: null, lead: null, level };
	return planPage(here, plan, tasks, filter, '2024-07-01', { state: null, scope: 'own' }, '2025-02-01');
}
type Page = Awaited<ReturnType<typeof page>>;
const line = (shown: Page) => shown.tasks.sections.flatMap(({ rows }) => rows).find(({ no }) => no === 'PL.2.2');
const chart = (query: string, kind: 'plan-progress' | 'channels' = 'plan-progress', person: Person | null = viewer) =>
	chartAsked(state, kind, query, 'vi', person);

beforeAll(async () => {
	const rows = [
		work('Hà Tĩnh', '', 1),
		// The plan says that it is a broadcaster; the list of units, that it is a department.
		work('Hà Tĩnh', 'Đài Phát thanh và Truyền hình tỉnh', 2, { minutes: 30 }),
		work('Hà Tĩnh', 'SO NOI VU', 4, { channel: 'bao_dia_phuong' }),
		// The plan names it, but not of which level such are.
		work('Hà Tĩnh', 'Văn phòng UBND tỉnh', 8),
		work('Hà Tĩnh', '"UBND các xã, phường, thị trấn"', 16),
		work('Huyện Cẩm Xuyên', '', 32),
		// A department named by a district is of the district.
		work('Huyện Cẩm Xuyên', 'Sở Nội vụ', 64)
	];
	const published = await publishFiles(state, [csv('activities', header, ...rows)], { title: 'Số liệu', by: 'test' });
	expect(published).toMatchObject({ release: { number: 2 } });
});

describe('the page of a plan', () => {
	it('has the work of units and agencies of one level, all of which is that of everybody', async () => {
		const done = async (level: WorkLevel | null) => line(await page({ level }))?.done;
		expect(await done(null)).toBe('127 số');
		expect(await done('province')).toBe('9 số');
		expect(await done('department')).toBe('6 số');
		expect(await done('district')).toBe('96 số');
		expect(await done('commune')).toBe('16 số');
	});

	it('judges nothing of one level by the whole plan, and says so', async () => {
		const whole = await page({});
		expect(whole.late).not.toBeNull();
		const shown = await page({ level: 'department' });
		expect(shown).toMatchObject({ late: null, lateReports: null, units: null, level: 'sở, ban, ngành, cơ quan' });
		expect(shown.unjudged).toBe(
			'Mức và thời hạn đặt cho cả kế hoạch hoặc cho từng đơn vị, không đặt cho một cấp, nên không xét nhiệm vụ nào đạt hay chậm.'
		);
		expect(shown.dek).toBe('Phần do sở, ban, ngành, cơ quan thực hiện: đã ghi nhận hoạt động ở 1/83 nhiệm vụ.');
		expect(shown.matrix?.late).toBe(false);
		expect(line(shown)?.standing).toBeNull();
		expect(shown.ask.states).toEqual([]);
		expect(JSON.stringify([shown.finding, shown.tasks, shown.progress])).not.toMatch(/chậm, thiếu|quá hạn|đạt mức/);
	});

	it('narrows channels, airtime and titles alike, and keeps the choice in links', async () => {
		const shown = await page({ level: 'department' });
		expect(shown.channels?.title).toContain('(phần do sở, ban, ngành, cơ quan thực hiện)');
		expect(shown.reach?.minutes).toMatchObject([{ value: '30', entries: '1' }]);
		expect(shown.titles?.title).toBe('1 tin, bài báo chí theo tháng và chủ đề');
		expect((await page({ level: 'district' })).titles).toBeNull();
		expect(shown.agencies.every(({ href }) => href.includes('level=department'))).toBe(true);
		expect(JSON.stringify(shown.progress.figure)).toContain('level=department');
	});

	it('offers the level of the plan’s unit and those below it', async () => {
		const { ask } = await page({ level: 'commune' });
		expect(ask.level).toBe('commune');
		expect(ask.levels.map(({ value }) => value)).toEqual(['', 'province', 'department', 'district', 'commune']);
	});

	it('is not narrowed for who may not see the work', async () => {
		const shown = await page({ level: 'commune', person: null });
		expect(shown).toMatchObject({ withheld: 'none', level: null, unjudged: null, dek: null, channels: null });
		expect(shown.ask.levels).toEqual([]);
		expect(shown.matrix).toEqual((await page({ person: null })).matrix);
	});

	it('beside generated work a level without any is not said to be withheld', async () => {
		const shown = await page({ level: 'commune', person: null, of: demo, code: 'HDG-2024' });
		expect(shown.withheld).toBeNull();
		expect(shown.dek).toBe('Chưa ghi nhận hoạt động nào do cấp xã thực hiện.');
		const generated = await page({ level: 'department', person: null, of: demo });
		expect(generated.demo).toBe(true);
		expect(generated.dek).toContain('Chỉ xem phần do sở, ban, ngành, cơ quan thực hiện.');
	});

	it('speaks English', async () => {
		const shown = await page({ level: 'commune', locale: 'en' });
		expect(shown.dek).toBe('Work done at commune level is recorded for 1 of 83 tasks.');
		expect(shown.unjudged).toContain('no task is judged reached or late');
	});
});

describe('charts of a plan', () => {
	it('set one level’s work beside the whole plan’s numbers, and judge nothing', async () => {
		const shown = await chart('plan=HTH-2024&level=commune');
		expect(shown.title).toBe(
			'Kế hoạch năm 2024 của Hà Tĩnh (phần do cấp xã thực hiện): số đã ghi nhận cạnh mức của cả kế hoạch'
		);
		expect(shown.notes).toContain(
			'Số đã thực hiện chỉ gồm phần do cấp xã thực hiện; mức là của cả kế hoạch, nên không xét đạt hay chậm.'
		);
		expect(shown.address).toBe('plan=HTH-2024&at=2024-12-31&level=commune');
		expect(shown.page).toBe('/campaigns/HTH-2024?level=commune');
		expect(rowsOf(shown).find(({ task_no }) => task_no === 'PL.2.2')).toMatchObject({ count: 16, level: 'commune' });
		expect(rowsOf(await chart('plan=HTH-2024'))[0]).not.toHaveProperty('level');
	});

	it('have it by channel, too', async () => {
		const shown = await chart('plan=HTH-2024&level=department', 'channels');
		expect(shown.title).toContain('(phần do sở, ban, ngành, cơ quan thực hiện)');
		expect(shown.address).toBe('plan=HTH-2024&year=2024&level=department');
		const counts = rowsOf(shown).flatMap((row) => (row.count === null ? [] : [[row.channel_code, row.count]]));
		expect(Object.fromEntries(counts)).toEqual({ ptth_tinh: 2, bao_dia_phuong: 4 });
	});

	it('show who may not see the work no less and no more', async () => {
		const [narrowed, whole] = [
			await chart('plan=HTH-2024&level=commune', 'plan-progress', null),
			await chart('plan=HTH-2024', 'plan-progress', null)
		];
		expect([narrowed.title, narrowed.data]).toEqual([whole.title, whole.data]);
	});

	it.each(['plan-progress', 'channels'] as const)(
		'refuse an unknown level of %s, with those there are',
		async (kind) => {
			const texts = ['cấp tỉnh', 'sở, ban, ngành, cơ quan', 'cấp huyện', 'cấp xã'].map((text) => ({ text }));
			await expect(chart('plan=HTH-2024&level=thon', kind)).rejects.toMatchObject({
				status: 400,
				body: { message: 'Không có cấp “thon”.', instead: texts }
			});
		}
	);

	it('of one unit’s channels have no level', async () => {
		await expect(chart('unit=42&level=commune', 'channels')).rejects.toMatchObject({
			status: 400,
			body: { instead: [{ href: '/charts/channels.svg?unit=42' }] }
		});
	});
});

describe('the list of plans', () => {
	it('narrows to the level that issued them', async () => {
		const here = await context(await localsOf(state, 'vi', null));
		const list = (level: WorkLevel) => campaignsPage(here, { unit: null, year: null, level });
		const codes = async (level: WorkLevel) => (await list(level)).entries.map(({ code }) => code).sort();
		expect(await codes('province')).toEqual(['BGG-2019', 'HTH-2024']);
		// An agency of its own stands with departments.
		expect(await codes('department')).toEqual(['HDG-2024', 'HYN-2024']);
		expect(await codes('commune')).toEqual(['TQT-2024']);
		const none = await list('district');
		expect(none.finding).toBe('Chưa có kế hoạch tuyên truyền nào do cấp huyện ban hành trong kho');
		expect((await list('commune')).finding).toMatch(/^1 kế hoạch tuyên truyền do cấp xã ban hành, /);
		expect((await list('commune')).ask.levels.map(({ value }) => value)).toEqual([
			'',
			'province',
			'department',
			'commune'
		]);
	});
});
