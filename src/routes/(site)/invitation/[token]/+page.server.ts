import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { localized } from '$lib/i18n/locale';
import { signIn as messages } from '$lib/i18n/messages/sign-in';
import { emailAddress, personName } from '$lib/model/person';
import { accept } from '$lib/server/auth/accept';
import { linkOf } from '$lib/server/auth/links';
import { clientAddress } from '$lib/server/client-address';
import { fieldsOf } from '$lib/server/form';
import type { Actions, PageServerLoad } from './$types';

function gone(locals: App.Locals): never {
	const { title, invitation } = messages[locals.locale];
	error(404, {
		message: invitation.gone,
		instead: [{ href: localized(locals.locale, '/sign-in'), text: title }]
	});
}

/** Looking at a link does not use it up: programs that draw previews of links look too. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const link = await linkOf(locals.state.accounts, params.token);
	if (!link) gone(locals);
	return { purpose: link.purpose, email: link.email, role: link.role };
};

const reset = z.object({ password: z.string(), name: z.string().default(''), email: z.string().default('') });
const join = reset.extend({ name: personName });
const first = join.extend({ email: emailAddress });

export const actions: Actions = {
	default: async (event) => {
		const { params, request, locals } = event;
		const words = messages[locals.locale];
		const link = await linkOf(locals.state.accounts, params.token);
		if (!link) gone(locals);
		const fields = await fieldsOf(request, locals.locale);
		const kept = { name: (fields['name'] ?? '').slice(0, 120), email: (fields['email'] ?? '').slice(0, 254) };
		const read = { reset, join, first }[link.purpose].safeParse(fields);
		if (!read.success) return fail(400, { problem: words.invitation.incomplete, ...kept });
		const accepted = await accept(locals.state.accounts, params.token, read.data, clientAddress(event));
		if (accepted.is === 'gone') gone(locals);
		if (accepted.is === 'weak') return fail(400, { problem: words.weak[accepted.weakness], ...kept });
		if (accepted.is === 'known') return fail(400, { problem: words.invitation.known, ...kept });
		redirect(303, localized(locals.locale, `/sign-in?said=${accepted.purpose}`));
	}
};
