// Protects what a unit is told of its peers: figures as in the files, never against another group, nothing from an excerpt.
import { describe, expect, it } from 'vitest';
import { records } from '../fixtures/starter';
import type { Locale } from '$lib/i18n/locale';
import { publishFiles } from '$lib/server/publishing/pipe';
import { csv, started } from './folder';
import { unitPage } from './unit-page';

const state = await started();

async function peers(path: string, locale: Locale = 'vi') {
	const section = (await unitPage(state, path, locale)).peers;
	if ('unknown' in section) throw new Error(section.unknown);
	return section;
}

const cells = ({ result }: Awaited<ReturnType<typeof peers>>) =>
	result?.table.rows.map((row) => row.map(({ text }) => text));

describe('PAPI 2024 of Hà Tĩnh', () => {
	// By hand from data/results/papi.csv: the 13 other provinces of the region that have figures.
	it('is set against the median of its region', async () => {
		const section = await peers('/units/42');
		expect(section.heading).toBe(
			'So với 13 đơn vị cùng vùng Bắc Trung Bộ và Duyên hải miền Trung: mạnh hơn ở 4 trên 8 chỉ số nội dung PAPI 2024'
		);
		expect(section.result?.strong.map(({ text }) => text)).toEqual([
			'Tham gia của người dân ở cấp cơ sở: 5,84 điểm, cao hơn trung vị nhóm 0,78 điểm (5,06).',
			'Công khai, minh bạch trong việc ra quyết định ở địa phương: 5,96 điểm, cao hơn trung vị nhóm 0,49 điểm (5,47).',
			'Trách nhiệm giải trình với người dân: 4,56 điểm, cao hơn trung vị nhóm 0,25 điểm (4,32).'
		]);
		// Corruption differs by 0.0029 and e-governance by −0.0022, which nobody sees: they are neither strong nor weak.
		expect(section.result?.weak.map(({ text }) => text)).toEqual([
			'Cung ứng dịch vụ công: 7,51 điểm, thấp hơn trung vị nhóm 0,40 điểm (7,91).',
			'Quản trị môi trường: 3,72 điểm, thấp hơn trung vị nhóm 0,05 điểm (3,77).'
		]);
		expect(cells(section)).toHaveLength(8);
		expect(cells(section)).toContainEqual(['Kiểm soát tham nhũng trong khu vực công', '7,19', '7,19', '0,00']);
		expect(section.ways.map(({ text, href, current }) => [text, href, current])).toEqual([
			['Cùng vùng', '/units/42#peers', true],
			['Điểm gần nhất', '/units/42?peers=nearest#peers', false],
			['Liền kề thứ hạng', '/units/42?peers=neighbours#peers', false]
		]);
		// Eight fit into a comparison: of 13 peers the seven with the nearest scores.
		expect(section.result?.link.text).toBe('So sánh qua các năm với 7 đơn vị có điểm gần nhất trong nhóm');
		expect(section.result?.link.href).toMatch(/^\/compare\?units=42(,\d\d){7}&index=PAPI$/);
		expect(section.sources.map(({ id }) => id)).toContain('S_PAPI_TUNAH');
	});

	it('is set against the six nearest scores, and keeps the rest of the address', async () => {
		const section = await peers('/units/42?index=PAPI&peers=nearest&if.D7=4');
		expect(section.heading).toContain('So với 6 đơn vị có điểm gần nhất: mạnh hơn ở 3 trên 8');
		for (const name of ['Bà Rịa - Vũng Tàu', 'Bắc Ninh', 'Bình Dương', 'Ninh Thuận', 'Sóc Trăng', 'Thừa Thiên Huế'])
			expect(section.dek).toContain(name);
		expect(cells(section)?.at(-1)).toEqual(['Cung ứng dịch vụ công', '7,51', '8,16', '−0,64']);
		expect(section.ways[0]?.href).toBe('/units/42?index=PAPI&if.D7=4#peers');
	});

	it('is set against three places above and three below, which are computed', async () => {
		const section = await peers('/units/42?peers=neighbours');
		for (const name of ['Bình Thuận', 'Thái Nguyên', 'Ninh Thuận', 'Bà Rịa - Vũng Tàu', 'Bắc Ninh', 'Bình Dương'])
			expect(section.dek).toContain(name);
		expect(section.notes[0]).toContain('Lăng kính CCHC tính');
		expect(cells(section)?.[0]).toEqual(['Tham gia của người dân ở cấp cơ sở', '5,84', '5,33', '+0,51']);
	});

	it.each(['peers=40,44', 'peers=40&peers=44', 'peers=Nghệ An,quang binh', 'peers=40,44,42'])(
		'is set against those that are chosen: %s',
		async (query) => {
			const section = await peers(`/units/42?${query}`);
			expect(section.heading).toContain('So với 2 đơn vị đã chọn: mạnh hơn ở 7 trên 8');
			expect(section.result?.link).toEqual({
				text: 'So sánh các đơn vị này qua các năm',
				href: '/compare?units=42,40,44&index=PAPI'
			});
			expect(section.choices.filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual(['Nghệ An', 'Quảng Bình']);
			expect(section.ways.some(({ current }) => current)).toBe(false);
		}
	);

	it('says whom it has no figures of, and shows nothing against them alone', async () => {
		// Vĩnh Phúc has none in 2024 at the source.
		const some = await peers('/units/42?peers=40,26');
		expect(some.heading).toContain('So với 1 đơn vị đã chọn');
		expect(some.notes).toContain('Không có số liệu PAPI 2024: Vĩnh Phúc.');
		const none = await peers('/units/42?peers=26');
		expect(none.heading).toBe('Trong nhóm này không đơn vị nào khác có điểm thành phần PAPI 2024');
		expect(none.result).toBeNull();
	});

	it('speaks English', async () => {
		const section = await peers('/en/units/42?peers=nearest', 'en');
		expect(section.heading).toBe(
			'Against the 6 units with the nearest scores: stronger in 3 of 8 dimensions of PAPI 2024'
		);
		expect(section.result?.weak[0]?.text).toBe(
			'Public service delivery: 7.51 points, 0.64 below the peers’ median of 8.16.'
		);
		expect(section.result?.link.href).toMatch(/^\/en\/compare\?units=42,/);
	});

	it.each([
		['everybody', ['region', 'nearest', 'neighbours']],
		['group', ['region', 'nearest', 'neighbours']],
		['42', ['region', 'nearest', 'neighbours']],
		// Rated in a table of its own, and never beside a province.
		['42-SYT', ['region', 'nearest', 'neighbours']],
		['40,Cao Banng', ['40,04', 'region', 'nearest', 'neighbours']]
	])('refuses %s with choices', async (asked, offered) => {
		const refused = peers(`/units/42?peers=${encodeURIComponent(asked)}`);
		await expect(refused).rejects.toMatchObject({
			status: 404,
			body: { instead: offered.map((value) => ({ href: `/units/42?peers=${value}` })) }
		});
		await expect(refused).rejects.toMatchObject({
			body: { message: `Không có nhóm so sánh “${asked.split(',').at(-1) ?? ''}”.` }
		});
	});
});

it.each(['PAR', 'PCI', 'DTI'])('says why %s, of which an excerpt is here, is not set against peers', async (index) => {
	const { peers: section } = await unitPage(state, `/units/42?index=${index}`);
	expect(section).toHaveProperty('unknown');
	expect(JSON.stringify(section)).toMatch(/Chưa so được với nhóm/);
});

describe('a department', () => {
	it('is not set against an excerpt of its group', async () => {
		const { peers: section } = await unitPage(state, '/units/42-SYT');
		expect(section).toEqual({
			unknown:
				'Chưa so được với nhóm: không kỳ DDCI nào trong kho có đủ điểm của mọi đơn vị, nên trung vị của nhóm sẽ là của phần trích.'
		});
	});

	it('is set against the departments of its province once their field is whole', async () => {
		const rated = records('results/ddci').filter(
			({ year, parent_unit }) => year === '2021' && parent_unit === 'Hà Tĩnh'
		);
		const codes = [...new Set(rated.map((row) => row.indicator_code ?? ''))];
		await publishFiles(
			state,
			[
				csv(
					'coverage',
					'index_code,indicator_code,year,parent_unit,coverage,published_units,scores_here,ranks_here',
					...codes.map((code) => `DDCI,${code},2021,Hà Tĩnh,whole,17,17,0`)
				)
			],
			{ title: 'DDCI Hà Tĩnh đủ đơn vị', by: 'test' }
		);
		const section = await peers('/units/42-SYT');
		expect(section.heading).toBe('So với 9 đơn vị cùng khối: mạnh hơn ở 2 trên 8 chỉ số thành phần DDCI 2021');
		// By hand from data/results/ddci.csv: 2.84 against the middle of nine other departments, 7.25.
		expect(section.result?.weak[0]?.text).toBe(
			'Hỗ trợ DN, HTX, HKD: 2,84 điểm, thấp hơn trung vị nhóm 4,41 điểm (7,25).'
		);
		// One department has no score there.
		expect(section.notes.join(' ')).toContain(
			'Không phải đơn vị nào trong nhóm cũng có điểm của: Tính năng động và hiệu lực'
		);
		expect(section.ways.map(({ text }) => text)).toEqual(['Cùng khối', 'Điểm gần nhất', 'Liền kề thứ hạng']);
		// Districts stand in the same table of results, and not in this group.
		expect(section.choices).toHaveLength(9);
		expect(section.choices.filter(({ name }) => !name.startsWith('Sở'))).toEqual([]);
		expect(section.result?.link.href).toMatch(/^\/compare\?units=42-SYT,[^&]+&index=DDCI$/);
		await expect(peers('/units/42-SYT?peers=region')).rejects.toMatchObject({ status: 404 });
		await expect(peers('/units/42-SYT?peers=40')).rejects.toMatchObject({ status: 404 });
	});
});
