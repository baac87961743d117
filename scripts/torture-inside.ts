import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import type { Findings } from './torture-findings.ts';

// Looks into the files of a data folder without the product's own code, at a moment when nothing is written to them.

/** A release, as its table holds it. */
export const releaseRow = z.object({
	number: z.number(),
	title: z.string(),
	reverts: z.number().nullable(),
	submission_id: z.string()
});
export type LedgerRelease = z.output<typeof releaseRow>;
/** What a release changed in one dataset. */
export const changeRow = z.object({
	release: z.number(),
	dataset: z.string(),
	upserts: z.number(),
	removals: z.number()
});

/** What a ledger says was published. */
export interface LedgerContent {
	releases: LedgerRelease[];
	changes: z.output<typeof changeRow>[];
}

/** Reads a ledger or a backup, and looks whether it is whole in itself. */
export function readLedger(file: string, found: Findings): LedgerContent {
	const db = new DatabaseSync(file, { readOnly: true });
	const all = (sql: string) => db.prepare(sql).all();
	const count = (sql: string) => Number(all(sql)[0]?.['count'] ?? NaN);
	try {
		const releases = z
			.array(releaseRow)
			.parse(all('select number, title, reverts, submission_id from release order by number'));
		const changes = z.array(changeRow).parse(all('select release, dataset, upserts, removals from release_change'));
		found.holds('ledger: SQLite finds it sound', all('pragma integrity_check')[0]?.['integrity_check'] === 'ok', file);
		found.holds(
			'ledger: numbers without gaps',
			releases.every(({ number }, at) => number === at + 1),
			releases.map(({ number }) => number).join(' ')
		);
		const halves = count(
			`select count(*) as count from release r where not exists (select 1 from release_change c where c.release = r.number)
				or not exists (select 1 from submission s where s.id = r.submission_id and s.status = 'published')`
		);
		const orphans = count(
			`select count(*) as count from submission s where status = 'published'
				and not exists (select 1 from release r where r.submission_id = s.id)`
		);
		found.holds(
			'ledger: no half a release',
			halves + orphans === 0,
			`${halves} without changes, ${orphans} without release`
		);
		const gone = count(
			`select count(*) as count from (select sha256 from release_change union select sha256 from submission_file) n
				left join blob b using (sha256)
				where b.sha256 is null or not exists (select 1 from blob_part p where p.parts = b.parts)`
		);
		found.holds('ledger: bytes of everything named', gone === 0, `${gone} are gone`);
		const untold = count(
			`select count(*) as count from release r where 1 <> (select count(*) from audit a where
				(r.reverts is null and a.action = 'publish' and a.subject = 'release ' || r.number) or
				(r.reverts is not null and a.action = 'revert' and json_extract(a.detail, '$.release') = r.number))`
		);
		const ids = count('select count(*) - coalesce(max(id), 0) as count from audit');
		found.holds(
			'audit: one entry for each release, none missing',
			untold === 0 && ids === 0,
			`${untold} untold, ${ids}`
		);
		return { releases, changes };
	} finally {
		db.close();
	}
}

/** A hash of every table of a warehouse, and whether it shows each release wholly. Reads a copy. */
export async function readWarehouse(file: string, ledger: LedgerContent, found: Findings): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-torture-'));
	const copy = join(folder, 'copy.duckdb');
	for (const suffix of ['', '.wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
	const instance = await DuckDBInstance.create(copy, { threads: '2' });
	const connection = await instance.connect();
	const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
	try {
		const tables = (await all('select table_name from duckdb_tables() order by 1')).map(([name]) =>
			z.string().parse(name)
		);
		const hashes: string[] = [];
		for (const table of tables)
			hashes.push(
				table +
					JSON.stringify(
						await all(`select count(*)::varchar, coalesce(sum(hash(t)::hugeint), 0)::varchar from "${table}" t`)
					)
			);
		const [[newest] = []] = await all('select release from meta');
		found.holds(
			'warehouse: as new as the ledger',
			Number(newest) === ledger.releases.length,
			`shows ${Number(newest)} of ${ledger.releases.length}`
		);
		for (const dataset of new Set(ledger.changes.map((change) => change.dataset))) {
			const rows = await all(`select release_from, count(*) from "${dataset}" group by all`);
			const shown = new Map(rows.map(([release, count]) => [Number(release), Number(count)]));
			for (const change of ledger.changes.filter((one) => one.dataset === dataset))
				found.holds(
					'warehouse: every row of a release',
					(shown.get(change.release) ?? 0) === change.upserts,
					`release ${change.release}, ${dataset}: ${shown.get(change.release) ?? 0} of ${change.upserts}`
				);
		}
		return hashes.join('\n');
	} finally {
		connection.closeSync();
		instance.closeSync();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Looks at ledger and warehouse of a folder; gives what the ledger says and a hash of what the warehouse shows. */
export async function lookInside(folder: string, found: Findings): Promise<LedgerContent & { hash: string }> {
	const ledger = readLedger(join(folder, 'ledger.sqlite'), found);
	return { ...ledger, hash: await readWarehouse(join(folder, 'warehouse.duckdb'), ledger, found) };
}
