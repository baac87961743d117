// Protects the common scale: from scores only where the whole field has them, else from a published place of a known number.
import { describe, expect, it } from 'vitest';
import { headlineEditions } from '$lib/analysis/edition';
import { starterReference, starterResults } from '../../../../tests/fixtures/starter';
import { position } from './data';

const reference = starterReference();
const results = starterResults();
const edition = (index: string, year: number) => {
	const found = headlineEditions(reference, index, results).find((one) => one.year === year);
	if (!found) throw new Error(`${index} ${year} is not in the starter data`);
	return found;
};
const haTinh = '42';

describe('position on the common scale', () => {
	it('is taken from scores where all are here: Hà Tĩnh is above 55 of the 60 others in PAPI 2024', () => {
		expect(position(reference, edition('PAPI', 2024), haTinh)).toEqual({
			value: (100 * 55) / 60,
			from: 'scores',
			of: 61
		});
	});

	it('is taken from the published place where few scores are known: DTI 2022 gives Hà Tĩnh place 37 of 63', () => {
		const found = position(reference, edition('DTI', 2022), haTinh);
		expect(found).toEqual({ value: (100 * (63 - 37)) / 62, from: 'place', of: 63 });
	});

	it('is taken from the published place in an excerpt: PCI 2022 gives Hà Tĩnh place 18 of 63', () => {
		expect(position(reference, edition('PCI', 2022), haTinh)?.value).toBeCloseTo((100 * 45) / 62, 9);
	});

	it('is not known without a result', () => {
		expect(position(reference, edition('PCI', 2024), haTinh)).toBeNull();
	});
});
