import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { date } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { people as messages } from '$lib/i18n/messages/people';
import { role } from '$lib/model/person';
import { resetLink } from '$lib/server/auth/links';
import { changeRights, disable, enable, personOf, removeSecondFactor, type Changed } from '$lib/server/auth/people';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import type { Actor } from '$lib/server/ledger/audit';
import { signedIn } from '$lib/server/signed-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { unitsTyped, unitsWritten } from '../../units';

const done = z.enum(['rights', 'disable', 'enable', 'second']);

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const person = await personOf(locals.state.accounts, params.person);
	if (!person) error(404);
	const { createdAt, units, ...shown } = person;
	return {
		shown: { ...shown, units: unitsWritten(await context(locals), units), since: date(locals.locale, createdAt) },
		done: done.safeParse(url.searchParams.get('done')).data ?? null
	};
};

const actor = (event: RequestEvent): Actor => signedIn(event, 'administrator').by;

/** Where a change leads: back to the person, or to why it was not made. */
function after({ locals, params }: RequestEvent, what: z.output<typeof done>, changed: Changed) {
	if (changed === 'unknown') error(404);
	if (changed === 'last') return fail(400, { form: what, problem: messages[locals.locale].one.last, link: null });
	return redirect(303, localized(locals.locale, `/admin/people/${encodeURIComponent(params.person)}?done=${what}`));
}

export const actions: Actions = {
	rights: async (event) => {
		const { locals, params, request } = event;
		const words = messages[locals.locale].invite;
		const fields = await fieldsOf(request, locals.locale);
		const given = role.safeParse(fields['role']);
		if (!given.success) return fail(400, { form: 'rights', problem: words.badRole, link: null });
		const named = unitsTyped(await context(locals), (fields['units'] ?? '').slice(0, 1000));
		if ('unknown' in named) return fail(400, { form: 'rights', problem: words.badUnit(named.unknown), link: null });
		const order = { role: given.data, units: named.units };
		return after(event, 'rights', await changeRights(locals.state.accounts, params.person, order, actor(event)));
	},
	reset: async (event) => {
		const link = await resetLink(event.locals.state.accounts, event.params.person, actor(event));
		if (link === null) error(404);
		return { form: 'reset', problem: null, link };
	},
	second: async (event) => {
		const { accounts } = event.locals.state;
		return after(event, 'second', await removeSecondFactor(accounts, event.params.person, actor(event)));
	},
	disable: async (event) =>
		after(event, 'disable', await disable(event.locals.state.accounts, event.params.person, actor(event))),
	enable: async (event) =>
		after(event, 'enable', await enable(event.locals.state.accounts, event.params.person, actor(event)))
};
