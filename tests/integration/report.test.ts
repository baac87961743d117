// Protects periodic reports: figures of the period and no other time, words right in number, nobody late without real records, and one content on the page, in Word and in the workbook.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import type { Report, ReportTable, ReportTableId } from '$lib/model/report';
import type { Person } from '$lib/model/person';
import { reportPeriod, type Closing } from '$lib/model/report-period';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { reportOf } from '$lib/server/views/report/report';
import { reportedFiles } from '../fixtures/reported';
import { ofNgheAn, viewer } from '../fixtures/people';
import { csv, localsOf, started, startedForTest } from './folder';

const real = await started({ HOME_UNIT: '42' });
const { checked } = await publishFiles(real, reportedFiles, { title: 'Báo cáo', by: 'test' });
const demo = await started({ REFORM_LENS_DEMO: '1' });
const empty = await started();

interface Asked {
	state?: ServerState;
	locale?: Locale;
	plan?: string;
	closing?: Closing;
	today?: string;
	person?: Person | null;
}

async function made(value: string, asked: Asked = {}) {
	const { state = real, locale = 'vi', plan: code = 'HTH-2024', closing = 'calendar', today = '2024-07-01' } = asked;
	const here = await context(await localsOf(state, locale, asked.person === undefined ? viewer : asked.person));
	const plan = here.reference.plan.get(code);
	const period = reportPeriod(value, closing);
	if (!plan || !period) throw new Error(`${code} ${value}`);
	return reportOf(here, { plan, period, closing, today });
}
const reportOn = async (value: string, asked: Asked = {}): Promise<Report> => (await made(value, asked)).report;

const said = (report: Report): string =>
	report.sections
		.flatMap(({ blocks }) => blocks)
		.flatMap((block) => (block.kind === 'items' ? block.items : 'text' in block ? [block.text] : []))
		.join('\n');
const tables = (report: Report): ReportTable[] =>
	report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
const rows = (report: Report, id: ReportTableId): string[][] =>
	(tables(report).find((table) => table.id === id)?.rows ?? []).map((row) => row.map(({ text }) => text));
const row = (report: Report, id: ReportTableId, first: string) => rows(report, id).find(([name]) => name === first);

it('reads the data that it is tested on', () => {
	expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the first half of 2024, on 1 July', async () => {
	const report = await reportOn('2024-H1');

	it('says what it is', () => {
		expect(report).toMatchObject({
			span: 'Từ ngày 1/1/2024 đến ngày 30/6/2024',
			notices: ['1 dòng của khoảng thời gian chỉ trùng một phần với kỳ không được tính.'],
			demo: false
		});
		expect(said(report)).toContain(
			'Kế hoạch có 83 nhiệm vụ: 13 nhiệm vụ nêu số lượng, 4 nhiệm vụ có thời hạn, 66 nhiệm vụ thường xuyên hoặc không nêu số lượng.'
		);
		expect(said(report)).toContain('Đến ngày 30/6/2024, 8 nhiệm vụ nêu số lượng có mức phải đạt');
	});

	it('sets each task against what was due', () => {
		expect(row(report, 'tasks', 'PL.2.2')?.slice(3)).toEqual(['36–48 số', '18–24', '15', '15', 'chậm, thiếu 3 số']);
		expect(row(report, 'tasks', 'IV.2.3')?.slice(3)).toEqual(['12 lần', '6', '6', '6', 'đúng tiến độ']);
		expect(row(report, 'tasks', 'PL.7')?.slice(3)).toEqual(['tối thiểu 1 lần', '0', '2', '2', 'đạt mức cả năm']);
		expect(row(report, 'tasks', 'PL.14')?.slice(3)).toEqual([
			'quý II/2024',
			'—',
			'—',
			'—',
			'hết thời hạn, chưa ghi nhận'
		]);
		expect(row(report, 'tasks', 'PL.4')?.at(-1)).toBe('đang trong thời hạn');
		expect(row(report, 'tasks', 'PL.5')?.at(-1)).toBe('chưa đến thời hạn');
		expect(row(report, 'tasks', 'PL.2.1')?.at(-1)).toBe('có hoạt động');
		expect(said(report)).toContain(
			'PL.2.2 Chuyên mục “Cải cách hành chính” trên Đài PT&TH tỉnh: còn thiếu 3 số so với mức 18 số; chủ trì: Đài Phát thanh và Truyền hình tỉnh.'
		);
	});

	it('judges no number that may be for each unit, and no task whose work is known for a longer time only', () => {
		expect(row(report, 'tasks', 'PL.17.1')?.slice(4)).toEqual(['—', '4', '4', 'chưa đánh giá chung']);
		expect(row(report, 'tasks', 'PL.2.3')?.slice(5)).toEqual([
			'—',
			'—',
			'chưa đánh giá: số liệu chỉ trùng một phần với kỳ'
		]);
		expect(said(report)).not.toMatch(/PL\.(17\.\d|16|2\.3) .*thiếu/);
	});

	it('counts each task in one standing', () => {
		const [, tally = ''] = /Trong 13 nhiệm vụ nêu số lượng: (.*)\.\n/.exec(said(report)) ?? [];
		const counts = tally.split('; ').map((part) => Number.parseInt(part, 10));
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(13);
		expect(tally).toContain('1 đúng tiến độ');
	});

	it('adds up channels and themes, each in what it is counted in', () => {
		expect(said(report)).toContain('Trong kỳ ghi nhận 14 dòng hoạt động, thuộc 5 nhiệm vụ và 6 kênh.');
		expect(said(report)).toContain('1 dòng hoạt động trong kỳ không ghi nhiệm vụ.');
		expect(said(report)).toContain('Tổng thời lượng phát sóng được ghi nhận trong kỳ: 90 phút.');
		expect(row(report, 'channels', 'Đài Phát thanh và Truyền hình tỉnh (không tách loại hình)')).toEqual([
			'Đài Phát thanh và Truyền hình tỉnh (không tách loại hình)',
			'số',
			'15',
			'15',
			'3',
			'90'
		]);
		expect(row(report, 'themes', 'Kết quả xếp hạng và giải pháp nâng cao các chỉ số')?.slice(1)).toEqual([
			'1 bài',
			'1 bài',
			'1'
		]);
	});

	it('lists titles, targets, index results, difficulties, reports', () => {
		expect(rows(report, 'titles').map(([, day, title]) => [day, title])).toEqual([
			['15/3/2024', 'Nhìn lại công tác chấm điểm'],
			['20/4/2024', 'Đánh giá kết quả PAR Index năm 2023']
		]);
		expect(
			rows(report, 'targets')
				.slice(0, 3)
				.map((cells) => cells.slice(1))
		).toEqual([
			['100%', '98,08% (255/260)', '15/6/2024', 'thấp hơn mức 1,92 điểm phần trăm'],
			['100%', '100%', '15/6/2024', 'bằng hoặc cao hơn mức'],
			['100%', 'chưa ghi nhận', '—', '—']
		]);
		expect(said(report)).toContain(
			'Hà Tĩnh đạt 88,35 điểm PAR Index năm 2023, xếp thứ 18 trong 63 tỉnh, thành phố (hạng công bố), tăng 2,40 điểm so với năm 2022. Nguồn công bố: 17/4/2024.'
		);
		expect(said(report)).toContain(
			'Đến hết kỳ, còn 1 khó khăn, vướng mắc chưa được giải quyết; trong kỳ có 2 khó khăn, vướng mắc được nêu, 1 được giải quyết.'
		);
		expect(rows(report, 'difficulties').map((cells) => cells.slice(2))).toEqual([
			['Một số xã chưa có trạm truyền thanh', 'chưa xác định', 'giải quyết ngày 20/5/2024'],
			['Chưa có dự toán cho cuộc thi', 'Sở Tài chính', 'chưa giải quyết']
		]);
		expect(
			rows(report, 'duties')
				.slice(0, 2)
				.map((cells) => cells.slice(2))
		).toEqual([
			['hằng quý', 'quý I/2024: nhận ngày 20/3/2024, số 45/BC-STTTT', 'đã ghi nhận 1/2; chưa ghi nhận: quý II/2024'],
			['6 tháng', '—', 'chính là báo cáo này']
		]);
	});

	it('says what comes next, with what is still missing', () => {
		expect(row(report, 'next', 'PL.2.2')?.slice(3)).toEqual(['18–24 số và 3 còn thiếu', '03-04 số/tháng']);
		expect(row(report, 'next', 'PL.5')?.[3]).toBe('quý III/2024');
		expect(row(report, 'next', 'PL.14')?.[3]).toBe('quý II/2024, đã hết thời hạn');
		expect(row(report, 'next', 'PL.16')?.[3]).toBe('24 số (chưa rõ phạm vi định mức)');
		expect(row(report, 'next', 'PL.7')).toBeUndefined();
		expect(said(report)).toContain('Sở Nội vụ gửi Sở Thông tin và Truyền thông: hằng tháng, 6 kỳ.');
	});
});

it('a period by the decree takes its own days', async () => {
	const report = await reportOn('2024-H1', { closing: 'decree' });
	expect(report.span).toBe('Từ ngày 15/12/2023 đến ngày 14/6/2024');
	// June as a month, and the second quarter, lie only partly in it.
	expect(row(report, 'tasks', 'IV.2.3')?.slice(4, 7)).toEqual(['5', '5', '5']);
	expect(row(report, 'tasks', 'PL.2.2')?.at(-1)).toBe('chưa đánh giá: số liệu chỉ trùng một phần với kỳ');
	expect(report.notices).toEqual(['3 dòng của khoảng thời gian chỉ trùng một phần với kỳ không được tính.']);
});

it('a year counts the whole year, and leaves what follows to the next plan', async () => {
	const report = await reportOn('2024', { today: '2025-02-01' });
	expect(row(report, 'tasks', 'PL.2.3')?.slice(4)).toEqual(['24', '24', '24', 'đạt mức cả năm']);
	expect(rows(report, 'next')).toEqual([]);
	expect(said(report)).toContain('nhiệm vụ kỳ tới theo kế hoạch năm sau');
	expect(report.notices).toEqual([]);
});

it('a month counts the month, and the year up to it', async () => {
	const report = await reportOn('2024-02', { today: '2024-03-05' });
	expect(row(report, 'tasks', 'PL.2.2')?.slice(4)).toEqual(['6–8', '3', '6', 'đúng tiến độ']);
	expect(row(report, 'next', 'PL.2.2')?.[3]).toBe('3–4 số');
});

it('what is only missing is asked for without a zero, and none is said in words', async () => {
	const october = await reportOn('2024-10', { today: '2024-11-05' });
	expect(row(october, 'next', 'IV.1.2')?.[3]).toBe('3 báo cáo còn thiếu');
	expect(said(october)).toContain(
		'trong kỳ không có khó khăn, vướng mắc nào được nêu, chưa khó khăn, vướng mắc nào được giải quyết.'
	);
	const march = said(await reportOn('2024-03', { today: '2024-04-02' }));
	expect(march).toContain('có mức phải đạt và chưa nhiệm vụ có thời hạn nào hết thời hạn.');
	for (const value of ['2024', '2024-Q1', '2024-Q4', '2024-02', '2024-06'])
		for (const locale of ['vi', 'en'] as const)
			expect(said(await reportOn(value, { locale, today: '2025-02-01' }))).not.toMatch(/(^|[^\d.,/])0 \p{L}/mu);
});

it('names of places and plans are small within a sentence where their kinds are', async () => {
	const asked = { state: empty, plan: 'TQT-2024' };
	expect(said(await reportOn('2024-H1', asked))).toContain('chỉ số nào của phường Trương Quang Trọng công bố');
	const programme = await reportOn('2024-H1', { state: empty, plan: 'HDG-2024', locale: 'en' });
	expect(programme.subject).toMatch(/^Results of the coordination programme /);
});

it('a result that is known to the month of its publication is news once that month is over', async () => {
	const state = await startedForTest();
	const source = 'S_BHT_PAR2023,Hà Tĩnh tăng 10 bậc,Báo Hà Tĩnh,2024-06,,';
	await publishFiles(state, [csv('sources', 'source_id,title,publisher,published_on,url,note', source)], {
		title: 'Nguồn',
		by: 'test'
	});
	const told = async (value: string, asked: Asked) =>
		said(await reportOn(value, { state, ...asked })).includes('PAR Index năm 2023');
	const closing = 'decree';
	expect(await told('2024-H1', {})).toBe(true);
	expect(await told('2024-H2', { today: '2025-01-05' })).toBe(false);
	// The half-year closed on the 14th; the next one begins on the 15th.
	expect(await told('2024-H1', { closing })).toBe(false);
	expect(await told('2024-H2', { closing, today: '2025-01-05' })).toBe(true);
	// A month that runs has begun, or nothing would be known of it.
	expect(await told('2024-06', { today: '2024-06-20' })).toBe(true);
});

it('a period that runs, or is ahead, says so and claims nothing of the days to come', async () => {
	const running = await reportOn('2024-H1', { today: '2024-03-10' });
	expect(running.notices[0]).toBe('Kỳ báo cáo chưa kết thúc; số liệu tính đến ngày 10/3/2024.');
	// Work of the month that has begun is there as soon as it is recorded.
	expect(row(running, 'tasks', 'IV.2.3')?.slice(4)).toEqual(['2', '3', '3', 'đúng tiến độ']);
	const ahead = await reportOn('2024-H2', { today: '2024-03-10' });
	expect(ahead.notices).toEqual(['Kỳ báo cáo chưa bắt đầu.']);
});

it('a period that is ahead is told in words, without figures of days that have not come', async () => {
	for (const [value, closing] of [
		['2024-H2', 'calendar'],
		// It begins within the month that runs.
		['2024-Q2', 'decree']
	] as const) {
		const { report, charts } = await made(value, { closing, today: '2024-03-10' });
		expect(report.sections.map(({ id }) => id)).toEqual(['situation', 'next']);
		expect([report.sheets, charts]).toEqual([[], {}]);
		const from = value === '2024-H2' ? '1/7/2024' : '15/3/2024';
		expect(said(report)).toContain(`Kỳ báo cáo bắt đầu từ ngày ${from}; chưa có kết quả để báo cáo.`);
		expect(said(report)).not.toMatch(/10\/3\/2024|chậm|chưa ghi nhận|còn thiếu/);
	}
});

it('a period that ends on the 14th says by which month its numbers are due', async () => {
	const report = await reportOn('2024-06', { closing: 'decree' });
	expect(report.span).toBe('Từ ngày 15/5/2024 đến ngày 14/6/2024');
	expect(said(report)).toContain('Mức phải đạt tính đến hết tháng 5/2024');
	expect(said(report)).toMatch(/trong tháng 7\/2024.*Số lượng tính đến hết tháng 6\/2024\./);
	expect(said(await reportOn('2024-06'))).not.toContain('Số lượng tính đến hết');
});

it('before anything is recorded, the plan is told and nobody is late', async () => {
	for (const plan of ['HTH-2024', 'TQT-2024', 'HDG-2024', 'HYN-2024', 'BGG-2019']) {
		const report = await reportOn(plan === 'BGG-2019' ? '2019' : '2024', { state: empty, plan, today: '2026-01-01' });
		expect(report.notices[0]).toMatch(/^Kho chưa có hoạt động nào của kế hoạch này/);
		const all = [said(report), ...report.sheets.flatMap((table) => table.rows.flat().map(({ text }) => text))].join(
			'\n'
		);
		expect(all, plan).not.toMatch(/chậm[ ,]|thiếu \d|hết thời hạn[, ]+(mà )?chưa|quá hạn|chưa gửi/);
	}
});

it('generated work is marked on top and makes nobody late', async () => {
	const { report, charts } = await made('2024-H1', { state: demo });
	expect(report.demo).toBe(true);
	expect(report.notices[0]).toMatch(/^Số đã thực hiện trong báo cáo này là dữ liệu minh hoạ/);
	expect(said(report)).not.toMatch(/Nhiệm vụ chậm|còn thiếu/);
	expect(charts.channels?.demo).toBe(true);
	// Everybody sees it, but not what people reported.
	const open = await made('2024-H1', { state: demo, person: null });
	expect(open.withheld).toBeNull();
	expect(open.report.sections.find(({ id }) => id === 'difficulties')?.blocks).toEqual([
		{ kind: 'text', text: 'Phần này dành cho người đăng nhập được xem tiến độ của kế hoạch.' }
	]);
	expect(open.report.sheets.map(({ id }) => id)).not.toContain('duties');
});

it('the report on a unit marks generated work too, and compares none of it', async () => {
	const here = await context(await localsOf(demo, 'vi', null));
	const [unit, period] = [here.reference.unit.get('42'), reportPeriod('2024-H1')];
	if (!unit || !period) throw new Error('no unit');
	const { report, withheld } = await reportOf(here, { unit, period, closing: 'calendar', today: '2024-07-01' });
	expect([withheld, report.demo]).toEqual([null, true]);
	expect(report.notices[0]).toMatch(/^Số đã thực hiện trong báo cáo này là dữ liệu minh hoạ/);
	expect(said(report)).not.toMatch(/Nhiệm vụ chậm|còn thiếu|cùng kỳ năm trước/);
	expect(rows(report, 'before')).toEqual([]);
});

it('who may not see progress gets the plan, and no word about what was done', async () => {
	for (const person of [null, ofNgheAn]) {
		if (person)
			await real.visibility.set({ indices: {}, datasets: { progress: 'own' } }, { who: 'test', from: null }, '');
		const { report, withheld, charts } = await made('2024-H1', { person });
		await real.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
		expect(withheld).toBe(person ? 'own' : 'none');
		expect(report.sections.map(({ id }) => id)).toEqual(['situation', 'next']);
		expect([report.sheets, report.notices, charts]).toEqual([[], [], {}]);
		expect(JSON.stringify(report)).not.toMatch(/chưa ghi nhận|Chưa ghi nhận|còn thiếu/);
	}
});

it('reads in English, one thing as one and two as two', async () => {
	const report = await reportOn('2024-H1', { locale: 'en' });
	const text = said(report);
	expect(text).toContain('In the period, 14 rows of work are recorded, for 5 tasks on 6 channels.');
	expect(text).toContain('1 row of work in the period names no task.');
	expect(text).toContain('At the end of the period 1 difficulty is open; in the period 2 were raised and 1 resolved.');
	expect(row(report, 'tasks', 'PL.2.2')?.at(-1)).toBe('behind by 3 episodes');
	expect(text).not.toMatch(/\b1 (tasks|rows|targets|channels|titles|difficulties)\b/);
});

it('the workbook’s tables are whole where the document shortens', async () => {
	const report = await reportOn('2024-H1');
	expect(report.sheets.find(({ id }) => id === 'tasks')?.rows).toHaveLength(83);
	expect(report.sheets.find(({ id }) => id === 'duties')?.rows).toHaveLength(18);
});
