import type { RequestEvent } from '@sveltejs/kit';
import { awayError } from '$lib/i18n/away-error';
import { localized, type Locale } from '$lib/i18n/locale';
import type { Cannot } from '$lib/i18n/messages/away';
import type { Who } from './auth/rules';
import { sessionToken, whoIs, type SignedIn } from './auth/session';
import { isAway } from './ledger/away';
import { inWords } from './or-busy';
import type { Settings } from './settings';

/** After so many seconds browsers and programs may ask again. */
const headers = { 'retry-after': '30', 'cache-control': 'private, no-store' };

/** Who asks, or that it cannot be known since the ledger is away: nobody waits for its database then. */
export async function whoIsOrAway({
	locals: { state },
	cookies,
	request
}: RequestEvent): Promise<{ found: SignedIn | 'ended' | null; isLedgerAway: boolean }> {
	if (state.node.away !== null) return { found: null, isLedgerAway: true };
	try {
		const found = await whoIs(state.accounts, cookies);
		// Whoever sends something is told that nothing of it was stored only where nothing was begun.
		if (found === null && !isReading(request.method)) await state.ledger.ask();
		return { found, isLedgerAway: false };
	} catch (error) {
		if (isAway(error)) return { found: null, isLedgerAway: true };
		throw error;
	}
}

/** Whether a request brings a session that cannot be looked up. */
export const bringsSession = ({ locals, cookies }: RequestEvent): boolean =>
	sessionToken(locals.state.accounts, cookies) !== null;

/** Pages that are open to anybody and do nothing without the ledger. */
const ledgerPages = new Set(['/(site)/sign-in', '/(site)/sign-in/code', '/(site)/invitation/[token]']);

/** What somebody cannot do while the ledger is away; null is nothing: they may. */
export function cannotWhileAway(
	who: Who,
	asked: { route: string; method: string },
	{ PUBLIC_READ }: Pick<Settings, 'PUBLIC_READ'>
): Cannot | null {
	if (who === 'readers') return PUBLIC_READ ? null : 'closed';
	if (!isReading(asked.method)) return 'refused';
	return who !== 'anyone' || ledgerPages.has(asked.route) ? 'page' : null;
}

const isReading = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What is said of a request that failed since the ledger's database broke off. */
export const brokenOff = (locale: Locale, method: string): App.Error =>
	awayError(locale, isReading(method) ? 'page' : 'broken');

/** The same answer as 503, with when to ask again. */
export function asAway({ body, headers: given }: Response): Response {
	const response = new Response(body, { status: 503, headers: given });
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	return response;
}

/** Answers what cannot be done: within the site, as the browser's code reads it, or in plain text. */
export async function refuseWhileAway(event: RequestEvent, cannot: Cannot, forEyes: boolean): Promise<Response> {
	const { locale } = event.locals;
	const said = awayError(locale, cannot);
	const isAction = event.request.headers.get('x-sveltekit-action') === 'true';
	if (isAction) return asAway(Response.json({ type: 'error', error: said }));
	if (event.isDataRequest) return asAway(Response.json(said));
	if (!forEyes) return inWords(503, said.message, headers);
	return asAway(await event.fetch(localized(locale, `/refused?away=${cannot}`)));
}
