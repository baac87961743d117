import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '$lib/model/release';
import { hasHandIn, takenAway } from '$lib/model/submission';
import { shapeOf } from '../intake/propose';
import { rememberMapping } from '../ledger/mappings';
import { changeSubmission, submissionOf, type Submission } from '../ledger/submissions';
import { problemsFile } from './check';
import { publishDifferences, type Pipe, type Publisher } from './pipe';
import type { CheckRun } from './running-checks';
import { checkSubmission, comparedDatasets } from './submission-check';

/** What became of an order to publish. */
export type PublishOutcome =
	| { kind: 'published'; release: Release }
	/** A second person has to publish it, or its hour has to come. */
	| { kind: 'waits'; for: 'approval' | 'hour' }
	| { kind: 'refused'; why: 'errors' | 'warnings' | 'conflicts' | 'nothing' | 'status' | 'self' | 'unsubmitted' };

/** Who publishes, from where, under what name, and when (ISO time in UTC) if not now. */
export interface PublishOrder extends Publisher {
	at: string | null;
}

const refused = (why: Extract<PublishOutcome, { kind: 'refused' }>['why']): PublishOutcome => ({
	kind: 'refused',
	why
});

/** The folder with what a check of a submission found. */
export const submissionFolder = ({ warehouse }: Pipe, id: string): string => join(warehouse.folder, id);

/** Publishes a submission, as the job of the queue that runs, lets it wait for a second person or its hour, or says why not. */
export async function publishSubmission(
	pipe: Pipe,
	id: string,
	{ requireApproval, ...order }: PublishOrder & { requireApproval: boolean }
): Promise<PublishOutcome> {
	const { db } = pipe.ledger;
	const { from = null } = order;
	const submission = await submissionOf(db, id);
	if (!submission || !['review', 'approval'].includes(submission.status)) return refused('status');
	if (requireApproval) {
		const own = hasHandIn(submission, order.by);
		if (submission.status === 'approval' && own) return refused('self');
		if (submission.status === 'review' && !own) return refused('unsubmitted');
	}
	const obstacle = await obstacleTo(pipe, submission);
	if (obstacle) return refused(obstacle);
	if (requireApproval && submission.status === 'review') {
		const change = { status: 'approval' as const, title: order.title, publish_at: order.at, note: null };
		const deed = { actor: order.by, action: 'handed_in', from } as const;
		const changed = await changeSubmission(db, id, ['review'], change, deed);
		return changed ? { kind: 'waits', for: 'approval' } : refused('status');
	}
	const at = order.at ?? submission.publish_at;
	const approved_by = requireApproval ? order.by : null;
	if (at !== null && Date.parse(at) > Date.now()) {
		const change = {
			status: 'scheduled' as const,
			title: order.title,
			publish_at: at,
			approved_by: order.by,
			note: null
		};
		const deed = { actor: order.by, action: 'scheduled', from, detail: { at } } as const;
		const changed = await changeSubmission(db, id, [submission.status], change, deed);
		return changed ? { kind: 'waits', for: 'hour' } : refused('status');
	}
	return releaseOf(pipe, submission, { title: order.title, by: order.by, from, approved_by });
}

/** Publishes, in the same way, a submission whose hour has come; null where it does not wait for one any more. */
export async function publishScheduled(pipe: Pipe, id: string): Promise<PublishOutcome | null> {
	const submission = await submissionOf(pipe.ledger.db, id);
	if (submission?.status !== 'scheduled') return null;
	const obstacle = await obstacleTo(pipe, submission);
	if (obstacle) return refused(obstacle);
	const { title, created_by, approved_by } = submission;
	return releaseOf(pipe, submission, { title: title ?? '', by: approved_by ?? created_by, approved_by });
}

/** A check that nobody watches. */
const unseen: CheckRun = { signal: new AbortController().signal, tell: () => undefined };

/** What stands against publishing; checks again where something was published since. */
async function obstacleTo(pipe: Pipe, submission: Submission): Promise<'errors' | 'warnings' | 'conflicts' | null> {
	let { report } = submission;
	const { id, review } = submission;
	const folder = submissionFolder(pipe, id);
	if (!report) return 'errors';
	if (report.base !== pipe.warehouse.release || !(await isStaged(folder))) {
		report = await checkSubmission(pipe, submission, folder, unseen);
		await changeSubmission(pipe.ledger.db, id, [submission.status], {
			report,
			base_release: report.base,
			...(report.conflicts > 0 && { status: 'review', note: 'conflicts' })
		});
		if (report.conflicts > 0) return 'conflicts';
	}
	if (report.errors > 0) return 'errors';
	return report.warnings > review.acknowledged ? 'warnings' : null;
}

/** Whether what the check found is still on disk. */
const isStaged = (folder: string): Promise<boolean> =>
	access(problemsFile(folder)).then(
		() => true,
		() => false
	);

/** Publishes what the check found; nothing of it is published unless all is. */
async function releaseOf(
	pipe: Pipe,
	submission: Submission,
	{ approved_by, ...publisher }: Publisher & { approved_by: string | null }
): Promise<PublishOutcome> {
	const { id, review, report } = submission;
	const { db } = pipe.ledger;
	const folder = submissionFolder(pipe, id);
	const datasets = await comparedDatasets(folder);
	const order = { submission: id, folder, ...publisher };
	const release = await publishDifferences(pipe, order, datasets, takenAway(review));
	if (!release) return refused('nothing');
	await changeSubmission(db, id, ['published'], { approved_by });
	for (const { dataset, look } of report?.files ?? []) {
		if (!look?.mapping) continue;
		const { mapping } = look;
		const shape = shapeOf(
			dataset,
			mapping.columns.map(({ header }) => header)
		);
		await rememberMapping(db, { dataset, shape, mapping, by: publisher.by });
	}
	await rm(folder, { recursive: true, force: true });
	return { kind: 'published', release };
}
