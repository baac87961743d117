import { error, fail, redirect } from '@sveltejs/kit';
import { list, number } from '$lib/i18n/format';
import { heldWords } from '$lib/i18n/messages/held';
import { localized, type Locale } from '$lib/i18n/locale';
import { review } from '$lib/i18n/messages/review';
import { hasRole } from '$lib/model/person';
import { context } from '$lib/server/context';
import { submissionOf } from '$lib/server/ledger/submissions';
import { askedPage } from '$lib/server/paging';
import { CannotRevert, revert, type Reverted } from '$lib/server/publishing/revert';
import { refuseMisspelt } from '$lib/server/refuse';
import { seenBy } from '$lib/server/reviewing/may-see';
import { signedIn } from '$lib/server/signed-in';
import { askedDataset, askedKind, askedRelease } from '$lib/server/views/data/address';
import { releasePage } from '$lib/server/views/data/release';
import type { Actions, PageServerLoad } from './$types';

/** One release: every row that it added, changed or removed; for analysts its files, and the way back. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals, url);
	const at = { locale: here.locale, url };
	refuseMisspelt(at, ['dataset', 'kind', 'page']);
	const asked = url.searchParams.get('dataset') ?? '';
	const release = askedRelease(here, url, params.number);
	const page = await releasePage(
		here,
		{
			release,
			dataset: asked === '' ? null : askedDataset(here, url, asked),
			kind: askedKind(here, url),
			page: askedPage(at)
		},
		locals.person
	);
	if (!page) error(404);
	return { ...page, mine: hasRole(locals.person, 'analyst') ? await forAnalysts(locals, release) : null };
};

async function forAnalysts({ state, person }: App.Locals, release: number) {
	const all = await state.releases();
	const id = all.find((one) => one.number === release)?.submission_id;
	const submission = id === undefined ? null : await seenBy(state, person, await submissionOf(state.ledger.db, id));
	if (submission === null) return null;
	return {
		files: submission.files.map(({ name }, position) => ({ name, position })),
		// What was undone and brought back is undone by undoing what brought it back: its rows were changed since.
		undoable: !all.some(({ reverts }) => reverts === release)
	};
}

/** How many rows an undoing leaves as they are, and why. */
function staysWords(locale: Locale, { kept, later, held }: Reverted): string {
	const words = review[locale].undo;
	const count = (value: number) => number(locale, value);
	return [
		kept > 0 ? words.kept(count(kept), list(locale, later.map(count))) : '',
		held.count > 0 ? words.held(count(held.count)) : ''
	]
		.filter(Boolean)
		.join(' ');
}

export const actions: Actions = {
	/** Publishes a release that gives back what this one found, as far as nobody has changed it since. */
	undo: async (event) => {
		const { state, locale } = event.locals;
		const { person, by } = signedIn(event, 'analyst');
		const words = review[locale].undo;
		const asked = Number(event.params.number);
		const release = (await state.releases()).find((one) => one.number === asked);
		if (!release || !(await seenBy(state, person, await submissionOf(state.ledger.db, release.submission_id))))
			error(404);
		try {
			const title = words.title(number(locale, asked));
			const order = { title, by: by.who, from: by.from, partly: true };
			const undone = await revert(state, asked, order);
			const { kept, held } = undone;
			if (kept + held.count > 0)
				return { stays: staysWords(locale, undone), held: heldWords(locale, held), release: undone.release.number };
			redirect(303, localized(locale, `/data/releases/${undone.release.number}`));
		} catch (refusal) {
			if (refusal instanceof CannotRevert) {
				const { held } = refusal;
				return held.count > 0
					? fail(409, { problem: words.allHeld, held: heldWords(locale, held) })
					: fail(409, { problem: words.nothing, held: [] });
			}
			throw refusal;
		}
	}
};
