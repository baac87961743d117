// Protects what the studio opens: a whole address from whatever was chosen, and words only on the chart they were written for.
import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { starterReference } from '../../../../../tests/fixtures/starter';
import { readAsked } from './address';

const context = { reference: starterReference(), locale: 'vi' } as const;
const read = (query: string, home?: string) => readAsked(context, new URL(`http://localhost/press?${query}`), home);

/** Where an address leads, as parameters. */
function leadsTo(query: string, home?: string) {
	const asked = read(query, home);
	return 'redirect' in asked ? Object.fromEntries(new URL(asked.redirect, 'http://localhost').searchParams) : null;
}

describe('an address without a chart', () => {
	it('opens the first chart of the newest whole index with the unit of the installation', () => {
		expect(leadsTo('', '40')).toEqual({ kind: 'ranking', index: 'PAPI', units: '40' });
	});
	it('keeps the unit that it names', () => {
		expect(leadsTo('units=38', '40')).toEqual({ kind: 'ranking', index: 'PAPI', units: '38' });
	});
});

describe('a sentence that was sent', () => {
	const was = encodeURIComponent('kind=ranking&index=PAPI&indicator=TOTAL&year=2024&units=42&lang=vi');
	const words = 'title=A&sig=x';

	it('gives another chart the same index and unit, without year, component and words of the old one', () => {
		expect(
			leadsTo(`was=${was}&kind=components&index=PAPI&indicator=TOTAL&year=2024&units=42&lang=vi&size=square&${words}`)
		).toEqual({ kind: 'components', index: 'PAPI', unit: '42', lang: 'vi', size: 'square' });
	});
	it('gives another index its own newest year', () => {
		expect(leadsTo(`was=${was}&kind=ranking&index=PCI&indicator=TOTAL&year=2024&units=42&lang=vi`)).toEqual({
			kind: 'ranking',
			index: 'PCI',
			units: '42',
			lang: 'vi'
		});
	});
	it('gives another year the headline of that year', () => {
		expect(leadsTo(`was=${was}&kind=ranking&index=PAPI&indicator=TOTAL&year=2015&units=42&lang=vi`)).toEqual({
			kind: 'ranking',
			index: 'PAPI',
			year: '2015',
			units: '42',
			lang: 'vi'
		});
	});
	it('keeps the words on another ground, and drops them with another unit or language', () => {
		const same = `was=${was}&kind=ranking&index=PAPI&indicator=TOTAL&year=2024&${words}`;
		expect(leadsTo(`${same}&units=42&lang=vi&theme=dark`)).toMatchObject({ title: 'A', sig: 'x', theme: 'dark' });
		expect(leadsTo(`${same}&units=40&lang=vi`)).not.toHaveProperty('title');
		expect(leadsTo(`${same}&units=42&lang=en`)).not.toHaveProperty('title');
	});
	it('adds units by name, each once', () => {
		const typed = `was=${was}&kind=ranking&index=PAPI&year=2024&units=42&units=nghe+an&units=42&lang=vi`;
		expect(leadsTo(typed)).toMatchObject({ units: '42,40' });
	});
});

describe('a whole address', () => {
	it('is taken as it is', () => {
		expect(read('kind=trend&index=PAPI&units=42')).toMatchObject({ kind: 'trend' });
	});
	it('of no chart is refused with the charts that there are', () => {
		try {
			read('kind=pie');
			expect.unreachable();
		} catch (thrown) {
			expect(isHttpError(thrown, 404) && thrown.body.instead?.length).toBeGreaterThan(5);
		}
	});
});
