import { redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { signOut } from '$lib/server/auth/session';
import { clientAddress } from '$lib/server/client-address';
import type { RequestHandler } from './$types';

/** Ends the session; a form, so that no link or picture can do it. */
export const POST: RequestHandler = async (event) => {
	const { locals, cookies } = event;
	await signOut(locals.state.accounts, cookies, locals.person, clientAddress(event));
	redirect(303, localized(locals.locale, '/sign-in?said=out'));
};
