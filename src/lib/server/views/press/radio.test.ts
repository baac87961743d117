// Protects the script for loudspeakers: about a minute, every number in words, nothing from generated activities.
import { describe, expect, it } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import { records, starterReference } from '../../../../../tests/fixtures/starter';
import { radioScript } from './radio';

const reference = starterReference();
const codes = new Map(reference.provincesOn('2024-12-31').map((unit) => [unit.name_vi, unit.unit_code]));

/** Headline scores as the file has them, with the places that follow from them. */
const rows = [2022, 2023, 2024].flatMap((year) =>
	records('results/papi')
		.filter((row) => row.indicator_code === 'TOTAL' && row.year === String(year) && row.score)
		.map((row) => ({ code: codes.get(row.unit ?? '') ?? '', score: Number(row.score) }))
		.sort((a, b) => b.score - a.score)
		.map(({ code, score }, at) => [code, year, score, at + 1])
);

const chart: Chart = {
	kind: 'ranking',
	name: 'Xếp hạng PAPI 2024',
	title: 'Hà Tĩnh xếp thứ 6 trong 61',
	subtitle: 'Tổng điểm',
	alt: '',
	caption:
		'Hà Tĩnh đạt 45,55 điểm PAPI năm 2024, xếp thứ 6 trong 61 tỉnh, thành phố có số liệu (hạng do Lăng kính CCHC tính), tăng 0,12 điểm so với năm 2023',
	notes: ['Phương pháp đổi từ 2018: hai phía không so sánh được.'],
	demo: false,
	table: { caption: '', head: [], rows: [] },
	data: {
		columns: ['unit_code', 'year', 'score', 'rank'].map((name) => ({ name, title: name })),
		rows
	},
	sources: [],
	page: '/rankings/PAPI',
	address: 'index=PAPI&units=42',
	draw: () => '',
	live: null
};

const text = (script: ReturnType<typeof radioScript>) => script?.paragraphs.join(' ') ?? '';

describe('a script', () => {
	const script = radioScript(reference, chart);

	it('names the index in full once, then the finding with its marks', () => {
		expect(text(script)).toContain('chỉ số hiệu quả quản trị và hành chính công cấp tỉnh, gọi tắt là PAPI.');
		expect(text(script)).toContain(
			'Hà Tĩnh đạt bốn mươi lăm phẩy năm mươi lăm điểm PAPI năm hai nghìn không trăm hai mươi tư, xếp thứ sáu trong sáu mươi mốt tỉnh, thành phố có số liệu, hạng do Lăng kính cải cách hành chính tính, tăng không phẩy mười hai điểm so với năm hai nghìn không trăm hai mươi ba.'
		);
	});

	it('leaves no digit and no abbreviation that a speaker would stumble over', () => {
		expect(text(script)).not.toMatch(/\d|CCHC|UNDP|CECODES/);
		expect(script?.readings).toEqual([{ name: 'PAPI', said: 'pa-pi' }]);
	});

	it('adds who leads and takes about a minute', () => {
		expect(text(script)).toContain('đứng đầu là Quảng Ninh với bốn mươi bảy phẩy tám mươi hai điểm');
		expect(script?.syllables).toBeGreaterThanOrEqual(150);
		expect(script?.syllables).toBeLessThanOrEqual(190);
		expect(script?.seconds).toBe(60);
	});

	it('tells no year from before a full break, and no note twice', () => {
		const old = [2016, 2017].map((year) => [codes.get('Hà Tĩnh') ?? '', year, 39.32, 2]);
		const data = { ...chart.data, rows: [...old, ...rows.filter(([, year]) => year === 2024)] };
		const told = text(radioScript(reference, { ...chart, data, notes: ['Hạng do Lăng kính CCHC tính.'] }));
		expect(told).not.toContain('Các năm trước');
		expect(told.match(/Lăng kính cải cách hành chính tính/g)).toHaveLength(1);
	});

	it('says cities and the store of data in full', () => {
		const caption = 'TP. Hồ Chí Minh và Hồ Chí Minh trong khoảng đã có; kỳ này trong kho có 12 đơn vị';
		const told = text(radioScript(reference, { ...chart, caption }));
		expect(told).toContain('Thành phố Hồ Chí Minh và Thành phố Hồ Chí Minh trong khoảng đã có');
		expect(told).not.toContain('Thành phố Thành phố');
		expect(told).toContain('trong kho dữ liệu có mười hai đơn vị');
	});

	it('is not written from generated activities', () => {
		expect(radioScript(reference, { ...chart, demo: true })).toBeNull();
	});

	it('says a share of a hundred as such', () => {
		const sipas = { ...chart, address: 'index=SIPAS&units=42', caption: 'Hà Tĩnh đạt 87,21% năm 2024' };
		expect(text(radioScript(reference, sipas))).toContain('tám mươi bảy phẩy hai mươi mốt phần trăm');
	});
});
