// Protects who prepares a file from a page that leaves a column unexplained, or explains one that there is not.
import { describe, expect, it } from 'vitest';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { formatOf } from '$lib/model/datasets/format';
import { locales } from '../../locale';
import { choices } from './choices';
import { datasetWords, wordsOf } from '.';

describe.each(locales)('in %s', (locale) => {
	it('exactly the datasets there are', () => {
		expect(Object.keys(datasetWords[locale]).sort()).toEqual([...datasetNames].sort());
	});

	it.each(datasetNames)('every column of %s has a name and a meaning, and none is extra', (name) => {
		const { title, line, key, columns } = wordsOf(locale, name);
		expect(Object.keys(columns).sort()).toEqual(Object.keys(datasetOf(name).uploaded).sort());
		for (const text of [title, line, key, ...Object.values(columns).flat()])
			expect(text.trim().length).toBeGreaterThan(1);
		for (const [, meaning] of Object.values(columns)) expect(meaning).toMatch(/[.…?]$/);
	});

	it('every value of a fixed list', () => {
		const formats = datasetNames.flatMap((name) => Object.values(datasetOf(name).uploaded).map(formatOf));
		const values = formats.flatMap((format) => (format.kind === 'choice' ? format.allowed : []));
		expect(Object.keys(choices[locale]).sort()).toEqual([...new Set(values)].sort());
	});
});
