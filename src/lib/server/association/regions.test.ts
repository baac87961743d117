// Protects regions that are left out or coloured together: those of the country that the editions rate.
import { expect, it } from 'vitest';
import { starterReference } from '../../../../tests/fixtures/starter';
import { associationQuestion, isUnanswerable } from './question';
import { regionIn } from './regions';

const reader = { reference: starterReference(), locale: 'en' } as const;
const question = associationQuestion(reader, new URLSearchParams('index=PAPI'));
if (isUnanswerable(question)) throw new Error(question.parameter);

it('takes the division of the years of the editions, not one after the other', () => {
	const codes = (years: number[], units: string[]) =>
		units.map((unit) => regionIn(reader, question, { years })(unit)?.region_code ?? null);
	// Hà Tĩnh keeps its code, not its region.
	expect(codes([2023, 2024], ['42', '24'])).toEqual(['BTBDHMT', 'TDMNPB']);
	expect(codes([2025, 2026], ['42', '24@2025'])).toEqual(['BTB', 'DBSH']);
	expect(codes([2023, 2024], ['24@2025'])).toEqual([null]);
});
