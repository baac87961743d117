// Protects the title over all variants: the placebo test first, and intervals counted by the side that they lie on.
import { expect, it } from 'vitest';
import { notEstimated } from '$lib/analysis/association/estimate';
import type { Sensitivity } from '$lib/analysis/association/sensitivity';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { associationQuestion, isUnanswerable } from '../../association/question';
import { sensitivityTitle } from './words';

const reader = { reference: starterReference(), locale: 'en' } as const;
const question = associationQuestion(reader, new URLSearchParams('index=PAPI'));
if (isUnanswerable(question)) throw new Error(question.parameter);

const neutral = 'PAPI and communication work: how estimates change by variant';
const backwards = 'PAPI: later work is associated with scores too, so it may run the other way';
const counted =
	'PAPI: 12 of 16 variants have the sign of the estimate asked for, 3 of 15 intervals lie wholly on its side of zero';

it.each([
	['most', 0.5, false, counted],
	['most', 0.01, false, backwards],
	['untold', 0.01, false, backwards],
	['untold', 0.5, false, neutral],
	['most', 0.01, true, neutral]
] as const)('%s, placebo test p = %d, generated: %s', (agreement, p, demo, title) => {
	const counts: Omit<Sensitivity, 'agreement'> = {
		variants: 19,
		estimated: 16,
		sameSign: 12,
		withInterval: 15,
		clear: { same: 3, other: 2 }
	};
	const base = { demo, lead: { ...notEstimated('few_years'), p } };
	expect(sensitivityTitle(reader, question, { ...counts, agreement, base })).toBe(title);
});
