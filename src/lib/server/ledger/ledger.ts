import { randomUUID } from 'node:crypto';
import { Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import { datasetNames } from '$lib/model/datasets';
import { onlyGenerated } from '$lib/model/release';
import type { Change, PublishedRelease, Release, ReleaseSource, SubmittedFile } from '$lib/model/release';
import { nodeSqliteDialect } from './dialect';
import { changeOf, linesOf, pack, unpack } from './rows';
import { migrate, type LedgerTables } from './tables';

/** What is published, and by whom. */
export interface Publication {
	files: SubmittedFile[];
	changes: Change[];
	title: string;
	by: string;
	reverts?: number | null;
}

/** The record of submissions, releases and audit: what was once published stays. */
export interface Ledger extends ReleaseSource {
	/** The tables themselves, for accounts, which live in the same file. */
	readonly db: Kysely<LedgerTables>;
	/** Appends one release in one transaction. */
	publish(publication: Publication): Promise<Release>;
	/** Every release, oldest first. */
	releases(): Promise<Release[]>;
	changesOf(number: number): Promise<Change[]>;
	/** The files of a release as they were sent in. */
	filesOf(number: number): Promise<SubmittedFile[]>;
	close(): Promise<void>;
}

const datasetName = z.enum(datasetNames);
type Packed = Awaited<ReturnType<typeof pack>>;

async function keep(trx: Transaction<LedgerTables>, blobs: Packed[]): Promise<void> {
	for (const blob of blobs) {
		await trx
			.insertInto('blob')
			.values(blob)
			.onConflict((conflict) => conflict.column('sha256').doNothing())
			.execute();
	}
}

/** Opens the ledger in that file, made when it is not there. */
export async function openLedger(file: string): Promise<Ledger> {
	const db = new Kysely<LedgerTables>({ dialect: nodeSqliteDialect(file) });
	await migrate(db);

	const read = (row: LedgerTables['release']): Release => ({ ...row, demo: row.demo === 1 });

	async function publish(publication: Publication): Promise<Release> {
		const files = await Promise.all(publication.files.map((submitted) => pack(submitted.bytes)));
		const changes = await Promise.all(publication.changes.map((change) => pack(linesOf(change))));
		const at = new Date().toISOString();
		const submission = randomUUID();
		return db.transaction().execute(async (trx) => {
			await keep(trx, [...files, ...changes]);
			await trx
				.insertInto('submission')
				.values({ id: submission, created_at: at, created_by: publication.by })
				.execute();
			for (const [position, { sha256 }] of files.entries()) {
				const name = publication.files[position]?.name ?? '';
				const dataset = publication.files[position]?.dataset ?? '';
				await trx
					.insertInto('submission_file')
					.values({ submission_id: submission, position, dataset, name, sha256 })
					.execute();
			}
			const last = await trx
				.selectFrom('release')
				.select(({ fn }) => fn.max('number').as('number'))
				.executeTakeFirst();
			const row = {
				number: (last?.number ?? 0) + 1,
				published_at: at,
				published_by: publication.by,
				title: publication.title,
				demo: onlyGenerated(publication.changes) ? 1 : 0,
				reverts: publication.reverts ?? null,
				submission_id: submission
			};
			await trx.insertInto('release').values(row).execute();
			for (const [position, { sha256 }] of changes.entries()) {
				const change = publication.changes[position];
				if (!change) continue;
				await trx
					.insertInto('release_change')
					.values({
						release: row.number,
						dataset: change.dataset,
						sha256,
						upserts: change.upserts.length,
						removals: change.removals.length
					})
					.execute();
			}
			const action = row.reverts === null ? 'publish' : 'revert';
			await trx
				.insertInto('audit')
				.values({ at, actor: publication.by, action, subject: `release ${row.number}` })
				.execute();
			return read(row);
		});
	}

	async function changesOf(number: number): Promise<Change[]> {
		const rows = await db
			.selectFrom('release_change')
			.innerJoin('blob', 'blob.sha256', 'release_change.sha256')
			.select(['dataset', 'upserts', 'bytes'])
			.where('release', '=', number)
			.execute();
		const changes = rows.map(async (row) =>
			changeOf(datasetName.parse(row.dataset), await unpack(row.bytes), row.upserts)
		);
		const order = (change: Change) => datasetNames.indexOf(change.dataset);
		return (await Promise.all(changes)).sort((a, b) => order(a) - order(b));
	}

	async function filesOf(number: number): Promise<SubmittedFile[]> {
		const rows = await db
			.selectFrom('release')
			.innerJoin('submission_file', 'submission_file.submission_id', 'release.submission_id')
			.innerJoin('blob', 'blob.sha256', 'submission_file.sha256')
			.select(['dataset', 'name', 'bytes'])
			.where('number', '=', number)
			.orderBy('position')
			.execute();
		return Promise.all(
			rows.map(async (row) => ({
				dataset: datasetName.parse(row.dataset),
				name: row.name,
				bytes: await unpack(row.bytes)
			}))
		);
	}

	const releases = async () => (await db.selectFrom('release').selectAll().orderBy('number').execute()).map(read);

	async function* changesAfter(number: number): AsyncGenerator<PublishedRelease> {
		for (const release of await releases())
			if (release.number > number) yield { release, changes: await changesOf(release.number) };
	}

	return { db, publish, releases, changesOf, changesAfter, filesOf, close: () => db.destroy() };
}
