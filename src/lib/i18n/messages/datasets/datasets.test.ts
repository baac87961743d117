// Protects analysts from a column that nobody explains, and from an example that the product itself would refuse.
import { describe, expect, it } from 'vitest';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { formatOf } from '$lib/model/datasets/format';
import { locales } from '../../locale';
import { columnWords, datasetWords } from '.';

describe.each(datasetNames)('%s', (name) => {
	const { uploaded } = datasetOf(name);

	it.each(locales)('has words for exactly its columns, in %s', (locale) => {
		expect(Object.keys(columnWords(locale, name)).sort()).toEqual(Object.keys(uploaded).sort());
	});

	it.each(locales)('is called and explained in %s, as sentences', (locale) => {
		const { title, about } = datasetWords(locale, name);
		expect(title).toMatch(/^\p{Lu}/u);
		expect(about).toMatch(/^\p{Lu}.*[.…]$/u);
		for (const { name: called, meaning } of Object.values(columnWords(locale, name))) {
			expect(called).not.toBe('');
			expect(meaning).toMatch(/^\S.*[.…]$/);
			expect(`${called} ${meaning}`).not.toMatch(/!|bạn/);
		}
	});

	it('gives an example of every column that can be read', () => {
		for (const [column, { example }] of Object.entries(columnWords('vi', name)))
			expect(uploaded[column]?.safeParse(example).success, column).toBe(true);
	});

	it('says what each value of a fixed list means', () => {
		for (const [column, { values }] of Object.entries(columnWords('en', name))) {
			const cell = uploaded[column];
			const format = cell && formatOf(cell);
			const allowed = format?.kind === 'choice' ? format.allowed : [];
			expect(Object.keys(values).sort(), column).toEqual(allowed.toSorted());
		}
	});
});
