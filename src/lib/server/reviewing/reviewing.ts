import type { Locale } from '$lib/i18n/locale';
import type { DatasetName } from '$lib/model/datasets';
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

/** Whether publishing takes away the rows of a dataset that the files do not have. */
export const isRemoved = ({ review }: Submission, dataset: DatasetName): boolean =>
	review.units === null && review.removed.includes(dataset);

/** How many rows publishing would add, change and remove. */
export function changeCount(submission: Submission): number {
	const { report } = submission;
	if (report === null) return 0;
	const removed = report.files.filter(({ dataset }) => isRemoved(submission, dataset));
	return (
		report.difference.added +
		report.difference.changed +
		removed.reduce((sum, { difference }) => sum + difference.missing, 0)
	);
}
