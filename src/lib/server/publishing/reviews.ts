import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SubmittedFile } from '$lib/model/release';
import { emptyReview, hasHandIn, type Review } from '$lib/model/submission';
import { isFull } from '../disk-room';
import { logFailure } from '../failure';
import { turns } from '../queue';
import type { Progress } from '../intake/reading';
import type { Actor } from '../ledger/audit';
import { isAway } from '../ledger/away';
import {
	changeSubmission,
	discardSubmission,
	openStatuses,
	submissionOf,
	submissionsOf,
	submit
} from '../ledger/submissions';
import { kept } from '../warehouse/in-use';
import { begun } from './looked-at-again';
import type { Pipe } from './pipe';
import {
	type PublishOrder,
	type PublishOutcome,
	publishScheduled,
	publishSubmission,
	submissionFolder
} from './publish-submission';
import { type CheckRun, RunningChecks } from './running-checks';
import { checkSubmission } from './submission-check';

const tick = 15_000;

/** Submissions between the file and the release: checked in the background, decided upon, published. */
export class Reviews {
	private readonly checks = new RunningChecks();
	/** What is done to one submission is done in turn: nobody decides about what is being published. */
	private readonly turn = turns();
	/** Files on their way into the ledger, and what they wait for while another ledger is put in its place. */
	private readonly creating = new Set<Promise<unknown>>();
	private paused: PromiseWithResolvers<null> | null = null;
	private resuming: Promise<void> = Promise.resolve();
	private readonly clock = setInterval(() => {
		this.look().catch((error: unknown) => logFailure(error, 500, '/data/submissions'));
	}, tick);

	constructor(
		private readonly pipe: Pipe,
		private readonly options: { requireApproval: boolean }
	) {
		this.clock.unref();
	}

	/** The folder with what a check of that submission found. */
	folderOf = (id: string): string => submissionFolder(this.pipe, id);

	/** How far the check of a submission is; null when none runs. */
	progress = (id: string): Progress | null => this.checks.progress(id);

	/** Keeps files with what is decided about them from the start, begins to check them, and gives the id of the submission. */
	async create(
		files: SubmittedFile[],
		by: string,
		decided: (review: Review) => Review = (review) => review
	): Promise<string> {
		await this.paused?.promise;
		const keeping = submit(this.pipe.ledger.db, files, by, decided(emptyReview(files.length)));
		this.creating.add(keeping);
		try {
			const id = await keeping;
			this.start(id);
			return id;
		} finally {
			this.creating.delete(keeping);
		}
	}

	/** Ends when no check of that submission runs any more. */
	settled = (id: string): Promise<void> => this.checks.settled(id);

	/** Changes what was decided; a decision about how files are read lets them be checked again. */
	decide(id: string, by: string, decide: (review: Review) => Review): Promise<boolean> {
		return this.turn(id, async () => {
			const { db } = this.pipe.ledger;
			const submission = await submissionOf(db, id);
			if (submission?.status !== 'review') return false;
			const decided = decide(submission.review);
			const plain = (one: Review) => JSON.stringify({ ...one, acknowledged: 0 });
			const isNew = plain(decided) !== plain(submission.review) && !hasHandIn(submission, by);
			const review = isNew ? { ...decided, hands: [...decided.hands, by] } : decided;
			// What is taken away matters to the check only where others may name it.
			const guarded = (one: Review) => one.removed.filter((name) => kept.includes(name));
			const reading = (one: Review) => plain({ ...one, hands: [], removed: guarded(one) });
			const again = reading(review) !== reading(submission.review);
			const change = again ? { review: { ...review, acknowledged: 0 }, ...begun } : { review };
			if (!(await changeSubmission(db, id, ['review'], change))) return false;
			if (again) this.start(id);
			return true;
		});
	}

	/** Checks a submission once more. */
	recheck(id: string): Promise<void> {
		return this.turn(id, async () => {
			if (await changeSubmission(this.pipe.ledger.db, id, ['review'], begun)) this.start(id);
		});
	}

	/** Publishes a submission, or says why not; nothing of it is published unless all is. */
	publish(id: string, order: PublishOrder): Promise<PublishOutcome> {
		return this.inTurnToWrite(id, () => publishSubmission(this.pipe, id, { ...order, ...this.options }));
	}

	private inTurnToWrite = <T>(id: string, job: () => Promise<T>): Promise<T> =>
		this.turn(id, () => this.pipe.write(job));

	/** Takes a submission that waits back to review. */
	withdraw(id: string, { who, from }: Actor): Promise<boolean> {
		const change = { status: 'review' as const, publish_at: null, approved_by: null };
		const deed = { actor: who, action: 'withdrawn', from } as const;
		return this.turn(id, () => changeSubmission(this.pipe.ledger.db, id, ['approval', 'scheduled'], change, deed));
	}

	/** Gives a submission up; a check that runs ends. */
	discard(id: string): Promise<boolean> {
		return this.turn(id, async () => {
			// Here, since a decision in the turn before may have begun a check.
			await this.checks.stop(id);
			const gone = await discardSubmission(this.pipe.ledger.db, id);
			if (gone) await rm(this.folderOf(id), { recursive: true, force: true });
			return gone;
		});
	}

	/** Begins checks that were cut off anew; hours that have passed are kept. What was to be published at once is given up. */
	resume(): Promise<void> {
		const resuming = this.beginAnew();
		this.resuming = resuming.catch(() => undefined);
		return resuming;
	}

	private async beginAnew(): Promise<void> {
		const { paused } = this;
		this.paused = null;
		paused?.resolve(null);
		for (const { id, direct } of await submissionsOf(this.pipe.ledger.db, ['checking'])) {
			if (direct) await discardSubmission(this.pipe.ledger.db, id);
			else this.start(id);
		}
		await this.publishDue();
	}

	/** Takes away what an earlier process left in the folder: everything but the submissions that are still open. */
	async tidy(): Promise<void> {
		const { folder } = this.pipe.warehouse;
		const known = new Set((await submissionsOf(this.pipe.ledger.db, openStatuses)).map(({ id }) => id));
		for (const name of await readdir(folder))
			if (!known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
	}

	/** Forgets what checks found, after another ledger was put in the place of theirs. */
	async forget(): Promise<void> {
		for (const { id } of await submissionsOf(this.pipe.ledger.db, openStatuses))
			await rm(this.folderOf(id), { recursive: true, force: true });
	}

	/** Ends every check and lets no file come in until `resume`, which begins the checks anew. */
	async pause(): Promise<void> {
		this.paused ??= Promise.withResolvers<null>();
		await Promise.allSettled(this.creating);
		await this.checks.stop();
	}

	/** Ends every check; they begin anew at the next start. */
	async close(): Promise<void> {
		clearInterval(this.clock);
		// What a restored ledger began must not ask a closed one.
		await this.resuming;
		await this.pause();
	}

	/** Does what time brings, and what a full disk has put off. */
	private async look(): Promise<void> {
		// The queue itself brings the warehouse up to the ledger.
		await this.pipe.write(() => Promise.resolve());
		if (this.paused) return;
		for (const { id, direct } of await submissionsOf(this.pipe.ledger.db, ['checking']))
			if (!direct && !this.checks.runs(id)) this.start(id);
		await this.publishDue();
	}

	/** Publishes what is under embargo and whose hour has come; what cannot be published goes back to review with the reason. */
	private async publishDue(): Promise<void> {
		const now = new Date().toISOString();
		for (const { id, publish_at } of await submissionsOf(this.pipe.ledger.db, ['scheduled'])) {
			if (publish_at === null || publish_at > now) continue;
			const back = (change: { note: string; report?: null }) =>
				changeSubmission(this.pipe.ledger.db, id, ['scheduled'], { status: 'review', ...change });
			await this.inTurnToWrite(id, async () => {
				const outcome = await publishScheduled(this.pipe, id);
				if (outcome?.kind === 'refused') await back({ note: outcome.why });
			}).catch((error: unknown) => {
				const note = failure(id, error);
				// It is tried again until there is room, and the ledger is back.
				return isFull(error) || isAway(error) ? undefined : back({ note, report: null });
			});
		}
	}

	/** Checks a submission in the background; where checks may not begin, `resume` begins it. */
	private start(id: string): void {
		if (this.paused) return;
		const { db } = this.pipe.ledger;
		const check = async (run: CheckRun) => {
			const submission = await submissionOf(db, id);
			if (submission?.status !== 'checking') return;
			const report = await checkSubmission(this.pipe, submission, this.folderOf(id), run);
			await changeSubmission(db, id, ['checking'], { status: 'review', report, base_release: report.base });
		};
		this.checks.start(id, check, async (error) => {
			// It is checked again once the ledger is back.
			if (isAway(error)) return void failure(id, error);
			await changeSubmission(db, id, ['checking'], { status: 'review', note: failure(id, error), report: null }).catch(
				// Where not even that can be written down, it is checked again in a while.
				(unwritten: unknown) => logFailure(unwritten, 500, `/data/submissions/${id}`)
			);
		});
	}
}

/** Logs what went wrong, and gives the note by which the page says so. */
function failure(id: string, error: unknown): string {
	const code = logFailure(error, 500, `/data/submissions/${id}`);
	return isFull(error) ? 'failed full' : `failed ${code}`;
}
