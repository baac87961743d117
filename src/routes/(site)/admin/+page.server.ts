import { fail, redirect } from '@sveltejs/kit';
import { date } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { people as messages } from '$lib/i18n/messages/people';
import { emailAddress, role } from '$lib/model/person';
import { invite, openInvitations, voidInvitation } from '$lib/server/auth/links';
import { people } from '$lib/server/auth/people';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { signedIn } from '$lib/server/signed-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { unitsTyped, unitsWritten } from './units';

export const load: PageServerLoad = async ({ locals }) => {
	const { accounts } = locals.state;
	const here = await context(locals);
	const invitations = await openInvitations(accounts);
	return {
		people: (await people(accounts)).map((person) => ({ ...person, units: unitsWritten(here, person.units) })),
		invitations: invitations.map(({ id, email, role: given, units, expiresAt }) => ({
			id,
			email: email ?? '',
			role: given,
			units: unitsWritten(here, units),
			until: date(locals.locale, expiresAt)
		}))
	};
};

/** Who acts, and what they sent. */
async function asked(event: RequestEvent) {
	const { by } = signedIn(event, 'administrator');
	return { by, fields: await fieldsOf(event.request, event.locals.locale) };
}

export const actions: Actions = {
	invite: async (event) => {
		const { locals } = event;
		const { by, fields } = await asked(event);
		const words = messages[locals.locale].invite;
		const [address, given] = [emailAddress.safeParse(fields['email']), role.safeParse(fields['role'])];
		const typed = { email: (fields['email'] ?? '').slice(0, 254), units: (fields['units'] ?? '').slice(0, 1000) };
		const refused = (problem: string) => fail(400, { problem, link: null, ...typed, role: given.data ?? null });
		if (!address.success) return refused(words.badEmail);
		if (!given.success) return refused(words.badRole);
		const named = unitsTyped(await context(locals), typed.units);
		if ('unknown' in named) return refused(words.badUnit(named.unknown));
		const order = { email: address.data, role: given.data, units: named.units };
		const invited = await invite(locals.state.accounts, order, by);
		if (invited === 'known') return refused(words.known);
		return { problem: null, link: invited.link, email: address.data, units: '', role: null };
	},
	void: async (event) => {
		const { by, fields } = await asked(event);
		await voidInvitation(event.locals.state.accounts, (fields['id'] ?? '').slice(0, 36), by);
		redirect(303, localized(event.locals.locale, '/admin'));
	}
};
