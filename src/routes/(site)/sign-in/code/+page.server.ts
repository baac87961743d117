import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { localized } from '$lib/i18n/locale';
import { signIn as messages } from '$lib/i18n/messages/sign-in';
import { enterCode } from '$lib/server/auth/sign-in';
import { clientAddress } from '$lib/server/client-address';
import { fieldsOf } from '$lib/server/form';
import { heldOffWords } from '$lib/server/held-off-words';
import { ownAddress } from '$lib/server/own-address';
import type { Actions } from './$types';

const typed = z.object({ code: z.string().max(100) });

export const actions: Actions = {
	default: async (event) => {
		const { request, locals, cookies, url, setHeaders } = event;
		const words = messages[locals.locale];
		const read = typed.safeParse(await fieldsOf(request, locals.locale));
		if (!read.success) return fail(400, { problem: words.code.wrong });
		const outcome = await enterCode(locals.state.accounts, cookies, read.data.code, clientAddress(event));
		const back = ownAddress(url.searchParams.get('back'));
		if (outcome.is === 'in') redirect(303, back);
		if (outcome.is === 'again')
			redirect(303, localized(locals.locale, `/sign-in?said=again&back=${encodeURIComponent(back)}`));
		if (outcome.is !== 'wait' && outcome.is !== 'busy') return fail(400, { problem: words.code.wrong });
		const { text, seconds } = heldOffWords(locals.locale, outcome);
		setHeaders({ 'retry-after': String(seconds) });
		return fail(429, { problem: text });
	}
};
