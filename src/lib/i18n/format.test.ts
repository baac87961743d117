// Protects how numbers, dates and periods are written in Vietnamese and English.
import { describe, expect, it } from 'vitest';
import { count, date, list, number, ordinal, percent, period, range, score, signed } from './format';

describe('numbers', () => {
	it('have a decimal comma in Vietnamese and a point in English', () => {
		expect(number('vi', 45.55, 2)).toBe('45,55');
		expect(number('en', 45.55, 2)).toBe('45.55');
	});
	it('keep the digits they are published with', () => {
		expect(number('vi', 45.5, 2)).toBe('45,50');
		expect(score('vi', 0.71234, 1)).toBe('0,7123');
		expect(score('vi', 88.35, 100)).toBe('88,35');
		expect(score('en', 88.35, null)).toBe('88.35');
	});
	it('group thousands', () => {
		expect(count('vi', 3321)).toBe('3.321');
		expect(count('en', 3321)).toBe('3,321');
		expect(number('vi', 1234567.5, 1)).toBe('1.234.567,5');
	});
	it('use a true minus and no sign on what rounds to zero', () => {
		expect(number('vi', -0.2, 2)).toBe('\u22120,20');
		expect(number('vi', -0.004, 2)).toBe('0,00');
		expect(signed('vi', 0.12, 2)).toBe('+0,12');
		expect(signed('en', -2)).toBe('\u22122');
		expect(signed('vi', -0.001, 2)).toBe('0,00');
		expect(signed('vi', 0)).toBe('0');
	});
	it('write shares as per cent', () => {
		expect(percent('vi', 0.123, 1)).toBe('12,3%');
		expect(percent('en', 1)).toBe('100%');
	});
});

describe('places, lists, ranges', () => {
	it('give English places their endings', () => {
		expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 61].map((place) => ordinal('en', place))).toEqual(
			'1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 61st'.split(' ')
		);
		expect(ordinal('vi', 6)).toBe('6');
	});
	it('join with the last word', () => {
		expect(list('vi', ['PAPI', 'SIPAS', 'PCI'])).toBe('PAPI, SIPAS và PCI');
		expect(list('en', ['PAPI', 'PCI'])).toBe('PAPI and PCI');
		expect(list('vi', ['PAPI'])).toBe('PAPI');
		expect(list('vi', [])).toBe('');
	});
	it('write a range with an en dash, once where both ends are equal', () => {
		expect(range(2011, 2024)).toBe('2011\u20132024');
		expect(range(2024, 2024)).toBe('2024');
	});
});

describe('dates and periods', () => {
	it('are written as each language writes them', () => {
		expect(date('vi', '2026-09-05')).toBe('5/9/2026');
		expect(date('en', '2026-09-05')).toBe('5 Sep 2026');
	});
	it('take a moment as the day it was in Vietnam', () => {
		expect(date('vi', '2026-11-20T23:30:00.000Z')).toBe('21/11/2026');
		expect(date('vi', '2026-11-20T16:59:59Z')).toBe('20/11/2026');
	});
	it('do not make a date more exact than it is', () => {
		expect(date('vi', '2024-05')).toBe('tháng 5/2024');
		expect(date('en', '2024')).toBe('2024');
		expect(date('vi', 'quý 2')).toBe('quý 2');
	});
	it('name periods', () => {
		expect(
			['2024', '2024-Q1', '2024-Q4', '2024-03', '2024-H1', '2024-H2', '2024-9M'].map((text) => period('vi', text))
		).toEqual([
			'năm 2024',
			'quý I/2024',
			'quý IV/2024',
			'tháng 3/2024',
			'6 tháng đầu năm 2024',
			'6 tháng cuối năm 2024',
			'9 tháng đầu năm 2024'
		]);
		expect(['2024', '2024-Q1', '2024-03', '2024-H1', '2024-03-15'].map((text) => period('en', text))).toEqual([
			'2024',
			'Q1 2024',
			'March 2024',
			'first half of 2024',
			'15 Mar 2024'
		]);
	});
});
