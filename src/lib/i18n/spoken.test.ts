// Protects what a loudspeaker says: Vietnamese numbers in words, as schoolbooks and newsreaders say them.
import { describe, expect, it } from 'vitest';
import { spellOut, spoken, spokenDate, spokenOrdinal, spokenYear } from './spoken';

describe('a whole number is said', () => {
	it.each([
		[0, 'không'],
		[1, 'một'],
		[4, 'bốn'],
		[5, 'năm'],
		[10, 'mười'],
		[11, 'mười một'],
		[14, 'mười bốn'],
		[15, 'mười lăm'],
		[20, 'hai mươi'],
		[21, 'hai mươi mốt'],
		[24, 'hai mươi tư'],
		[25, 'hai mươi lăm'],
		[44, 'bốn mươi tư'],
		[55, 'năm mươi lăm'],
		[61, 'sáu mươi mốt'],
		[63, 'sáu mươi ba'],
		[91, 'chín mươi mốt'],
		[100, 'một trăm'],
		[101, 'một trăm linh một'],
		[104, 'một trăm linh bốn'],
		[105, 'một trăm linh năm'],
		[110, 'một trăm mười'],
		[111, 'một trăm mười một'],
		[115, 'một trăm mười lăm'],
		[121, 'một trăm hai mươi mốt'],
		[555, 'năm trăm năm mươi lăm'],
		[1000, 'một nghìn'],
		[1005, 'một nghìn không trăm linh năm'],
		[1010, 'một nghìn không trăm mười'],
		[1015, 'một nghìn không trăm mười lăm'],
		[1100, 'một nghìn một trăm'],
		[2024, 'hai nghìn không trăm hai mươi tư'],
		[3321, 'ba nghìn ba trăm hai mươi mốt'],
		[10_000, 'mười nghìn'],
		[21_000, 'hai mươi mốt nghìn'],
		[105_005, 'một trăm linh năm nghìn không trăm linh năm'],
		[1_000_000, 'một triệu'],
		[1_000_015, 'một triệu không trăm mười lăm'],
		[1_234_567, 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
		[2_005_000_000, 'hai tỷ không trăm linh năm triệu'],
		[
			999_999_999_999,
			'chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín'
		]
	])('%d: %s', (value, words) => {
		expect(spoken(value)).toBe(words);
	});

	it('is refused where no newsreader would say it', () => {
		expect(() => spoken(1e12)).toThrow(RangeError);
	});
});

describe('a decimal number is said', () => {
	it.each([
		[45.55, 2, 'bốn mươi lăm phẩy năm mươi lăm'],
		[45.5531, 2, 'bốn mươi lăm phẩy năm mươi lăm'],
		[43.48, 2, 'bốn mươi ba phẩy bốn mươi tám'],
		[0.12, 2, 'không phẩy mười hai'],
		[0.05, 2, 'không phẩy không năm'],
		[0.1, 2, 'không phẩy một'],
		[7.4, 1, 'bảy phẩy bốn'],
		[87.21, 2, 'tám mươi bảy phẩy hai mươi mốt'],
		[90, 2, 'chín mươi'],
		[0.1234, 4, 'không phẩy một hai ba bốn'],
		[0.505, 3, 'không phẩy năm không năm'],
		[-0.12, 2, 'âm không phẩy mười hai'],
		[-3, 0, 'âm ba'],
		[-0.004, 2, 'không'],
		[1234.5, 1, 'một nghìn hai trăm ba mươi tư phẩy năm']
	])('%d with %d digits: %s', (value, places, words) => {
		expect(spoken(value, places)).toBe(words);
	});
});

describe('years, places and days are said', () => {
	it.each([
		[spokenYear(2024), 'năm hai nghìn không trăm hai mươi tư'],
		[spokenYear(2015), 'năm hai nghìn không trăm mười lăm'],
		[spokenYear(2005), 'năm hai nghìn không trăm linh năm'],
		[spokenYear(1997), 'năm một nghìn chín trăm chín mươi bảy'],
		[`thứ ${spokenOrdinal(1)}`, 'thứ nhất'],
		[`thứ ${spokenOrdinal(2)}`, 'thứ hai'],
		[`thứ ${spokenOrdinal(4)}`, 'thứ tư'],
		[`thứ ${spokenOrdinal(6)}`, 'thứ sáu'],
		[`thứ ${spokenOrdinal(14)}`, 'thứ mười bốn'],
		[`thứ ${spokenOrdinal(21)}`, 'thứ hai mươi mốt'],
		[`thứ ${spokenOrdinal(34)}`, 'thứ ba mươi tư'],
		[spokenDate('2025-05-20'), 'ngày hai mươi tháng năm năm hai nghìn không trăm hai mươi lăm'],
		[spokenDate('2024-04-30'), 'ngày ba mươi tháng tư năm hai nghìn không trăm hai mươi tư']
	])('%s', (said, words) => {
		expect(said).toBe(words);
	});
});

describe('a written sentence is said', () => {
	it.each([
		[
			'Hà Tĩnh đạt 45,55 điểm PAPI năm 2024, xếp thứ 6 trong 61 tỉnh, thành phố có số liệu (hạng do Lăng kính CCHC tính), tăng 0,12 điểm so với năm 2023.',
			'Hà Tĩnh đạt bốn mươi lăm phẩy năm mươi lăm điểm PAPI năm hai nghìn không trăm hai mươi tư, xếp thứ sáu trong sáu mươi mốt tỉnh, thành phố có số liệu, hạng do Lăng kính CCHC tính, tăng không phẩy mười hai điểm so với năm hai nghìn không trăm hai mươi ba.'
		],
		['PAPI 2024', 'PAPI năm hai nghìn không trăm hai mươi tư'],
		['PAR Index 2022', 'PAR Index năm hai nghìn không trăm hai mươi hai'],
		['các năm 2018–2021', 'các năm hai nghìn không trăm mười tám đến hai nghìn không trăm hai mươi mốt'],
		['hạng 1/63', 'hạng nhất trên sáu mươi ba'],
		['đạt 12,3% kế hoạch', 'đạt mười hai phẩy ba phần trăm kế hoạch'],
		['thay đổi −0,5 điểm', 'thay đổi âm không phẩy năm điểm'],
		['3.321 xã', 'ba nghìn ba trăm hai mươi mốt xã'],
		['cập nhật 20/5/2025', 'cập nhật ngày hai mươi tháng năm năm hai nghìn không trăm hai mươi lăm'],
		['ngày 1/7/2025', 'ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm'],
		['quý IV/2024', 'quý tư năm hai nghìn không trăm hai mươi tư'],
		['tháng 4/2024', 'tháng tư năm hai nghìn không trăm hai mươi tư'],
		['45,5 (2024).', 'bốn mươi lăm phẩy năm, năm hai nghìn không trăm hai mươi tư.'],
		['Nghệ An (ước tính) cao hơn', 'Nghệ An, ước tính, cao hơn']
	])('%s', (written, said) => {
		expect(spellOut(written)).toBe(said);
	});
});
