// Protects readers from links of ours that lead to another site.
import { isRedirect } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { GET } from './+server';

/** Where the browser is sent after `theme=dark&back=…`. */
function sentTo(back: string): string {
	const url = new URL('http://localhost/theme');
	url.search = new URLSearchParams({ theme: 'dark', back }).toString();
	const event = { url, cookies: { set: () => undefined }, setHeaders: () => undefined };
	try {
		void GET(event as unknown as Parameters<typeof GET>[0]);
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		throw thrown;
	}
	throw new Error('no redirect');
}

it.each(['/units/42?index=PAPI', '/', '/compare?units=42,40'])('returns to %s', (back) => {
	expect(sentTo(back)).toBe(back);
});

it.each([
	'//evil.example',
	'/\\evil.example',
	'/\t/evil.example',
	'/\n/evil.example',
	'\t//evil.example',
	'/.//evil.example',
	'https://evil.example/',
	'javascript:alert(1)',
	''
])('never leaves the site for %j', (back) => {
	expect(new URL(sentTo(back), 'http://localhost').origin).toBe('http://localhost');
	expect(sentTo(back)).toMatch(/^\/(?!\/)/);
});

it('returns to an address that is written with letters of any language', () => {
	expect(sentTo('/units/Hà Tĩnh')).toBe('/units/H%C3%A0%20T%C4%A9nh');
});
