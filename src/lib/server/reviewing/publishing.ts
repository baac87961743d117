import { number } from '$lib/i18n/format';
import { review as messages } from '$lib/i18n/messages/review';
import { shortName } from '$lib/i18n/names';
import { hasHandIn, type Report } from '$lib/model/submission';
import { changeCount, type Reviewing } from './reviewing';

/** What stands beside the button that publishes: the source, a note, the hour, and what is missing. */
export async function publishingOf({ state, reference, submission, locale, by }: Reviewing, report: Report) {
	const words = messages[locale].publish;
	const { review, status } = submission;
	const count = (value: number) => number(locale, value);
	const given = review.given['source_id'] ?? null;
	const source =
		given === null
			? null
			: (reference.source.get(given)?.title ??
				review.supplements.find(({ dataset, row }) => dataset === 'sources' && row['source_id'] === given)?.row[
					'title'
				] ??
				given);
	const needsSource = submission.files.some(
		({ dataset }, position) => dataset === 'results' && report.files[position]?.look?.mapping
	);
	const changes = count(changeCount(submission));
	const own = hasHandIn(submission, by);
	const asks = state.settings.REQUIRE_APPROVAL && own;
	const unsubmitted = state.settings.REQUIRE_APPROVAL && status === 'review' && !own;
	const releases = status === 'published' ? await state.releases() : [];
	const published = releases.find(({ submission_id }) => submission_id === submission.id);
	return {
		source:
			needsSource || source !== null
				? {
						text: source === null ? null : words.sourceIs(source),
						known: reference.tables.sources.map(({ source_id, title }) => ({ value: source_id, text: title }))
					}
				: null,
		note:
			submission.title ??
			noteFor(
				submission.files.map(({ name }) => name),
				report,
				(index) => shortName(index)
			),
		warnings:
			report.warnings > 0
				? {
						count: report.warnings,
						text: words.seen(count(report.warnings)),
						seen: review.acknowledged >= report.warnings
					}
				: null,
		errors: report.errors > 0 ? words.errors(count(report.errors)) : null,
		button: asks ? words.ask(changes) : words.button(changes),
		possible: report.errors === 0 && changeCount(submission) > 0 && !unsubmitted,
		approval: asks ? words.approvalNote : unsubmitted ? words.refused.unsubmitted : null,
		waits: status === 'approval' || status === 'scheduled',
		mayApprove: status === 'approval' && !own,
		self: status === 'approval' && own ? words.selfNote : null,
		refused:
			submission.note !== null && isReason(submission.note, words.refused) ? words.refused[submission.note] : null,
		release: published ? { number: published.number, text: words.done(number(locale, published.number)) } : null
	};
}

const isReason = <T extends object>(text: string, reasons: T): text is keyof T & string => Object.hasOwn(reasons, text);

/** What a release is called unless somebody says more: the editions that it brings, or the names of its files. */
function noteFor(names: string[], report: Report, name: (index: string) => string): string {
	const editions = report.files.flatMap(({ look }) => {
		const { index_code, year } = look?.mapping?.whole ?? {};
		return index_code ? [`${name(index_code)}${year ? ` ${year}` : ''}`] : [];
	});
	return (editions.length > 0 ? [...new Set(editions)] : names).join(', ').slice(0, 300);
}
