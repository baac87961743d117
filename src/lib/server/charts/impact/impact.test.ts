// Protects charts of an index beside work: scores as in the file, work only counted, demonstration data marked and never told.
import { describe, expect, it } from 'vitest';
import { records } from '../../../../../tests/fixtures/starter';
import { chartAsked, rowsOf } from '../../../../../tests/integration/chart-asked';
import { started } from '../../../../../tests/integration/folder';
import { activityCounts } from '../../warehouse/queries';

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
		expect(found.caption).toBe('Hà Tĩnh: PAPI từ 46,07 điểm (2018) đến 45,55 điểm (2024).');
		expect(found.alt).toContain('Hoạt động tuyên truyền: không có số liệu.');
		expect(found.demo).toBe(false);
		expect(found.page).toBe(`/impact?${found.address}`);
		expect(found.address).toBe('unit=42&index=PAPI&lag=1');
	});

	it.each([
		['', 400],
		['unit=atlantis', 404],
		['unit=42&index=XYZ', 404],
		['unit=42&index=PAPI&indicator=D99', 404],
		['unit=42&index=PAPI&lag=7', 400],
		['unit=42&index=PAPI&channel=smoke', 404],
		['unit=42&index=PAPI&theme=none', 404]
	])('answers %s with %i and words', async (query, status) => {
		await expect(chartAsked(plain, 'impact', query)).rejects.toMatchObject({ status });
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
		expect(found.notes).toContain('Shaded: work of 2022, beside the 2024 result. Outlined: the planned minimum.');
		const svg = found.draw({ width: 541, height: 800, rows: 24 });
		expect(svg).toContain('stroke-dasharray="3,2"');
		expect(svg).toContain('Activities per year (demonstration data)');
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
