import { error, fail } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { visibility as messages } from '$lib/i18n/messages/visibility';
import { hasRole, type Person } from '$lib/model/person';
import { readChoices, visibilityPage } from '$lib/server/views/visibility/visibility';
import { reference } from '$lib/server/warehouse/queries';
import type { Actions, PageServerLoad } from './$types';

/** Who may be here: an administrator, or nobody. */
function administrator({ person, locale }: App.Locals): Person {
	if (person !== null && hasRole(person, 'administrator')) return person;
	const { page, signIn } = messages[locale];
	return error(403, { message: page.refused, instead: [{ href: localized(locale, '/sign-in'), text: signIn }] });
}

async function shown({ state, locale }: App.Locals) {
	const known = await reference(state.warehouse.everything, state.release);
	return visibilityPage(known, locale, state.visibility.settings);
}

export const load: PageServerLoad = ({ locals }) => {
	administrator(locals);
	return shown(locals);
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const person = administrator(locals);
		const words = messages[locals.locale].page;
		const read = readChoices(await request.formData(), await shown(locals));
		if ('unreadable' in read) return fail(400, { problem: words.unreadable(read.unreadable), said: null });
		if (read.changed.length === 0) return { problem: null, said: words.unchanged };
		await locals.state.visibility.set(read.settings, person.email, read.changed.join('; '));
		return { problem: null, said: words.saved };
	}
};
