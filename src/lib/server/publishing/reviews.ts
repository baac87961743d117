import { rm } from 'node:fs/promises';
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
	submit,
	type Submission
} from '../ledger/submissions';
import { Checks, failureNote } from './checks';
import { type Found, FoundHere } from './found-here';
import { begun } from './looked-at-again';
import type { Pipe } from './pipe';
import { type PublishOrder, type PublishOutcome, publishScheduled, publishSubmission } from './publish-submission';
import { howRead, submissionFolder } from './staged';
import { sweep, tidy } from './staging-folder';

const tickMs = 15_000;

/** How an office reviews. */
interface ReviewOptions {
	requireApproval: boolean;
	/** How often it is looked what time has brought. */
	tickMs?: number;
}

/** Submissions between the file and the release: checked in the background, decided upon, published. */
export class Reviews {
	private readonly checks: Checks;
	private readonly foundHere: FoundHere;
	/** What is done to one submission is done in turn: nobody decides about what is being published. */
	private readonly turn = turns();
	/** Files on their way into the ledger, and what they wait for while another ledger is put in its place. */
	private readonly creating = new Set<Promise<unknown>>();
	private paused: PromiseWithResolvers<null> | null = null;
	private resuming: Promise<void> = Promise.resolve();
	private readonly clocks: (() => Promise<void>)[];

	constructor(
		private readonly pipe: Pipe,
		private readonly options: ReviewOptions
	) {
		const ms = options.tickMs ?? tickMs;
		this.checks = new Checks(pipe);
		this.foundHere = new FoundHere(pipe, (submission) => this.checkAnew(submission));
		// Signs of life do not wait for what another node publishes.
		this.clocks = [
			regularly(ms, () => (this.paused ? Promise.resolve() : this.checks.look())),
			regularly(ms, () => this.look())
		];
	}

	/** The folder with all that checks of that submission found here. */
	folderOf = (id: string): string => submissionFolder(this.pipe, id);

	/** How far this node's check of a submission is; null when none runs. */
	progress = (id: string): Progress | null => this.checks.progress(id);

	/** What the check of a submission found, as this node has it; where another node has it, waits so long until it is here too. */
	async found(submission: Submission, waitMs = 0): Promise<Found> {
		const { id, status } = submission;
		return status === 'checking'
			? { is: 'coming', progress: this.progress(id) }
			: this.foundHere.of(submission, waitMs);
	}

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
			await this.checks.begin(id);
			return id;
		} finally {
			this.creating.delete(keeping);
		}
	}

	/** Ends when no check of that submission runs here any more. */
	settled = (id: string): Promise<void> => this.checks.settled(id);

	/** Changes what was decided; a decision about how files are read lets them be checked again. */
	decide(id: string, by: string, decide: (review: Review) => Review): Promise<boolean> {
		return this.turn(id, async () => {
			const { db } = this.pipe.ledger;
			for (;;) {
				const submission = await submissionOf(db, id);
				if (submission?.status !== 'review') return false;
				const decided = decide(submission.review);
				const plain = (one: Review) => JSON.stringify({ ...one, acknowledged: 0 });
				const isNew = plain(decided) !== plain(submission.review) && !hasHandIn(submission, by);
				const review = isNew ? { ...decided, hands: [...decided.hands, by] } : decided;
				const again = howRead(review) !== howRead(submission.review);
				const change = again ? { review: { ...review, acknowledged: 0 }, ...begun } : { review };
				// Where somebody decided at another node in the meantime, this is decided on top of it.
				if (!(await changeSubmission(db, id, ['review'], change, { as: { decided: submission.decided } }))) continue;
				if (again) await this.checks.begin(id);
				return true;
			}
		});
	}

	/** Checks a submission once more. */
	async recheck(id: string): Promise<void> {
		await this.turn(id, async () => {
			const submission = await submissionOf(this.pipe.ledger.db, id);
			if (submission) await this.checkAnew(submission);
		});
	}

	private async checkAnew({ id, updated_at }: Submission): Promise<boolean> {
		const changed = await changeSubmission(this.pipe.ledger.db, id, ['review'], begun, { as: { updated_at } });
		if (changed) await this.checks.begin(id);
		return changed;
	}

	/** Publishes a submission, or says why not; nothing of it is published unless all is. */
	publish(id: string, order: PublishOrder): Promise<PublishOutcome> {
		const { requireApproval } = this.options;
		return this.inTurnToWrite(id, () => publishSubmission(this.pipe, id, { ...order, requireApproval }));
	}

	private inTurnToWrite = <T>(id: string, job: () => Promise<T>): Promise<T> =>
		this.turn(id, () => this.pipe.write(job));

	/** Takes a submission that waits back to review. */
	withdraw(id: string, { who, from }: Actor): Promise<boolean> {
		const change = { status: 'review' as const, publish_at: null, approved_by: null };
		const deed = { actor: who, action: 'withdrawn', from } as const;
		const { db } = this.pipe.ledger;
		return this.turn(id, () => changeSubmission(db, id, ['approval', 'scheduled'], change, { deed }));
	}

	/** Gives a submission up; a check that runs ends. */
	discard(id: string): Promise<boolean> {
		return this.turn(id, async () => {
			// Here, since a decision in the turn before may have begun a check.
			await this.checks.stop(id);
			await this.foundHere.stop(id);
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
		this.checks.release();
		this.foundHere.release();
		paused?.resolve(null);
		await this.checks.look();
		// They live only while one publishes, which nobody does during this.
		await this.pipe.write(async () => {
			for (const { id, direct } of await submissionsOf(this.pipe.ledger.db, ['checking']))
				if (direct) await discardSubmission(this.pipe.ledger.db, id);
		});
		await this.publishDue();
	}

	/** Takes away what an earlier process left in the folder: everything but what was found of submissions that are still open. */
	tidy = (): Promise<void> => tidy(this.pipe);

	/** Forgets what checks found, after another ledger was put in the place of theirs. */
	async forget(): Promise<void> {
		for (const { id } of await submissionsOf(this.pipe.ledger.db, openStatuses))
			await rm(this.folderOf(id), { recursive: true, force: true });
	}

	/** Ends every check and lets no file come in until `resume`, which begins the checks anew. */
	async pause(): Promise<void> {
		this.paused ??= Promise.withResolvers<null>();
		await Promise.allSettled(this.creating);
		await Promise.all([this.checks.hold(), this.foundHere.hold()]);
	}

	/** Ends every check; they begin anew at the next start. */
	async close(): Promise<void> {
		for (const end of this.clocks) await end();
		// What a restored ledger began must not ask a closed one.
		await this.resuming;
		await this.pause();
	}

	/** Does what time brings, and what a full disk has put off. */
	private async look(): Promise<void> {
		// The queue itself brings the warehouse up to the ledger.
		await this.pipe.write(() => Promise.resolve());
		if (this.paused) return;
		await this.publishDue();
		this.foundHere.retry();
		await sweep(this.pipe, this.turn);
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
				const note = failureNote(id, error);
				// It is tried again until there is room, and the ledger can be reached.
				return isFull(error) || isAway(error) ? undefined : back({ note, report: null });
			});
		}
	}
}

/** Runs a job every so often, but not again while it runs; gives what ends that. */
function regularly(ms: number, job: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | null = null;
	const clock = setInterval(() => {
		running ??= job()
			.catch((error: unknown) => {
				// That the ledger is away is said once, by the node.
				if (!isAway(error)) logFailure(error, 500, '/data/submissions');
			})
			.finally(() => (running = null));
	}, ms);
	clock.unref();
	return async () => {
		clearInterval(clock);
		await running;
	};
}
