import type { ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { dev } from '$app/environment';
import { askedLocale, bare, localeOf, localized } from '$lib/i18n/locale';
import { review } from '$lib/i18n/messages/review';
import { rights } from '$lib/i18n/messages/rights';
import { shell } from '$lib/i18n/messages/shell';
import { firstAdministrator } from '$lib/server/auth/first';
import { isFull } from '$lib/server/disk-room';
import { logFailure } from '$lib/server/failure';
import { gate, loggable } from '$lib/server/gate';
import { isAway } from '$lib/server/ledger/away';
import { log, logFormat } from '$lib/server/observing/log';
import { observe } from '$lib/server/observing/observe';
import { idHeader, observed, type Asked } from '$lib/server/observing/request';
import { inWords } from '$lib/server/or-busy';
import { makingPage } from '$lib/server/pages-first';
import { announce, releaseHeader } from '$lib/server/serving';
import { PageCache } from '$lib/server/page-cache';
import { givenAdministrator } from '$lib/server/settings';
import { patiently } from '$lib/server/shared-ledger';
import { openState, toldIfFull } from '$lib/server/state';
import { themeOf } from '$lib/server/theme';
import { QueryTooSlow } from '$lib/server/warehouse/query';
import { asAway, brokenOff } from '$lib/server/while-away';

/** Opens everything once, before the first request. */
export const init: ServerInit = async () => {
	const state = await openState();
	if (state.quarantined !== null) tellDamaged(state.quarantined);
	// Each of several nodes says its own link.
	const node = state.ledger.shared ? `${hostname()} ${resolve(state.settings.DATA_DIR)}` : null;
	const first = () => firstAdministrator(state.accounts, givenAdministrator(), node);
	const said = await toldIfFull(state.settings, () => patiently(() => state.write(first)));
	await observe(state);
	announce(state, said);
	const emitter: NodeJS.EventEmitter = process;
	// What is redirected, refused or unchanged passes none of the hooks on its way out, nor does what is kept.
	emitter.on('reform-lens:answering', (response: ServerResponse) => {
		response.setHeader(releaseHeader, String(state.release));
	});
	emitter.on('reform-lens:asked', (asked: Asked) => {
		asked.answered = pages.give(asked, state);
	});
	// The link that makes one opens an account, so it stands in no log.
	if (said !== null) log('info', 'no_administrator', { remedy: 'npm run invite -- <e-mail> administrator' });
	// The tool of developers does not tell when it listens.
	if (dev && said !== null) console.error(said);
};

function tellDamaged(aside: string): void {
	if (logFormat() === 'json') log('warn', 'warehouse_damaged', { aside });
	else
		console.error(
			`Cơ sở dữ liệu hiển thị bị hỏng, đã chuyển sang ${aside} và dựng lại từ sổ cái.\n` +
				`The display database was damaged; it was moved to ${aside} and rebuilt from the ledger.`
		);
}

/** Embeds stand in the pages of others; nothing else may. */
const isEmbed = (route: string | null) => route === '/embed/[kind]';
/** Embeds and screens look as their address says, whoever opens them. */
const isSelfContained = (route: string | null) => isEmbed(route) || route === '/screen';

function allowFrames(headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (policy) headers.set('content-security-policy', policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *'));
}

/** The few headers that differ from those that `cli/serve.ts` gives to every answer. */
const headers: Handle = async ({ event, resolve }) => {
	let response = await resolve(event);
	if (event.locals.full === true) response = new Response(response.body, { status: 507, headers: response.headers });
	// A page that asks for data alone reads what went wrong there, and that only in an answer that arrived.
	if (event.locals.slow === true && !event.isDataRequest)
		response = new Response(response.body, { status: 503, headers: response.headers });
	if (event.locals.away === true) response = asAway(response);
	response.headers.set(releaseHeader, String((await openState()).release));
	// What opens an account stands in the address of that page: no other site may learn it.
	if (event.route.id === '/(site)/invitation/[token]') response.headers.set('referrer-policy', 'same-origin');
	return response;
};

const refused = (status: 403 | 411 | 413, { url }: RequestEvent): Response =>
	inWords(status, rights[localeOf(url.pathname)].sent[status]);

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form of any page may send without asking: browsers say with it where it comes from. */
const ofForms = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;
/** Whether a page of another site could have sent it without asking first: what forms send, or bytes without a type. */
function ofAnyPage({ method, headers }: Request): boolean {
	const type = headers.get('content-type') ?? '';
	return type === '' ? method === 'POST' : ofForms.test(type);
}

/**
 * Every request that may change something must come from this site, or be one that no page of another site can make. Kit's
 * own check is off: it looks at forms alone, knows no `PUBLIC_URL`, and refuses without saying what to do.
 */
const sameOrigin: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	if (safeMethods.has(request.method) || url.pathname.startsWith('/internal/')) return resolve(event);
	const origin = request.headers.get('origin');
	const { PUBLIC_URL } = (await openState()).settings;
	const own = [url.origin, PUBLIC_URL ? new URL(PUBLIC_URL).origin : null];
	const isOwn = origin === null ? !ofAnyPage(request) : own.includes(origin);
	return isOwn ? resolve(event) : refused(403, event);
};

/** Routes that take files; all others answer to what fits into memory many times over. */
const takesFiles = new Set(['/(site)/data/upload', '/internal/load']);
const mostBytes = 2 * 1024 * 1024;

/** So much of a body that is too large is thrown away, for the connection not to break before the answer is read. */
const mostDrained = 16 * 1024 * 1024;

/** Refuses bodies that are too large before anything keeps them. */
const bounded: Handle = async ({ event, resolve }) => {
	const { request, route } = event;
	if (request.body === null || takesFiles.has(route.id ?? '')) return resolve(event);
	const length = request.headers.get('content-length');
	if (length === null) return refused(411, event);
	if (Number(length) <= mostBytes) return resolve(event);
	if (Number(length) <= mostDrained) await request.body.pipeTo(new WritableStream()).catch(() => undefined);
	return refused(413, event);
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
	const themes = isSelfContained(event.route.id)
		? searchParams.getAll('theme')
		: [themeOf(event.request.headers.get('cookie'))];
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

const pages = new PageCache();
/** A developer's pages are made anew each time. */
const cache: Handle = dev ? ({ event, resolve }) => resolve(event) : pages.handle;

const page: Handle = ({ event, resolve }) => {
	const make = async () => {
		const response = await resolve(event, {
			transformPageChunk: ({ html }) =>
				html.replace('%lang%', event.locals.locale).replace('%theme%', event.locals.theme ?? '')
		});
		// Kit leaves it to the page to say in which letters it is written.
		if (response.headers.get('content-type') === 'text/html')
			response.headers.set('content-type', 'text/html; charset=utf-8');
		if (isEmbed(event.route.id)) allowFrames(response.headers);
		return response;
	};
	// What is no page may itself be the heavy work that waits for pages.
	return event.route.id?.startsWith('/(site)') ? makingPage(make) : make();
};

/** The order matters: the request's id and headers on every answer, who reads, whether they may, and what they see, before what is kept for such readers. */
export const handle = sequence(
	observed,
	headers,
	bounded,
	sameOrigin,
	unprefixed,
	named,
	reader,
	gate,
	audience,
	cache,
	page
);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	// What fails on its way through the hooks has left the request's own context.
	const id = event.request.headers.get(idHeader) ?? undefined;
	const path = loggable(event.url.pathname);
	// Not that of `locals`: something may fail before it is known there.
	const locale = askedLocale(event.url, localeOf(event.url.pathname));
	if (isAway(error)) {
		event.locals.away = true;
		logFailure(error, 503, path, id);
		return brokenOff(locale, event.isDataRequest ? 'GET' : event.request.method);
	}
	if (error instanceof QueryTooSlow) {
		event.locals.slow = true;
		const { title, dek } = shell[locale].error.slow;
		return { message: `${title}. ${dek}`, reference: logFailure(error, 503, path, id), slow: true };
	}
	const full = isFull(error);
	const reference = logFailure(error, full ? 507 : status, path, id);
	event.locals.full = full;
	const words = shell[locale].error;
	const failed = `${words[500].title}. ${words.reference} ${reference}`;
	return { message: full ? review[locale].upload.full : failed, reference };
};
