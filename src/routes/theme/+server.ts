import { error, redirect } from '@sveltejs/kit';
import { rights } from '$lib/i18n/messages/rights';
import { ownAddress } from '$lib/server/own-address';
import type { RequestHandler } from './$types';

/** Remembers the reader's theme and returns to the page; a plain form works without JavaScript. */
export const GET: RequestHandler = ({ url, locals, cookies, setHeaders }) => {
	const theme = url.searchParams.get('theme');
	if (theme !== 'light' && theme !== 'dark') error(400, { message: rights[locals.locale].noTheme });
	// Not a secret, and offices serve the product over plain HTTP in their own network.
	cookies.set('theme', theme, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax', secure: false });
	setHeaders({ 'cache-control': 'no-store' });
	redirect(303, ownAddress(url.searchParams.get('back')));
};
