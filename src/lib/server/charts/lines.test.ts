// Protects charts over years: the published figures, honest sentences, refusals with choices, and text that stays apart and inside.
import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { heightOf, rooms } from '../../../../tests/fixtures/rooms';
import { records } from '../../../../tests/fixtures/starter';
import { drawnTexts, outside, overlapping } from '../../../../tests/fixtures/texts';
import { chartAsked, rowsOf } from '../../../../tests/integration/chart-asked';
import { started } from '../../../../tests/integration/folder';

const state = await started();

const chart = (kind: 'trend' | 'bump', query: string, locale: Locale = 'vi') => chartAsked(state, kind, query, locale);

const published = (unit: string) =>
	records('results/papi').filter(
		(row) => row.unit === unit && (row.indicator_code === 'TOTAL' || row.indicator_code === 'TOTAL6')
	);
const column = (shown: Chart, name: string) => rowsOf(shown).map((row) => row[name]);

describe('the figures', () => {
	it('are those of the published tables, in the order of years', async () => {
		const rows = published('Hà Tĩnh').toSorted((a, b) => Number(a.year) - Number(b.year));
		const shown = await chart('trend', 'index=PAPI&units=42');
		expect(column(shown, 'year')).toEqual(rows.map((row) => Number(row.year)));
		expect(column(shown, 'score')).toEqual(rows.map((row) => Number(row.score)));
		expect(new Set(column(shown, 'rank_kind'))).toEqual(new Set(['computed']));
		expect(column(shown, 'indicator_code').slice(6, 8)).toEqual(['TOTAL6', 'TOTAL']);
	});

	it('are of every unit that is named, and of all provinces where none is', async () => {
		const two = await chart('bump', 'index=PAPI&units=42,40');
		expect(two.data.rows).toHaveLength(published('Hà Tĩnh').length + published('Nghệ An').length);
		const all = records('results/papi').filter((row) => row.indicator_code?.startsWith('TOTAL') && row.score);
		expect((await chart('trend', 'index=PAPI')).data.rows).toHaveLength(all.length);
	});

	it('may be of a component', async () => {
		const shown = await chart('trend', 'index=PAPI&indicator=D5&units=42');
		const rows = records('results/papi').filter((row) => row.indicator_code === 'D5' && row.unit === 'Hà Tĩnh');
		expect(column(shown, 'score')).toEqual(rows.map((row) => Number(row.score)));
		expect(shown.address).toBe('index=PAPI&indicator=D5&units=42&measure=score');
		const places = await chart('bump', 'index=PAPI&indicator=D5&units=42');
		expect(column(places, 'rank')).toEqual(column(shown, 'rank'));
		expect(places.address).toBe('index=PAPI&indicator=D5&units=42');
	});
});

describe('what is said', () => {
	it('gives the newest result with its place, who computed it, and the change', async () => {
		const { caption, title, notes } = await chart('trend', 'index=PAPI&units=42');
		expect(caption).toBe(
			'Hà Tĩnh đạt 45,55 điểm PAPI năm 2024, xếp thứ 6 trong 61 tỉnh, thành phố có số liệu (hạng do Lăng kính CCHC tính), tăng 0,12 điểm so với năm 2023.'
		);
		expect(title).toContain('Hà Tĩnh');
		expect(notes.join(' ')).toContain('2018: hai phía không so sánh được');
	});

	it('marks computed places in the title itself', async () => {
		expect((await chart('bump', 'index=PAPI&units=42,40')).title).toContain('hạng do Lăng kính CCHC tính');
		expect((await chart('trend', 'index=PAPI&units=42&measure=rank', 'en')).title).toContain('computed by Reform Lens');
	});

	it('says of an old result that it is not the newest', async () => {
		expect((await chart('trend', 'index=PCI&units=42')).caption).toContain('không phải kỳ mới nhất');
	});

	it('have no median where most of the field has a rank but no score: six of 63 in DTI 2022', async () => {
		const scored = records('results/dti').filter(
			(row) => row.year === '2022' && row.indicator_code === 'TOTAL' && row.score
		);
		expect(scored).toHaveLength(6);
		const shown = await chart('trend', 'index=DTI&units=92');
		expect(rowsOf(shown).find((row) => row.year === 2022)).toMatchObject({ score: 0.6924, median: null });
		expect(shown.title).not.toContain('trung vị');
	});

	it('has no median where the table is an excerpt', async () => {
		expect((await chart('trend', 'index=PCI')).notes).toContain('Bảng số liệu là phần trích nên không có trung vị.');
	});
});

describe('an address that leads nowhere', () => {
	it.each([
		['trend', 'index=NONE&units=42', 404],
		['trend', 'index=PAPI&indicator=Z9&units=42', 404],
		['trend', 'index=PAPI&units=XX', 404],
		['trend', 'index=PAPI&units=42,XX', 404],
		['trend', 'index=DDCI&units=42', 404],
		['trend', 'index=PAPI&units=42&measure=beauty', 400],
		['trend', 'index=PAPI&units=42,40&measure=rank', 400],
		['trend', 'index=PAPI&units=01,02,04,06,08,10,11,12,14', 400],
		['bump', 'index=PAPI', 400],
		['bump', 'index=DDCI&units=42', 404]
	] as const)('%s?%s is refused', async (kind, query, status) => {
		await expect(chart(kind, query)).rejects.toMatchObject({ status });
	});

	it('offers the nearest names', async () => {
		const refused: unknown = await chart('bump', 'index=PAPI&units=Quang').catch((error: unknown) => error);
		const instead = isHttpError(refused) ? (refused.body.instead ?? []) : [];
		expect(instead.map(({ text }) => text)).toContain('Quảng Nam');
	});
});

describe('the picture', () => {
	// Eight names fill the lowest room: the years below them would stand under the last.
	const roomy = rooms.filter(({ width }) => width > 320);
	const asked = [
		['trend', 'index=PAPI&units=42'],
		['trend', 'index=PAPI&units=42&measure=rank'],
		['trend', 'index=PAR&units=42'],
		['trend', 'index=DTI&units=42'],
		['trend', 'index=PCI&units=42'],
		['trend', 'index=PAPI'],
		['trend', 'index=PAPI&units=42,46,77,79,01,48,92,89'],
		['bump', 'index=PAPI&units=42,46,77,79,01,48,92,89'],
		['bump', 'index=PCI&units=42,40']
	] as const;
	const cases = asked.flatMap(([kind, query]) =>
		(['vi', 'en'] as const).map((locale) => [kind, query, locale] as const)
	);

	it.each(cases)('of %s?%s (%s) keeps its texts apart and inside in every room', async (kind, query, locale) => {
		const shown = await chart(kind, query, locale);
		for (const room of roomy) {
			const svg = shown.draw(room);
			const texts = drawnTexts(svg);
			expect(heightOf(svg)).toBe(room.height ?? heightOf(svg));
			expect(texts.length).toBeGreaterThan(4);
			expect(texts.filter(({ size }) => size < 12)).toEqual([]);
			expect(outside(texts, room.width, heightOf(svg))).toEqual([]);
			expect(overlapping(texts)).toEqual([]);
			expect(svg).not.toMatch(/ style=|<style|paint-order|dominant-baseline/);
		}
	});
});
