// Protects how a plan's numbers and times are told: windows in words, units of count, silence.
import { expect, it } from 'vitest';
import { starterReference, starterTask } from '../../../../../tests/fixtures/starter';
import { doneText, plannedText } from './work';

const reference = starterReference();

it.each([
	['HTH-2024', 'PL.2.2', '36–48 số', '36–48 episodes'],
	['HTH-2024', 'PL.2.5', '12 số', '12 episodes'],
	['HTH-2024', 'PL.7', 'tối thiểu 1 lần', 'at least 1 dialogue'],
	['HTH-2024', 'PL.6', 'tháng 10/2024', 'October 2024'],
	['HTH-2024', 'PL.5', 'quý III/2024', 'Q3 2024'],
	['HTH-2024', 'PL.4', 'từ 1/4/2024 đến 30/9/2024', 'from 1 Apr 2024 until 30 Sep 2024'],
	['HTH-2024', 'PL.12.2', 'thường xuyên', 'standing'],
	['HTH-2024', 'II.2.b.1', 'không nêu số lượng', 'no number given']
])('%s %s is planned as “%s”', (plan, no, vi, en) => {
	expect(plannedText(reference, 'vi', starterTask(plan, no))).toBe(vi);
	expect(plannedText(reference, 'en', starterTask(plan, no))).toBe(en);
});

it('is silent, not zero, where nothing was recorded', () => {
	const done = { count: 8, demo: false, months: Array<number>(12).fill(0), unplaced: 8 };
	expect(doneText(reference, 'vi', starterTask('HTH-2024', 'PL.2.2'), done)).toBe('8 số');
	expect(doneText(reference, 'vi', starterTask('HTH-2024', 'PL.7'), undefined)).toBe('chưa ghi nhận');
});
