import { setTimeout } from 'node:timers/promises';
import { isFull } from '../disk-room';
import { logFailure } from '../failure';
import type { Progress } from '../intake/reading';
import { isAway } from '../ledger/away';
import { submissionOf, type Submission } from '../ledger/submissions';
import type { Pipe } from './pipe';
import { RunningChecks } from './running-checks';
import { agree, folderFor, isStaged } from './staged';
import { checkAgain } from './submission-check';

/** What a check found, as this node has it. */
export type Found =
	| { is: 'here'; folder: string }
	/** A check runs, or what another node found is being found here too. */
	| { is: 'coming'; progress: Progress | null }
	/** It could not be found here; the code is that of the log, or `full`. */
	| { is: 'failed'; code: string }
	/** No check has ended well, or the submission is not open any more. */
	| { is: 'nothing' };

/** What checks found, on this node: what another one found is found here again once somebody asks for it. */
export class FoundHere extends RunningChecks {
	private readonly failures = new Map<string, string>();

	constructor(
		private readonly pipe: Pipe,
		/** Lets a submission under review be checked anew; false where it is not under review as it was. */
		private readonly checkAnew: (submission: Submission) => Promise<boolean>
	) {
		super();
	}

	/** What the check found that the report of a submission tells; waits so long for it to be here. */
	async of(submission: Submission, waitMs: number): Promise<Found> {
		const { id, report, status } = submission;
		if (!report || status === 'published' || status === 'discarded') return { is: 'nothing' };
		const folder = folderFor(this.pipe, submission, report);
		if (!(await isStaged(folder)) && !this.failures.has(folder)) {
			if (!this.runs(id)) this.find(submission, report, folder);
			await Promise.race([this.settled(id), setTimeout(waitMs, null, { ref: false })]);
		}
		if (await isStaged(folder)) return { is: 'here', folder };
		const code = this.failures.get(folder);
		return code === undefined ? { is: 'coming', progress: this.progress(id) } : { is: 'failed', code };
	}

	private find(submission: Submission, report: NonNullable<Submission['report']>, folder: string): void {
		const { id } = submission;
		this.start(
			id,
			async (run) => {
				const again = await checkAgain(this.pipe, submission, report, run);
				if (agree(submission, again) || (await this.checkAnew(submission))) return;
				// Somebody has changed it since it was read.
				if ((await submissionOf(this.pipe.ledger.db, id))?.updated_at !== submission.updated_at) return;
				throw new Error(`Submission ${id} reads differently from its report`);
			},
			async (error) => {
				// It may be found once the ledger can be reached throughout.
				if (isAway(error)) return;
				const code = logFailure(error, 500, `/data/submissions/${id}`);
				this.failures.set(folder, isFull(error) ? 'full' : code);
			}
		);
	}

	/** Lets what failed be tried again. */
	retry(): void {
		this.failures.clear();
	}
}
