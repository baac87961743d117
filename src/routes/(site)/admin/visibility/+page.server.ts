import { fail } from '@sveltejs/kit';
import { visibility as messages } from '$lib/i18n/messages/visibility';
import { context } from '$lib/server/context';
import { fieldsOf } from '$lib/server/form';
import { signedIn } from '$lib/server/signed-in';
import { readChoices, visibilityPage } from '$lib/server/views/visibility/visibility';
import type { Actions, PageServerLoad } from './$types';

async function shown(locals: App.Locals) {
	const { reference, locale } = await context(locals);
	return visibilityPage(reference, locale, locals.state.visibility.settings);
}

export const load: PageServerLoad = (event) => {
	signedIn(event, 'administrator');
	return shown(event.locals);
};

export const actions: Actions = {
	default: async (event) => {
		const { request, locals } = event;
		const { by } = signedIn(event, 'administrator');
		const words = messages[locals.locale].page;
		const read = readChoices(await fieldsOf(request, locals.locale), await shown(locals));
		if ('unreadable' in read) return fail(400, { problem: words.unreadable(read.unreadable), said: null });
		if ('overtaken' in read) {
			const { name, value } = read.overtaken;
			return fail(409, { problem: words.overtaken(name, words.choices[value].name), said: null });
		}
		if (read.changed.length === 0) return { problem: null, said: words.unchanged };
		await locals.state.visibility.set(read.settings, by, read.changed.join('; '));
		return { problem: null, said: words.saved };
	}
};
