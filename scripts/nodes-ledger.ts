import { Client } from 'pg';
import { z } from 'zod';
import type { Findings } from './torture-findings.ts';
import { changeRow, releaseRow, type LedgerContent } from './torture-inside.ts';

/** Reads a ledger in PostgreSQL without the product's own code, and looks whether it is whole in itself. */
export async function readShared(url: string, found: Findings): Promise<LedgerContent> {
	const client = new Client({ connectionString: url });
	await client.connect();
	const all = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows;
	const count = async (sql: string) => z.tuple([z.object({ count: z.number() })]).parse(await all(sql))[0].count;
	try {
		const releases = z
			.array(releaseRow)
			.parse(await all('select number::int, title, reverts::int, submission_id from release order by release.number'));
		const changes = z
			.array(changeRow)
			.parse(await all('select release::int, dataset, upserts::int, removals::int from release_change'));
		found.holds(
			'ledger: numbers without gaps',
			releases.every(({ number }, at) => number === at + 1),
			releases.map(({ number }) => number).join(' ')
		);
		const halves = await count(
			`select count(*)::int as count from release r
				where not exists (select 1 from release_change c where c.release = r.number)
				or not exists (select 1 from submission s where s.id = r.submission_id and s.status = 'published')`
		);
		const orphans = await count(
			`select count(*)::int as count from submission s where status = 'published'
				and not exists (select 1 from release r where r.submission_id = s.id)`
		);
		found.holds(
			'ledger: no half a release',
			halves + orphans === 0,
			`${halves} without changes, ${orphans} without release`
		);
		const gone = await count(
			`select count(*)::int as count
				from (select sha256 from release_change union select sha256 from submission_file) n
				left join blob b using (sha256)
				where b.sha256 is null or not exists (select 1 from blob_part p where p.parts = b.parts)`
		);
		found.holds('ledger: bytes of everything named', gone === 0, `${gone} are gone`);
		const untold = await count(
			`select count(*)::int as count from release r where 1 <> (select count(*) from audit a
				where a.action = 'publish' and a.subject = 'release ' || r.number)`
		);
		found.holds('audit: one entry for each release', untold === 0, `${untold} untold`);
		return { releases, changes };
	} finally {
		await client.end();
	}
}
