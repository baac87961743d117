// Protects readers with a wrong address: they are told what is wrong, and the valid rest of the address is kept.
import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { nearestYear, refuse, refuseMisspelt } from './refuse';

function refusal(run: () => void) {
	try {
		run();
	} catch (error) {
		if (isHttpError(error)) return { status: error.status, ...error.body };
		throw error;
	}
	return null;
}

const at = (address: string) => ({ locale: 'vi' as const, url: new URL(`http://localhost${address}`) });

describe('an address with an unknown part', () => {
	it('keeps the valid rest in what it offers', () => {
		const answer = refusal(() =>
			refuse(404, at('/rankings/PAPI?year=2030&units=42'), { name: 'year', what: 'year', value: '2030' }, [
				{ value: '2024', text: '2024' }
			])
		);
		expect(answer).toEqual({
			status: 404,
			message: 'Không có năm có số liệu “2030”.',
			instead: [{ href: '/rankings/PAPI?year=2024&units=42', text: '2024' }]
		});
	});

	it('does not repeat an endless value', () => {
		const answer = refusal(() => refuse(404, at('/'), { name: 'unit', what: 'unit', value: 'x'.repeat(5000) }, []));
		expect(answer?.message.length).toBeLessThan(120);
	});

	it('knows the nearest year', () => {
		expect(nearestYear([2011, 2018, 2024], 2030)).toBe(2024);
		expect(nearestYear([], 2030)).toBeUndefined();
	});
});

describe('a misspelt parameter', () => {
	const known = ['year', 'indicator', 'region', 'units'];
	it('is named, with the address as it was meant', () => {
		expect(refusal(() => refuseMisspelt(at('/rankings/PAPI?yaer=2018&units=42'), known))).toEqual({
			status: 400,
			message: 'Không có điều kiện xem “yaer”.',
			instead: [{ href: '/rankings/PAPI?year=2018&units=42', text: 'year=2018' }]
		});
	});

	it.each(['/rankings/PAPI?year=2018', '/rankings/PAPI?utm_source=zalo&fbclid=abc', '/rankings/PAPI'])(
		'is not seen in %s',
		(address) => {
			expect(refusal(() => refuseMisspelt(at(address), known))).toBeNull();
		}
	);
});
