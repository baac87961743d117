import { error, redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const somewhere = 'http://localhost';

/** Only addresses of our own, read as a browser reads them: `//host`, `/\host` and `/<tab>/host` would leave the site. */
function ours(address: string | null): string {
	const read = URL.parse(address ?? '/', somewhere);
	if (read === null || read.origin !== somewhere) return '/';
	return read.pathname.replace(/^\/+/, '/') + read.search;
}

/** Remembers the reader's theme and returns to the page; a plain form works without JavaScript. */
export const GET: RequestHandler = ({ url, cookies, setHeaders }) => {
	const theme = url.searchParams.get('theme');
	if (theme !== 'light' && theme !== 'dark') error(400, 'theme=light|dark');
	// Not a secret, and offices serve the product over plain HTTP in their own network.
	cookies.set('theme', theme, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', secure: false });
	setHeaders({ 'cache-control': 'no-store' });
	redirect(303, ours(url.searchParams.get('back')));
};
