// Protects leaders from wrong promises: moved components give what the published table gives, and nothing where it is not known how a total is made.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { unitIndices } from '$lib/server/charts/editions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { unitProfile } from '$lib/server/views/unit/unit';
import { csv, localsOf, started } from './folder';

const state = await started();

async function whatIf(path: string, index = 'PAPI', locale: Locale = 'vi') {
	const url = new URL(path, 'http://localhost');
	const made = await context({ ...(await localsOf(state)), locale }, url);
	const unit = made.reference.unit.get(url.pathname.split('/').at(-1) ?? '');
	if (!unit) throw new Error(path);
	const indices = await unitIndices(made, unit);
	const chosen = indices.find((one) => one.index.index_code === index) ?? null;
	return (
		(await unitProfile(made, unit, indices, { index: chosen, merged: null, measure: 'score', url })).chosen?.whatIf ??
		null
	);
}

async function section(path: string, index?: string, locale?: Locale) {
	const found = await whatIf(path, index, locale);
	if (!found || 'unknown' in found) throw new Error(JSON.stringify(found));
	return found;
}

async function unknown(path: string, index: string): Promise<string> {
	const found = await whatIf(path, index);
	return found && 'unknown' in found ? found.unknown : '';
}

describe('PAPI 2024 of Hà Tĩnh, whose total is a sum', () => {
	it('names the components that lift its place, with who has them', async () => {
		const { heading, first, notes } = await section('/units/42');
		expect(heading).toBe(
			'Cung ứng dịch vụ công lên mức cao nhất vùng Bắc Trung Bộ và Duyên hải miền Trung: từ hạng 6 lên hạng 5'
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
		const { form } = await section('/en/units/42?if.D7=4.7242', 'PAPI', 'en');
		expect(form.outcome).toMatch(
			/^With these scores PAPI 2024 is 46\.55 instead of 45\.55 points: place \d+ instead of 6\.$/
		);
	});
});

it.each(['PAR', 'PCI', 'DTI'])('of %s only a part is here, which the page says', async (index) => {
	expect(await unknown('/units/42', index)).toContain('Chưa có đủ điểm của mọi đơn vị');
});

describe('an index whose total is a weighted mean of its components', () => {
	const year = 2023;
	const indicators =
		'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note';
	// Generated: 63 provinces, ten components to 10, and a total to 100 by weights that nobody has entered yet.
	const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5];
	const scoreOf = (unit: number, part: number) => (30 + ((unit * 7 + part * 11) % 60)) / 10;

	it('is offered once the weights are entered, and checked against the published totals', async () => {
		const { reference } = await context(await localsOf(state));
		const provinces = reference.provincesOn(`${year}-12-31`);
		const parts = reference.components('PCI', year).map(({ indicator_code }) => indicator_code);
		expect(parts).toHaveLength(weights.length);
		const rows = provinces.flatMap(({ name_vi }, unit) => {
			const total = parts.reduce((sum, _, part) => sum + ((weights[part] ?? 0) / 100) * scoreOf(unit, part) * 10, 0);
			return [
				`PCI,${year},,${name_vi},TOTAL,${total.toFixed(2)},,S_PAPI_TUNAH`,
				...parts.map((code, part) => `PCI,${year},,${name_vi},${code},${scoreOf(unit, part).toFixed(1)},,S_PAPI_TUNAH`)
			];
		});
		const files = [
			csv('results', 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id', ...rows),
			csv(
				'coverage',
				'index_code,indicator_code,year,parent_unit,coverage,published_units,scores_here,ranks_here',
				...['TOTAL', ...parts].map((code) => `PCI,${code},${year},,whole,63,63,0`)
			)
		];
		await publishFiles(state, files, { title: 'PCI đủ các tỉnh', by: 'test' });
		expect(await unknown('/units/42', 'PCI')).toContain('chưa có trọng số được nhập kèm nguồn');

		const weighted = reference.components('PCI', year).map((row, part) =>
			indicators
				.split(',')
				.map((column) => new Map(Object.entries({ ...row, weight: weights[part] })).get(column) ?? '')
				.map((cell) => `"${cell}"`)
				.join(',')
		);
		await publishFiles(state, [csv('indicators', indicators, ...weighted)], { title: 'Trọng số PCI', by: 'test' });
		const { notes, form } = await section('/units/42', 'PCI');
		expect(notes).toContain('Tổng điểm tính theo trọng số đã nhập, khớp với điểm công bố.');
		expect(form.parts).toHaveLength(10);
	});
});
