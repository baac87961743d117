// Protects how the sources page says which years a source serves.
import { describe, expect, it } from 'vitest';
import { yearRanges } from './sources';

describe('years of a source', () => {
	it('are joined into ranges', () => {
		expect(yearRanges([2022, 2018, 2021, 2020, 2020])).toBe('2018, 2020–2022');
	});
});
