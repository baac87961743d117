import { error } from '@sveltejs/kit';
import { problemText } from '$lib/i18n/messages/problems';
import { review } from '$lib/i18n/messages/review';
import { csv } from '$lib/server/csv';
import { ownCsv } from '$lib/server/data-file';
import { submissionOf } from '$lib/server/ledger/submissions';
import { readProblems } from '$lib/server/publishing/check';
import { seenBy } from '$lib/server/reviewing/may-see';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** Every problem of a submission, for the one who has to mend the file. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const { state, locale } = locals;
	const { person } = signedIn(event, 'analyst');
	const submission = await seenBy(state, person, await submissionOf(state.ledger.db, params.id));
	if (!submission) error(404);
	const words = review[locale].problems;
	const problems = await readProblems(state.reviews.folderOf(submission.id));
	const head = [words.severity, 'file', words.line, words.column, words.value, words.what, 'code'];
	const rows = problems.map((one) => [
		words[one.severity],
		one.file,
		one.row,
		one.column,
		one.value,
		problemText(locale, one),
		one.code
	]);
	return ownCsv('problems.csv', csv(head, rows, { bom: true, separator: ',', decimal: '.' }));
};
