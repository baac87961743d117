// Protects the monthly digest: its facts have years and sources, demo data is no fact, and it fits every room.
import { describe, expect, it } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { heightOf, rooms } from '../fixtures/rooms';
import { drawnTexts, outside } from '../fixtures/texts';
import { chartAsked } from './chart-asked';
import { started } from './folder';

const state = await started({ REFORM_LENS_DEMO: '1' });

const chart = (query: string, locale: Locale = 'vi') => chartAsked(state, 'digest', query, locale);
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

describe.each(['unit=42', 'unit=01', 'unit=522-TQT', 'unit=92@2025'])('%s', (query) => {
	it.each(rooms)('keeps inside $width × $height', async (room) => {
		const svg = (await chart(query, 'en')).draw(room);
		expect(heightOf(svg)).toBeLessThanOrEqual(room.height ?? Infinity);
		expect(outside(drawnTexts(svg), room.width, heightOf(svg))).toEqual([]);
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
