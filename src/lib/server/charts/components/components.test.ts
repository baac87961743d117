// Protects charts of components and of their changes: figures as in the files, titles true, unknown addresses answered.
import { describe, expect, it } from 'vitest';
import { records } from '../../../../../tests/fixtures/starter';
import { chartAsked, rowsOf } from '../../../../../tests/integration/chart-asked';
import { started } from '../../../../../tests/integration/folder';
import type { Locale } from '$lib/i18n/locale';

const state = await started();

const chart = (kind: 'components' | 'contributions', query: string, locale: Locale = 'vi') =>
	chartAsked(state, kind, query, locale);

/** Scores of the file by unit, of one indicator in one year. */
const scores = (file: string, indicator: string, year: number) =>
	new Map(
		records(`results/${file}`)
			.filter((row) => row.indicator_code === indicator && row.year === String(year) && row.score)
			.map((row) => [row.unit, Number(row.score)])
	);

const median = (values: number[]) => {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

describe('components', () => {
	it('gives scores, places and medians of PAPI 2024 as the file has them', async () => {
		const shown = await chart('components', 'index=PAPI&unit=42');
		const { title, notes, address, page, sources } = shown;
		const rows = rowsOf(shown);
		expect(rows.map((row) => row.indicator_code).toSorted()).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
		let above = 0;
		for (const row of rows) {
			const field = scores('papi', String(row.indicator_code), 2024);
			const own = field.get('Hà Tĩnh') ?? NaN;
			const middle = median([...field.values()]);
			expect(row).toMatchObject({ year: 2024, unit_code: '42', unit: 'Hà Tĩnh', score: own, rank_kind: 'computed' });
			expect(row.median).toBeCloseTo(middle, 9);
			expect(row.rank_of).toBe(field.size);
			expect(row.rank).toBe(1 + [...field.values()].filter((other) => other > own).length);
			if (Number((own - middle).toFixed(2)) > 0) above += 1;
		}
		expect(title).toBe(`Hà Tĩnh trên trung vị cả nước ở ${above} trên 8 chỉ số nội dung PAPI 2024`);
		expect(notes).toEqual(['Hạng từng thành phần do Lăng kính CCHC tính trong các đơn vị có số liệu.']);
		expect(address).toBe('index=PAPI&unit=42&year=2024');
		expect(page).toBe('/units/42?index=PAPI');
		expect(sources).toContain('S_PAPI_TUNAH');
	});

	it('says of an older year which one is the newest', async () => {
		const { notes, title } = await chart('components', 'index=PAPI&unit=42&year=2023', 'en');
		expect(title).toContain('PAPI 2023');
		expect(notes).toContain('The newest PAPI round here: 2024.');
	});

	it('ranks nothing and draws no best unit where only an excerpt is here', async () => {
		const pci = await chart('components', 'index=PCI&unit=Hà Tĩnh&year=2023');
		expect(pci.title).toBe('Hà Tĩnh: điểm của 10 chỉ số thành phần PCI 2023');
		expect(pci.table.head.map((cell) => cell.text)).toEqual(['Thành phần', 'Điểm', 'Nguồn']);
		expect(rowsOf(pci).map((row) => row.rank)).toEqual(Array.from({ length: 10 }, () => null));
		expect(pci.draw({ width: 1043, height: 560, rows: null })).not.toContain('Cao nhất');
	});

	it('takes a name for a code, and the first of several units', async () => {
		const named = await chart('components', 'index=PAPI&units=ha tinh,40');
		expect(named.address).toBe('index=PAPI&unit=42&year=2024');
	});

	it.each([
		['', 400],
		['unit=atlantis', 404],
		['unit=42&index=XYZ', 404],
		['unit=42&index=SIPAS', 404],
		['unit=42&index=PAPI&year=1999', 404],
		['unit=42&index=PAPI&year=NaN', 404],
		['unit=42&index=PAPI&year=1e400', 404]
	])('answers %s with %i and words', async (query, status) => {
		await expect(chart('components', query)).rejects.toMatchObject({ status });
	});
});

describe('contributions', () => {
	it('gives the changes of PAPI 2024 since 2023 as the file has them, and their sum as the change of the total', async () => {
		const shown = await chart('contributions', 'index=PAPI&unit=42');
		const { title, caption, subtitle, table } = shown;
		const rows = rowsOf(shown);
		const of = (indicator: string, year: number) => scores('papi', indicator, year).get('Hà Tĩnh') ?? NaN;
		for (const row of rows) {
			const moved = of(String(row.indicator_code), 2024) - of(String(row.indicator_code), 2023);
			expect(row.change).toBeCloseTo(moved, 6);
		}
		expect(rows).toHaveLength(8);
		expect(table.rows).toHaveLength(8);
		expect(title).toBe('Hà Tĩnh: 5 chỉ số nội dung PAPI 2024 tăng, 3 giảm so với 2023');
		const total = (of('TOTAL', 2024) - of('TOTAL', 2023)).toFixed(2).replace('.', ',');
		expect(total).toBe('0,12');
		expect(caption).toContain(`Điểm PAPI năm 2024 của Hà Tĩnh tăng ${total} điểm so với năm 2023.`);
		expect(subtitle).toContain(`+${total}`);
	});

	it('says nothing of the total where its method changed or its parts are weighted', async () => {
		const across = await chart('contributions', 'index=PAPI&unit=42&year=2018');
		expect(across.subtitle).not.toContain('Tổng điểm');
		expect(across.notes).toContain(
			'Phương pháp đổi một phần: Công khai, minh bạch trong việc ra quyết định ở địa phương.'
		);
		const weighted = await chart('contributions', 'index=PCI&unit=42');
		expect(weighted.subtitle).not.toContain('Tổng điểm');
	});

	it('refuses an index without two comparable rounds, and offers those that have them', async () => {
		await expect(chart('contributions', 'unit=42&index=DTI')).rejects.toMatchObject({
			status: 404,
			body: { message: 'Chưa có hai kỳ so sánh được của thành phần DTI nào của đơn vị này.' }
		});
		await expect(chart('contributions', 'unit=42&index=PAPI&year=2011')).rejects.toMatchObject({ status: 404 });
	});
});
