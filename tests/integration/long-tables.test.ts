// Protects: a table means the same from its first row to its last, however far down a name, a total or a footnote stands.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DatasetName } from '$lib/model/datasets';
import { asItIs } from '$lib/server/publishing/pipe';
import { checkOn } from '../fixtures/intake/check';
import { records } from '../fixtures/starter';
import { newFolder, started } from './folder';

const state = await started();

/** Checks a table with headings of its own. */
function check(dataset: DatasetName, name: string, lines: string[]) {
	const path = join(newFolder(), name);
	writeFileSync(path, lines.join('\n'));
	return checkOn(state, [{ ...asItIs({ dataset, name, path }), propose: true }]);
}

const ofReference = (table: string, column: string, code: string) =>
	records(`reference/${table}`).find((row) => row[column] === code);
const channel = (code: string) => ofReference('channels', 'channel_code', code)?.name_vi ?? '';

test('a blank or dashed cell is no plan, no channel and no source', async () => {
	const { problems, upserts } = await check('activities', 'bao cao.csv', [
		'Đơn vị;Kế hoạch;Kênh;Thời gian;Số lượng;Tên bài;Nguồn',
		`Hà Tĩnh;HTH-2024;${channel('ptth_tinh')};3/2024;1;Một;S_PAPI_TUNAH`,
		`Hà Tĩnh;;${channel('ptth_tinh')};3/2024;2;Hai;`,
		`Hà Tĩnh;–;${channel('ptth_tinh')};3/2024;3;Ba;N/A`,
		'Hà Tĩnh;-;–;3/2024;4;Bốn;-'
	]);
	expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
		{ row: 5, column: 'Kênh', code: 'required' }
	]);
	expect(upserts[0]?.rows.map((row) => [row.count, row.plan_code, row.source_id])).toEqual([
		[1, 'HTH-2024', 'S_PAPI_TUNAH'],
		[2, null, null],
		[3, null, null]
	]);
});

test('totals and footnotes at the end of thousands of rows are none of them', async () => {
	const communes = Array.from({ length: 3321 }, (_, at) => [
		`${at + 1};Hà Tĩnh;${channel('ptth_tinh')};3/2024;${at + 1};Bài ${at + 1}`,
		...(at === 2500 ? ['II;Khối huyện;;;;'] : [])
	]);
	const lines = [
		'STT;Đơn vị;Kênh;Thời gian;Số lượng;Tên bài',
		...communes.flat(),
		';Tổng cộng;;;5516181;',
		'Nguồn: Sở Nội vụ;;;;;',
		';;;Hà Tĩnh, ngày 5 tháng 4 năm 2024;;',
		';;;NGƯỜI LẬP BIỂU;;'
	];
	const { problems, rows, files } = await check('activities', 'bang.csv', lines);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(rows).toBe(3321);
	expect(files[0]?.look?.mapping?.skipped).toEqual([2503, 3324, 3325, 3326, 3327]);
});

test('names of indices and indicators that first come late are codes as well', async () => {
	const papi = records('results/papi').filter(({ year }) => Number(year) >= 2018);
	const named = [...papi, ...records('results/pci').filter(({ year }) => year === '2024')];
	const name = (row: Record<string, string>) =>
		records('reference/indicators').find(
			(one) => one.index_code === row.index_code && one.indicator_code === row.indicator_code
		)?.name_vi ?? '';
	const names = new Map(named.map((row) => [`${row.index_code}/${row.indicator_code}`, name(row)]));
	const lines = named.map((row) => {
		const index = row.index_code === 'PCI' ? 'Chỉ số năng lực cạnh tranh cấp tỉnh' : 'PAPI';
		const indicator = row.index_code === 'PCI' ? (names.get(`PCI/${row.indicator_code}`) ?? '') : row.indicator_code;
		return [index, row.year, row.unit, indicator, row.score, row.rank, row.source_id].join(';');
	});
	expect(papi.length).toBeGreaterThan(2000);
	const { problems, difference } = await check('results', 'so lieu.csv', [
		'Chỉ số;Năm;Tỉnh/TP;Chỉ số thành phần;Điểm;Xếp hạng;Nguồn',
		...lines
	]);
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(difference).toMatchObject({ added: 0, changed: 0, unchanged: lines.length });
});
