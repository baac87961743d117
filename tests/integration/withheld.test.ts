// Protects offices from being judged by the public, and the public from false words: the work under a plan is not shown to who may not see it, and never said to be missing.
import { describe, expect, it } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import type { Person } from '$lib/model/person';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { campaignsPage } from '$lib/server/views/plan/campaigns';
import { planPage } from '$lib/server/views/plan/plan';
import { issueLink } from '$lib/server/views/press/issue';
import { workSection } from '$lib/server/views/overview/work';
import { activityCounts, planChannelCounts, planTasks, taskCounts } from '$lib/server/warehouse/queries';
import { heightOf, rooms } from '../fixtures/rooms';
import { drawnTexts, outside, overlapping } from '../fixtures/texts';
import { ofHaTinh, ofNgheAn, viewer } from '../fixtures/people';
import { chartAsked } from './chart-asked';
import { csv, localsOf, started, startedForTest } from './folder';

const plan = 'HTH-2024';
const sentence = 'Số đã thực hiện dành cho người đăng nhập.';
const missing = /chưa ghi nhận|Chưa ghi nhận|Chưa có hoạt động|không có hoạt động/;

const real = await started();
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = csv(
	'activities',
	header,
	`,Hà Tĩnh,Sở Nội vụ,${plan},PL.2.2,ptth_tinh,chung,2024-02,36,,,,,Chuyên mục,,,,`
);
await publishFiles(real, [work], { title: 'Hoạt động', by: 'test' });

const here = async (person: Person | null = null, state = real) => context(await localsOf(state, 'vi', person));
const page = async (person: Person | null, state = real) => {
	const seen = await here(person, state);
	const tasks = await planTasks(seen.warehouse, seen.release, { plan });
	const found = seen.reference.plan.get(plan);
	if (!found) throw new Error(`no plan ${plan}`);
	return planPage(seen, found, tasks, { group: null, theme: null, lead: null }, '2024-12-31');
};

describe('to somebody who has not signed in', () => {
	it('counts do not tell the task, nor the plan', async () => {
		const { warehouse, release } = await here();
		expect(await taskCounts(warehouse, release, { plan })).toEqual([]);
		expect(await planChannelCounts(warehouse, release, { plan })).toEqual([]);
		const counts = await activityCounts(warehouse, release, { unit: '42' });
		expect(counts).toMatchObject([{ count: 36, plan_code: null, task_no: null }]);
		const known = (await here(viewer)).warehouse;
		expect(await taskCounts(known, release, { plan })).toMatchObject([{ task_no: 'PL.2.2', count: 36 }]);
	});

	it('the page of a plan shows the plan alone', async () => {
		const shown = await page(null);
		expect(shown).toMatchObject({ withheld: 'none', dek: null, demo: false, channels: null });
		const lines = shown.tasks.sections.flatMap((section) => section.rows);
		expect(new Set(lines.map((line) => line.done))).toEqual(new Set([null]));
		const said = JSON.stringify([shown.matrix, shown.progress, shown.finding]);
		expect(said).not.toMatch(missing);
		expect(said).not.toContain('đã thực hiện từng tháng');
		expect(shown.matrix?.figure.table.head).toHaveLength(14);
		expect(JSON.stringify(await page(viewer))).toContain('"done":"36 số"');
	});

	it.each([
		['plan-progress', `plan=${plan}`],
		['plan-progress', `plan=${plan}&at=2024-06-30`],
		['channels', `plan=${plan}`]
	] as const)('%s?%s shows the plan’s numbers, and says why there is no more', async (kind, query) => {
		const chart: Chart = await chartAsked(real, kind, query);
		expect(chart.subtitle).toContain(sentence);
		const said = [chart.title, chart.alt, chart.caption, ...chart.notes, JSON.stringify(chart.table)].join('\n');
		expect(said).not.toMatch(missing);
		expect(chart.data.columns.map(({ name }) => name)).not.toContain('count');
		expect(chart.data.rows.every((row) => row.length === chart.data.columns.length)).toBe(true);
		for (const room of rooms) {
			const svg = chart.draw(room);
			const texts = drawnTexts(svg);
			expect(svg).not.toMatch(/var\(--seq-4\)|NaN/);
			expect(outside(texts, room.width, room.height ?? heightOf(svg))).toEqual([]);
			expect(overlapping(texts)).toEqual([]);
		}
	});

	it('the overview of the unit shows what was done, not for which task', async () => {
		const { plans, channels, withheld } = await workSection(await here(), '42');
		expect(withheld).toEqual({ activities: null, plans: null });
		expect(plans[0]).toMatchObject({ withheld: 'none', standing: null });
		expect(new Set(plans[0]?.tasks.map((task) => task.done))).toEqual(new Set([null]));
		expect(channels).toMatchObject([{ count: '36' }]);
	});

	it('the digest and the impact chart say nothing of it', async () => {
		const digest = await chartAsked(real, 'digest', 'unit=42&month=2024-12');
		expect(digest.alt).not.toMatch(missing);
		const impact = await chartAsked(real, 'impact', 'unit=42&index=PAPI');
		expect(impact.caption).not.toContain('cho các nhiệm vụ có định mức');
		expect(impact.table.head.map(({ text }) => text)).not.toContain('Trong đó có định mức');
		const known = await chartAsked(real, 'impact', 'unit=42&index=PAPI', 'vi', viewer);
		expect(known.caption).toContain('cho các nhiệm vụ có định mức');
	});
});

it('those of the unit alone see its progress where that is set', async () => {
	await real.visibility.set({ indices: {}, datasets: { progress: 'own' } }, { who: 'test', from: null }, '');
	expect((await page(ofHaTinh)).withheld).toBeNull();
	expect((await page(ofNgheAn)).withheld).toBe('own');
	expect((await page(viewer)).withheld).toBeNull();
	// Who does not see what was recorded would count each issue of a digest as the first.
	const issue = async (person: Person) =>
		issueLink(await here(person), 'unit=42&month=2024-06', { site: 'https://cchc.example.vn', lang: 'vi' });
	expect((await issue(ofHaTinh))?.href).toContain('plan=HTH-2024');
	expect(await issue(ofNgheAn)).toBeNull();
});

it('where activities or plans are withheld, nothing is said to be missing', async () => {
	await real.visibility.set(
		{ indices: {}, datasets: { activities: 'signed_in', plans: 'signed_in' } },
		{ who: 'test', from: null },
		''
	);
	const nobody = await here();
	expect(await workSection(nobody, '42')).toMatchObject({ withheld: { activities: 'none', plans: 'none' }, plans: [] });
	const list = await campaignsPage(nobody, { unit: null, year: null });
	expect(list).toMatchObject({ entries: [], without: [], withheld: 'none', dek: '' });
	expect(list.finding).not.toContain('Chưa có');
	for (const [kind, query] of [
		['channels', 'unit=42&year=2024'],
		['impact', 'unit=42&index=PAPI'],
		['digest', 'unit=42&month=2024-12']
	] as const) {
		const { title, subtitle, alt, caption, notes } = await chartAsked(real, kind, query);
		expect([title, subtitle, alt, caption, ...notes].join('\n'), kind).not.toMatch(missing);
	}
});

it('generated work stays shown beside the tasks, until there is real work of that unit and year', async () => {
	const demo = await startedForTest({ REFORM_LENS_DEMO: '1' });
	expect(await page(null, demo)).toMatchObject({ withheld: null, demo: true });
	await publishFiles(demo, [work], { title: 'Hoạt động', by: 'test' });
	expect(await page(null, demo)).toMatchObject({ withheld: 'none', demo: false });
	expect(await page(viewer, demo)).toMatchObject({ withheld: null, demo: false });
});
