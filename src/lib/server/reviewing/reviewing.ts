import type { Locale } from '$lib/i18n/locale';
import type { Reference } from '$lib/model/reference';
import type { Submission } from '../ledger/submissions';
import type { ServerState } from '../state';

/** What the page of a submission goes by. */
export interface Reviewing {
	state: ServerState;
	reference: Reference;
	locale: Locale;
	submission: Submission;
	/** Who looks at it. */
	by: string;
	url: URL;
}

/** How many rows publishing would add, change and remove. */
export const changeCount = ({ review, report }: Submission): number =>
	report === null
		? 0
		: report.difference.added +
			report.difference.changed +
			report.files.reduce(
				(sum, file) => sum + (review.removed.includes(file.dataset) ? file.difference.missing : 0),
				0
			);
