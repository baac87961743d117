import { rm } from 'node:fs/promises';
import type { Release } from '$lib/model/release';
import { hasHandIn, report as reportSchema, takenAway, type Report } from '$lib/model/submission';
import { shapeOf } from '../intake/propose';
import { Overtaken } from '../ledger/ledger';
import { rememberMapping } from '../ledger/mappings';
import { changeSubmission, submissionOf, type Submission, type SubmissionChange } from '../ledger/submissions';
import { publishDifferences, type Pipe, type Publisher } from './pipe';
import type { CheckRun } from './running-checks';
import { agree, folderFor, isStaged, submissionFolder } from './staged';
import { checkAgain, checkSubmission, comparedDatasets } from './submission-check';

/** What became of an order to publish. */
export type PublishOutcome =
	| { kind: 'published'; release: Release }
	/** A second person has to publish it, or its hour has to come. */
	| { kind: 'waits'; for: 'approval' | 'hour' }
	| { kind: 'refused'; why: Obstacle | 'nothing' | 'self' | 'unsubmitted' };

/** What stands against publishing before anything is compared with what is published. */
type Obstacle = 'errors' | 'warnings' | 'conflicts' | 'differs' | 'status';

/** Who publishes, from where, under what name, and when (ISO time in UTC) if not now. */
export interface PublishOrder extends Publisher {
	at: string | null;
}

const refused = (why: Extract<PublishOutcome, { kind: 'refused' }>['why']): PublishOutcome => ({
	kind: 'refused',
	why
});

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
	const ready = await readyToPublish(pipe, submission);
	if (typeof ready === 'string') return refused(ready);
	// Somebody may decide something at another node in the meantime.
	const { decided } = submission;
	if (requireApproval && submission.status === 'review') {
		const change = { status: 'approval' as const, title: order.title, publish_at: order.at, note: null };
		const deed = { actor: order.by, action: 'handed_in', from } as const;
		const changed = await changeSubmission(db, id, ['review'], change, { deed, as: { decided } });
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
		const changed = await changeSubmission(db, id, [submission.status], change, { deed, as: { decided } });
		return changed ? { kind: 'waits', for: 'hour' } : refused('status');
	}
	return releaseOf(pipe, ready, { title: order.title, by: order.by, from, approved_by });
}

/** Publishes, in the same way, a submission whose hour has come; null where it does not wait for one any more. */
export async function publishScheduled(pipe: Pipe, id: string): Promise<PublishOutcome | null> {
	const submission = await submissionOf(pipe.ledger.db, id);
	if (submission?.status !== 'scheduled') return null;
	const ready = await readyToPublish(pipe, submission);
	if (typeof ready === 'string') return refused(ready);
	const { title, created_by, approved_by } = submission;
	return releaseOf(pipe, ready, { title: title ?? '', by: approved_by ?? created_by, approved_by });
}

/** A check that nobody watches. */
const unseen: CheckRun = { signal: new AbortController().signal, tell: () => undefined };

/** A submission whose differences are here, made against the newest release. */
interface Ready extends Submission {
	report: Report;
	folder: string;
}

/** A submission as it can be published, or what stands against it; checks again where something was published since, or nothing is here. */
async function readyToPublish(pipe: Pipe, submission: Submission): Promise<Ready | Obstacle> {
	const { id, status, review, decided, report: earlier } = submission;
	if (!earlier) return 'errors';
	const change = async (change: SubmissionChange) =>
		changeSubmission(pipe.ledger.db, id, [status], change, { as: { decided } });
	let report = earlier;
	if (earlier.base !== pipe.warehouse.release) {
		report = await checkSubmission(pipe, submission, unseen);
		const why = report.conflicts > 0 ? 'conflicts' : columnsOf(report) === columnsOf(earlier) ? null : 'differs';
		const back = why && { status: 'review' as const, note: why };
		if (!(await change({ report, base_release: report.base, ...back }))) return 'status';
		if (why) return why;
	} else if (!(await isStaged(folderFor(pipe, submission, earlier)))) {
		report = await checkAgain(pipe, submission, earlier, unseen);
		if (!agree(submission, report))
			// What would be published is not what was looked at.
			return (await change({ report, status: 'review', note: 'differs' })) ? 'differs' : 'status';
	}
	if (report.errors > 0) return 'errors';
	if (report.warnings > review.acknowledged) return 'warnings';
	return { ...submission, report, folder: folderFor(pipe, submission, report) };
}

/** What the columns of the files were read as: where nobody has said it, a file of that shape that was published since may tell. */
const columnsOf = (report: Report): string =>
	JSON.stringify(reportSchema.parse(report).files.map(({ look }) => look?.mapping ?? null));

/** Publishes what the check found; nothing of it is published unless all is. */
async function releaseOf(
	pipe: Pipe,
	{ id, review, report, folder, status, decided }: Ready,
	{ approved_by, ...publisher }: Publisher & { approved_by: string | null }
): Promise<PublishOutcome> {
	const { db } = pipe.ledger;
	const order = { submission: id, as: { status, decided }, folder, ...publisher };
	const publishing = publishDifferences(pipe, order, await comparedDatasets(folder), takenAway(review));
	const release = await publishing.catch((error: unknown) => {
		if (error instanceof Overtaken) return 'status' as const;
		throw error;
	});
	if (release === 'status') return refused(release);
	if (!release) return refused('nothing');
	await changeSubmission(db, id, ['published'], { approved_by });
	for (const { dataset, look } of report.files) {
		if (!look?.mapping) continue;
		const { mapping } = look;
		const shape = shapeOf(
			dataset,
			mapping.columns.map(({ header }) => header)
		);
		await rememberMapping(db, { dataset, shape, mapping, by: publisher.by });
	}
	await rm(submissionFolder(pipe, id), { recursive: true, force: true });
	return { kind: 'published', release };
}
