// Protects the day when 3,321 communes and the new departments come as units: one file brings them, each is found by what it lies in, and no page grows with them.
import { beforeAll, describe, expect, it, test } from 'vitest';
import { number } from '$lib/i18n/format';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { unitsInside } from '$lib/server/views/unit/about';
import { unitList } from '$lib/server/views/unit/units';
import { rowForm } from '$lib/server/views/entry/row';
import { checkOn } from '../fixtures/intake/check';
import { communes, communesOfToday, newDepartments, unitLines } from '../fixtures/communes';
import { records } from '../fixtures/starter';
import { csv, localsOf, started } from './folder';

const state = await started();
const before = records('reference/units').length;

/** What takes long is told, not judged: machines differ. */
async function timed<T>(what: string, job: () => Promise<T>): Promise<T> {
	const start = performance.now();
	const result = await job();
	console.info(`${what}: ${Math.round(performance.now() - start)} ms`);
	return result;
}

/** The plan of Hà Tĩnh once more for the year of the merger. */
function nextPlan(): string[] {
	const plan = records('campaigns/plans').find(({ plan_code }) => plan_code === 'HTH-2024') ?? {};
	const next = Object.entries({ ...plan, plan_code: 'HTH-2025', year: '2025' });
	return [next.map(([column]) => column).join(','), next.map(([, cell]) => `"${cell}"`).join(',')];
}

/** An index of communes has no indicators in the starter data. */
const total = [
	'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note',
	'PAR_COMMUNE,TOTAL,,Tổng điểm,Total,0,100,,,,,'
];

beforeAll(async () => {
	const { release, checked } = await timed('import of all communes and new departments', () =>
		publishFiles(state, [csv('units', ...unitLines())], { title: 'Cấp xã', by: 'test' })
	);
	await publishFiles(state, [csv('plans', ...nextPlan()), csv('indicators', ...total)], {
		title: 'Kế hoạch',
		by: 'test'
	});
	expect(checked.problems).toEqual([]);
	expect(release?.number).toBe(2);
}, 60_000);

const here = async (locale: 'vi' | 'en' = 'vi') => context(await localsOf(state, locale));
const activities =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const results = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const inProvince = (code: string) => communes.filter(({ parent }) => parent === code);

test('all of them are units, beside those that were there', async () => {
	const rows = await state.warehouse.everything.rows('units', 2);
	expect(rows).toHaveLength(before + communesOfToday + newDepartments.length);
	const levels = Map.groupBy(rows, ({ level }) => level);
	expect(levels.get('commune')?.length).toBe(
		communesOfToday + records('reference/units').filter(({ level }) => level === 'commune').length
	);
	const zones = communes.filter(({ name }) => name.startsWith('Đặc khu'));
	expect(zones).toHaveLength(13);
	expect(new Set(communes.map(({ name }) => name)).size).toBeLessThan(communesOfToday / 10);
});

describe('a name that many of them bear', () => {
	const [laoCai] = inProvince('15@2025');
	const [haTinh] = inProvince('42');
	if (!laoCai || !haTinh) throw new Error('no communes');
	const shared =
		inProvince('42').find(({ name }) => inProvince('15@2025').some((other) => other.name === name)) ?? haTinh;
	const namesake = inProvince('15@2025').find(({ name }) => name === shared.name);

	it('in results is read inside its province', async () => {
		const { upserts, problems } = await timed('results of all communes by name', () =>
			checkOn(state, [
				csv(
					'results',
					results,
					...communes.map(({ name, parent }) => `PAR_COMMUNE,2025,${parent},${name},TOTAL,70,,S_DDCI_HT`)
				)
			])
		);
		expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(upserts[0]?.rows.map((row) => row.unit_code)).toEqual(communes.map(({ code }) => code));
	});

	it('in results is read by the name of its province too', async () => {
		const { upserts } = await checkOn(state, [
			csv(
				'results',
				results,
				`PAR_COMMUNE,2025,Lào Cai,${shared.name},TOTAL,70,,S_DDCI_HT`,
				`PAR_COMMUNE,2025,Hà Tĩnh,${shared.name},TOTAL,71,,S_DDCI_HT`
			)
		]);
		expect(upserts[0]?.rows.map((row) => row.unit_code)).toEqual([namesake?.code, shared.code]);
	});

	it('in activities is read with its province, or inside the unit of the plan; alone it is a question', async () => {
		const row = (unit: string, plan = '', date = '2025-09') =>
			`,"${unit}",,${plan},,ptth_tinh,,${date},3,,,,,Phát thanh,,,,`;
		const { upserts, problems } = await checkOn(state, [
			csv(
				'activities',
				activities,
				row(`${shared.name}, Lào Cai`),
				row(`${shared.name} (Hà Tĩnh)`),
				row(`Sở Văn hóa, Thể thao và Du lịch, Lào Cai`),
				row(shared.name)
			)
		]);
		expect(upserts[0]?.rows.map(({ unit_code }) => unit_code)).toEqual([
			namesake?.code,
			shared.code,
			'15@2025-SVHTTDL'
		]);
		const errors = problems.filter(({ severity }) => severity === 'error');
		expect(errors.map(({ row: line, code }) => [line, code])).toEqual([[5, 'ambiguous_unit']]);
		const under = await checkOn(state, [csv('activities', activities, row(shared.name, 'HTH-2025'))]);
		expect(under.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(under.upserts[0]?.rows.map(({ unit_code }) => unit_code)).toEqual([shared.code]);
	});
});

test('every row of a file of nothing but unknown names is told', async () => {
	const unknown = Array.from({ length: 1000 }, (_, at) => `PAPI,2025,,Xã Chưa Có Số ${at},TOTAL,40,,S_PAPI_TUNAH`);
	const { problems } = await timed('a thousand unknown names', () =>
		checkOn(state, [csv('results', results, ...unknown)])
	);
	const unknownRows = problems.flatMap(({ code, row }) => (code === 'unknown_unit' ? [row] : []));
	expect(unknownRows).toEqual(unknown.map((_, at) => at + 2));
}, 60_000);

test('the list of units stays short and leads to those inside; a search finds each with its province', async () => {
	const view = await here();
	const list = await timed('list of units', () => unitList(view, ''));
	// All but the country itself.
	expect(list.heading).toBe(`${number('vi', before - 1 + communesOfToday + newDepartments.length)} đơn vị trong kho`);
	expect(list.groups.flatMap(({ units }) => units).length).toBeLessThan(600);
	const inLaoCai = list.groups.find(({ elsewhere }) => elsewhere?.href === '/units/15%402025#inside');
	expect(inLaoCai).toMatchObject({ name: 'Bên trong Lào Cai', units: [] });
	const inside = await timed('units inside a province', async () => {
		const unit = view.reference.unit.get('15@2025');
		return unit ? unitsInside(view, unit) : [];
	});
	expect(inside.map(({ name, units }) => [name, units.length])).toEqual([
		['Sở, ban, ngành', 7],
		['Cấp xã', inProvince('15@2025').length]
	]);
	const [commune] = inProvince('15@2025');
	const found = await timed('search among all units', () => unitList(view, `${commune?.name}, Lào Cai`));
	expect(found.groups.flatMap(({ units }) => units).map(({ code }) => code)).toContain(commune?.code);
});

test('the form of a row offers the provinces and what lies in the plan’s own, not a whole country', async () => {
	const view = await here();
	const offered = async (query: string) => {
		const form = await rowForm(view, 'activities', new URL(`http://localhost/data/row?dataset=activities&${query}`));
		return [...form.needed, ...form.optional]
			.find(({ column }) => column === 'unit')
			?.choices.map(({ value }) => value);
	};
	expect(await offered('plan=none')).toEqual(expect.arrayContaining(['42', '15@2025', 'HOANG_SA']));
	expect((await offered('plan=none'))?.length).toBeLessThan(50);
	const own = inProvince('42').map(({ code }) => code);
	const underPlan = await offered('plan_code=HTH-2025');
	expect(underPlan).toEqual(expect.arrayContaining(['42', '42-SNV', ...own]));
	expect(underPlan?.filter((code) => code.startsWith('X') && !own.includes(code))).toEqual([]);
	// The communes of today did not exist in the year of the other plan.
	expect((await offered('plan_code=HTH-2024'))?.filter((code) => own.includes(code))).toEqual([]);
});
