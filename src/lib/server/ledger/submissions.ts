import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import type { SubmittedFile } from '$lib/model/release';
import {
	emptyReview,
	report as reportSchema,
	review as reviewSchema,
	submissionStatuses,
	type Report,
	type Review,
	type SubmissionStatus
} from '$lib/model/submission';
import { record, type Deed } from './audit';
import { copyBlob, saveBlob } from './blobs';
import type { LedgerTables } from './tables';

/** One or more files under review, or published. */
export interface Submission {
	id: string;
	created_at: string;
	created_by: string;
	updated_at: string;
	status: SubmissionStatus;
	title: string | null;
	base_release: number | null;
	publish_at: string | null;
	/** The second person, or whoever set its hour; null where nobody has to approve it and it is published at once. */
	approved_by: string | null;
	/** Why it came back to review, in words of nobody's language: a code. */
	note: string | null;
	review: Review;
	/** The review as the ledger keeps it: tells whether somebody has decided since. */
	decided: string | null;
	/** Whether it was to be published at once, with nothing to decide. */
	direct: boolean;
	/** Null until the first check has ended. */
	report: Report | null;
	files: { dataset: DatasetName; name: string; size: number; sha256: string }[];
}

/** What may be changed of a submission. */
export type SubmissionChange = Partial<
	Pick<
		Submission,
		'status' | 'title' | 'base_release' | 'publish_at' | 'approved_by' | 'note' | 'review' | 'report' | 'updated_at'
	>
>;

/** The moment of the last change of a submission that is to be checked and that no node checks. */
export const unattended = '';

/** What of a submission must still be as it was read for a change to be made: other nodes change it too. */
export type Unchanged = Partial<Pick<Submission, 'decided' | 'updated_at'>>;

/** Of what is on its way to a release. */
export const openStatuses = ['checking', 'review', 'approval', 'scheduled'] as const;

const datasetName = z.enum(datasetNames);
const status = z.enum(submissionStatuses);

/** Keeps files as a new submission; without a review it is one that is published at once. */
export async function submit(
	db: Kysely<LedgerTables>,
	files: SubmittedFile[],
	by: string,
	review: Review | null = null
): Promise<string> {
	const kept: Omit<LedgerTables['submission_file'], 'submission_id'>[] = [];
	for (const [position, { dataset, name, path }] of files.entries()) {
		const { size } = await stat(path);
		kept.push({ position, dataset, name, sha256: await saveBlob(db, path), size });
	}
	const id = randomUUID();
	const at = new Date().toISOString();
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('submission')
			.values({
				id,
				created_at: at,
				created_by: by,
				updated_at: at,
				status: 'checking',
				title: null,
				base_release: null,
				publish_at: null,
				review: review && JSON.stringify(review),
				report: null,
				approved_by: null,
				note: null
			})
			.execute();
		for (const file of kept)
			await trx
				.insertInto('submission_file')
				.values({ submission_id: id, ...file })
				.execute();
	});
	return id;
}

/** The submission of that id, if there is one. */
export async function submissionOf(db: Kysely<LedgerTables>, id: string): Promise<Submission | null> {
	const row = await db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? read(db, row) : null;
}

/** Submissions of these statuses, the newest first. */
export async function submissionsOf(
	db: Kysely<LedgerTables>,
	statuses: readonly SubmissionStatus[]
): Promise<Submission[]> {
	const rows = await db
		.selectFrom('submission')
		.selectAll()
		.where('status', 'in', statuses)
		.orderBy('created_at', 'desc')
		.execute();
	return Promise.all(rows.map((row) => read(db, row)));
}

async function read(db: Kysely<LedgerTables>, row: LedgerTables['submission']): Promise<Submission> {
	const files = await db
		.selectFrom('submission_file')
		.select(['dataset', 'name', 'size', 'sha256'])
		.where('submission_id', '=', row.id)
		.orderBy('position')
		.execute();
	return {
		...row,
		status: status.parse(row.status),
		decided: row.review,
		direct: row.review === null,
		review: row.review === null ? emptyReview(files.length) : reviewSchema.parse(JSON.parse(row.review)),
		report: row.report === null ? null : reportSchema.parse(JSON.parse(row.report)),
		files: files.map((file) => ({ ...file, dataset: datasetName.parse(file.dataset) }))
	};
}

/**
 * Changes a submission that has one of these statuses, as a deed for the audit or as a mere step; false where it has none of
 * them any more, or where something of it is not as it was.
 */
export async function changeSubmission(
	db: Kysely<LedgerTables>,
	id: string,
	from: readonly SubmissionStatus[],
	change: SubmissionChange,
	{ deed = null, as = {} }: { deed?: Pick<Deed, 'actor' | 'action' | 'from' | 'detail'> | null; as?: Unchanged } = {}
): Promise<boolean> {
	if (deed !== null)
		return db.transaction().execute(async (trx) => {
			const changed = await changeSubmission(trx, id, from, change, { as });
			if (changed) await record(trx, { ...deed, subject: `submission ${id}` });
			return changed;
		});
	const { review, report, ...plain } = change;
	const { decided, updated_at } = as;
	let update = db
		.updateTable('submission')
		.set({
			updated_at: new Date().toISOString(),
			...plain,
			...(review && { review: JSON.stringify(review) }),
			...(report !== undefined && { report: report && JSON.stringify(report) })
		})
		.where('id', '=', id)
		.where('status', 'in', from);
	if (decided !== undefined) update = update.where('review', 'is not distinct from', decided);
	if (updated_at !== undefined) update = update.where('updated_at', '=', updated_at);
	const { numUpdatedRows } = await update.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Gives a submission up: its files go, that it was there stays. */
export async function discardSubmission(db: Kysely<LedgerTables>, id: string): Promise<boolean> {
	const open = submissionStatuses.filter((name) => name !== 'published' && name !== 'discarded');
	if (!(await changeSubmission(db, id, open, { status: 'discarded' }))) return false;
	await db.deleteFrom('submission_file').where('submission_id', '=', id).execute();
	return true;
}

/** Writes one file of a submission as it was sent to that path; false where there is none. */
export async function copyFile(db: Kysely<LedgerTables>, id: string, position: number, path: string): Promise<boolean> {
	const file = await db
		.selectFrom('submission_file')
		.select('sha256')
		.where('submission_id', '=', id)
		.where('position', '=', position)
		.executeTakeFirst();
	if (!file) return false;
	await copyBlob(db, file.sha256, path);
	return true;
}
