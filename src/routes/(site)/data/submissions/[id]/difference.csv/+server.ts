import { error } from '@sveltejs/kit';
import { rights } from '$lib/i18n/messages/rights';
import { ownCsv } from '$lib/server/data-file';
import { reviewCsv } from '$lib/server/difference-file';
import { submissionOf } from '$lib/server/ledger/submissions';
import { comparedDatasets, fileNames } from '$lib/server/publishing/submission-check';
import { seenBy } from '$lib/server/reviewing/may-see';
import { folderOf, orNotHere } from '$lib/server/reviewing/not-here';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** Every row of a difference, as it is published and as it would be. */
export const GET: RequestHandler = async (event) => {
	const { locals, params, url } = event;
	const { state } = locals;
	const { person } = signedIn(event, 'analyst');
	const submission = await seenBy(state, person, await submissionOf(state.ledger.db, params.id));
	if (!submission) error(404, { message: rights[locals.locale].notHere });
	return orNotHere(locals.locale, async () => {
		const folder = await folderOf(state, submission);
		const compared = folder === null ? [] : await comparedDatasets(folder);
		const difference = compared.find(({ dataset }) => dataset === url.searchParams.get('table'));
		if (!difference) error(404, { message: rights[locals.locale].notHere });
		const name = `difference-${difference.dataset}.csv`;
		return ownCsv(name, reviewCsv(state.warehouse, difference, fileNames(submission.files)));
	});
};
