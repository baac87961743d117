// Protects: every problem has a sentence in both languages that says what is wrong and what to do, with its facts in it.
import { expect, test } from 'vitest';
import { type Problem, type ProblemCode, problemCodes } from '$lib/model/problem';
import { locales } from '../locale';
import { problemText } from './problems';

const problem = (code: ProblemCode, more: Partial<Problem> = {}): Problem => ({
	file: 'a.csv',
	row: 2,
	column: 'score',
	at: null,
	value: '712.4',
	code,
	params: {},
	severity: 'error',
	...more
});

/** Every fact that some problem carries. */
const names =
	'kind size limit length max min expected found allowed nearest parent from to candidates code within year level index other_row other_file columns period parts total first_part rank score other other_rank other_score indicators before change usual sum font windows-1258 tcvn viscii vni count cells read_as sheet others cell other other_row of as examples plan named task leaves table by other_id other_title circle closed document issued end';
const facts = Object.fromEntries(names.split(' ').map((name) => [name, `<${name}>`]));

test.each(problemCodes.flatMap((code) => locales.map((locale) => [code, locale] as const)))(
	'%s, %s',
	(code, locale) => {
		const text = problemText(locale, problem(code, { params: facts }));
		expect(text).toMatch(/^\S.*[^ ]\.$/);
		expect(text).not.toMatch(/undefined|null|NaN|!|bạn| {2}/);
	}
);

test('the facts stand in the sentence, numbers as the language writes them', () => {
	const scale = problem('out_of_range', { params: { min: 0.5, max: 100 } });
	expect(problemText('vi', scale)).toBe('712.4 nằm ngoài thang: phải từ 0,5 đến 100. Sửa giá trị hoặc bỏ dòng.');
	expect(problemText('en', scale)).toBe(
		'712.4 is off the scale: it must lie between 0.5 and 100. Correct it or drop the row.'
	);
	const name = problem('unknown_unit', { value: 'Ha Tinhh', params: { nearest: 'Hà Tĩnh' } });
	expect(problemText('vi', name)).toBe(
		'Không tìm thấy “Ha Tinhh”. Có thể là “Hà Tĩnh”. Kiểm tra chính tả hoặc ghi mã đơn vị.'
	);
	const year = problem('indicator_not_valid', { value: 'TOTAL', params: { year: 2017, from: 2018 } });
	expect(problemText('en', year)).toBe(
		'Indicator “TOTAL” was not measured in 2017. It was measured from 2018. Correct the year or the indicator.'
	);
});
