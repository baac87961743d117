import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { bare, localized } from '$lib/i18n/locale';
import { signIn as messages } from '$lib/i18n/messages/sign-in';
import { signIn } from '$lib/server/auth/sign-in';
import { clientAddress } from '$lib/server/client-address';
import { fieldsOf } from '$lib/server/form';
import { heldOffWords } from '$lib/server/held-off-words';
import { ownAddress } from '$lib/server/own-address';
import type { Actions, PageServerLoad } from './$types';

const typed = z.object({ email: z.string(), password: z.string() });
const said = z.enum(['join', 'first', 'reset', 'out', 'again']);

/** Where one goes on after signing in: never to another site, and not to signing in again. */
function onward(url: URL): string {
	const back = ownAddress(url.searchParams.get('back'));
	return bare(back).startsWith('/sign-in') ? '/' : back;
}

export const load: PageServerLoad = ({ locals, url }) => ({
	publicRead: locals.state.settings.PUBLIC_READ,
	said: said.safeParse(url.searchParams.get('said')).data ?? null,
	ended: url.searchParams.has('ended'),
	already: locals.person?.name ?? null
});

export const actions: Actions = {
	default: async (event) => {
		const { request, locals, cookies, url, setHeaders } = event;
		const words = messages[locals.locale];
		const read = typed.safeParse(await fieldsOf(request, locals.locale));
		if (!read.success) return fail(400, { problem: words.wrong, email: '' });
		const outcome = await signIn(locals.state.accounts, cookies, read.data, clientAddress(event));
		const back = onward(url);
		if (outcome.is === 'in') redirect(303, back);
		if (outcome.is === 'code')
			redirect(303, localized(locals.locale, `/sign-in/code?back=${encodeURIComponent(back)}`));
		const email = read.data.email.slice(0, 254);
		if (outcome.is !== 'wait' && outcome.is !== 'busy') return fail(400, { problem: words.wrong, email });
		const { text, seconds } = heldOffWords(locals.locale, outcome);
		setHeaders({ 'retry-after': String(seconds) });
		return fail(429, { problem: text, email });
	}
};
