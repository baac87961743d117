// Protects leaders from wrong promises: moved components give what the published table gives, and nothing where it is not known how a total is made.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { lowerIsBetter, lowerIsBetterFiles } from '../fixtures/lower-is-better';
import { weighted, weightedResults, weights } from '../fixtures/weighted';
import { csv, localsOf, started } from './folder';
import { unitPage } from './unit-page';

const state = await started();

async function section(path: string, locale?: Locale) {
	const { whatIf } = await unitPage(state, path, locale);
	if ('unknown' in whatIf) throw new Error(whatIf.unknown);
	return whatIf;
}

async function unknown(path: string, locale?: Locale): Promise<string> {
	const { whatIf } = await unitPage(state, path, locale);
	return 'unknown' in whatIf ? whatIf.unknown : '';
}

describe('PAPI 2024 of Hà Tĩnh, whose total is a sum', () => {
	it('names the components that lift its place, with who has them', async () => {
		const { heading, first, notes } = await section('/units/42');
		expect(heading).toBe(
			'Cung ứng dịch vụ công đạt mức tốt nhất vùng Bắc Trung Bộ và Duyên hải miền Trung: từ hạng 6 lên hạng 5'
		);
		// As the file has it: 8.1716 in dimension 6 against 7.5120; with 46.2127 Hà Tĩnh passes Ninh Thuận (45.7323).
		expect(first[0]?.text).toBe('Cung ứng dịch vụ công: từ 7,51 lên 8,17 như Bình Thuận, thêm 0,66 điểm, hạng 5.');
		expect(notes).toContain('Tổng điểm là tổng các thành phần.');
		expect(notes).toContain('Hạng do Lăng kính CCHC tính trong 61 đơn vị có số liệu.');
	});

	it('moves what is asked for, with a comma or a point', async () => {
		const comma = (await section('/units/42?if.D7=4,7242&if.D8=4.4084')).form;
		expect(comma.outcome).toBe('Với các điểm này, PAPI 2024 là 47,55 thay vì 45,55 điểm: hạng 2 thay vì hạng 6.');
		expect(comma.parts.find(({ name }) => name === 'if.D7')?.value).toBe('4,7242');
		expect((await section('/units/42?if.D1=5,8412')).form.outcome).toBeNull();
	});

	it.each(['99', 'abc', '-1', '1e3', '0x5'])(
		'says that %s is no score of the scale, and computes nothing',
		async (typed) => {
			const { form } = await section(`/units/42?if.D7=${encodeURIComponent(typed)}`);
			expect(form.outcome).toBeNull();
			expect(form.wrong).toBe(
				`Quản trị môi trường: “${typed}” không phải là điểm trên thang 1–10. Nhập một số trong thang này.`
			);
			expect(form.parts.find(({ name }) => name === 'if.D7')?.value).toBe(typed);
		}
	);

	it('speaks English', async () => {
		const { form } = await section('/en/units/42?if.D7=4.7242', 'en');
		expect(form.outcome).toMatch(
			/^With these scores PAPI 2024 is 46\.55 instead of 45\.55 points: place \d+ instead of 6\.$/
		);
	});
});

it.each(['PAR', 'PCI', 'DTI'])('of %s only a part is here, which the page says', async (index) => {
	expect(await unknown(`/units/42?index=${index}`)).toContain('Chưa có đủ điểm của mọi đơn vị');
});

describe('an index whose total is a weighted mean of its components', () => {
	const pci = '/units/42?index=PCI';
	const reference = async () => (await context(await localsOf(state))).reference;
	const enter = async (entered: readonly number[]) =>
		publishFiles(state, [weighted(await reference(), entered)], { title: 'Trọng số PCI', by: 'test' });
	const publish = async (set?: Parameters<typeof weightedResults>[2]) =>
		publishFiles(state, [weightedResults(await reference(), [2023], set)], { title: 'PCI đủ các tỉnh', by: 'test' });

	it('is refused while the weights are not entered', async () => {
		const parts = (await reference()).components('PCI', 2023).map(({ indicator_code }) => indicator_code);
		expect(parts).toHaveLength(weights.length);
		const coverage = csv(
			'coverage',
			'index_code,indicator_code,year,parent_unit,coverage,published_units,scores_here,ranks_here',
			...['TOTAL', ...parts].map((code) => `PCI,${code},2023,,whole,63,63,0`)
		);
		await publishFiles(state, [coverage], { title: 'Mức đủ', by: 'test' });
		await publish();
		expect(await unknown(pci)).toBe(
			'PCI 2023: tổng điểm công bố không khớp với tổng các thành phần và chưa nhập trọng số của mọi thành phần, nên không tính được “nếu … thì”.'
		);
	});

	it('is refused with weights that do not give the published totals, two of them swapped', async () => {
		const [first, second, third, ...others] = weights;
		await enter([third, second, first, ...others]);
		expect(await unknown(pci)).toBe(
			'PCI 2023: trọng số đã nhập không cho ra tổng điểm công bố, nên không tính được “nếu … thì”.'
		);
		expect(await unknown(`/en${pci}`, 'en')).toBe(
			'PCI 2023: the weights entered do not give the published totals, so no “what if” can be computed.'
		);
	});

	it('is offered with the weights that do', async () => {
		await enter(weights);
		const { notes, form } = await section(pci);
		expect(notes).toContain('Tổng điểm tính theo trọng số đã nhập, khớp với điểm công bố.');
		expect(form.parts).toHaveLength(10);
	});

	it('is refused for a unit that lacks a component', async () => {
		const [component] = (await reference()).components('PCI', 2023);
		// Its rank alone is known.
		await publish((unit, code) =>
			unit === '42' && code === component?.indicator_code ? { score: '', rank: '5' } : {}
		);
		expect(await unknown(pci)).toBe(
			'PCI 2023: chưa có đủ điểm các thành phần của đơn vị này, nên không tính được “nếu … thì”.'
		);
	});

	it('is refused for a unit without a place where others have published ones', async () => {
		await publish((unit, code) => (code === 'TOTAL' && unit === '01' ? { rank: '1' } : {}));
		expect(await unknown(pci)).toBe(
			'PCI 2023: đơn vị này chưa có tổng điểm hoặc chưa có hạng, nên không tính được “nếu … thì”.'
		);
	});

	it('is refused where the published places are not those of the totals', async () => {
		const codes = (await reference()).provincesOn('2024-12-31').map(({ unit_code }) => unit_code);
		await publish((unit, code) => (code === 'TOTAL' ? { rank: String(codes.indexOf(unit) + 1) } : {}));
		expect(await unknown(pci)).toBe(
			'PCI 2023: hạng công bố của đơn vị không phải hạng theo tổng điểm có trong kho, nên không tính được “nếu … thì”.'
		);
	});
});

describe('an index that is better when lower', () => {
	it('brings a component down, and is best there', async () => {
		await publishFiles(state, lowerIsBetterFiles, { title: 'Chỉ số càng thấp càng tốt', by: 'test' });
		const { heading, first, table } = await section(`/units/42-STC?index=${lowerIsBetter}`);
		expect(heading).toBe('Ngày trễ đạt mức tốt nhất khối: từ hạng 3 lên hạng 2');
		expect(first[0]?.text).toBe('Ngày trễ: từ 6,00 xuống 2,00 như Sở Nội vụ, bớt 4,00 điểm, hạng 2.');
		expect(table.head.map(({ text }) => text)).toEqual(['Thành phần', 'Điểm', 'Đạt trung vị', 'Đạt mức tốt nhất']);
		const english = await section(`/en/units/42-STC?index=${lowerIsBetter}`, 'en');
		expect(english.first[0]?.text).toContain('4.00 points fewer, place 2.');
	});
});
