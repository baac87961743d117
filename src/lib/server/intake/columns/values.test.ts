// Protects: a name becomes the code that it stands for; where it could stand for two, or for none, it stays a question.
import { expect, test } from 'vitest';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { Reference } from '$lib/model/reference';
import { IndexNames } from './titles';
import { valueMatcher } from './values';

const starter = starterReference();
const indices = new IndexNames(starter, []);
const matcher = (column: string, { reference = starter, index = null as string | null } = {}) => {
	const match = valueMatcher('activities', column, reference, indices, index);
	return (text: string) => match?.(text) ?? null;
};

test('a code is itself, a whole name its code, a part of one name likely that', () => {
	const plan = matcher('plan_code');
	expect(plan('HDG-2024')).toEqual({ code: 'HDG-2024', sure: true });
	expect(plan('143/ctrph-snv-bhd')).toEqual({ code: 'HDG-2024', sure: true });
	expect(plan('trên địa bàn phường Trương Quang Trọng')).toEqual({ code: 'TQT-2024', sure: false });
});

test.each(['', ' ', '–', '-', '(…)'])('“%s” is nothing, whatever plan lacks a number', (text) => {
	expect(matcher('plan_code')(text)).toBeNull();
});

test('a name that two have is none; a code is one, whatever else is called so', () => {
	const [first, ...others] = starter.tables.plans;
	const twin = first && { ...first, plan_code: 'SAU', document_no: 'HDG-2024' };
	const plans = [...(first ? [first] : []), ...others, ...(twin ? [twin] : [])];
	const plan = matcher('plan_code', { reference: new Reference({ ...starter.tables, plans }) });
	expect(plan(first?.title_vi ?? '')).toBeNull();
	expect(plan('hdg 2024')).toEqual({ code: 'HDG-2024', sure: true });
});

test('an indicator is one of its index', () => {
	expect(matcher('indicator_code', { index: 'PCI' })('Chi phí thời gian')).toEqual({ code: 'C04', sure: true });
	expect(matcher('indicator_code', { index: 'DDCI' })('Chi phí thời gian')).toEqual({ code: 'THOI_GIAN', sure: true });
	expect(matcher('indicator_code')('Chi phí thời gian')).toBeNull();
});
