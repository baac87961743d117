// Protects what charts say: marks stand beside what they mark, what is not here is not said to be missing, old and partly comparable figures say so, demo figures tell nothing of an office.
import { describe, expect, it } from 'vitest';
import type { ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { records } from '../fixtures/starter';
import { chartAsked } from './chart-asked';
import { started } from './folder';

const state = await started({ REFORM_LENS_DEMO: '1' });

const chart = (kind: ChartKind, query: string, locale: Locale = 'vi') => chartAsked(state, kind, query, locale);

describe('a result', () => {
	it('that is missing carries no mark of a computed rank', async () => {
		expect((await chart('ranking', 'index=PAPI&year=2023&units=22')).title).toBe(
			'Thừa Thiên Huế dẫn đầu PAPI 2023 (Lăng kính CCHC tính); Quảng Ninh không có số liệu'
		);
		expect((await chart('ranking', 'index=PAPI&year=2024&units=42')).title).toBe(
			'Quảng Ninh dẫn đầu PAPI 2024; Hà Tĩnh đứng thứ 6 (Lăng kính CCHC tính)'
		);
	});

	it('outside an excerpt is not here yet, which does not mean that there is none', async () => {
		const { caption } = await chart('ranking', 'index=PAR&year=2024&units=42');
		expect(caption).toContain('Trong kho chưa có số liệu PAR Index năm 2024 của Hà Tĩnh.');
		expect((await chart('tiles', 'index=PCI&year=2024&units=42', 'en')).caption).toContain(
			'Ha Tinh has no PCI figure for 2024 here yet.'
		);
		expect((await chart('ranking', 'index=PAPI&year=2023&units=22')).caption).toContain(
			'Quảng Ninh không có số liệu PAPI năm 2023.'
		);
	});

	it('says of a change over a partial break that it is one', async () => {
		expect((await chart('ranking', 'index=PAPI&year=2019&units=42')).caption).toContain(
			'so với năm 2018 (phương pháp đổi một phần)'
		);
		expect((await chart('contributions', 'index=PAPI&unit=42&year=2021', 'en')).caption).toContain(
			'rose by 0.13 points since 2020 (method partly changed)'
		);
		expect((await chart('ranking', 'index=PAPI&year=2024&units=42')).caption).not.toContain('một phần');
	});

	it('of another number of provinces is not said to be of another method', async () => {
		const notes = (await chart('ranking', 'index=ICT&year=2020')).notes.join(' ');
		expect(notes).not.toContain('Phương pháp');
		expect(notes).toContain('Số tỉnh, thành phố khác năm 2006');
	});

	it('of components in an older round says in the article which round is the newest', async () => {
		for (const kind of ['components', 'contributions'] as const)
			expect((await chart(kind, 'index=PAPI&unit=42&year=2019')).caption).toContain(
				'Kỳ PAPI mới nhất trong kho: 2024.'
			);
	});

	it('of a group inside a province says in the article that it is an excerpt and old', async () => {
		const { caption } = await chart('ranking', 'index=DDCI&parent=24&year=2021');
		expect(caption).toContain('Số liệu trích từ bảng công bố');
		expect(caption).toContain('kho có số liệu đến năm 2022');
	});
});

describe('a series', () => {
	it('never sets medians of the two sides of a full break side by side', async () => {
		const { alt } = await chart('trend', 'index=PAPI');
		expect(alt).not.toContain('năm 2011,');
		expect(alt).toMatch(/[\d,]+ điểm năm 2018, 43,48 điểm năm 2024/);
	});

	it('counts only lines with a value', async () => {
		const scored = new Set(
			records('results/dti')
				.filter((row) => row.indicator_code === 'TOTAL' && row.score)
				.map((row) => row.unit)
		);
		const { data, subtitle } = await chart('trend', 'index=DTI');
		const units = data.columns.findIndex(({ name }) => name === 'unit_code');
		const score = data.columns.findIndex(({ name }) => name === 'score');
		const years = data.columns.findIndex(({ name }) => name === 'year');
		const since = data.rows.filter((row) => row[score] !== null && Number(row[years]) >= 2021);
		expect(new Set(data.rows.filter((row) => row[score] !== null).map((row) => row[units])).size).toBe(scored.size);
		const before = data.rows.filter((row) => row[score] !== null && Number(row[years]) < 2021);
		const most = Math.max(...[since, before].map((rows) => new Set(rows.map((row) => row[units])).size));
		expect(subtitle).toContain(`một trong ${most} tỉnh, thành phố`);
	});

	it('of one place only does not call it the best and the worst', async () => {
		const { title } = await chart('trend', 'index=DTI&units=48&measure=rank');
		expect(title).toBe('Đà Nẵng, DTI từ 2021: hạng 1 ở cả 2 kỳ có hạng, 2022–2023');
	});

	it('names the newest of several best years', async () => {
		expect((await chart('trend', 'index=PAPI&units=22&measure=rank')).title).toContain('cao nhất 1/61 (2024)');
	});

	it('that ends before the newest round says so, and which unit has nothing', async () => {
		expect((await chart('bump', 'index=SIPAS&units=42,33')).notes).toContain('Kỳ SIPAS mới nhất trong kho: 2024.');
		expect((await chart('trend', 'index=DTI&units=42,48')).notes).toContain(
			'Kỳ 2024 đã công bố, chưa có số liệu trong kho.'
		);
		expect((await chart('bump', 'index=PAPI&units=42,08@2025')).notes.join(' ')).toMatch(
			/Trong kho chưa có hạng PAPI của Tuyên Quang/
		);
	});
});

describe('a picture', () => {
	it('of tiles tells those who do not see it what was found, wherever it stands', async () => {
		const { alt, title, notes } = await chart('tiles', 'index=PAPI&units=42', 'en');
		expect(alt).toContain(title);
		expect(alt).not.toContain('this page');
		for (const note of notes) expect(note.length).toBeLessThanOrEqual(110);
	});

	it('of a plan until a day does not speak of the whole year', async () => {
		expect((await chart('plan-progress', 'plan=HTH-2024&at=2024-06-30')).alt).toContain('đến hết tháng 6/2024');
	});

	it('without a median does not explain one', async () => {
		expect((await chart('impact', 'unit=42&index=PAR')).subtitle).not.toContain('trung vị');
		expect((await chart('impact', 'unit=42&index=PAPI')).subtitle).toContain('nét đứt: trung vị');
	});

	it('has demo figures marked in its words, and none of them in the article', async () => {
		for (const [kind, query] of [
			['plan-progress', 'plan=HTH-2024'],
			['channels', 'plan=HTH-2024'],
			['impact', 'unit=42&index=PAPI']
		] as const) {
			const shown = await chart(kind, query);
			expect(shown.demo).toBe(true);
			expect(shown.alt).toContain('minh hoạ');
			expect(shown.caption).toContain('dữ liệu minh hoạ');
			for (const row of shown.table.rows) {
				const count = row.at(kind === 'channels' ? 2 : 1)?.text ?? '';
				if (kind !== 'impact' && count.length > 1) expect(shown.caption).not.toContain(count);
			}
		}
	});
});

describe('English', () => {
	it('counts one thing as one', async () => {
		const said = [
			await chart('ranking', 'index=PGI&year=2022', 'en'),
			await chart('components', 'index=PAR&unit=17', 'en')
		].flatMap(({ title, caption, alt, notes }) => [title, caption, alt, ...notes]);
		for (const text of said) expect(text).not.toMatch(/\b1 (units|components|provinces)\b/);
	});

	it('keeps notes short', async () => {
		for (const [kind, query] of [
			['ranking', 'index=PCI&year=2022'],
			['impact', 'unit=42&index=PAR']
		] as const)
			for (const locale of ['vi', 'en'] as const)
				for (const note of (await chart(kind, query, locale)).notes) expect(note.length).toBeLessThanOrEqual(110);
	});
});

it('a digest says of an old result which round is the newest, and parts its sentences', async () => {
	const { caption, alt } = await chart('digest', 'unit=42&month=2026-10');
	expect(caption).toContain('Kỳ SIPAS mới nhất trong kho: 2024.');
	expect(alt).not.toMatch(/bảng kèm theo [^.]/);
});
