import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditAction } from '$lib/model/audit';
import { heard } from '../observing/heard';
import type { LedgerTables } from './tables';

const detail = z.record(z.string(), z.unknown());

/** Whoever acts: a person by e-mail, else `system` or `npm`; from an address, where there is one. */
export interface Actor {
	who: string;
	from: string | null;
}

/** Something that somebody did. */
export interface Deed {
	/** E-mail of a person, or `anonymous`, `system`, `npm`. */
	actor: string;
	action: AuditAction;
	/** What it was done to. */
	subject: string;
	/** The address that the request came from. */
	from?: string | null;
	/** What else is worth knowing. Never a password, a code or a link. */
	detail?: z.output<typeof detail> | null;
}

/** A deed as it was recorded. */
export interface AuditEntry extends Required<Omit<Deed, 'action'>> {
	id: number;
	/** One of `AuditAction`, or what an earlier version recorded. */
	action: string;
	/** ISO time in UTC. */
	at: string;
}

/** Which entries are wanted; what is left out does not matter. */
export interface AuditFilter {
	action?: string | undefined;
	/** Part of the actor or of the subject. */
	text?: string | undefined;
	/** Only entries older than that one. */
	before?: number | undefined;
}

/** One line, so that nobody can write what looks like an entry of its own. */
const line = (text: string, most: number) => text.replace(/\p{Cc}+/gu, ' ').slice(0, most);

/** Whether nothing was published since a backup was put in the place of the ledger. */
export async function isJustRestored(db: Kysely<LedgerTables>): Promise<boolean> {
	const deeds: AuditAction[] = ['publish', 'revert', 'restore'];
	const last = await db
		.selectFrom('audit')
		.select('action')
		.where('action', 'in', deeds)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last?.action === 'restore';
}

/** Writes a deed into the audit, from which nothing is ever taken away. */
export async function record(db: Kysely<LedgerTables>, deed: Deed): Promise<void> {
	await db
		.insertInto('audit')
		.values({
			at: new Date().toISOString(),
			actor: line(deed.actor, 200),
			action: line(deed.action, 40),
			subject: line(deed.subject, 400),
			from_address: deed.from == null ? null : line(deed.from, 64),
			detail: deed.detail == null ? null : JSON.stringify(deed.detail)
		})
		.execute();
	heard.emit('deed', deed.action);
}

/** The newest entries first, at most `limit` of them. */
export async function readAudit(
	db: Kysely<LedgerTables>,
	{ action, text, before }: AuditFilter,
	limit: number
): Promise<AuditEntry[]> {
	let query = db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit);
	if (action) query = query.where('action', '=', action);
	if (before !== undefined) query = query.where('id', '<', before);
	if (text) {
		// What was typed stands for itself: its signs are no patterns.
		const part = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
		query = query.where(
			sql<boolean>`(lower(actor) like ${part} escape '\\' or lower(subject) like ${part} escape '\\')`
		);
	}
	const rows = await query.execute();
	return rows.map(({ from_address, ...row }) => ({
		...row,
		from: from_address,
		detail: row.detail === null ? null : detail.parse(JSON.parse(row.detail))
	}));
}

/** Every kind of deed that was ever recorded. */
export async function recordedActions(db: Kysely<LedgerTables>): Promise<string[]> {
	const rows = await db.selectFrom('audit').select('action').distinct().orderBy('action').execute();
	return rows.map(({ action }) => action);
}
