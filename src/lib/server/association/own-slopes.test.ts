// Protects what is said of provinces drawn together: that they are alike is no finding of few years or provinces.
import { expect, it } from 'vitest';
import { association } from '$lib/analysis/association/association';
import { starterReference } from '../../../../tests/fixtures/starter';
import { ownSlopePart } from './own-slopes';
import { associationQuestion, isUnanswerable } from './question';

const reader = { reference: starterReference(), locale: 'en' } as const;
const question = associationQuestion(reader, new URLSearchParams('index=PAPI'));
if (isUnanswerable(question)) throw new Error(question.parameter);
const provinces = reader.reference.provincesOn('2024-12-31').map((unit) => unit.unit_code);

/** What is said of the first of so many provinces in so many years, whose slopes differ by chance alone. */
const said = (units: number, years: number): string[] => {
	const rows = provinces.slice(0, units).flatMap((unit_code, unit) =>
		Array.from({ length: years }, (_, year) => {
			const activity = (unit * 31 + year * 17 + unit * year * 7) % 23;
			const score = unit + year + 0.5 * activity + (((unit * years + year) * 7919) % 101) / 100;
			return { unit_code, year: 2011 + year, score, activity, after: null };
		})
	);
	const run = { rows, years: [], partly: [], apart: [], chosen: [], missing: 0 };
	const figures = { ...association(rows), run, demo: false, work: () => null, result: () => null };
	return ownSlopePart(reader, question, figures, provinces[0] ?? '')?.said ?? [];
};

it('says that provinces do not differ only where intervals are told', () => {
	const alike = 'The data do not show that provinces differ beyond chance.';
	expect(said(22, 9)).toContain(alike);
	expect([said(22, 5), said(8, 9)].map((all) => all.includes(alike))).toEqual([false, false]);
});
