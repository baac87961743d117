// Protects what a leader reads before a meeting: figures with their years, offices judged by real records alone, three questions that the figures bear out, and nothing of it to who may not see it.
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '$lib/analysis/questions';
import type { Chart } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import type { Person } from '$lib/model/person';
import { publishFiles } from '$lib/server/publishing/pipe';
import { context } from '$lib/server/context';
import type { ServerState } from '$lib/server/state';
import { briefPage } from '$lib/server/views/brief/brief';
import { ofHaTinh, ofNgheAn, viewer } from '../fixtures/people';
import { records } from '../fixtures/starter';
import { chartAsked, rowsOf } from './chart-asked';
import { csv, localsOf, started, startedForTest } from './folder';

const july = 'unit=42&at=2024-07-01';
const state = await started();
const real = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const work = csv(
	'activities',
	header,
	',Hà Tĩnh,Đài Phát thanh và Truyền hình tỉnh,HTH-2024,PL.2.2,ptth_tinh,chung,2024-02,10,,,,,Chuyên mục CCHC,,,,',
	',Hà Tĩnh,Đài Phát thanh và Truyền hình tỉnh,HTH-2024,PL.2.3,ptth_tinh,chung,2024-06,12,,,,,Chuyên mục cử tri,,,,'
);
const difficulties = csv(
	'difficulties',
	'plan_code,unit,raised_on,text,who_resolves,resolved_on',
	'HTH-2024,Hà Tĩnh,2024-05-12,Chưa bố trí kinh phí,Sở Tài chính,',
	',Hà Tĩnh,2024-06-03,Chưa có danh mục phân công,,2024-06-20',
	'HTH-2024,Hà Tĩnh,2024-07-15,Nêu sau cuộc họp,,'
);
const assigned = csv(
	'assignments',
	'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note',
	'PAPI,D6,Hà Tĩnh,Sở Y tế,Rà soát khám chữa bệnh,2024-05-02,2024-06-28,,',
	'PAPI,TOTAL,Hà Tĩnh,Sở Nội vụ,Báo cáo chung,2024-05-02,2024-07-31,,',
	'PAPI,D5,Hà Tĩnh,Sở Nội vụ,Đã xong,2024-05-02,2024-06-20,2024-06-15,',
	'PAPI,D4,Hà Tĩnh,Thanh tra tỉnh,Còn lâu,2024-05-02,2024-08-01,,',
	'PAPI,D8,Hà Tĩnh,Sở Nội vụ,Giao sau cuộc họp,2024-07-02,2024-07-10,,'
);
const target = csv(
	'index_targets',
	'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
	'PAPI,TOTAL,Hà Tĩnh,2024,rank,5,HTH-2024,',
	'SIPAS,TOTAL,Hà Tĩnh,2023,rank,10,HTH-2024,',
	// Of 2020 no result of PAR Index is here, though later ones are.
	'PAR,TOTAL,Hà Tĩnh,2020,rank,20,HTH-2024,',
	'PAPI,TOTAL,Hà Tĩnh,2026,rank,3,HTH-2024,',
	'PAPI,TOTAL,Hà Tĩnh,2026,score,47,HTH-2024,'
);
beforeAll(async () => {
	await publishFiles(real, [work, difficulties, assigned, target], { title: 'Theo dõi', by: 'test' });
});

const ask = (of: ServerState, query: string, person: Person | null = null, locale: Locale = 'vi') =>
	chartAsked(of, 'brief', query, locale, person);
/** What a part says, by the words that its heading begins with. */
const part = ({ table }: Chart, heading: RegExp) =>
	table.rows.flatMap(([of, term, text]) => (of && heading.test(of.text) ? [`${term?.text} ${text?.text}`.trim()] : []));

describe('where the indices stand', () => {
	const indices = /^Các chỉ số/;

	it('is said of the newest edition of each, with its year, rank and change', async () => {
		const [papi, sipas, par, dti] = part(await ask(state, july), indices);
		expect(papi).toContain('PAPI 2024 hạng 6/61 (tính), 45,55 điểm; tăng 2 bậc so với 2023');
		expect(papi).toContain('Bậc tính trong 59 tỉnh, thành phố có số liệu cả hai năm');
		expect(sipas).toContain('SIPAS 2023 hạng 4/63, 88,97%; tăng 3 bậc so với 2022');
		expect(par).toContain('PAR Index 2023 hạng 18/63, 88,35%; tăng 10 bậc so với 2022');
		expect(dti).toContain('DTI 2022 hạng 37/63; chưa có kỳ trước');
	});

	it('has the figures of the files', async () => {
		const rows = rowsOf(await ask(state, july));
		for (const [index, file] of [
			['PAPI', 'papi'],
			['PAR', 'par'],
			['SIPAS', 'sipas']
		] as const) {
			const published = records(`results/${file}`).filter(
				(row) => row.unit === 'Hà Tĩnh' && row.indicator_code === 'TOTAL'
			);
			const newest = published.toSorted((a, b) => Number(b.year) - Number(a.year))[0];
			const row = rows.find((one) => one.index_code === index);
			expect([row?.year, row?.score, row?.source_id]).toEqual([
				Number(newest?.year),
				Number(newest?.score),
				newest?.source_id
			]);
		}
	});

	it('says that a newer round is published, not of rounds that do not rate the unit', async () => {
		const of42 = part(await ask(state, july), indices);
		expect(of42.find((text) => text.startsWith('PAR Index'))).toContain('Kỳ 2024 đã công bố, kho chưa có');
		expect(of42.find((text) => text.startsWith('PCI'))).toContain('Kỳ 2024 chỉ công bố 30 đơn vị đứng đầu');
		// Hải Dương is no part of the 34 provinces that DTI 2024 rates.
		const of30 = part(await ask(state, 'unit=30&at=2024-07-01'), indices);
		expect(of30.find((text) => text.startsWith('DTI'))).not.toContain('2024');
	});
});

it('goals of the last year stand beside the newest result, each of them, and none of a year that is behind it', async () => {
	const indices = part(await ask(real, july, viewer), /^Các chỉ số/);
	const [papi, par] = ['PAPI', 'PAR Index'].map((name) => indices.find((text) => text.startsWith(name)));
	expect(papi).toMatch(/Chỉ tiêu 2026: từ hạng 3 trở lên; từ 47,00 điểm$/);
	expect(par).toContain('PAR Index 2023');
	expect(par).not.toContain('Chỉ tiêu');
});

describe('what moved', () => {
	it('names the components that rose and fell most, and says that no owner is entered', async () => {
		const said = part(await ask(state, july), /^Thành phần/);
		expect(said[0]).toBe('+0,21 Công khai, minh bạch trong việc ra quyết định ở địa phương, PAPI 2024 so với 2023');
		expect(said[1]).toBe('−0,20 Cung ứng dịch vụ công, PAPI 2024 so với 2023');
		expect(said.at(-2)).toContain('chưa ghi cơ quan chịu trách nhiệm');
	});

	it('names the owner where one is entered, also in the question', async () => {
		const owned = await startedForTest();
		const indicators = csv(
			'indicators',
			'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note',
			'PAPI,D6,TOTAL,Cung ứng dịch vụ công,Public service delivery,1,10,2011,,1,Sở Y tế,'
		);
		await publishFiles(owned, [indicators], { title: 'Đầu mối', by: 'test' });
		const chart = await ask(owned, july);
		const said = part(chart, /^Thành phần/);
		expect(said[1]).toContain('Cơ quan chịu trách nhiệm: Sở Y tế');
		expect(said[0]).toContain('chưa nhập cơ quan chịu trách nhiệm');
		expect(part(chart, /câu hỏi/)[0]).toContain('Sở Y tế đã rà soát');
	});
});

describe('what of the plan is late', () => {
	const late = /^(Kế hoạch|Tiến độ)/;

	it('is said with whom, from real records, to who may see it', async () => {
		const chart = await ask(real, july, viewer);
		expect(chart.table.rows.map((row) => row[0]?.text)).toContain('Kế hoạch 2024: 8 nhiệm vụ chậm, tính đến 1/7/2024');
		const said = part(chart, late);
		expect(said[1]).toBe(
			'IV.2.3 Cung cấp nội dung cho truyền thanh cơ sở và bưu điện văn hóa xã: thiếu 6/6 lần. Chủ trì: Sở Nội vụ'
		);
		expect(said).toContain('Còn 5 nhiệm vụ chậm khác; xem kế hoạch.');
		expect(said.at(-1)).toContain('Không tính 3 nhiệm vụ');
	});

	it.each([
		['somebody who has not signed in', null, 'public'],
		['everybody where progress is for the unit', ofNgheAn, 'own']
	] as const)('is not said to %s, nor that nothing is recorded', async (_, person, setting) => {
		if (setting === 'own')
			await real.visibility.set({ indices: {}, datasets: { progress: 'own' } }, { who: 'test', from: null }, '');
		const chart = await ask(real, july, person);
		const all = [chart.title, chart.alt, chart.caption, JSON.stringify(chart.table), JSON.stringify(chart.data)].join();
		expect(all).not.toMatch(/chậm|thiếu \d|[Cc]hưa ghi nhận|kinh phí|quá hạn/);
		expect(part(chart, late).join()).toMatch(/^Số đã thực hiện (chỉ )?dành cho/);
		if (setting === 'own') {
			expect(part(await ask(real, july, ofHaTinh), late)).toHaveLength(5);
			await real.visibility.set({ indices: {}, datasets: {} }, { who: 'test', from: null }, '');
		}
	});

	it('is never said from demo data, nor where nothing is recorded', async () => {
		const generated = await ask(demo, july, viewer);
		expect(part(generated, late)).toEqual(['Kế hoạch chỉ có hoạt động minh hoạ, nên không nêu nhiệm vụ nào chậm.']);
		expect(generated.demo).toBe(true);
		expect(part(generated, /[Cc]âu hỏi/).join()).not.toContain('Khi nào hoàn thành');
		expect(part(await ask(state, july, viewer), late).join()).toContain('không biết nhiệm vụ nào chậm');
	});

	it('of another year is not said; the newest plan is named', async () => {
		expect(part(await ask(real, 'unit=42&at=2026-07-01', viewer), late)).toEqual([
			'Kho chưa có kế hoạch tuyên truyền năm 2026 của đơn vị; kế hoạch gần nhất là của năm 2024.'
		]);
	});
});

describe('what is due', () => {
	const due = /^Đến hạn/;

	it('is what the plan asks for by the end of the month, windows that close and reports with a day', async () => {
		const inJuly = part(await ask(state, july), due);
		expect(inJuly[0]).toBe('31/7 Báo cáo tháng 7/2024 gửi Sở Thông tin và Truyền thông. Thực hiện: Sở Nội vụ');
		expect(inJuly[2]).toBe('31/7 5 nhiệm vụ: 1 lần; 7 số (mức của tháng). Chủ trì: Đài Phát thanh và Truyền hình tỉnh');
		expect(part(await ask(state, 'unit=42&at=2024-09-15'), due)[0]).toContain(
			'30/9 Cuộc thi tìm hiểu CCHC trên Cổng TTĐT tỉnh: hết thời hạn'
		);
		const ward = part(await ask(state, 'unit=522-TQT&at=2024-10-05'), due).join();
		expect(ward).toContain('15/10 Báo cáo gửi UBND phường Trương Quang Trọng. Thực hiện: Các ban ngành');
		expect(part(await ask(state, 'unit=522-TQT&at=2024-09-14'), due).join()).not.toContain('15/10');
	});
});

it('open difficulties are listed on the day of the meeting, with who resolves them', async () => {
	expect(part(await ask(real, july, viewer), /khó khăn/)).toEqual([
		'12/5/2024 Chưa bố trí kinh phí. Cần giải quyết: Sở Tài chính'
	]);
	expect(part(await ask(real, 'unit=42&at=2024-06-10', viewer), /khó khăn/)).toHaveLength(2);
	expect(part(await ask(state, july, viewer), /[Kk]hó khăn/)).toEqual([
		'Không có khó khăn, vướng mắc nào đang mở trong kho.'
	]);
});

it('assignments that are late, or due within thirty days, are listed for those who see the progress', async () => {
	const about = /giao về chỉ số/;
	expect(part(await ask(real, july, viewer), about)).toEqual([
		'28/6 Rà soát khám chữa bệnh. Giao cho: Sở Y tế. PAPI, Cung ứng dịch vụ công; hạn 28/6/2024, quá hạn 3 ngày',
		'31/7 Báo cáo chung. Giao cho: Sở Nội vụ. PAPI; hạn 31/7/2024, còn 30 ngày'
	]);
	const { table } = await ask(real, july, viewer);
	expect(table.rows.some(([of]) => of?.text === '1 việc giao về chỉ số quá hạn, 1 việc đến hạn trong 30 ngày')).toBe(
		true
	);
	// On the day itself nothing is late.
	expect(part(await ask(real, 'unit=42&at=2024-06-28', viewer), about)[0]).toContain('hạn hôm nay');
	expect(part(await ask(real, july), about)).toEqual([]);
});

describe('questions', () => {
	const questions = /[Cc]âu hỏi/;

	it('are three, each with figure and year', async () => {
		const said = part(await ask(state, july), questions);
		expect(said).toHaveLength(3);
		expect(said[0]).toContain('PAPI 2024, Cung ứng dịch vụ công: giảm 0,20 điểm so với 2023');
		expect(said[1]).toContain('Kết quả SIPAS 2024 đã công bố, kho mới có của năm 2023');
		expect(said[2]).toContain('Kế hoạch 2024, nhiệm vụ PL.16');
		expect(said[2]).toContain('48 số');
		expect(said.every((text) => text.endsWith('?'))).toBe(true);
	});

	it('begin with a missed target and a late task, where the reader may see it', async () => {
		const said = part(await ask(real, july, viewer), questions);
		expect(said[0]).toContain('PAPI 2024: chỉ tiêu là từ hạng 5 trở lên, kết quả là hạng 6/61 (tính)');
		expect(said[1]).toContain('nhiệm vụ II.2.g.2');
		expect(said.join()).not.toContain('SIPAS 2023');
		expect(part(await ask(real, july), questions)[1]).not.toContain('nhiệm vụ II.2.g.2');
	});

	it('ask about the component furthest below the median of the whole field', async () => {
		const scores = records('results/papi')
			.filter((row) => row.year === '2024' && row.indicator_code === 'D7' && row.score)
			.map((row) => Number(row.score))
			.sort((a, b) => a - b);
		const own = Number(
			records('results/papi').find(
				(row) => row.year === '2024' && row.indicator_code === 'D7' && row.unit === 'Hải Dương'
			)?.score
		);
		const gap = ((scores[(scores.length - 1) / 2] ?? 0) - own).toFixed(2).replace('.', ',');
		const [first] = part(await ask(state, 'unit=30&at=2024-07-01'), questions);
		expect(first).toContain(`PAPI 2024, Quản trị môi trường: 3,17 điểm, thấp hơn trung vị ${gap} điểm`);
	});

	it('lead to the page that shows the figure', async () => {
		const seen = await context(await localsOf(real, 'vi', viewer));
		const unit = seen.reference.unit.get('42');
		if (!unit) throw new Error('no unit');
		const page = await briefPage(seen, unit, '2024-07-01');
		const hrefs = page.parts.find(({ id }) => id === 'questions')?.items.map(({ href }) => href);
		expect(hrefs).toEqual([
			'/rankings/PAPI?year=2024&units=42',
			'/campaigns/HTH-2024?at=2024-07-01',
			'/?unit=42#components-PAPI'
		]);
	});

	it('are fewer where the figures give no more', async () => {
		expect(part(await ask(state, 'unit=522-TQT&at=2024-09-20'), questions)).toEqual([
			'Số liệu hiển thị ở đây chưa đủ để nêu câu hỏi nào.'
		]);
		expect(questionsOf([], 3)).toEqual([]);
	});
});

it('the same is said in English', async () => {
	const { title, table } = await ask(real, july, viewer, 'en');
	expect(title).toBe('Ha Tinh ranks 6th of 61 in PAPI 2024 (computed by Reform Lens), up 2');
	const said = table.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n');
	expect(said).toContain('Plan of 2024: 8 tasks are late by 1 Jul 2024');
	expect(said).toContain('Three questions worth asking');
	expect(said).toContain('31 Jul');
});

it.each([
	['', 400],
	['unit=khong-co', 404],
	['unit=42&at=thang7', 400],
	['unit=42&at=2024-02-31', 400]
])('“%s” is refused', async (query, status) => {
	expect(await ask(state, query).catch((error: unknown) => error)).toMatchObject({ status });
});
