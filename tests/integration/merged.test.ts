// Protects what today's provinces inherit: the work, plans and targets of those that they were formed from, with whose they are, each counted once; and protects them from a history that nobody published: a joint line is the population-weighted mean of all parts, marked as an estimate, or is not there.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import { briefChart } from '$lib/server/charts/brief/chart';
import { briefOf } from '$lib/server/charts/brief/facts';
import { usualSlides } from '$lib/server/screen/usual';
import { pastOf } from '$lib/analysis/former';
import { estimateOf, partsOf, withEstimates } from '$lib/analysis/merged';
import type { Table } from '$lib/charts/figure';
import { Reference } from '$lib/model/reference';
import { audienceOf } from '$lib/server/audience';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { workSection } from '$lib/server/views/overview/work';
import { campaignsPage } from '$lib/server/views/plan/campaigns';
import { goalsOf } from '$lib/server/views/unit/goals';
import { formerTargets } from '$lib/server/views/unit/former-targets';
import { mergedIndices, mergedSection } from '$lib/server/views/unit/merged';
import { workOfUnit } from '$lib/server/views/unit/work';
import { viewer } from '../fixtures/people';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, localsOf, started } from './folder';

const state = await started();
const view = await context(await localsOf(state));
const { reference } = view;

function unitOf(code: string) {
	const unit = reference.unit.get(code);
	if (!unit) throw new Error(code);
	return unit;
}

async function papi(code: string) {
	const found = (await mergedIndices(view, unitOf(code))).find(({ index }) => index.index_code === 'PAPI');
	if (!found) throw new Error(`${code} has no estimates`);
	return found;
}

describe('Bắc Ninh of today, from Bắc Ninh (27) and Bắc Giang (24)', () => {
	const code = '24@2025';

	it('is not taken from the province whose code it bears', () => {
		expect(partsOf(reference, unitOf(code)).toSorted()).toEqual(['24', '27']);
	});

	it('PAPI 2020 is weighted by the population of 2020', async () => {
		const { editions } = await papi(code);
		const edition = editions.find(({ year }) => year === 2020);
		const [estimated] = edition ? withEstimates(reference, unitOf(code), [edition]) : [];
		// (45.3114 × 1 419 130 + 44.3172 × 1 841 620) ÷ 3 260 750, by hand.
		expect(estimated?.standings.get(code)?.score).toBeCloseTo(44.74989, 5);
		expect(estimated?.standings.get(code)).toMatchObject({ rank: null, estimated: true });
		const shares = edition && estimateOf(reference, unitOf(code), edition)?.map(({ share }) => share);
		expect(shares?.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
	});

	it('has no estimate where a part has no score, and says so', async () => {
		const section = mergedSection(view, unitOf(code), await papi(code));
		// The publisher left Bắc Giang and Bắc Ninh out of 2021 and 2022.
		const table = section?.figure.table.rows.map((row) => row.map(({ text }) => text));
		expect(table?.map(([year]) => year)).not.toContain('2021');
		expect(table?.find(([year]) => year === '2020')).toEqual(['2020', '44,75 (ước tính)', '44,32', '45,31']);
		expect(section?.notes[0]).toBe(
			'Ước tính do Lăng kính CCHC tính theo dân số năm 2020 (Bắc Giang 56% và Bắc Ninh 44%); không phải số công bố, không xếp hạng.'
		);
	});

	it('the chart as a file marks each estimate', async () => {
		const { data, title, notes } = await chartAsked(state, 'trend', `index=PAPI&units=${encodeURIComponent(code)}`);
		const at = data.columns.findIndex(({ name }) => name === 'estimated');
		const unit = data.columns.findIndex(({ name }) => name === 'unit_code');
		expect(new Set(data.rows.map((row) => `${row[unit]} ${row[at]}`))).toEqual(
			new Set(['24@2025 true', '24 false', '27 false'])
		);
		expect(title).toContain('ước tính');
		expect(notes[0]).toContain('không phải số công bố');
	});
});

it('each of the 34 is its parts: 23 formed by merger, and no other is estimated', () => {
	const today = reference.provincesOn('2025-07-01');
	const formed = today.filter((unit) => partsOf(reference, unit).length > 1);
	expect([today.length, formed.length]).toEqual([34, 23]);
	const parts = formed.flatMap((unit) => partsOf(reference, unit));
	expect(new Set(parts).size).toBe(parts.length);
	expect(parts.length + (today.length - formed.length)).toBe(63);
});

it('all 34 have a value in PAPI 2020, the 11 unmerged ones as published', async () => {
	const { editions } = await papi('24@2025');
	const edition = editions.find(({ year }) => year === 2020);
	if (!edition) throw new Error('no PAPI 2020');
	const absent = reference.provincesOn('2025-07-01').filter((unit) => {
		const [made] = withEstimates(reference, unit, [edition]);
		return made?.standings.get(unit.unit_code)?.score == null;
	});
	expect(absent.map(({ name_vi }) => name_vi)).toEqual([]);
});

it('a unit that was not formed from others is not estimated', async () => {
	expect(await mergedIndices(view, unitOf('42'))).toEqual([]);
	expect(await mergedIndices(view, unitOf('24'))).toEqual([]);
});

it('is not estimated for the country of before 2009, as the basis of today is not', async () => {
	const found = (await mergedIndices(view, unitOf('31@2025'))).find(({ index }) => index.index_code === 'PCI');
	const years = found?.editions.flatMap((edition) =>
		estimateOf(reference, unitOf('31@2025'), edition) ? edition.year : []
	);
	expect(years?.length).toBeGreaterThan(0);
	expect(Math.min(...(years ?? []))).toBeGreaterThanOrEqual(2009);
});

it('tells the sources of every part', async () => {
	const { data } = await chartAsked(state, 'trend', 'index=PCI&units=31@2025&measure=estimate');
	const at = (name: string) => data.columns.findIndex((column) => column.name === name);
	const sources = data.rows.filter((row) => row[at('estimated')] === 'true').map((row) => row[at('source_id')]);
	expect(sources).toContain('S_PCI_HD;S_PCI_HP');
});

const rows = (table: Table | null) => table?.rows.map((row) => row.map(({ text }) => text));

describe('what the former provinces did, planned and aimed at', async () => {
	const code = '24@2025';
	const work = async (unit: string) => {
		const here = await context(await localsOf(state, 'vi', viewer));
		return workOfUnit(here, unitOf(unit));
	};

	beforeAll(async () => {
		const header =
			'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
		const row = (unit: string, channel: string, date: string, count: number, id = '') =>
			`${id},${unit},,,,${channel},chung,${date},${count},,,,,Việc ${unit} ${channel} ${date},,,,`;
		const activities = csv(
			'activities',
			header,
			row('24', 'bao_dia_phuong', '2024-02', 7),
			row('27', 'bao_dia_phuong', '2024-03', 5),
			row('24', 'hoi_nghi', '2023-05', 3),
			// Generated, in a year in which the other part has real work.
			row('27', 'hoi_nghi', '2023-06', 90, 'DEMO-27-1'),
			row('27', 'hoi_nghi', '2022-06', 80, 'DEMO-27-2'),
			row('24', 'bao_dia_phuong', '2025-03', 2),
			row(code, 'bao_dia_phuong', '2025-09', 4),
			row(code, 'hoi_nghi', '2026-02', 1)
		);
		const targets = csv(
			'index_targets',
			'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
			'PAPI,TOTAL,24,2020,rank,20,,S_PAPI_TUNAH'
		);
		const { release } = await publishFiles(state, [activities, targets], { title: 'Việc', by: 'test' });
		expect(release).not.toBeNull();
	});

	it('the work of both counts for today’s province, each year once, and says so', async () => {
		const { activities, parts, former, demo, plans } = await work(code);
		// 2025: 2 + 4; 2024: 7 + 5; 2023: 3, without what was generated; 2022: generated alone.
		expect(rows(activities)).toEqual([
			['2026', '—', '1'],
			['2025', '6', '—'],
			['2024', '12', '—'],
			['2023', '—', '3'],
			['2022\u00a0(minh\u00a0hoạ)', '—', '80']
		]);
		expect(former).toEqual(['Gồm cả công tác của Bắc Giang và Bắc Ninh trước 1/7/2025.']);
		expect(rows(parts)?.slice(1, 5)).toEqual([
			['2025', 'Bắc Ninh', '4', '—'],
			['2025', 'Bắc Giang (trước 1/7/2025)', '2', '—'],
			['2024', 'Bắc Giang (trước 1/7/2025)', '7', '—'],
			['2024', 'Bắc Ninh (trước 1/7/2025)', '5', '—']
		]);
		expect(demo).toBe(true);
		expect(plans).toMatchObject([{ of: 'của Bắc Giang trước 1/7/2025', year: 'năm 2019' }]);
	});

	it('a former province keeps its own work alone', async () => {
		const { activities, parts, former } = await work('27');
		expect(rows(activities)?.map((row) => row.join(' '))).toContain('2024 5 —');
		expect([parts, former]).toEqual([null, []]);
	});

	it('who may see the work of one part only is told that the rest is not counted', async () => {
		const person = { ...viewer, units: ['27'] };
		const audience = audienceOf(person, { indices: {}, datasets: { activities: 'own' } }, reference.tables);
		const here = await context({ ...(await localsOf(state, 'vi', person)), audience });
		const { activities, former } = await workOfUnit(here, unitOf(code));
		expect(rows(activities)?.find(([year]) => year === '2024')).toContain('5');
		expect(former).toEqual([
			'Gồm cả công tác của Bắc Ninh trước 1/7/2025.',
			'Phần của Bắc Giang không hiển thị với người xem nên không được cộng.'
		]);
	});

	it('the chart by channel counts both, with each one’s number', async () => {
		const chart = await chartAsked(state, 'channels', `unit=${code}&year=2024`, 'vi', viewer);
		expect(rowsOf(chart)).toMatchObject([{ unit_code: code, count: 12, count_of_units: '24=7;27=5' }]);
		expect(chart.notes[0]).toBe('Gồm cả công tác của Bắc Giang và Bắc Ninh trước 1/7/2025.');
		expect(chart.table.rows[0]?.map(({ text }) => text)).toContain('Bắc Giang 7, Bắc Ninh 5');
	});

	it('a picture says of whom it is: nothing of work that another year has, and whose a plan was', async () => {
		const notes = async (query: string) => (await chartAsked(state, 'channels', query, 'vi', viewer)).notes.join(' ');
		// The work of Bắc Ninh was in other years than 2026, when the new province alone worked.
		expect(await notes(`unit=${code}&year=2026`)).not.toContain('Gồm cả');
		// Of 2019 there is a plan of Bắc Giang and no work.
		const in2019 = await notes(`unit=${code}&year=2019`);
		expect(in2019).toContain('Gồm cả kế hoạch của Bắc Giang và Bắc Ninh trước 1/7/2025.');
		expect(in2019).not.toContain('Gồm cả công tác');
		// Hải Dương planned numbers for 2024, and nothing is recorded of Hải Phòng or of Hải Dương.
		const impact = await chartAsked(state, 'impact', 'unit=31@2025&index=PAPI', 'vi', viewer);
		expect(impact.notes.join(' ')).toContain('Gồm cả kế hoạch của Hải Dương và Hải Phòng trước 1/7/2025.');
	});

	it('a plan of a former province that is not shown is not said to be missing', async () => {
		const person = { ...viewer, units: ['27'] };
		const audience = audienceOf(person, { indices: {}, datasets: { plans: 'own' } }, reference.tables);
		const here = await context({ ...(await localsOf(state, 'vi', person)), audience });
		const { plans, withheld, former } = await workOfUnit(here, unitOf(code));
		expect([plans, withheld.plans]).toEqual([[], 'own']);
		expect(former).toContain('Phần của Bắc Giang không hiển thị với người xem nên không được cộng.');
		expect((await workSection(here, code)).withheld.plans).toBe('own');
	});

	it('the list of plans and the overview have those of the former ones, with whose they were', async () => {
		const here = await context(await localsOf(state, 'vi', viewer));
		const list = await campaignsPage(here, { unit: code, year: null });
		expect(list.entries.map((plan) => [plan.code, plan.unit, plan.former])).toEqual([
			['BGG-2019', 'Bắc Giang', 'đơn vị trước 1/7/2025']
		]);
		expect(list.former).toEqual(['Gồm cả kế hoạch của Bắc Giang và Bắc Ninh trước 1/7/2025.']);
		expect(list.ask.units.map(({ value }) => value)).toContain(code);
		const { year, channels, former } = await workSection(here, code);
		expect([year, channels.map(({ count }) => count), former]).toEqual([2026, ['1'], []]);
	});

	it('beside an index, today’s province has the work and plans of both', async () => {
		const chart = await chartAsked(state, 'impact', `unit=${code}&index=PAPI`, 'vi', viewer);
		const rows = rowsOf(chart).map(({ year, done, demo }) => [year, done, demo]);
		expect(rows.filter(([year]) => Number(year) >= 2019)).toEqual([
			[2019, null, 'false'],
			[2020, null, 'false'],
			[2021, null, 'false'],
			[2022, 80, 'true'],
			[2023, 3, 'false'],
			[2024, 12, 'false'],
			[2025, 6, 'false'],
			[2026, 1, 'false']
		]);
		expect(chart.notes).toContain('Gồm cả công tác của Bắc Giang và Bắc Ninh trước 1/7/2025.');
		expect(chart.caption).toContain('Gồm cả công tác của Bắc Giang và Bắc Ninh trước 1/7/2025.');
	});

	it('targets stay those of the province that set them', async () => {
		const here = await context(await localsOf(state, 'vi', viewer));
		const section = await formerTargets(here, unitOf(code));
		expect(rows(section?.table ?? null)).toEqual([
			[
				'Bắc Giang (trước 1/7/2025)',
				'PAPI',
				'2020',
				'từ hạng 20 trở lên',
				expect.stringContaining('Đạt'),
				'hạng 13/63 (tính)'
			]
		]);
		expect(await formerTargets(here, unitOf('24'))).toBeNull();
	});

	it('a unit that went to several, or that lives on, is no part of another’s past', () => {
		const succession = (from_code: string, to_code: string) => ({
			from_code,
			to_code,
			effective_on: '2025-07-01',
			legal_basis: null
		});
		const [model] = reference.tables.units;
		if (!model) throw new Error('no units');
		const unit = (unit_code: string, valid_to: string | null) => ({ ...model, unit_code, valid_to });
		const made = new Reference({
			...reference.tables,
			units: [unit('whole', '2025-06-30'), unit('split', '2025-06-30'), unit('alive', null), unit('a', null)],
			unit_successions: [
				succession('whole', 'a'),
				succession('split', 'a'),
				succession('split', 'b'),
				succession('alive', 'a')
			]
		});
		expect(pastOf(made, 'a')).toEqual({
			whole: [{ unit_code: 'whole', until: '2025-07-01' }],
			partly: ['split', 'alive']
		});
	});
});

describe('before a meeting, and on the month’s page', () => {
	const code = '24@2025';
	const said = (chart: Chart, heading: RegExp) =>
		chart.table.rows.flatMap(([of, term, text]) =>
			of && heading.test(of.text) ? [`${term?.text} ${text?.text}`.trim()] : []
		);
	const brief = (query = '&at=2025-08-15') => chartAsked(state, 'brief', `unit=${code}${query}`, 'vi', viewer);

	beforeAll(async () => {
		const plan = (plan_code: string, unit: string, name: string) =>
			`${plan_code},${unit},UBND tỉnh ${name},province,2025,,2025-01-20,,Kế hoạch 2025 tỉnh ${name},`;
		const task = (plan_code: string, no: string, channel: string, times: number) =>
			`${plan_code},${no},,,Việc ${no},,chung,${channel},,Báo tỉnh,,,${times},,tin,,,,,,plan`;
		const work = (unit: string, plan_code: string, date: string, count: number) =>
			`,${unit},,${plan_code},1,bao_dia_phuong,chung,${date},${count},,,,,Tin ${unit} ${date},,,,`;
		const files = [
			csv(
				'plans',
				'plan_code,unit_code,issuer_vi,issuer_level,year,document_no,issued_on,parent_reference_vi,title_vi,title_en',
				plan('BNH-2025', '27', 'Bắc Ninh'),
				plan('BGG-2025', '24', 'Bắc Giang')
			),
			csv(
				'plan_tasks',
				'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope',
				task('BNH-2025', '1', 'bao_dia_phuong', 24),
				task('BGG-2025', '1', 'bao_dia_phuong', 48)
			),
			csv(
				'activities',
				'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note',
				work('27', 'BNH-2025', '2025-02', 4),
				work('24', 'BGG-2025', '2025-02', 6)
			),
			csv(
				'difficulties',
				'plan_code,unit,raised_on,text,who_resolves,resolved_on',
				'BGG-2025,24,2025-05-12,Chưa bố trí kinh phí,Sở Tài chính,'
			),
			csv(
				'index_targets',
				'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
				`PAPI,TOTAL,${code},2026,rank,8,,S_PAPI_TUNAH`,
				'PCI,TOTAL,24,2024,rank,3,,S_PAPI_TUNAH'
			),
			csv(
				'assignments',
				'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
				'PAPI,D5,24,Sở Nội vụ,Rà soát thủ tục,2025-03-01,2025-06-30,,'
			)
		];
		const { release } = await publishFiles(state, files, { title: 'Kế hoạch 2025', by: 'test' });
		expect(release).not.toBeNull();
	});

	it('tells the newest round of both, with an estimate that has no rank, and the goal of today’s province', async () => {
		const chart = await brief();
		expect(chart.title).toBe('Bắc Ninh: PAPI chỉ có ước tính từ các tỉnh hợp thành');
		const indices = said(chart, /^Các chỉ số/);
		// 0,5648 × 44,6854 + 0,4352 × 45,4857; the places are those of 16 and 8 of the 61 scores of the file.
		expect(indices[0]).toBe(
			'PAPI 2024 ước tính 45,03 điểm, không xếp hạng; Bắc Giang hạng 16/61 (tính), 44,69 điểm; Bắc Ninh (trước 1/7/2025) hạng 8/61 (tính), 45,49 điểm. Chỉ tiêu 2026: từ hạng 8 trở lên'
		);
		// Of one part alone nothing is estimated.
		expect(indices.find((line) => line.startsWith('PCI 2024'))).toMatch(/^PCI 2024 Bắc Giang hạng 4\/63, 71,24 điểm/);
		// Rounds of their time that are out, and in which neither stands here, are told as those of any province.
		expect(indices.find((line) => line.startsWith('SIPAS 2020'))).toContain('Kỳ 2024 đã công bố, kho chưa có');
		expect(indices).toContain('Không ước tính kỳ thiếu điểm của một tỉnh hợp thành.');
		const [papi, pci] = rowsOf(chart);
		expect([papi?.rank, papi?.estimated, pci?.score, pci?.estimated]).toEqual([null, 'true', null, null]);
	});

	it('says of each late task, question, difficulty and assignment whose it was', async () => {
		const chart = await brief();
		const late = said(chart, /chậm/);
		// Over seven months 28 of 48 and 14 of 24 are due; 6 and 4 are there.
		expect(late.slice(0, 2)).toEqual([
			'1 Việc 1: thiếu 22/28 tin. Chủ trì: Báo tỉnh. Kế hoạch của Bắc Giang trước 1/7/2025',
			'1 Việc 1: thiếu 10/14 tin. Chủ trì: Báo tỉnh. Kế hoạch của Bắc Ninh trước 1/7/2025'
		]);
		const questions = said(chart, /hỏi nên đặt/);
		expect(questions[0]).toContain('Bắc Giang, PCI 2024: chỉ tiêu là từ hạng 3 trở lên, kết quả là hạng 4/63');
		expect(questions[1]).toContain('Kế hoạch 2025 của Bắc Giang trước 1/7/2025, nhiệm vụ 1');
		expect(said(chart, /khó khăn/)).toEqual([
			'12/5/2025 Chưa bố trí kinh phí. Bắc Giang (trước 1/7/2025). Cần giải quyết: Sở Tài chính'
		]);
		expect(said(chart, /giao/)[0]).toMatch(/Rà soát thủ tục.*Sở Nội vụ.*của Bắc Giang trước 1\/7\/2025/);
		expect(chart.notes).toContain('Gồm cả kế hoạch của Bắc Giang và Bắc Ninh trước 1/7/2025.');
		expect(said(await brief('&at=2026-03-01'), /^Tiến độ/)).toEqual([
			'Kho chưa có kế hoạch tuyên truyền năm 2026 của đơn vị; kế hoạch gần nhất là của năm 2025, của Bắc Giang trước 1/7/2025.'
		]);
	});

	it('who sees the progress of one part only is told nothing of the other, and that it is left out', async () => {
		const person = { ...viewer, units: ['27'] };
		const audience = audienceOf(person, { indices: {}, datasets: { progress: 'own' } }, reference.tables);
		const here = await context({ ...(await localsOf(state, 'vi', person)), audience });
		const chart = briefChart(here, await briefOf(here, unitOf(code), '2025-08-15'));
		const unseen = 'Phần của Bắc Giang không hiển thị với người xem nên không được cộng.';
		expect(said(chart, /1 nhiệm vụ chậm/)).toEqual([
			'1 Việc 1: thiếu 10/14 tin. Chủ trì: Báo tỉnh. Kế hoạch của Bắc Ninh trước 1/7/2025',
			unseen
		]);
		expect(said(chart, /^Khó khăn/)).toContain(unseen);
		expect(JSON.stringify(chart.table)).not.toContain('Rà soát thủ tục');
	});

	it('the digest draws the joint line and both plans, and adds no numbers of theirs together', async () => {
		const chart = await chartAsked(state, 'digest', `unit=${code}&month=2025-06`, 'vi', viewer);
		const facts = chart.table.rows.map((row) => row[0]?.text);
		expect(facts[1]).toMatch(/^PAPI 2024: ước tính 45,03 điểm, không xếp hạng; Bắc Giang/);
		expect(facts.filter((fact) => fact?.startsWith('Mức của'))).toEqual([
			'Mức của tháng 6/2025 khi chia đều kế hoạch cả năm của Bắc Giang trước 1/7/2025: Báo chí 4.',
			'Mức của tháng 6/2025 khi chia đều kế hoạch cả năm của Bắc Ninh trước 1/7/2025: Báo chí 2.'
		]);
		expect(chart.plans).toEqual(['BGG-2025', 'BNH-2025']);
		expect(chart.alt).toContain('45,03 (2024, ước tính)');
		expect(rowsOf(chart)[0]).toMatchObject({ unit_code: code, rank: null, estimated: 'true' });
		// An old round of a part is never shown as the newest.
		const older = await chartAsked(state, 'digest', 'unit=66@2025&month=2025-06', 'vi', viewer);
		expect(older.caption).toMatch(/SIPAS 2015: Đắk Lắk .*78,67%\. Kỳ SIPAS mới nhất trong kho: 2024\./);
	});

	it('its page has the goal of an index without a result, and a screen the ranking by the provinces of today', async () => {
		const here = await context(await localsOf(state, 'vi', viewer));
		const [goal] = await goalsOf(here, unitOf(code), []);
		expect(rows(goal?.table ?? null)).toEqual([['2026', 'từ hạng 8 trở lên', 'Chưa có kết quả', '']]);
		const slides = (unit: string) => usualSlides(here, new URL(`http://localhost/screen?unit=${unit}`), undefined)[0];
		expect([slides(code), slides('42')]).toEqual([
			'ranking?index=PAPI&units=24%402025&basis=2025',
			'ranking?index=PAPI&units=42'
		]);
	});
});
