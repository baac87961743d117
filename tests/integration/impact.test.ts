// Protects charts of an index beside work: scores as in the file, work only counted, demonstration data marked and never told.
import { beforeAll, describe, expect, it } from 'vitest';
import { records } from '../fixtures/starter';
import { chartAsked, rowsOf } from './chart-asked';
import { viewer } from '../fixtures/people';
import { csv, localsOf, started } from './folder';
import { pointedAt } from '$lib/charts/pointed';
import { context } from '$lib/server/context';
import { impactPage } from '$lib/server/views/impact/page';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { Locale } from '$lib/i18n/locale';
import { activityCounts } from '$lib/server/warehouse/queries';
import { impactFigures } from '$lib/server/charts/impact/figures';
import { impactQuestion } from '$lib/server/charts/impact/question';

const plain = await started();
const demo = await started({ REFORM_LENS_DEMO: '1' });

const published = records('results/papi').filter((row) => row.unit === 'Hà Tĩnh');

describe('with real data only', () => {
	it('gives the scores of the file, and says that no work is recorded', async () => {
		const found = await chartAsked(plain, 'impact', 'unit=42&index=PAPI');
		for (const row of rowsOf(found)) {
			const own = published.find((one) => one.year === String(row.year) && one.indicator_code === row.indicator_code);
			expect(row.score).toBe(own ? Number(own.score) : null);
			expect(row.done).toBeNull();
		}
		expect(found.title).toBe('Hà Tĩnh: PAPI từ 46,07 điểm (2018) đến 45,55 điểm (2024)');
		expect(found.notes[0]).toBe(
			'Phương pháp đổi từ 2018: hai phía không so sánh được. Phương pháp đổi một phần từ 2019 và 2021.'
		);
		expect(found.notes).toContain('Chưa có hoạt động nào của đơn vị được ghi nhận trong kho, nên phần dưới để trống.');
		// A plan promises a number, but nothing recorded is not zero work.
		expect(found.caption).toBe(
			'Hà Tĩnh: PAPI từ 46,07 điểm (2018) đến 45,55 điểm (2024). 6 tỉnh có điểm xuất phát (2018) gần nhất thay đổi từ −5,62 đến −0,25, trung vị −1,60.'
		);
		expect(found.alt).toContain('Số hoạt động mỗi năm: không có số liệu.');
		expect(found.demo).toBe(false);
		expect(found.page).toBe(`/impact?${found.address}`);
		expect(found.address).toBe('unit=42&index=PAPI&lag=1');
	});

	it('marks in its table which ranks were computed here, as the trend does', async () => {
		const rank = async (index: string, of: string) => {
			const { table } = await chartAsked(plain, 'impact', `unit=42&index=${index}`);
			return table.rows.find(([year]) => year?.text === of)?.[2]?.text;
		};
		expect(await rank('PAPI', '2024')).toBe('6/61 (Lăng kính CCHC tính)');
		expect(await rank('PCI', '2022')).toBe('18/63');
	});

	it.each([
		['', 400],
		['unit=atlantis', 404],
		['unit=42&index=XYZ', 404],
		['unit=42&index=PAPI&indicator=D99', 404],
		['unit=42&index=PAPI&lag=7', 400],
		['unit=42&index=PAPI&since=last', 400],
		['unit=42&index=PAPI&channel=smoke', 404],
		['unit=42&index=PAPI&theme=none', 404],
		['unit=42&index=PAPI&agency=Sở Thủy lợi', 404],
		['unit=42&index=PAPI&serves=XYZ', 404],
		['unit=42&index=PAPI&measure=minutes', 400]
	])('answers %s with %i and words', async (query, status) => {
		await expect(chartAsked(plain, 'impact', query)).rejects.toMatchObject({ status });
	});
});

describe('a province formed by merger', () => {
	const asked = 'unit=24@2025&index=PAPI';

	it('has the weighted mean of its parts as a marked estimate, without a rank or a median to hold it against', async () => {
		const found = await chartAsked(plain, 'impact', asked);
		const rows = rowsOf(found);
		// (45.3114 × 1 419 130 + 44.3172 × 1 841 620) ÷ 3 260 750, by hand.
		const in2020 = rows.find(({ year }) => year === 2020);
		expect(in2020?.score).toBeCloseTo(44.74989, 5);
		expect(in2020).toMatchObject({ estimated: 'true', indicator_code: 'TOTAL', rank: null, rank_kind: null });
		expect(rows.every(({ median, usual_change, nearest_units }) => !(median ?? usual_change ?? nearest_units))).toBe(
			true
		);
		// The publisher left both parts out of 2021 and 2022.
		expect(rows.find(({ year }) => year === 2021)).toMatchObject({ score: null, estimated: null, source_id: null });
		const cells = found.table.rows.find(([year]) => year?.text === '2020')?.map(({ text }) => text);
		expect(cells?.slice(0, 4)).toEqual(['2020', '44,75 (ước tính)', '—', '—']);
	});

	it('says in title, notes, caption and alternative text that nobody published it', async () => {
		const { title, subtitle, notes, caption, alt, sources } = await chartAsked(plain, 'impact', asked);
		expect(title).toBe('Bắc Ninh: PAPI chỉ có ước tính từ các tỉnh hợp thành');
		expect(subtitle).toContain('(nét đứt, chấm rỗng: ước tính)');
		const said =
			'Ước tính do Lăng kính CCHC tính theo dân số năm 2020 (Bắc Giang 56% và Bắc Ninh 44%); không phải số công bố, không xếp hạng. Không ước tính năm thiếu điểm của một tỉnh hợp thành: 2014.';
		expect(notes).toContain(said);
		expect(caption).toContain(said);
		expect(alt).toContain('2020 44,75 (ước tính)');
		expect(sources).toContain('S_PAPI_TUNAH');
		const english = await chartAsked(plain, 'impact', asked, 'en');
		expect(english.notes.join(' ')).toContain('not a published figure, and not ranked');
	});

	it('is dashed and hollow, and shades no time of work beside it', async () => {
		const found = await chartAsked(plain, 'impact', asked);
		const svg = found.draw({ width: 736, height: 700, rows: 24 });
		expect(svg).toContain('stroke-dasharray="6,4"');
		expect(svg).toContain('Điểm PAPI (nét đứt: ước tính)');
		expect(svg).not.toContain('var(--accent-wash)');
		expect(svg).not.toContain('Trung vị');
		const pointed = found.live && pointedAt(found.live, 2020);
		expect(pointed?.rows).toMatchObject([{ name: 'Bắc Ninh', value: '44,75', note: 'ước tính' }]);
		expect(found.notes.join(' ')).not.toContain('Vùng tô');
	});

	it('has the estimates of a component, the sources of every part, and no year before the bounds of 2009', async () => {
		const component = rowsOf(await chartAsked(plain, 'impact', `${asked}&indicator=D5`));
		expect(component.find(({ year }) => year === 2020)).toMatchObject({ indicator_code: 'D5', estimated: 'true' });
		const pci = rowsOf(await chartAsked(plain, 'impact', 'unit=31@2025&index=PCI'));
		const estimated = pci.filter((row) => row.estimated === 'true');
		expect(estimated.map(({ source_id }) => source_id)).toContain('S_PCI_HD;S_PCI_HP');
		expect(Math.min(...estimated.map(({ year }) => Number(year)))).toBeGreaterThanOrEqual(2009);
	});

	it('is measured by what all its parts have, where nothing else is asked', async () => {
		const url = new URL('http://localhost/impact?unit=24@2025');
		const here = await context(await localsOf(plain), url);
		expect((await impactQuestion(here, url, '24@2025')).index).toBe('PAPI');
	});

	it('of a province that was not formed so there is no column of estimates', async () => {
		expect(rowsOf(await chartAsked(plain, 'impact', 'unit=42&index=PAPI')).at(-1)).not.toHaveProperty('estimated');
	});
});

describe('beside similar units', () => {
	// By hand from data/results/papi.csv, as in analysis/meanwhile.test.ts.
	it('tells in picture, caption and rows what the six nearest and the region did meanwhile', async () => {
		const found = await chartAsked(plain, 'impact', 'unit=42&index=PAPI&indicator=D5&since=2020');
		expect(found.notes).toContain(
			'Dải: 6 tỉnh có điểm 2020 gần nhất, thay đổi −0,39 đến −0,01 (trung vị −0,20); Hà Tĩnh −0,16.'
		);
		expect(found.notes).toContain('Vạch I: một năm thường đổi 0,18, nhỏ hơn là dao động.');
		expect(found.caption).toContain(
			'6 tỉnh có điểm xuất phát (2020) gần nhất thay đổi từ −0,39 đến −0,01, trung vị −0,20.'
		);
		expect(found.address).toContain('since=2020');
		const rows = rowsOf(found);
		expect(rows.find(({ year }) => year === 2020)?.change_since).toBeNull();
		expect(rows.find(({ year }) => year === 2024)).toMatchObject({
			change_since: 2020,
			change: -0.1589,
			nearest_units: '35;75;74;37;77;25',
			nearest_low: -0.3873,
			nearest_high: -0.0078,
			region_low: -0.6427,
			region_median: -0.1146,
			region_high: 0.5172,
			usual_change: 0.1821
		});
		expect(
			found.table.rows
				.at(-1)
				?.slice(-3)
				.map(({ text }) => text)
		).toEqual(['−0,16', '−0,39 đến −0,01 (−0,20)', '−0,64 đến +0,52 (−0,11)']);
	});

	it('tells the page who they are, where the unit lies among them, and what is usual', async () => {
		const url = new URL('http://localhost/impact?unit=42&index=PAPI&indicator=D5&since=2020');
		const here = await context(await localsOf(plain), url);
		const { others, usual, starts } = await impactPage(here, await impactQuestion(here, url, '42'));
		expect(others[0]).toContain(
			'xuất phát gần nhất: Hà Nam, Đồng Nai, Bình Dương, Ninh Bình, Bà Rịa - Vũng Tàu và Phú Thọ.'
		);
		expect(others[1]).toContain('nằm trong khoảng của nhóm gần nhất');
		expect(others[1]).toContain('Phương pháp đổi một phần trong 2020–2024');
		expect(others[2]).toContain(
			'13 tỉnh khác trong vùng Bắc Trung Bộ và Duyên hải miền Trung thay đổi từ −0,64 đến +0,52'
		);
		// 7.5358 in 2023 and 7.3589 in 2024: less than 0.1821.
		expect(usual).toContain('742 cặp năm');
		expect(usual).toContain('Thay đổi 2023–2024 của đơn vị (−0,18) không lớn hơn mức đó.');
		expect(starts).toEqual({
			chosen: 2020,
			years: [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
		});
	});

	it('calls no change larger than what is usual by what binary fractions add', async () => {
		// 44.5746 in 2023 and 45.5321 in 2024: 0.9575, which is the median of 241 pairs itself.
		const url = new URL('http://localhost/impact?unit=77&index=PAPI');
		const here = await context(await localsOf(plain), url);
		const { usual } = await impactPage(here, await impactQuestion(here, url, '77'));
		expect(usual).toContain('Thay đổi 2023–2024 của đơn vị (+0,96) không lớn hơn mức đó.');
	});

	it.each([
		['index=PAPI&since=2015', 'Điểm PAPI 2015 và 2024 không so được với nhau.'],
		['index=PCI', 'Kho chỉ có phần trích PCI']
	])('says why nobody stands there: %s', async (query, why) => {
		const url = new URL(`http://localhost/impact?unit=42&${query}`);
		const here = await context(await localsOf(plain), url);
		const page = await impactPage(here, await impactQuestion(here, url, '42'));
		expect(page.others.join(' ')).toContain(why);
		expect(page.starts).toBeNull();
		const found = await chartAsked(plain, 'impact', `unit=42&${query}`);
		expect(rowsOf(found).every((row) => row.nearest_low === null)).toBe(true);
	});
});

describe('with demonstration data', () => {
	it('marks it, counts it by year, and tells nothing of it in title, caption or notes', async () => {
		const found = await chartAsked(demo, 'impact', 'unit=42&index=PAPI&lag=2', 'en');
		expect(found.demo).toBe(true);
		expect(found.title).toBe('Ha Tinh: PAPI from 46.07 (2018) to 45.55 points (2024)');
		const counts = await activityCounts(demo.warehouse.everything, demo.release, { unit: '42' });
		for (const row of rowsOf(found)) {
			const done = counts.filter((one) => one.year === row.year).reduce((sum, one) => sum + one.count, 0);
			expect(row.done ?? 0).toBe(done);
			expect(found.title + found.caption + found.notes.join(' ')).not.toContain(done.toLocaleString('en-GB'));
		}
		expect(found.caption).toContain('demonstration data');
		expect(found.notes).toContain('Shaded: work of all of 2022; when PAPI 2024 was surveyed is not known here.');
		const svg = found.draw({ width: 541, height: 800, rows: 24 });
		expect(svg).toContain('stroke-dasharray="3,2"');
		expect(svg).toContain('Activities per year (demonstration data)');
	});

	it('of a province without a score or an estimate has no scale, no median, no usual change and no source of one', async () => {
		const url = new URL('http://localhost/impact?unit=25@2025&index=PCI');
		const here = await context(await localsOf(demo), url);
		const { figure, usual, sources, median } = await impactPage(here, await impactQuestion(here, url, '25@2025'));
		expect([usual, sources, median]).toEqual([null, [], false]);
		const drawn = figure?.desk ?? '';
		expect(drawn).toContain('>2.000<');
		expect(drawn).not.toMatch(/>1</);
	});

	it.each([
		['42', 'PAPI', 'Điểm PAPI là số thật; số hoạt động là'],
		['24@2025', 'PAPI', 'Điểm PAPI là số công bố hoặc ước tính từ số công bố; số hoạt động là'],
		['25@2025', 'PCI', 'Số hoạt động là']
	])('warns on the page of %s and %s without calling real what is not', async (unit, index, start) => {
		const url = new URL(`http://localhost/impact?unit=${unit}&index=${index}`);
		const here = await context(await localsOf(demo), url);
		const page = await impactPage(here, await impactQuestion(here, url, unit));
		expect(page.demo).toMatch(new RegExp(`^${start}`));
	});

	it('keeps to the channel and theme asked for, and says so', async () => {
		const found = await chartAsked(demo, 'impact', 'unit=42&index=PAPI&channel=press');
		expect(found.notes).toContain('Chỉ tính hoạt động: báo chí.');
		expect(found.data.columns.map((column) => column.name).filter((name) => name.startsWith('done_'))).toEqual([
			'done_counted',
			'done_press'
		]);
	});

	it('reads a theme of work beside the look of a chart, which has the same name', async () => {
		const found = await chartAsked(demo, 'impact', 'unit=42&index=PAPI&theme=tthc&theme=dark');
		expect(found.address).toBe('unit=42&index=PAPI&lag=1&theme=tthc');
		expect(found.page).toBe('/impact?unit=42&index=PAPI&lag=1&theme=tthc');
	});
});

describe('with work that was really carried out', () => {
	const station = 'Đài Phát thanh và Truyền hình tỉnh';
	beforeAll(async () => {
		const work = csv(
			'activities',
			'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note',
			',Hà Tĩnh,,HTH-2024,PL.2.5,ptth_tinh,mtkd,2024-02,10,,,500,,Chuyên mục,,,,',
			',Hà Tĩnh,Sở Nội vụ,,,hoi_nghi,chung,2024-03,3,,,,,Hội nghị,PAPI,,,',
			`,Hà Tĩnh,${station},,,ptth_tinh,chung,2023-05,7,,,,,Phóng sự,,,,`
		);
		await publishFiles(plain, [work], { title: 'Hoạt động', by: 'test' });
	});
	const work = async (asked: string) => {
		const found = await chartAsked(plain, 'impact', `unit=42&index=PAPI&${asked}`, 'vi', viewer);
		const rows = rowsOf(found).filter(({ year }) => year === 2023 || year === 2024);
		return { found, rows: rows.map((row) => [row.done, row.planned_min, row.planned_max]) };
	};

	it('of one agency is what names it, and what only it leads, beside what its tasks promise', async () => {
		// By hand from plan_tasks.csv: IV.10.3 12, PL.2.2 36–48, PL.2.3 24, PL.2.4 12–24, PL.2.5 12.
		const { found, rows } = await work(`agency=${station.toLocaleUpperCase('vi')}`);
		expect(rows).toEqual([
			[7, null, null],
			[10, 96, 120]
		]);
		expect(found.notes).toContain(`Chỉ tính hoạt động: do ${station} thực hiện.`);
		expect(new URLSearchParams(found.address).get('agency')).toBe(station);
	});

	it('that serves an index is what says so, or what its task says', async () => {
		// II.2.g.2 and PL.2.5 serve PCI, 12 a year each; IV.3 has no number.
		expect((await work('serves=PCI')).rows.at(-1)).toEqual([10, 24, 24]);
		expect((await work('serves=PAPI')).rows.at(-1)).toEqual([3, null, null]);
	});

	it('is not told by its task to who may not see the tie', async () => {
		const hidden = await chartAsked(plain, 'impact', 'unit=42&index=PAPI&serves=PCI');
		expect(rowsOf(hidden).every(({ done }) => done === null)).toBe(true);
		expect(hidden.notes.join(' ')).toContain('Trong phần bạn được xem, không hoạt động nào ghi đúng điều kiện');
	});

	it('per 100,000 people is set against one population for all years, and says which', async () => {
		// 1,296,620 people in 2020: 7 and 13 activities, 24 promised.
		const { found, rows } = await work('measure=per_100k&serves=');
		expect(rows[0]?.[0]).toBeCloseTo(0.53987, 5);
		expect(rows[1]?.[0]).toBeCloseTo(1.00261, 5);
		const served = await work('measure=per_100k&serves=PCI');
		expect(served.rows[1]?.[1]).toBeCloseTo(1.85097, 5);
		expect(found.notes.join(' ')).toContain('Chia cho dân số 2020: 1.296.620 người.');
		expect(rowsOf(found)[0]).toMatchObject({ work_measure: 'per_100k', population: 1296620, population_year: 2020 });
		expect(found.draw({ width: 736, height: 700, rows: 24 })).toContain('trên 100.000 dân (dân số 2020)');
	});

	it('as people reached is only what is known, and plans promise none', async () => {
		const { found, rows } = await work('measure=audience');
		expect(rows).toEqual([
			[null, null, null],
			[500, null, null]
		]);
		expect(found.notes.join(' ')).toContain('Chỉ cộng hoạt động có ghi số người');
		expect(found.caption).not.toContain('kế hoạch');
	});

	it('is shaded by when people were asked, once that is known', async () => {
		const before = (await work('lag=1')).found;
		expect(before.notes.join(' ')).toContain('Vùng tô: hoạt động cả năm 2023; chưa biết thời gian khảo sát PAPI 2024.');
		const header = 'index_code,year,first_day,last_day,source_id,note';
		const asked = (days: string) => csv('fieldwork', header, `PAPI,2024,${days},S_PAPI_LOG,`);
		const by = { title: 'Thời gian khảo sát', by: 'test' };
		const { checked } = await publishFiles(plain, [asked('2024-09-03,2024-09-02')], by);
		expect(checked.problems).toMatchObject([{ column: 'last_day', code: 'before_other', severity: 'error' }]);
		await publishFiles(plain, [asked('2024-09-03,2024-12-15')], by);
		const after = (await work('lag=1')).found;
		expect(after.notes.join(' ')).toContain(
			'hoạt động 16/12/2022–15/12/2023, 12 tháng đến 1 năm trước khi hết khảo sát PAPI 2024.'
		);
		expect(after.sources).toContain('S_PAPI_LOG');
		expect(after.draw({ width: 736, height: 700, rows: 24 })).not.toBe(
			before.draw({ width: 736, height: 700, rows: 24 })
		);
		// Of another round nothing is known by that.
		expect((await chartAsked(plain, 'impact', 'unit=42&index=PCI', 'vi', viewer)).notes.join(' ')).toContain(
			'chưa biết'
		);
	});
});

describe('an index that scores communication itself', () => {
	const circular = async (query: string, locale: Locale = 'vi') =>
		(await chartAsked(plain, 'impact', `unit=42&${query}`, locale)).notes[0];

	it('is called mechanical in the picture', async () => {
		expect(await circular('index=PAR')).toBe(
			'Có tiêu chí chấm chính việc tuyên truyền: phần điểm đó đi cùng hoạt động là do cách chấm.'
		);
		expect(await circular('index=PAR&indicator=L1', 'en')).toContain('mechanical');
	});

	it('is told on the page with the criterion, and where it lies', async () => {
		const url = new URL('http://localhost/impact?unit=42&index=PAR');
		const here = await context(await localsOf(plain), url);
		const page = await impactPage(here, await impactQuestion(here, url, '42'));
		expect(page.circular).toContain(
			'Một phần điểm PAR Index chấm chính việc tuyên truyền (tiêu chí “Thực hiện kế hoạch tuyên truyền cải cách hành chính”, trong Công tác chỉ đạo, điều hành CCHC)'
		);
		expect(page.others).toEqual([
			'Kho chỉ có phần trích PAR Index, không đủ các đơn vị được chấm, nên không biết đơn vị nào có điểm xuất phát gần nhất.'
		]);
	});

	it('is not where no criterion of it is known', async () => {
		expect(await circular('index=PAR&indicator=L3')).not.toContain('chấm chính việc tuyên truyền');
		expect(await circular('index=PAPI')).not.toContain('chấm chính việc tuyên truyền');
	});
});

describe('a province formed by merger, once something is published of it', () => {
	beforeAll(async () => {
		const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
		const result = csv('results', header, 'PAPI,2025,,Bắc Ninh,TOTAL,46.5,,S_PAPI_TUNAH');
		await publishFiles(plain, [result], { title: 'PAPI 2025', by: 'test' });
	});

	it('is told by that, which no line, band or change joins to the estimates', async () => {
		const url = new URL('http://localhost/impact?unit=24@2025&index=PAPI');
		const here = await context(await localsOf(plain), url);
		const question = await impactQuestion(here, url, '24@2025');
		const { points, joint, beside, data } = await impactFigures(here, question);
		expect(points.map(({ year, score, link }) => [year, score, link])).toEqual([[2025, 46.5, 'first']]);
		expect(joint?.estimates.at(-1)?.year).toBe(2024);
		expect([beside.others, beside.usual === null, data.alike, data.marked]).toEqual(['one', false, null, 2025]);
		const drawn = data.trend.panels.map(({ years, median, lines }) => [
			years.at(-1),
			lines[0]?.mark?.hollow,
			lines[0]?.values.some((value) => value !== null),
			median?.some((value) => value !== null) ?? false
		]);
		expect(drawn).toEqual([
			[2017, true, true, false],
			[2024, true, true, false],
			[2025, false, true, false]
		]);
		const found = await chartAsked(plain, 'impact', 'unit=24@2025&index=PAPI');
		expect(found.title).toBe('Bắc Ninh: PAPI 46,50 điểm (2025)');
		expect(found.notes[0]).toContain('là điểm công bố của Bắc Ninh');
		expect(rowsOf(found).at(-1)).toMatchObject({ year: 2025, score: 46.5, estimated: 'false' });
	});
});
