// Protects the words around a rise: that scores differed before is said first, and every score that is left out is counted.
import { expect, it } from 'vitest';
import { association } from '$lib/analysis/association/association';
import { eventStudy, windowsOf, type EventPoint } from '$lib/analysis/association/event-study';
import { notEstimated } from '$lib/analysis/association/estimate';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { associationQuestion, isUnanswerable } from '../../association/question';
import { eventBasis, eventTitle } from './words';

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

it('counts a score without work in its own year as one without work of all five', () => {
	// Two units of nine years; nothing is recorded of one of them in the fifth.
	const work = (unit: string, year: number) => (unit === '42' && year === 2015 ? null : year % 4);
	const rows = ['01', '42'].flatMap((unit_code) =>
		Array.from({ length: 9 }, (_, at) => 2011 + at).flatMap((year) => {
			const activity = work(unit_code, year);
			return activity === null
				? []
				: [{ unit_code, year, score: year % 3, activity, after: work(unit_code, year + 1) }];
		})
	);
	const run = { rows, years: [], partly: [], apart: [], chosen: [], missing: 1 };
	const own = { ...association(rows), run, demo: false, work, result: () => null };
	const study = eventStudy(windowsOf(own.panel, work));
	expect(eventBasis(reader, { ...study, own, demo: false })).toContain(
		'Left out without recorded work in all of the five years around: 5.'
	);
});
