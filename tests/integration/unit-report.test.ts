// Protects the report on a unit: all its plans and what it did under none, each judged as in the plan's own report, and the same period a year before only where both years are recorded and counted alike.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import type { Report, ReportTableId } from '$lib/model/report';
import type { Person } from '$lib/model/person';
import { reportPeriod, type Closing } from '$lib/model/report-period';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { askedUnitPeriod } from '$lib/server/views/report/address';
import { reportOf } from '$lib/server/views/report/report';
import { ofNgheAn, viewer } from '../fixtures/people';
import { reportedFiles } from '../fixtures/reported';
import { csv, localsOf, started } from './folder';

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = (
	unit: string,
	plan: string,
	task: string,
	channel: string,
	date: string,
	count: number,
	title = '',
	of = ''
) => `,${unit},,${plan},${task},${channel},chung,${date},${count},${of},,,,${title},,,,`;
const plan = (code: string, unit: string, year: number, title: string) =>
	`${code},${unit},"UBND nơi ban hành",province,${year},,,,${title},`;

const state = await started({ HOME_UNIT: '42' });
const by = { title: 'Báo cáo', by: 'test' };
const first = await publishFiles(state, reportedFiles, by);
const { checked } = await publishFiles(
	state,
	[
		csv(
			'plans',
			'plan_code,unit_code,issuer_vi,issuer_level,year,document_no,issued_on,parent_reference_vi,title_vi,title_en',
			plan('HTH-2023', '42', 2023, 'Kế hoạch tuyên truyền năm 2023'),
			plan('HTH-SO-2024', '42', 2024, 'Kế hoạch truyền thông chuyển đổi số năm 2024'),
			plan('TQT-2023', '522-TQT', 2023, 'Kế hoạch của phường năm 2023')
		),
		csv(
			'plan_tasks',
			'plan_code,task_no,parent_task_no,section_vi,task_vi,task_en,theme_code,channel_code,product_vi,lead_agency_vi,coordinating_agencies_vi,schedule_text_vi,frequency_per_year_min,frequency_per_year_max,unit_of_count,period_start,period_end,funding_vi,indices,note,quota_scope',
			'HTH-SO-2024,1,,I,Bài trên báo,,chung,bao_dia_phuong,,Báo Hà Tĩnh,,,24,24,bài,2024-01-01,2024-12-31,,,,plan'
		),
		csv(
			'activities',
			header,
			work('Hà Tĩnh', 'HTH-SO-2024', '1', 'bao_dia_phuong', '2024-02', 7),
			work('42-SNV', 'HTH-SO-2024', '1', 'bao_dia_phuong', '2024-05', 3),
			work('Hà Tĩnh', '', '', 'mang_xa_hoi', '2024-04', 10, 'Ngày hội chuyển đổi số'),
			// A year before.
			work('Hà Tĩnh', 'HTH-2023', '', 'bao_dia_phuong', '2023-03', 12),
			work('42-SNV', 'HTH-2023', '', 'bao_dia_phuong', '2023-03', 4),
			work('Hà Tĩnh', 'HTH-2023', '', 'doi_thoai', '2023-05', 2),
			work('Hà Tĩnh', 'HTH-2023', '', 'ptth_tinh', '2023-Q2', 6),
			work('Hà Tĩnh', '', '', 'mang_xa_hoi', '2023-04', 8),
			work('Hà Tĩnh', 'HTH-2023', '', 'hoi_nghi', '2023-12-20', 1),
			// Another half of that year.
			work('Hà Tĩnh', 'HTH-2023', '', 'bao_dia_phuong', '2023-08', 50),
			work('522-TQT', 'TQT-2023', '', 'cong_ttdt', '2023-02', 5),
			// One channel, counted in two things.
			work('522-TQT', 'TQT-2023', '', 'cong_ttdt', '2023-02', 20, 'Chùm ảnh', 'ảnh'),
			work('522-TQT', 'TQT-2024', 'III.2', 'cong_ttdt', '2024-02', 30, 'Chùm ảnh', 'ảnh'),
			work('522-TQT', 'TQT-2024', 'III.2', 'cong_ttdt', '2024-02', 4),
			// Generated, and of a time that lies partly in the half: no figure beside real work, and no doubt of it.
			`DEMO-1${work('38', 'TQT-2024', 'III.2', 'cong_ttdt', '2024', 9)}`,
			work('33-BQL', 'HYN-2024', '', 'hoi_nghi', '2024-03', 1),
			work('24@2025', '', '', 'hoi_nghi', '2025-10', 1)
		),
		csv(
			'difficulties',
			'plan_code,unit,raised_on,text,who_resolves,resolved_on',
			',Hà Tĩnh,2024-05-05,Thiếu người viết,,'
		)
	],
	by
);

interface Asked {
	locale?: Locale;
	closing?: Closing;
	today?: string;
	person?: Person | null;
}
async function made(of: { unit: string } | { plan: string }, value: string, asked: Asked = {}) {
	const { locale = 'vi', closing = 'calendar', today = '2024-07-01', person = viewer } = asked;
	const here = await context(await localsOf(state, locale, person));
	const period = reportPeriod(value, closing);
	const unit = 'unit' in of ? here.reference.unit.get(of.unit) : undefined;
	const own = 'plan' in of ? here.reference.plan.get(of.plan) : undefined;
	const about = unit ? { unit } : own ? { plan: own } : null;
	if (!about || !period) throw new Error(JSON.stringify(of));
	return reportOf(here, { ...about, period, closing, today });
}
const reportOn = async (...asked: Parameters<typeof made>): Promise<Report> => (await made(...asked)).report;

const blocks = (report: Report, id?: string) =>
	report.sections.filter((section) => id === undefined || section.id === id).flatMap((section) => section.blocks);
const said = (report: Report, id?: string): string =>
	blocks(report, id)
		.flatMap((block) => (block.kind === 'items' ? block.items : 'text' in block ? [block.text] : []))
		.join('\n');
const tables = (report: Report, id: ReportTableId): string[][][] =>
	blocks(report).flatMap((block) =>
		block.kind === 'table' && block.table.id === id ? [block.table.rows.map((row) => row.map(({ text }) => text))] : []
	);

it('reads the data that it is tested on', () => {
	const problems = [...first.checked.problems, ...checked.problems];
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('the report on Hà Tĩnh for the first half of 2024', async () => {
	const { report, charts } = await made({ unit: '42' }, '2024-H1');

	it('says whose it is and what it counts', () => {
		expect(report.subject).toBe(
			'Kết quả công tác tuyên truyền cải cách hành chính của tỉnh Hà Tĩnh 6 tháng đầu năm 2024'
		);
		expect(said(report, 'situation')).toContain('Kho có 2 kế hoạch năm 2024 của Hà Tĩnh.');
		expect(report.letter).toEqual({
			superior: null,
			issuer: 'ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH',
			to: [],
			place: 'Hà Tĩnh',
			year: 2024
		});
	});

	it('judges each plan as its own report does, under its title', async () => {
		const plans = ['HTH-2024', 'HTH-SO-2024'];
		const own = await Promise.all(plans.map((code) => reportOn({ plan: code }, '2024-H1')));
		expect(tables(report, 'tasks')).toEqual(own.flatMap((one) => tables(one, 'tasks')));
		expect(tables(report, 'next')).toEqual(own.flatMap((one) => tables(one, 'next')));
		expect(tables(report, 'targets')).toEqual(own.flatMap((one) => tables(one, 'targets')));
		// Of 24 articles a year 12 are due; the department's are done for the plan.
		expect(tables(report, 'tasks')[1]).toEqual([
			['1', 'Bài trên báo', 'Báo Hà Tĩnh', '24 bài', '12', '10', '10', 'chậm, thiếu 2 bài']
		]);
		const titles = blocks(report, 'results').flatMap((block) =>
			block.kind === 'heading' && block.sub ? [block.text] : []
		);
		expect(titles[1]).toBe('Kế hoạch truyền thông chuyển đổi số năm 2024');
		expect(Object.keys(charts).sort()).toEqual(['channels', 'progress-HTH-2024', 'progress-HTH-SO-2024']);
	});

	it('adds what the unit did, and what troubled it, under no plan', () => {
		expect(said(report, 'results')).toContain(
			'Trong kỳ ghi nhận 1 dòng hoạt động của Hà Tĩnh không thuộc kế hoạch nào.'
		);
		const channels = tables(report, 'channels')[0] ?? [];
		const count = (name: string) => channels.find(([channel]) => channel === name)?.[2];
		expect(count('Báo địa phương (báo in, báo điện tử)')).toBe('12');
		expect(count('Mạng xã hội, ứng dụng di động, nền tảng số')).toBe('10');
		expect(tables(report, 'titles')[0]?.map(([, , title]) => title)).toContain('Ngày hội chuyển đổi số');
		expect(tables(report, 'difficulties')[0]?.map((row) => row[2])).toEqual([
			'Một số xã chưa có trạm truyền thanh',
			'Chưa có dự toán cho cuộc thi',
			'Thiếu người viết'
		]);
	});

	it('does not take itself for the report that somebody else owes the unit', () => {
		const half = tables(report, 'duties')[0]?.find((row) => row[2] === '6 tháng');
		expect(half?.at(-1)).toBe('chưa ghi nhận: 6 tháng đầu năm 2024');
	});

	it('names the plan of each row where the workbook puts several into one table', () => {
		const tasks = report.sheets.find(({ id }) => id === 'tasks');
		expect(tasks?.columns[0]?.title).toBe('Kế hoạch');
		expect(tasks?.rows).toHaveLength(84);
		expect(tasks?.rows.at(-1)?.[0]?.text).toBe('HTH-SO-2024');
		expect(new Set(report.sheets.map(({ id }) => id)).size).toBe(report.sheets.length);
	});

	it('sets the same half a year before beside it, channel by channel', () => {
		expect(tables(report, 'before')).toEqual([
			[
				['Báo địa phương (báo in, báo điện tử)', 'bài', '12', '16', 'giảm 4'],
				[
					'Đài Phát thanh và Truyền hình tỉnh (không tách loại hình)',
					'số',
					'15',
					'6',
					'chưa so sánh: có số liệu chỉ trùng một phần với kỳ'
				],
				['Truyền thanh cơ sở (xã, phường, thị trấn)', expect.any(String), '4', '—', '—'],
				['Mạng xã hội, ứng dụng di động, nền tảng số', expect.any(String), '10', '8', 'tăng 2'],
				['Hội nghị, hội thảo chuyên đề', expect.any(String), '1', '—', '—'],
				['Gặp mặt, đối thoại trực tiếp', expect.any(String), '2', '2', 'không đổi'],
				['Cung cấp thông tin, phối hợp với báo chí', 'lần', '6', '—', '—'],
				// A channel that has no records is no zero: together they are neither more nor less.
				['Cộng các kênh cùng đơn vị tính', 'lần', '8', '2', '—']
			]
		]);
		expect(said(report, 'results')).toContain(
			'Dưới đây 3 số liệu theo kênh có ở cả hai kỳ: 1 tăng, 1 giảm, 1 không đổi.'
		);
	});
});

it('a report on one of several plans compares what the unit itself did', async () => {
	const report = await reportOn({ plan: 'HTH-2024' }, '2024-H1');
	expect(said(report)).toContain('Tính hoạt động của chính Hà Tĩnh, thuộc hay không thuộc kế hoạch.');
	const press = tables(report, 'before')[0]?.find(([, unit]) => unit === 'bài');
	expect(press?.slice(2)).toEqual(['9', '12', 'giảm 3']);
});

it('of a unit without plans in either year it says that its own work is compared', async () => {
	const report = await reportOn({ unit: '42-SNV' }, '2024-H1');
	expect(tables(report, 'before')).toHaveLength(1);
	expect(said(report)).toContain('Tính hoạt động của chính Sở Nội vụ');
	expect(said(report)).not.toContain('các kế hoạch của Sở Nội vụ');
});

it('one plan is compared with the one before it, a unit without records of that time with nothing', async () => {
	const ward = await reportOn({ plan: 'TQT-2024' }, '2024-H1', { locale: 'en' });
	expect(tables(ward, 'before')[0]?.map((row) => row.slice(2))).toEqual([
		['30', '20', 'up 10'],
		['4', '5', 'down 1']
	]);
	expect(ward.notices).toEqual([]);
	expect(said(ward)).toContain('2 counts by channel below are recorded in both periods: 1 up, 1 down.');
	const board = await reportOn({ unit: '33-BQL' }, '2024-H1');
	expect(tables(board, 'before')).toEqual([]);
	expect(said(board)).toContain(
		'Kho chưa có hoạt động nào của cùng kỳ năm trước (từ ngày 1/1/2023 đến ngày 30/6/2023) để so sánh.'
	);
	expect(said(board)).not.toMatch(/tăng|giảm/);
});

it('nothing is compared while a period runs, across a merger, or where nothing is recorded', async () => {
	const running = said(await reportOn({ unit: '42' }, '2024-H1', { today: '2024-06-30' }));
	expect(running).toContain('Kỳ báo cáo chưa kết thúc nên chưa so sánh với cùng kỳ năm trước');
	const merged = said(await reportOn({ unit: '24@2025' }, '2025-Q4', { today: '2026-01-05' }));
	expect(merged).toContain('đơn vị này không tồn tại suốt từ kỳ ấy đến hết kỳ này');
	// What its parts did until the merger is in their own reports.
	const year = await reportOn({ unit: '24@2025' }, '2025', { today: '2026-01-05' });
	const former =
		'Không gồm kế hoạch và hoạt động của Bắc Giang và Bắc Ninh trước 1/7/2025: mỗi đơn vị khi đó có báo cáo riêng.';
	expect(year.notices).toContain(former);
	expect(merged).not.toContain(former);
	const later = await reportOn({ unit: '24@2025' }, '2026-Q1', { today: '2026-04-05' });
	expect(later.notices).toContain(
		'Chưa ghi nhận hoạt động nào trong kỳ. Chưa ghi nhận không có nghĩa là không thực hiện.'
	);
	const silent = await reportOn({ unit: '40' }, '2024-H1');
	expect(said(silent)).not.toContain('năm trước');
	expect(silent.notices[0]).toMatch(/^Kho chưa có hoạt động nào của Nghệ An/);
	expect(said(silent)).toContain('Không có kế hoạch năm 2024 nào trong kho.');
});

it('closes by the decree, and names the plan of another year that work of December was under', async () => {
	const report = await reportOn({ unit: '42' }, '2024-H1', { closing: 'decree' });
	expect(report.span).toBe('Từ ngày 15/12/2023 đến ngày 14/6/2024');
	expect(said(report)).toContain(
		'Trong kỳ ghi nhận 1 dòng hoạt động của Hà Tĩnh thuộc kế hoạch khác: Kế hoạch tuyên truyền năm 2023.'
	);
});

it('a ward writes to whom its plan says, and tells the same as its plan', async () => {
	const [unit, own] = await Promise.all([
		reportOn({ unit: '522-TQT' }, '2024-H1'),
		reportOn({ plan: 'TQT-2024' }, '2024-H1')
	]);
	expect(unit.letter).toEqual(own.letter);
	for (const id of ['tasks', 'channels', 'duties', 'next'] as const) expect(tables(unit, id)).toEqual(tables(own, id));
});

it('who may not see progress gets the plans, and no word about what was done', async () => {
	for (const person of [null, ofNgheAn]) {
		if (person)
			await state.visibility.set({ indices: {}, datasets: { progress: 'own' } }, { who: 'test', from: null }, '');
		const { report, withheld, charts } = await made({ unit: '42' }, '2024-H1', { person });
		await state.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
		expect(withheld).toBe(person ? 'own' : 'none');
		expect(report.sections.map(({ id }) => id)).toEqual(['situation', 'next']);
		expect([report.sheets, report.notices, charts]).toEqual([[], [], {}]);
		expect(JSON.stringify(report)).not.toMatch(/chưa ghi nhận|Chưa ghi nhận|còn thiếu|không thuộc kế hoạch/);
	}
});

it('plans that are not for the reader are not said to be none', async () => {
	await state.visibility.set({ indices: {}, datasets: { plans: 'signed_in' } }, { who: 'test', from: null }, '');
	const report = await reportOn({ unit: '42' }, '2024-H1', { person: null });
	await state.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
	expect(said(report, 'situation')).toBe('Kế hoạch tuyên truyền dành cho người đăng nhập.');
	expect(JSON.stringify(report)).not.toMatch(/chưa có kế hoạch|Không có kế hoạch/);
});

it('takes the newest year with a plan or work where none is asked for, and refuses what is no period', async () => {
	const here = await context(await localsOf(state, 'vi', viewer));
	const asked = (query: string) =>
		askedUnitPeriod(here, new URL(`http://localhost/units/42/report?${query}`), [2024, 2023], Date.parse('2026-11-28'));
	expect(asked('').period.value).toBe('2024');
	expect(asked('period=2026-Q3').period).toEqual({ value: '2026-Q3', from: '2026-07-01', to: '2026-09-30' });
	for (const value of ['2024-13', '2099-H1', 'x']) expect(() => asked(`period=${value}`)).toThrow();
});

it('reads in English, one thing as one and two as two', async () => {
	const report = await reportOn({ unit: '42' }, '2024-H1', { locale: 'en' });
	const text = said(report);
	expect(report.subject).toBe('Results of communicating administrative reform in Ha Tinh, first half of 2024');
	expect(text).toContain('2 plans of Ha Tinh for 2024 are here.');
	expect(text).toContain('In the period, 1 row of work of Ha Tinh is recorded under no plan.');
	expect(text).not.toMatch(/\b1 (plans|tasks|rows|targets|channels|titles|difficulties)\b/);
});
