// Protects who downloads what is published to correct it: every dataset comes back through the pipe and changes nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import type { CsvStyle } from '$lib/server/csv';
import { contentCsv, contentPart } from '$lib/server/outgoing/content';
import { asItIs, publishFiles } from '$lib/server/publishing/pipe';
import { reference } from '$lib/server/warehouse/queries';
import { checkOn } from '../fixtures/intake/check';
import { csv, newFolder, started } from './folder';

const state = await started();
const activities = Object.keys(datasetOf('activities').uploaded).join(',');

beforeAll(async () => {
	const { checked } = await publishFiles(
		state,
		[
			// What spreadsheets would run, quotes, separators, line breaks, and numbers that programs write with an exponent.
			csv(
				'themes',
				'theme_code,name_vi,name_en',
				'x1,"- gạch đầu dòng; có ""ngoặc"", phẩy","=1+1"',
				`x2,"dòng một\ndòng hai",'=thật`
			),
			csv('unit_population', 'unit_code,year,population,area_km2,source', '42,2031,1,0.0000001,+84'),
			csv(
				'index_targets',
				'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
				'PAPI,TOTAL,Hà Tĩnh,2024,rank,15,HTH-2024,',
				'PAPI,TOTAL,Lào Cai,2026,score,45.5,,S_PAPI_TUNAH'
			),
			// Over the merger a name may mean two units: the code is written.
			csv(
				'activities',
				activities,
				',10,,,,hoi_nghi,,2025,1,,,,,Trước,,,,',
				',15@2025,,,,hoi_nghi,,2025,1,,,,,Sau,,,,',
				',Huế,,,,hoi_nghi,,2025-03,1,,,,,Tên mới,,,,',
				',522-TQT,Bộ phận Văn hóa - Xã hội,TQT-2024,III.2,cong_ttdt,,2024-05-03,1.5,,,,,,PAPI;PCI,,,'
			),
			csv(
				'results',
				'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id',
				'PAPI,2025,,Lào Cai,TOTAL,45.123,,S_PAPI_TUNAH'
			)
		],
		{ title: 'Thử nghiệm', by: 'test' }
	);
	expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const plain: CsvStyle = { bom: true, separator: ',', decimal: '.' };
const vietnamese: CsvStyle = { bom: true, separator: ';', decimal: ',' };

const kept = async () => ({
	warehouse: state.warehouse,
	release: state.release,
	reference: await reference(state.warehouse, state.release)
});

async function download(name: DatasetName, style: CsvStyle): Promise<string> {
	let text = '';
	for await (const part of contentCsv(await kept(), name, style)) text += part;
	return text;
}

describe.each(datasetNames)('%s', (name) => {
	test.each([
		['as it is', plain],
		['as Excel writes it in Vietnam', vietnamese]
	])('%s, changes nothing', async (_, style) => {
		const path = join(newFolder(), `${name}.csv`);
		writeFileSync(path, await download(name, style));
		const rows = (await state.warehouse.rows(name, state.release)).length;
		expect(rows).toBeGreaterThan(0);
		const checked = await checkOn(state, [asItIs({ dataset: name, name: `${name}.csv`, path })]);
		expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(checked.difference).toEqual({ added: 0, changed: 0, unchanged: rows, missing: 0 });
	});
});

test('units are named where a name means one unit at the time of its row, and have their code where it may mean two', async () => {
	const lines = (await download('activities', plain)).split('\r\n');
	const unitOf = (title: string) => lines.find((line) => line.includes(`,${title},`))?.split(',')[1];
	expect(['Trước', 'Sau', 'Tên mới'].map(unitOf)).toEqual(['10', '15@2025', 'Huế']);
	const results = (await download('results', plain)).split('\r\n');
	expect(results).toContain('PAPI,2025,,Lào Cai,TOTAL,45.123,,S_PAPI_TUNAH');
	expect(results.some((line) => line.startsWith('DDCI,2021,Hà Tĩnh,'))).toBe(true);
	expect(results.some((line) => line.startsWith('PAPI,2020,,Thừa Thiên Huế,'))).toBe(true);
});

test('a search finds words with or without accents, and rows about a unit of that name', async () => {
	const found = async (name: DatasetName, query: string) =>
		contentPart(await kept(), name, { query, limit: 5, offset: 0 });
	expect((await found('channels', 'bao dia phuong')).rows[0]?.[0]).toBe('bao_dia_phuong');
	expect((await found('plan_tasks', 'HTH-2024')).total).toBeGreaterThan(80);
	expect((await found('unit_population', 'ha tinh')).rows.every(([code]) => code === '42')).toBe(true);
	expect(await found('themes', 'zzzz')).toEqual({ rows: [], total: 0 });
	expect((await found('themes', "x' or 1=1")).total).toBe(0);
});
