// Protects the page of one plan: its facts, its filters, and that nothing is claimed where no work was recorded.
import { expect, it } from 'vitest';
import { localsOf, started } from '../../../../../tests/integration/folder';
import { viewer } from '../../../../../tests/fixtures/people';
import { planTasks } from '../../warehouse/queries';
import { campaignsPage } from './campaigns';
import { context } from '../../context';
import { planPage } from './plan';
import type { TaskFilter } from '../../charts/plan-progress/filter';

const state = await started();
const here = await context(await localsOf(state, 'vi', viewer));

const page = async (code: string, filter: Partial<TaskFilter> = {}, at = '2024-12-31') => {
	const plan = here.reference.plan.get(code);
	if (!plan) throw new Error(`no plan ${code}`);
	const tasks = await planTasks(state.warehouse.everything, state.release, { plan: code });
	return planPage(here, plan, tasks, { group: null, theme: null, lead: null, ...filter }, at);
};
const lines = (shown: Awaited<ReturnType<typeof page>>) => shown.tasks.sections.flatMap((section) => section.rows);

it('shows every line of the document, and no work where none is recorded', async () => {
	const shown = await page('HTH-2024');
	expect(lines(shown)).toHaveLength(99);
	expect(shown).toMatchObject({ demo: false, dek: 'Chưa có hoạt động nào của kế hoạch này trong kho.', unit: '42' });
	expect(new Set(lines(shown).map((line) => line.done))).toEqual(new Set(['', 'chưa ghi nhận']));
	expect(shown.matrix?.count).toBe(13);
});

it('says what the document leaves blank and leaves open', async () => {
	const shown = await page('HTH-2024');
	expect(shown.document.map((fact) => fact.text)).toEqual(
		expect.arrayContaining(['số …/KH-UBND (phần số để trống)', 'để trống trong văn bản', 'văn bản không nêu'])
	);
	const open = lines(shown).filter((line) => line.open !== null);
	expect(open.map((line) => line.no)).toEqual(['PL.16', 'PL.17.1', 'PL.17.3']);
	expect(open[0]?.open).toBe('Văn bản không nêu định mức này tính chung hay cho từng huyện, xã.');
});

it('keeps the groups of the tasks that fit a filter', async () => {
	const shown = await page('HTH-2024', { lead: 'Đài Phát thanh và Truyền hình tỉnh', group: 'broadcast' });
	expect(lines(shown).map((line) => line.no)).toEqual([
		'II.2.a',
		'II.2.a.2',
		'IV.10.3',
		'PL.2',
		'PL.2.2',
		'PL.2.3',
		'PL.2.4',
		'PL.2.5'
	]);
	expect(shown.tasks.title).toBe('6 trong 83 nhiệm vụ');
});

it('has words where a plan has no numbers', async () => {
	const shown = await page('BGG-2019');
	expect(shown.matrix).toBeNull();
	expect(shown.progress.figure).toBeNull();
	expect(shown.finding).toContain('không nhiệm vụ nào nêu số lượng');
});

it('lists the plans of a province with those of units inside it, and says where there is none', async () => {
	const quangNgai = await campaignsPage(here, { unit: '51', year: null });
	expect(quangNgai.entries.map((entry) => entry.code)).toEqual(['TQT-2024']);
	const haNoi = await campaignsPage(here, { unit: '01', year: null });
	expect(haNoi).toMatchObject({ entries: [], finding: 'Chưa có kế hoạch tuyên truyền nào của Hà Nội trong kho' });
	expect((await campaignsPage(here, { unit: null, year: 2019 })).entries).toHaveLength(1);
});
