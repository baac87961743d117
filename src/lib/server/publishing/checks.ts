import { isFull } from '../disk-room';
import { logFailure } from '../failure';
import { isAway } from '../ledger/away';
import { changeSubmission, submissionOf, submissionsOf, unattended, type Unchanged } from '../ledger/submissions';
import type { Pipe } from './pipe';
import { type CheckRun, RunningChecks } from './running-checks';
import { checkSubmission } from './submission-check';

/** Another node that gives no sign of life for so many looks of this one does not check any more. */
const mostSilences = 3;

/** The checks of submissions that this node does, where other nodes do those of others. */
export class Checks extends RunningChecks {
	/** Checks that no check of this node is: the last sign of life of each, and how often this node has seen no newer one. */
	private others = new Map<string, { sign: string; silences: number }>();

	constructor(private readonly pipe: Pipe) {
		super();
	}

	/** Checks a submission in the background; where checks are held, whoever looks next begins it. */
	async begin(id: string): Promise<void> {
		if (this.isHeld) return this.leave(id);
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
			// It may work once the ledger can be reached throughout.
			if (isAway(error)) return this.leave(id);
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
		if (this.pipe.ledger.shared)
			for (const { id, stop } of running) if (!(await changeSubmission(db, id, ['checking'], {}))) stop();
		const waiting = checking.filter(({ id }) => !this.runs(id));
		const before = this.others;
		this.others = new Map();
		for (const { id, updated_at: sign } of waiting) {
			const seen = before.get(id);
			// By what this node sees: the clocks of the others may be wrong.
			const silences = seen?.sign === sign ? seen.silences + 1 : 0;
			this.others.set(id, { sign, silences });
			if (await this.isLeft(id, sign, silences)) await this.begin(id);
		}
	}

	/** Ends all; other nodes go on with them at once. */
	override async hold(): Promise<void> {
		const running = this.now();
		await super.hold();
		for (const { id } of running)
			await this.leave(id).catch((error: unknown) => logFailure(error, 500, `/data/submissions/${id}`));
	}

	private async leave(id: string): Promise<void> {
		const { db, shared } = this.pipe.ledger;
		if (shared) await changeSubmission(db, id, ['checking'], { updated_at: unattended });
	}

	/** Whether nobody does a check, so that this node may. */
	private async isLeft(id: string, updated_at: string, silences: number): Promise<boolean> {
		if (!this.pipe.ledger.shared) return true;
		if (updated_at !== unattended && silences < mostSilences) return false;
		// Of several nodes that wait, one takes it over.
		return changeSubmission(this.pipe.ledger.db, id, ['checking'], {}, { as: { updated_at } });
	}
}

/** Logs what went wrong with a submission, and gives the note by which the page says so. */
export function failureNote(id: string, error: unknown): string {
	const code = logFailure(error, 500, `/data/submissions/${id}`);
	return isFull(error) ? 'failed full' : `failed ${code}`;
}
