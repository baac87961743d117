// Protects the title over all lags: no more and no less than what was found, and what a higher score means.
import { describe, expect, it } from 'vitest';
import { notEstimated } from '$lib/analysis/association/estimate';
import type { Finding } from '$lib/analysis/association/finding';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { slopeDigits, warnings } from '../../association/notes';
import { associationQuestion, isUnanswerable } from '../../association/question';
import { effectsTitle } from './words';

const reader = { reference: starterReference(), locale: 'en' } as const;
const question = associationQuestion(reader, new URLSearchParams('index=PAPI'));
if (isUnanswerable(question)) throw new Error(question.parameter);

describe('the title', () => {
	const title = (strengths: readonly Finding['strength'][], backwards = false) =>
		effectsTitle(reader, question, {
			demo: false,
			backwards,
			lags: ([0, 1, 2] as const).map((lag) => {
				const strength = strengths[lag] ?? 'none';
				const direction = strength === 'both' || strength === 'one' ? 'higher' : null;
				return { lag, finding: { strength, direction, adjusted: { fixed_effects: null, changes: null } } };
			})
		});

	it.each([
		[['none', 'none', 'none'], 'PAPI: no association with work found at any lag'],
		[['none', 'none', 'untold'], 'PAPI: no association with work found (same year and after 1 year)'],
		[['none', 'opposite', 'none'], 'PAPI and communication work: estimates by lag'],
		[['none', 'one', 'none'], 'PAPI: work is associated with higher scores by one of two estimates (after 1 year)'],
		[['one', 'both', 'none'], 'PAPI: work is associated with higher scores (after 1 year)'],
		[['untold', 'untold', 'untold'], 'PAPI and communication work: estimates by lag']
	] as const)('%s', (strengths, text) => {
		expect(title(strengths)).toBe(text);
	});

	it('says first that work follows scores, also where nothing else may be said', () => {
		const first = 'PAPI: later work is associated with scores too, so it may run the other way';
		expect([title(['both', 'none', 'none'], true), title(['untold', 'untold', 'untold'], true)]).toEqual([
			first,
			first
		]);
	});
});

it('says that a higher score is worse where lower is better', () => {
	const told = { lead: notEstimated('few_years'), demo: false };
	const lower = { ...question, index: { ...question.index, higher_is_better: false } };
	expect(warnings(reader, lower, told)).toEqual(['In this index lower is better: a higher score is worse.']);
	expect(warnings(reader, question, told)).toEqual([]);
});

it.each([
	[-0.05, 0.05, 2],
	[-0.002, 0.013, 3],
	[0.0000001, 0.0000004, 8],
	[0, 0, 2]
])('writes slopes between %d and %d with %d digits', (low, high, digits) => {
	expect(slopeDigits(low, high)).toBe(digits);
});
