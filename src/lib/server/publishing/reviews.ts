import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release, SubmittedFile } from '$lib/model/release';
import { emptyReview, type Review } from '$lib/model/submission';
import { logFailure } from '../failure';
import { shapeOf } from '../intake/propose';
import type { Progress } from '../intake/reading';
import { rememberMapping } from '../ledger/mappings';
import {
	changeSubmission,
	discardSubmission,
	submissionOf,
	submissionsOf,
	submit,
	type Submission
} from '../ledger/submissions';
import { kept } from '../warehouse/in-use';
import { problemsFile } from './check';
import { type Pipe, publishDifferences } from './pipe';
import { checkSubmission, comparedDatasets } from './submission-check';

/** What became of an order to publish. */
export type PublishOutcome =
	| { kind: 'published'; release: Release }
	/** A second person has to publish it, or its hour has to come. */
	| { kind: 'waits'; for: 'approval' | 'hour' }
	| { kind: 'refused'; why: 'errors' | 'warnings' | 'conflicts' | 'nothing' | 'status' | 'self' };

/** Who publishes, under what name, and when (ISO time in UTC) if not now. */
export interface PublishOrder {
	title: string;
	by: string;
	at: string | null;
}

interface Running {
	progress: Progress | null;
	stop: AbortController;
	ended: Promise<void>;
}

const tick = 15_000;

/** Submissions between the file and the release: checked in the background, decided upon, published. */
export class Reviews {
	private readonly running = new Map<string, Running>();
	private readonly clock = setInterval(() => void this.publishDue(), tick);

	constructor(
		private readonly pipe: Pipe,
		private readonly options: { requireApproval: boolean }
	) {
		this.clock.unref();
	}

	/** The folder with what a check of that submission found. */
	folderOf = (id: string): string => join(this.pipe.warehouse.folder, id);

	/** How far the check of a submission is; null when none runs. */
	progress = (id: string): Progress | null => this.running.get(id)?.progress ?? null;

	/** Keeps files with what is decided about them from the start, begins to check them, and gives the id of the submission. */
	async create(
		files: SubmittedFile[],
		by: string,
		decided: (review: Review) => Review = (review) => review
	): Promise<string> {
		const { db } = this.pipe.ledger;
		const id = await submit(db, files, by, decided(emptyReview(files.length)));
		this.start(id);
		return id;
	}

	/** Ends when no check of that submission runs any more. */
	async settled(id: string): Promise<void> {
		await this.running.get(id)?.ended;
	}

	/** Changes what was decided; a decision about how files are read lets them be checked again. */
	async decide(id: string, decide: (review: Review) => Review): Promise<boolean> {
		const { db } = this.pipe.ledger;
		const submission = await submissionOf(db, id);
		if (submission?.status !== 'review') return false;
		const review = decide(submission.review);
		// What is taken away matters to the check only where others may name it.
		const guarded = (one: Review) => one.removed.filter((name) => kept.includes(name));
		const reading = (one: Review) => JSON.stringify({ ...one, acknowledged: 0, removed: guarded(one) });
		const again = reading(review) !== reading(submission.review);
		const change = again ? { review: { ...review, acknowledged: 0 }, status: 'checking' as const } : { review };
		if (!(await changeSubmission(db, id, ['review'], change))) return false;
		if (again) this.start(id);
		return true;
	}

	/** Checks a submission once more. */
	async recheck(id: string): Promise<void> {
		if (await changeSubmission(this.pipe.ledger.db, id, ['review'], { status: 'checking' })) this.start(id);
	}

	/** Publishes a submission, or says why not; nothing of it is published unless all is. */
	publish(id: string, order: PublishOrder): Promise<PublishOutcome> {
		return this.pipe.write(async () => {
			const { ledger } = this.pipe;
			const submission = await submissionOf(ledger.db, id);
			if (!submission || !['review', 'approval'].includes(submission.status)) return refused('status');
			const wanted = await this.obstacle(submission);
			if (wanted) return refused(wanted);
			const own = submission.created_by === order.by;
			if (this.options.requireApproval && own) {
				if (submission.status === 'approval') return refused('self');
				const change = { status: 'approval' as const, title: order.title, publish_at: order.at };
				await changeSubmission(ledger.db, id, ['review'], change);
				return { kind: 'waits', for: 'approval' };
			}
			const at = order.at ?? submission.publish_at;
			const approved_by = this.options.requireApproval ? order.by : null;
			if (at !== null && Date.parse(at) > Date.now()) {
				const change = { status: 'scheduled' as const, title: order.title, publish_at: at, approved_by };
				await changeSubmission(ledger.db, id, ['review', 'approval'], change);
				return { kind: 'waits', for: 'hour' };
			}
			return this.release(submission, { ...order, approved_by });
		});
	}

	/** Takes a submission that waits back to review. */
	withdraw = (id: string): Promise<boolean> =>
		changeSubmission(this.pipe.ledger.db, id, ['approval', 'scheduled'], {
			status: 'review',
			publish_at: null,
			approved_by: null
		});

	/** Gives a submission up; a check that runs ends. */
	async discard(id: string): Promise<boolean> {
		this.running.get(id)?.stop.abort();
		await this.settled(id);
		const gone = await discardSubmission(this.pipe.ledger.db, id);
		if (gone) await rm(this.folderOf(id), { recursive: true, force: true });
		return gone;
	}

	/** Goes on where an earlier process ended: checks that were cut off begin anew, hours that have passed are kept. */
	async resume(): Promise<void> {
		for (const { id, files } of await submissionsOf(this.pipe.ledger.db, ['checking'])) {
			if (files.length === 0) await discardSubmission(this.pipe.ledger.db, id);
			else this.start(id);
		}
		await this.tidy();
		await this.publishDue();
	}

	/** Takes away what an earlier process left in the folder: everything but the submissions that are still open. */
	private async tidy(): Promise<void> {
		const { folder } = this.pipe.warehouse;
		const open = await submissionsOf(this.pipe.ledger.db, ['checking', 'review', 'approval', 'scheduled']);
		const kept = new Set(open.map(({ id }) => id));
		for (const name of await readdir(folder))
			if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
	}

	/** Ends every check; `resume` begins them anew. */
	async pause(): Promise<void> {
		const all = [...this.running.values()];
		for (const { stop } of all) stop.abort();
		await Promise.all(all.map(({ ended }) => ended));
	}

	/** Ends every check; they begin anew at the next start. */
	close(): Promise<void> {
		clearInterval(this.clock);
		return this.pause();
	}

	/** Publishes what is under embargo and whose hour has come; what cannot be published goes back to review with the reason. */
	private async publishDue(): Promise<void> {
		const now = new Date().toISOString();
		for (const { id, publish_at, title } of await submissionsOf(this.pipe.ledger.db, ['scheduled'])) {
			if (publish_at === null || publish_at > now) continue;
			await this.pipe.write(async () => {
				const submission = await submissionOf(this.pipe.ledger.db, id);
				if (submission?.status !== 'scheduled') return;
				const obstacle = await this.obstacle(submission);
				const order = { title: title ?? '', by: submission.created_by, approved_by: submission.approved_by };
				const outcome = obstacle ? refused(obstacle) : await this.release(submission, order);
				if (outcome.kind === 'refused')
					await changeSubmission(this.pipe.ledger.db, id, ['scheduled'], { status: 'review', note: outcome.why });
			});
		}
	}

	/** What stands against publishing; checks again where something was published since. */
	private async obstacle(submission: Submission): Promise<'errors' | 'warnings' | 'conflicts' | null> {
		let { report } = submission;
		const { id, review } = submission;
		if (!report) return 'errors';
		const conflicts = report.conflicts;
		if (report.base !== this.pipe.warehouse.release || !(await this.isStaged(submission))) {
			report = await this.check(submission, new AbortController().signal);
			await changeSubmission(this.pipe.ledger.db, id, [submission.status], {
				report,
				base_release: report.base,
				...(report.conflicts > 0 && { status: 'review', note: 'conflicts' })
			});
			if (report.conflicts > conflicts) return 'conflicts';
		}
		if (report.errors > 0) return 'errors';
		return report.warnings > review.acknowledged ? 'warnings' : null;
	}

	/** Whether what the check found is still on disk. */
	private isStaged = ({ id }: Submission): Promise<boolean> =>
		access(problemsFile(this.folderOf(id))).then(
			() => true,
			() => false
		);

	private async release(
		submission: Submission,
		{ title, by, approved_by }: { title: string; by: string; approved_by: string | null }
	): Promise<PublishOutcome> {
		const { id, review, report } = submission;
		const { db } = this.pipe.ledger;
		const folder = this.folderOf(id);
		const datasets = await comparedDatasets(folder);
		const order = { submission: id, folder, title, by };
		// What others published is not theirs to take away.
		const removed = review.units === null ? review.removed : [];
		const release = await publishDifferences(this.pipe, order, datasets, removed);
		if (!release) return refused('nothing');
		await changeSubmission(db, id, ['published'], { approved_by });
		for (const { dataset, look } of report?.files ?? []) {
			if (!look?.mapping) continue;
			const { mapping } = look;
			const shape = shapeOf(
				dataset,
				mapping.columns.map(({ header }) => header)
			);
			await rememberMapping(db, { dataset, shape, mapping, by });
		}
		await rm(folder, { recursive: true, force: true });
		return { kind: 'published', release };
	}

	/** Checks a submission in the background. */
	private start(id: string): void {
		const stop = new AbortController();
		const running: Running = { progress: null, stop, ended: Promise.resolve() };
		this.running.set(id, running);
		running.ended = this.run(id, stop.signal)
			.catch((error: unknown) => this.failed(id, error, stop.signal))
			.finally(() => {
				if (this.running.get(id) === running) this.running.delete(id);
			});
	}

	private async run(id: string, signal: AbortSignal): Promise<void> {
		const { db } = this.pipe.ledger;
		const submission = await submissionOf(db, id);
		if (submission?.status !== 'checking') return;
		const report = await this.check(submission, signal);
		await changeSubmission(db, id, ['checking'], { status: 'review', report, base_release: report.base, note: null });
	}

	private check(submission: Submission, signal: AbortSignal): Promise<NonNullable<Submission['report']>> {
		const tell = (progress: Progress) => {
			const running = this.running.get(submission.id);
			if (running) running.progress = progress;
		};
		return checkSubmission(this.pipe, submission, this.folderOf(submission.id), { tell, signal });
	}

	private async failed(id: string, error: unknown, signal: AbortSignal): Promise<void> {
		if (signal.aborted) return;
		const note = `failed ${logFailure(error, 500, `/data/submissions/${id}`)}`;
		await changeSubmission(this.pipe.ledger.db, id, ['checking'], { status: 'review', note, report: null });
	}
}

const refused = (why: Extract<PublishOutcome, { kind: 'refused' }>['why']): PublishOutcome => ({
	kind: 'refused',
	why
});
