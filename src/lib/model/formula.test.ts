// Protects who opens a file in a spreadsheet from text that runs, and what they send back from an apostrophe that nobody wrote.
import { expect, it } from 'vitest';
import { asText, fromText } from './formula';

const dangerous = [
	'=1+1',
	'+84 90',
	'-2+3',
	'- gạch đầu dòng',
	'@SUM(A1)',
	'＝1+1',
	' =1+1',
	'\0=1+1',
	'\t=1+1',
	'\n=cmd'
];

it.each(dangerous)('%j is kept as text, and comes back as it was', (text) => {
	expect(asText(text)).toBe(`'${text}`);
	expect(fromText(asText(text))).toBe(text);
});

it.each(["'=1+1", "''-"])('%j, whose apostrophes are its own, comes back with them', (text) => {
	expect(fromText(asText(text))).toBe(text);
});

it.each(["'", "'a", 'Kế hoạch', '', "d'Or"])('%j is left as it is', (text) => {
	expect(asText(text)).toBe(text);
	expect(fromText(text)).toBe(text);
});
