import type { Locale } from '$lib/i18n/locale';
import type { Reference } from '$lib/model/reference';
import { takenAway } from '$lib/model/submission';
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
export function changeCount({ report, review }: Submission): number {
	if (report === null) return 0;
	const removed = report.files.filter(({ dataset }) => takenAway(review).includes(dataset));
	return (
		report.difference.added +
		report.difference.changed +
		removed.reduce((sum, { difference }) => sum + difference.missing, 0)
	);
}
