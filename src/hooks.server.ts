import { type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { dev } from '$app/environment';
import { bare, localeOf, localized } from '$lib/i18n/locale';
import { firstAdministrator } from '$lib/server/auth/first';
import { review } from '$lib/i18n/messages/review';
import { isFull } from '$lib/server/disk-room';
import { logFailure } from '$lib/server/failure';
import { gate, loggable } from '$lib/server/gate';
import { makingPage } from '$lib/server/pages-first';
import { announce } from '$lib/server/serving';
import { pageCache } from '$lib/server/page-cache';
import { givenAdministrator } from '$lib/server/settings';
import { openState } from '$lib/server/state';

/** Opens everything once, before the first request. */
export const init: ServerInit = async () => {
	const state = await openState();
	if (state.quarantined !== null) {
		console.error(
			`Cơ sở dữ liệu hiển thị bị hỏng, đã chuyển sang ${state.quarantined} và dựng lại từ sổ cái.\n` +
				`The display database was damaged; it was moved to ${state.quarantined} and rebuilt from the ledger.`
		);
	}
	const said = await firstAdministrator(state.accounts, givenAdministrator());
	announce(state, said);
	// The tool of developers does not tell when it listens.
	if (dev && said !== null) console.error(said);
};

/** Embeds stand in the pages of others; nothing else may. */
const isEmbed = (route: string | null) => route === '/embed/[kind]';
/** Embeds and screens look as their address says, whoever opens them. */
const isSelfContained = (route: string | null) => isEmbed(route) || route === '/screen';

function allowFrames(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (policy) headers.set('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'));
}

const headers: Handle = async ({ event, resolve }) => {
	let response = await resolve(event);
	if (event.locals.full === true) response = new Response(response.body, { status: 507, headers: response.headers });
	if (isEmbed(event.route.id)) allowFrames(response.headers);
	response.headers.set('x-content-type-options', 'nosniff');
	// What opens an account stands in the address of that page: no other site may learn it.
	const secret = event.route.id === '/(site)/invitation/[token]';
	response.headers.set('referrer-policy', secret ? 'same-origin' : 'strict-origin-when-cross-origin');
	response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
	const { PUBLIC_URL } = (await openState()).settings;
	if (PUBLIC_URL?.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=31536000');
	return response;
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Kit checks forms only: here every request that may change something must come from this site or no site. */
const sameOrigin: Handle = async ({ event, resolve }) => {
	const origin = event.request.headers.get('origin');
	const internal = event.url.pathname.startsWith('/internal/');
	if (!safeMethods.has(event.request.method) && !internal && origin !== null) {
		const { PUBLIC_URL } = (await openState()).settings;
		const own = [event.url.origin, PUBLIC_URL ? new URL(PUBLIC_URL).origin : null];
		if (!own.includes(origin)) return new Response('Forbidden', { status: 403 });
	}
	return resolve(event);
};

/** Routes that take files; all others answer to what fits into memory many times over. */
const takesFiles = new Set(['/(site)/data/upload', '/internal/load']);
const mostBytes = 2 * 1024 * 1024;

/** Refuses bodies that are too large before anything reads them. */
const bounded: Handle = ({ event, resolve }) => {
	const { request, route } = event;
	if (request.body === null || takesFiles.has(route.id ?? '')) return resolve(event);
	const length = request.headers.get('content-length');
	if (length === null) return new Response('Length Required', { status: 411 });
	return Number(length) <= mostBytes ? resolve(event) : new Response('Content Too Large', { status: 413 });
};

/** Vietnamese is written without prefix. */
const unprefixed: Handle = ({ event, resolve }) => {
	const { pathname, search } = event.url;
	if (pathname !== '/vi' && !pathname.startsWith('/vi/')) return resolve(event);
	const location = `/${pathname.slice(3).replace(/^[/\\]+/, '')}${search}`;
	return new Response(null, { status: 308, headers: { location } });
};

/** Embeds and screens may name their language as charts do; it is kept where all pages keep it. */
const named: Handle = ({ event, resolve }) => {
	const lang = event.url.searchParams.get('lang');
	if (!isSelfContained(event.route.id) || (lang !== 'vi' && lang !== 'en')) return resolve(event);
	const query = new URLSearchParams(event.url.searchParams);
	query.delete('lang');
	const path = localized(lang, bare(event.url.pathname));
	return new Response(null, { status: 307, headers: { location: query.size ? `${path}?${query.toString()}` : path } });
};

const reader: Handle = async ({ event, resolve }) => {
	const { searchParams } = event.url;
	const themes = isSelfContained(event.route.id) ? searchParams.getAll('theme') : [event.cookies.get('theme')];
	event.locals.locale = localeOf(event.url.pathname);
	event.locals.theme = themes.find((theme) => theme === 'light' || theme === 'dark') ?? null;
	event.locals.state = await openState();
	return resolve(event);
};

/** Embeds show what everybody sees, whoever opens them. */
const audience: Handle = async ({ event, resolve }) => {
	const { locals } = event;
	const person = isEmbed(event.route.id) ? null : locals.person;
	locals.audience = await locals.state.visibility.audience(person);
	return resolve(event);
};

/** A developer's pages are made anew each time. */
const cache: Handle = dev ? ({ event, resolve }) => resolve(event) : pageCache();

const page: Handle = ({ event, resolve }) => {
	const make = () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', event.locals.locale).replace('%theme%', event.locals.theme ?? '')
		});
	// What is no page may itself be the heavy work that waits for pages.
	return event.route.id?.startsWith('/(site)') ? makingPage(make) : make();
};

/** The order matters: headers on every answer, who reads, whether they may, and what they see, before what is kept for such readers. */
export const handle = sequence(headers, bounded, sameOrigin, unprefixed, named, reader, gate, audience, cache, page);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500 && isFull(error)) {
		logFailure(error, 507, loggable(event.url.pathname));
		event.locals.full = true;
		return { message: review[event.locals.locale].upload.full };
	}
	return status >= 500
		? { message: `${message} (${logFailure(error, status, loggable(event.url.pathname))})` }
		: { message };
};
