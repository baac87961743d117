import { isFull } from '../disk-room';
import { logFailure } from '../failure';
import { changeSubmission, submissionOf, submissionsOf, type Unchanged } from '../ledger/submissions';
import type { Pipe } from './pipe';
import { type CheckRun, RunningChecks } from './running-checks';
import { checkSubmission } from './submission-check';

/** The checks of submissions that this node does, where other nodes do those of others. */
export class Checks extends RunningChecks {
	/** Checks that no check of this node is: the last sign of life of each, and when this node first saw it. */
	private others = new Map<string, { sign: string; at: number }>();

	constructor(
		private readonly pipe: Pipe,
		/** Whether other nodes may be checking, and after how long without a sign of life they are not. */
		private readonly options: { shared: boolean; silenceMs: number }
	) {
		super();
	}

	/** Checks a submission in the background; where checks are held, `look` begins it later. */
	begin(id: string): void {
		const { db } = this.pipe.ledger;
		let as: Unchanged = {};
		const check = async (run: CheckRun) => {
			const submission = await submissionOf(db, id);
			if (submission?.status !== 'checking') return;
			as = { decided: submission.decided };
			const report = await checkSubmission(this.pipe, submission, run);
			// Another node may have ended this check, and somebody decided anew since.
			await changeSubmission(db, id, ['checking'], { status: 'review', report, base_release: report.base }, { as });
		};
		const failed = async (error: unknown) => {
			// What was given up, or checked by another node, has nothing left to fail.
			if ((await submissionOf(db, id))?.status !== 'checking') return;
			const change = { status: 'review', note: failureNote(id, error), report: null } as const;
			await changeSubmission(db, id, ['checking'], change, { as });
		};
		this.start(id, check, (error) =>
			// Where not even that can be written down, it is checked again in a while.
			failed(error).catch((unwritten: unknown) => logFailure(unwritten, 500, `/data/submissions/${id}`))
		);
	}

	/** Gives signs of life of what this node checks, ends what need not be checked any more, and begins what nobody checks. */
	async look(): Promise<void> {
		const { db } = this.pipe.ledger;
		const running = this.now();
		const checking = (await submissionsOf(db, ['checking'])).filter(({ direct }) => !direct);
		if (this.options.shared)
			for (const { id, stop } of running) if (!(await changeSubmission(db, id, ['checking'], {}))) stop();
		const waiting = checking.filter(({ id }) => !this.runs(id));
		const before = this.others;
		this.others = new Map();
		for (const { id, updated_at: sign } of waiting) {
			const seen = before.get(id);
			// By this node's own clock: that of the others may be wrong.
			const at = seen?.sign === sign ? seen.at : performance.now();
			this.others.set(id, { sign, at });
			if (await this.isLeft(id, sign, performance.now() - at)) this.begin(id);
		}
	}

	/** Whether nobody does a check, so that this node may. */
	private async isLeft(id: string, updated_at: string, silentMs: number): Promise<boolean> {
		if (!this.options.shared) return true;
		if (silentMs < this.options.silenceMs) return false;
		// Of several nodes that wait, one takes it over.
		return changeSubmission(this.pipe.ledger.db, id, ['checking'], {}, { as: { updated_at } });
	}
}

/** Logs what went wrong with a submission, and gives the note by which the page says so. */
export function failureNote(id: string, error: unknown): string {
	const code = logFailure(error, 500, `/data/submissions/${id}`);
	return isFull(error) ? 'failed full' : `failed ${code}`;
}
