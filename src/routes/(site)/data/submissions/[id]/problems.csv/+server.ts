import { error } from '@sveltejs/kit';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { problemText } from '$lib/i18n/messages/problems';
import { review } from '$lib/i18n/messages/review';
import type { PlacedProblem } from '$lib/model/problem';
import { rights } from '$lib/i18n/messages/rights';
import { csv } from '$lib/server/csv';
import { ownCsv } from '$lib/server/data-file';
import { submissionOf, type Submission } from '$lib/server/ledger/submissions';
import { readProblems } from '$lib/server/publishing/check';
import { seenBy } from '$lib/server/reviewing/may-see';
import { folderOf, orNotHere } from '$lib/server/reviewing/not-here';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** The problems of a submission that are listed, for the one who has to mend the file; the last line says how many more there are. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const { state, locale } = locals;
	const { person } = signedIn(event, 'analyst');
	const submission = await seenBy(state, person, await submissionOf(state.ledger.db, params.id));
	if (!submission) error(404, { message: rights[locale].notHere });
	return orNotHere(locale, async () => {
		const folder = await folderOf(state, submission);
		// Once it is published or given up, nothing is listed, and nothing is left to mend.
		const problems = folder === null ? [] : await readProblems(folder);
		return ownCsv('problems.csv', problemsCsv(locale, submission, problems));
	});
};

function problemsCsv(locale: Locale, { report }: Submission, problems: readonly PlacedProblem[]): string {
	const words = review[locale].problems;
	const head = [words.severity, 'file', words.line, words.column, words.value, words.what, 'code'];
	const { errors, warnings } = report ?? { errors: 0, warnings: 0 };
	const more = problems.length > 0 ? errors + warnings - problems.length : 0;
	const rest = more > 0 ? [[null, null, null, null, null, words.unlisted(number(locale, more)), null]] : [];
	const rows = problems.map((one) => [
		words[one.severity],
		one.file,
		one.row,
		one.column,
		one.value,
		problemText(locale, one),
		one.code
	]);
	return csv(head, [...rows, ...rest], { bom: true, separator: ',', decimal: '.' });
}
