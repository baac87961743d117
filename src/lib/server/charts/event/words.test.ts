// Protects the title around a rise: that scores differed before is said first, whatever else is known.
import { expect, it } from 'vitest';
import type { EventPoint } from '$lib/analysis/association/event-study';
import { notEstimated } from '$lib/analysis/association/estimate';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { associationQuestion, isUnanswerable } from '../../association/question';
import { eventTitle } from './words';

const reader = { reference: starterReference(), locale: 'en' } as const;
const question = associationQuestion(reader, new URLSearchParams('index=PAPI'));
if (isUnanswerable(question)) throw new Error(question.parameter);

const points = (...adjusted: (number | null)[]) =>
	([-3, -2, 0, 1, 2] as const).map((at, place): EventPoint => {
		const p = adjusted[place] ?? null;
		return { at, estimate: { ...notEstimated('collinear'), b: 0.1, p }, adjusted: p };
	});

it.each([
	[points(1, 1, 1, 1, 1), false, 'PAPI: no other scores found around a rise of work'],
	[points(1, 1, 1, 0.01, 1), false, 'PAPI: a rise of work is associated with higher scores (1 year after)'],
	[points(0.01, 1, 1, 0.01, 1), false, 'PAPI: scores differed before work rose, so it may run the other way'],
	[points(0.01, 1, 1, null, 1), false, 'PAPI: scores differed before work rose, so it may run the other way'],
	[points(1, 1, 1, null, 1), false, 'PAPI: scores before and after communication work rose'],
	[points(0.01, 1, 1, 0.01, 1), true, 'PAPI: scores before and after communication work rose']
])('%#', (all, demo, title) => {
	const before = all.some(({ at, adjusted }) => at < 0 && adjusted !== null && adjusted < 0.05);
	expect(eventTitle(reader, question, { points: all, before, demo })).toBe(title);
});
