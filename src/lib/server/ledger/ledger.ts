import { Kysely } from 'kysely';
import { z } from 'zod';
import { datasetNames } from '$lib/model/datasets';
import {
	onlyGenerated,
	type ChangeFile,
	type KeptChange,
	type PublishedRelease,
	type Release,
	type ReleaseSource
} from '$lib/model/release';
import { log } from '../observing/log';
import type { Queue } from '../queue';
import { record } from './audit';
import { StaleView } from './away';
import { copyBlob, saveBlob, sweepBlobs } from './blobs';
import { alone, Databases, listen, postgresDialect } from './postgres';
import { assertSound } from './sound';
import { nodeSqliteDialect } from './sqlite';
import type { Submission } from './submissions';
import { migrate, type LedgerTables } from './tables';

/** What is published, and by whom. */
export interface Publication {
	/** Whose files these are; it becomes published with the release. */
	submission: string;
	/** The submission as the changes were made of it; one of which nobody can decide anything needs none. */
	as?: Pick<Submission, 'status' | 'decided'>;
	changes: ChangeFile[];
	/** The release that the changes were made against. */
	after: number;
	title: string;
	by: string;
	/** The address that the order came from. */
	from?: string | null;
	reverts?: number | null;
	/** How many rows of what it reverts stay as they are: those that later releases changed, and those that others name. */
	stayed?: { kept: number; later: number[]; held: number };
}

/** A submission was published, given up or decided about in the meantime. */
export class Overtaken extends Error {}

/** The record of submissions, releases and audit: what was once published stays. */
export interface Ledger extends ReleaseSource {
	/** The tables themselves, for submissions and accounts, which live in the same file. */
	readonly db: Kysely<LedgerTables>;
	/** Whether it is in a database that several nodes may share. */
	readonly shared: boolean;
	/**
	 * Asks whether it can be reached.
	 * @throws LedgerAway where it cannot
	 */
	ask(): Promise<void>;
	/** Runs a job while no other node runs one. */
	alone: Queue;
	/** Calls back soon after another node has written, where there may be one; gives what ends it. */
	watch(changed: () => void): () => void;
	/**
	 * Appends one release in one transaction.
	 * @throws StaleView where something was published since the changes were made, Overtaken where its submission is not what it was
	 */
	publish(publication: Publication): Promise<Release>;
	/** Every release, oldest first. */
	releases(): Promise<Release[]>;
	/** The last of them: its number, 0 where there is none, and its submission. */
	newest(): Promise<{ number: number; submission: string | null }>;
	changesOf(number: number): Promise<KeptChange[]>;
	close(): Promise<void>;
}

const datasetName = z.enum(datasetNames);
const form = z.enum(['parquet', 'lines']);

/** What is newer stays when a node starts: another one may be writing it. */
const sweepAfterMs = 24 * 60 * 60_000;

/** Whether a place is the address of a database, which several nodes may share; otherwise it is a file. */
export const isShared = (place: string): boolean => /^postgres(ql)?:/.test(place);

/** Opens the ledger in that file, made when it is not there, or at that address of PostgreSQL. */
export async function openLedger(place: string): Promise<Ledger> {
	if (isShared(place)) {
		const databases = new Databases(place);
		const db = new Kysely<LedgerTables>({ dialect: postgresDialect(databases) });
		try {
			await migrate(db);
			await sweepBlobs(db, new Date(Date.now() - sweepAfterMs).toISOString());
		} catch (error) {
			await db.destroy();
			throw error;
		}
		return ledgerOf(db, {
			shared: true,
			ask: () => databases.ask(),
			alone: (job) => alone(databases, job),
			watch: (changed) => listen(databases, changed)
		});
	}
	assertSound(place);
	const db = new Kysely<LedgerTables>({ dialect: nodeSqliteDialect(place) });
	await migrate(db);
	await sweepBlobs(db, new Date().toISOString());
	return ledgerOf(db, {
		shared: false,
		ask: () => Promise.resolve(),
		alone: (job) => job(),
		watch: () => () => undefined
	});
}

function ledgerOf(db: Kysely<LedgerTables>, between: Pick<Ledger, 'shared' | 'ask' | 'alone' | 'watch'>): Ledger {
	const read = (row: LedgerTables['release']): Release => ({ ...row, demo: row.demo === 1 });

	async function publish(publication: Publication): Promise<Release> {
		const { submission, as, changes, after, title, by, from = null, reverts = null, stayed } = publication;
		const blobs: string[] = [];
		for (const change of changes) blobs.push(await saveBlob(db, change.path));
		const at = new Date().toISOString();
		const release = await db.transaction().execute(async (trx) => {
			const last = await trx
				.selectFrom('release')
				.select(({ fn }) => fn.max('number').as('number'))
				.executeTakeFirst();
			const newest = last?.number ?? 0;
			if (newest !== after) throw new StaleView(newest, after);
			const row = {
				number: after + 1,
				published_at: at,
				published_by: by,
				title,
				demo: onlyGenerated(changes) ? 1 : 0,
				reverts,
				submission_id: submission
			};
			let publishing = trx
				.updateTable('submission')
				.set({ status: 'published', updated_at: at, title })
				.where('id', '=', submission)
				.where('status', 'not in', ['published', 'discarded']);
			if (as)
				publishing = publishing.where('status', '=', as.status).where('review', 'is not distinct from', as.decided);
			const { numUpdatedRows } = await publishing.executeTakeFirst();
			if (numUpdatedRows !== 1n) throw new Overtaken(`Submission ${submission} cannot be published again`);
			await trx.insertInto('release').values(row).execute();
			for (const [position, { dataset, upserts, removals }] of changes.entries())
				await trx
					.insertInto('release_change')
					.values({ release: row.number, dataset, sha256: blobs[position] ?? '', upserts, removals, form: 'parquet' })
					.execute();
			const deed =
				reverts === null
					? ({ action: 'publish', subject: `release ${row.number}` } as const)
					: ({ action: 'revert', subject: `release ${reverts}`, detail: { release: row.number, ...stayed } } as const);
			await record(trx, { actor: by, from, ...deed });
			return read(row);
		});
		const rows = changes.reduce((sum, { upserts, removals }) => sum + upserts + removals, 0);
		log('info', 'release_published', { release: release.number, demo: release.demo, reverts, rows });
		return release;
	}

	async function changesOf(number: number): Promise<KeptChange[]> {
		const rows = await db.selectFrom('release_change').selectAll().where('release', '=', number).execute();
		const changes = rows.map((row): KeptChange => ({
			dataset: datasetName.parse(row.dataset),
			upserts: row.upserts,
			removals: row.removals,
			form: form.parse(row.form),
			save: (path) => copyBlob(db, row.sha256, path)
		}));
		const order = (change: KeptChange) => datasetNames.indexOf(change.dataset);
		return changes.sort((a, b) => order(a) - order(b));
	}

	const releases = async () => (await db.selectFrom('release').selectAll().orderBy('number').execute()).map(read);

	async function newest() {
		const query = db.selectFrom('release').select(['number', 'submission_id']).orderBy('number', 'desc').limit(1);
		const last = await query.executeTakeFirst();
		return { number: last?.number ?? 0, submission: last?.submission_id ?? null };
	}

	async function* changesAfter(number: number): AsyncGenerator<PublishedRelease> {
		for (const release of await releases())
			if (release.number > number) yield { release, changes: await changesOf(release.number) };
	}

	return { db, ...between, publish, releases, newest, changesOf, changesAfter, close: () => db.destroy() };
}
