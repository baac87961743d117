// Protects the monthly digest: its facts have years and sources, demo data is no fact, and it fits every room.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '$lib/charts/type/type';
import type { ServerState } from '$lib/server/state';
import { drawnTexts } from '../fixtures/texts';
import { newFolder, removeFolders, startOn } from './folder';
import { reference } from '$lib/server/warehouse/queries';
import { digest } from '$lib/server/charts/digest/digest';

let state: ServerState;
beforeAll(async () => {
	state = await startOn(newFolder(), { REFORM_LENS_DEMO: '1' });
}, 120_000);
afterAll(async () => {
	await state.close();
	removeFolders();
});

async function chart(query: string, locale: 'vi' | 'en' = 'vi') {
	const { warehouse, release } = state;
	const releases = () => state.releases();
	const context = { warehouse, release, reference: await reference(warehouse, release), locale, releases };
	return digest.chart(context, new URL(`http://localhost/charts/digest.svg?${query}`));
}
const thisMonth = new Date().toISOString().slice(0, 7);

it('says where the unit stands, each with its year, and marks what is computed', async () => {
	const { title, subtitle, table, data } = await chart('unit=42&month=2026-10');
	expect(title).toBe('Bản tin tháng 10/2026 của Hà Tĩnh');
	expect(subtitle).toContain('PAPI 2024 6/61 (tính)');
	expect(table.rows[0]?.[0]?.text).toContain('45,55 điểm PAPI năm 2024');
	expect(data.rows[0]?.slice(0, 4)).toEqual(['PAPI', 'TOTAL', 2024, '42']);
});

it('tells of the releases of the month, but not of generated data', async () => {
	const facts = (await chart(`unit=42&month=${thisMonth}`)).table.rows.map((row) => row[0]?.text).join(' ');
	const all = await state.releases();
	expect(all.map((release) => release.demo)).toEqual([false, true]);
	expect(facts).toContain('công bố 1 bản dữ liệu: số 1 ');
	expect(facts).not.toContain('số 2 ngày');
	expect((await chart('unit=42&month=2020-01')).caption).toContain('không công bố bản dữ liệu nào');
});

it('says what the plan of that year asks for in the month', async () => {
	const { caption } = await chart('unit=42&month=2024-06');
	expect(caption).toContain('Mức của tháng 6/2024');
	expect(caption).not.toMatch(/chậm|quá hạn/);
	expect((await chart('unit=42&month=2026-10')).caption).toContain('kế hoạch gần nhất là của năm 2024');
});

it('carries the demo mark where a picture has generated activities', async () => {
	expect((await chart('unit=42&month=2026-10')).demo).toBe(true);
});

describe.each(['unit=42', 'unit=01', 'unit=522-TQT'])('%s', (query) => {
	it.each([
		[584, 190, 12],
		[736, 250, 20],
		[541, 370, 16],
		[541, 800, 24],
		[714, 900, null],
		[1043, 560, null],
		[358, null, null],
		[1280, null, null]
	])('keeps inside %s × %s', async (width, height, rows) => {
		const svg = (await chart(query, 'en')).draw({ width, height, rows });
		const tall = Number(/^<svg [^>]* height="([\d.]+)"/.exec(svg)?.[1]);
		if (height !== null) expect(tall).toBeLessThanOrEqual(height);
		const outside = drawnTexts(svg, textWidth).filter(
			(text) => text.left < -1 || text.right > width + 1 || text.top < -1 || text.bottom > tall + 1
		);
		expect(outside).toEqual([]);
		const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

it.each([
	['', 400],
	['unit=khong-co', 404],
	['unit=42&month=2026-13', 400],
	['unit=42&month=thang10', 400]
])('“%s” is refused', async (query, status) => {
	expect(await chart(query).catch((error: unknown) => error)).toMatchObject({ status });
});
