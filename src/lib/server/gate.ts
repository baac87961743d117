import { error, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { bare, localized, type Locale } from '$lib/i18n/locale';
import { rights } from '$lib/i18n/messages/rights';
import { hasRole, type Role } from '$lib/model/person';
import { methodsOf, ruleOf, whoMay, type Rule, type Who } from './auth/rules';
import type { SignedIn } from './auth/session';
import { authorized } from './serving';
import { publicAddress, type Settings } from './settings';
import { bringsSession, cannotWhileAway, refuseWhileAway, whoIsOrAway } from './while-away';

/** The form of a page that is sent, found as Kit finds it; a name that Kit keeps for itself is that of no form. */
function actionOf(url: URL): string {
	const named = [...url.searchParams.keys()].find((name) => name.startsWith('/'));
	if (named === undefined) return 'default';
	return named === '/default' ? '__proto__' : named.slice(1);
}

/** The address of a page, without the form that was sent to it. */
function pageAddress(url: URL): string {
	const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	return query.size > 0 ? `${url.pathname}?${query.toString()}` : url.pathname;
}

/** The page on which somebody pressed a button; the first one where that is not known. */
function pageOfButton({ request, url, locals }: RequestEvent): string {
	const page = URL.parse(request.headers.get('referer') ?? '');
	const own = [url.origin, new URL(publicAddress(locals.state.settings)).origin];
	return page !== null && own.includes(page.origin) ? pageAddress(page) : '/';
}

/** Where somebody goes on after signing in: to the page that they asked for, or from which they sent something. */
function backOf(event: RequestEvent, rule: Rule): string {
	// What takes no question is no page.
	const isSent = 'endpoint' in rule && !event.isDataRequest && event.request.method !== 'GET';
	return isSent ? pageOfButton(event) : pageAddress(event.url);
}

const signInAddress = (locale: Locale, back: string, ended: boolean): string => {
	const query = new URLSearchParams([['back', back], ...(ended ? [['ended', '1']] : [])]);
	return localized(locale, `/sign-in?${query.toString()}`);
};

const text = (status: number, words: string, headers: Record<string, string> = {}): Response =>
	new Response(words, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers }
	});

/** What stands between somebody and what they ask for: null is nothing. */
type Obstacle = null | 'sign_in' | 'second_factor' | 'token' | Role;

function obstacleOf(who: Who, signedIn: SignedIn | null, settings: Settings, request: Request): Obstacle {
	if (who === 'anyone' || (who === 'readers' && settings.PUBLIC_READ)) return null;
	if (who === 'server') return authorized(request) ? null : 'token';
	if (signedIn === null) return 'sign_in';
	if (who === 'readers') return null;
	if (!hasRole(signedIn.person, who)) return who;
	const changesData = who === 'analyst' || who === 'administrator';
	return changesData && settings.REQUIRE_TOTP && !signedIn.secondFactor ? 'second_factor' : null;
}

/** Whether a person looks at the answer: pages are asked for, programs and pictures are told in plain text. */
const forEyes = ({ isDataRequest, request }: RequestEvent, rule: Rule): boolean =>
	isDataRequest || !('endpoint' in rule) || (request.headers.get('accept') ?? '').includes('text/html');

/** Answers one who may not. Pages lead to where they can be opened, or say within the site what they need. */
async function refuse(event: RequestEvent, rule: Rule, obstacle: Exclude<Obstacle, null>, ended: boolean) {
	const { locals, request } = event;
	const words = rights[locals.locale];
	const eyes = forEyes(event, rule);
	// To others the orders of our own tools are not there.
	if (obstacle === 'token') return text(404, words.notHere);
	if (obstacle === 'sign_in') {
		if (eyes) redirect(303, signInAddress(locals.locale, backOf(event, rule), ended));
		return text(401, words.signIn);
	}
	if (obstacle === 'second_factor') {
		if (eyes) redirect(303, localized(locals.locale, '/account?need=second-factor#second-factor'));
		return text(403, words.secondFactor);
	}
	const message = words.needs(words.roles[obstacle]);
	if (!eyes) return text(403, `${message} ${words.change}.`);
	if (event.isDataRequest || request.headers.get('x-sveltekit-action') === 'true') error(403, { message, instead: [] });
	return event.fetch(localized(locals.locale, `/refused?needs=${obstacle}`));
}

/**
 * Finds out who asks, and lets pass what the table of rules allows them: a route without a rule, and a method or form
 * without one, are refused. What is made for somebody by name is kept by nobody.
 */
export const gate: Handle = async ({ event, resolve }) => {
	const { locals, request, route, url } = event;
	const { found, isLedgerAway } = await whoIsOrAway(event);
	const ended = found === 'ended';
	const signedIn = found === 'ended' ? null : found;
	locals.person = signedIn?.person ?? null;
	locals.unknown = isLedgerAway && bringsSession(event);

	// Where there is no route there is nothing to be had either.
	if (route.id !== null) {
		const rule = ruleOf(route.id);
		if (rule === null) return text(404, rights[locals.locale].notHere);
		// Kit answers a page's data whatever the method: it is the page that is asked for.
		const method = event.isDataRequest ? 'GET' : request.method;
		const who = whoMay(rule, method, actionOf(url));
		if (who === null || (event.isDataRequest && request.method !== 'GET'))
			return text(405, rights[locals.locale].notSo, { allow: methodsOf(rule).join(', ') });
		const obstacle = obstacleOf(who, signedIn, locals.state.settings, request);
		const cannot =
			isLedgerAway && obstacle !== 'token'
				? cannotWhileAway(who, { route: route.id, method }, locals.state.settings)
				: null;
		if (cannot !== null) return refuseWhileAway(event, cannot, forEyes(event, rule));
		if (obstacle !== null) return refuse(event, rule, obstacle, ended);
		// Who was signed out by others learns of it at the next page, and reads on as one of the public.
		if (ended && who !== 'anyone' && method === 'GET' && route.id.startsWith('/(site)') && forEyes(event, rule))
			redirect(303, signInAddress(locals.locale, pageAddress(url), true));
	}

	const response = await resolve(event);
	if (locals.person !== null || locals.unknown) response.headers.set('cache-control', 'private, no-store');
	return response;
};

/** A path as it may stand in a log: what opens an account does not. */
export const loggable = (pathname: string): string =>
	bare(pathname).startsWith('/invitation/') ? '/invitation/…' : pathname;
