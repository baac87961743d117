// Protects the addresses that are printed in pictures: they come from the settings, never from a request.
import { expect, test } from 'vitest';
import { publicAddress, readSettings } from './settings';

test.each([
	[{}, 'http://localhost:3000'],
	[{ PORT: '8080' }, 'http://localhost:8080'],
	[{ PUBLIC_URL: 'https://cchc.hatinh.example.vn' }, 'https://cchc.hatinh.example.vn'],
	[{ PUBLIC_URL: 'https://example.vn/cchc/', PORT: '8080' }, 'https://example.vn/cchc']
])('%j is printed as %s', (variables, address) => {
	expect(publicAddress(readSettings(variables))).toBe(address);
});
