// Protects a plan's targets everywhere: the newest value that was over by then, parts added to parts, nothing made up.
import { expect, it } from 'vitest';
import type { PlanTarget, TargetValue } from '$lib/model/datasets';
import { reachedBy, reaches, valueOf } from './targets';

const row = (unit_code: string, date: string, more: Partial<TargetValue>): TargetValue => ({
	plan_code: 'P',
	target_no: '1',
	unit_code,
	date,
	numerator: null,
	denominator: null,
	value: null,
	source_id: null,
	...more
});

it('a value is a value, or the part of its whole in per cent', () => {
	expect(valueOf(row('42', '2024', { value: 30 }))).toBe(30);
	expect(valueOf(row('42', '2024', { numerator: 3, denominator: 4 }))).toBe(75);
	expect(valueOf(row('42', '2024', { numerator: 0, denominator: 0 }))).toBeNull();
	expect(valueOf(row('42', '2024', { numerator: 3 }))).toBeNull();
});

it('takes the newest value that is over by the end of the period', () => {
	const values = [
		row('42', '2024-Q1', { value: 90 }),
		row('42', '2024-06-15', { value: 95 }),
		row('42', '2024', { value: 99 })
	];
	expect(reachedBy(values, '42', '2024-06-30')).toMatchObject({ value: 95, date: '2024-06-15' });
	expect(reachedBy(values, '42', '2024-04-30')).toMatchObject({ value: 90 });
	expect(reachedBy(values, '42', '2024-12-31')).toMatchObject({ value: 99 });
	expect(reachedBy(values, '42', '2024-03-30')).toBeNull();
});

it('adds up the parts of units, and never averages values without a whole', () => {
	const parts = [
		row('436', '2024-06', { numerator: 9, denominator: 10 }),
		row('437', '2024-05', { numerator: 30, denominator: 90 })
	];
	expect(reachedBy(parts, '42', '2024-06-30')).toEqual({
		value: 39,
		parts: { part: 39, whole: 100 },
		units: ['436', '437'],
		range: null,
		date: '2024-06'
	});
	const values = [row('436', '2024-06', { value: 90 }), row('437', '2024-05', { value: 40 })];
	expect(reachedBy(values, '42', '2024-06-30')).toMatchObject({
		value: null,
		units: ['436', '437'],
		range: { low: 40, high: 90 }
	});
	expect(reachedBy([...values, row('42', '2024-03', { value: 70 })], '42', '2024-06-30')).toMatchObject({
		value: 70,
		units: ['42']
	});
});

it('finds the newest in whatever order values come', () => {
	const values = [row('42', '2024-06', { value: 95 }), row('42', '2024-03', { value: 90 })];
	for (const all of [values, values.toReversed()])
		expect(reachedBy(all, '42', '2024-12-31')).toMatchObject({ value: 95 });
});

it('a level is reached from below; the upper end of a range, no level and no value say neither', () => {
	const target: PlanTarget = {
		plan_code: 'P',
		target_no: '1',
		target_vi: '',
		target_en: null,
		metric: 'time_cut_min',
		target_value: 25,
		unit: '%'
	};
	expect([24, 25, 26].map((value) => reaches(target, { value }))).toEqual([false, true, true]);
	expect([24, 26].map((value) => reaches({ ...target, metric: 'time_cut_max' }, { value }))).toEqual([null, null]);
	expect(reaches({ ...target, target_value: null }, { value: 4 })).toBeNull();
	expect(reaches(target, { value: null })).toBeNull();
});
