import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { role, type Role } from '$lib/model/person';
import { record, type Actor } from '../ledger/audit';
import type { LedgerTables } from '../ledger/tables';
import type { Accounts } from './accounts';
import { unitsOf } from './session';

/** What a link is for: to join, to set one's password anew, to be the first administrator. */
const purposes = ['join', 'reset', 'first'] as const;
export type Purpose = (typeof purposes)[number];
const purpose = z.enum(purposes);

const lifeMs = 7 * 24 * 60 * 60_000;

/** A link that has not been used yet. */
export interface Link {
	id: string;
	purpose: Purpose;
	/** Null for the first administrator, who says it. */
	email: string | null;
	role: Role;
	units: string[] | null;
	/** Whose password is set anew. */
	userId: string | null;
	createdAt: string;
	createdBy: string;
	expiresAt: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const now = () => new Date().toISOString();

const live = (db: Kysely<LedgerTables>) =>
	db
		.selectFrom('invitation')
		.selectAll()
		.where('used_at', 'is', null)
		.where('voided_at', 'is', null)
		.where('expires_at', '>', now());

const read = (row: LedgerTables['invitation']): Link => ({
	id: row.id,
	purpose: purpose.parse(row.purpose),
	email: row.email,
	role: role.parse(row.role),
	units: unitsOf(row.units),
	userId: row.user_id,
	createdAt: row.created_at,
	createdBy: row.created_by,
	expiresAt: row.expires_at
});

/** Keeps a new link, of which only the hash stays here, and gives its address. */
async function make(
	db: Kysely<LedgerTables>,
	address: string,
	link: Pick<Link, 'purpose' | 'email' | 'role' | 'units' | 'userId'>,
	by: string
): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await db
		.insertInto('invitation')
		.values({
			id: randomUUID(),
			token_hash: hashOf(token),
			purpose: link.purpose,
			email: link.email,
			role: link.role,
			units: link.units && JSON.stringify(link.units),
			user_id: link.userId,
			created_at: now(),
			created_by: by,
			expires_at: new Date(Date.now() + lifeMs).toISOString(),
			used_at: null,
			voided_at: null
		})
		.execute();
	return `${address}/invitation/${token}`;
}

const voiding = (db: Kysely<LedgerTables>) =>
	db.updateTable('invitation').set({ voided_at: now() }).where('used_at', 'is', null).where('voided_at', 'is', null);

/** Ends links by which somebody's password could be set. */
export const voidResets = (db: Kysely<LedgerTables>, userId: string) =>
	voiding(db).where('user_id', '=', userId).execute();

/** Ends links that somebody made: what they promised is not theirs to give any more. */
export const voidMadeBy = (db: Kysely<LedgerTables>, email: string) =>
	voiding(db).where('created_by', '=', email).execute();

/** Whether there is an account with that e-mail, also one that is disabled. */
export const hasAccount = async (db: Kysely<LedgerTables>, email: string): Promise<boolean> =>
	(await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()) !== undefined;

/** Invites somebody: gives the link, shown this once; `known` where there is an account with that e-mail. */
export async function invite(
	{ db, address }: Accounts,
	{ email, role, units }: { email: string; role: Role; units: string[] | null },
	by: Actor
): Promise<{ link: string } | 'known'> {
	return db.transaction().execute(async (trx) => {
		if (await hasAccount(trx, email)) return 'known';
		// The last word counts: an earlier link may promise another role.
		await voiding(trx).where('purpose', '=', 'join').where('email', '=', email).execute();
		const link = await make(trx, address, { purpose: 'join', email, role, units, userId: null }, by.who);
		const detail = { role, units };
		await record(trx, { actor: by.who, action: 'invited', subject: email, from: by.from, detail });
		return { link };
	});
}

/** Lets somebody set their password anew: gives the link, shown this once; null where there is nobody, or one who is disabled. */
export async function resetLink({ db, address }: Accounts, userId: string, by: Actor): Promise<string | null> {
	return db.transaction().execute(async (trx) => {
		const user = await trx
			.selectFrom('user')
			.selectAll()
			.where('id', '=', userId)
			.where('disabled', '=', 0)
			.executeTakeFirst();
		if (!user) return null;
		await voidResets(trx, userId);
		const about = { email: user.email, role: role.parse(user.role), units: unitsOf(user.units), userId };
		const link = await make(trx, address, { purpose: 'reset', ...about }, by.who);
		await record(trx, { actor: by.who, action: 'reset_link', subject: user.email, from: by.from });
		return link;
	});
}

/**
 * The link for the first administrator; the one of an earlier start is void. Where there are several nodes, each has told its
 * own, and only that of an earlier start of the same `node` is.
 */
export async function firstLink({ db, address }: Accounts, node: string | null): Promise<string> {
	const by = node === null ? 'system' : `system ${node}`.slice(0, 254);
	const earlier = voiding(db).where('purpose', '=', 'first');
	await (node === null ? earlier : earlier.where('created_by', 'in', ['system', by])).execute();
	const about = { email: null, role: 'administrator', units: null, userId: null } as const;
	return make(db, address, { purpose: 'first', ...about }, by);
}

/** Invitations that nobody has used yet, the newest first. */
export async function openInvitations({ db }: Accounts): Promise<Link[]> {
	const rows = await live(db).where('purpose', '=', 'join').orderBy('created_at', 'desc').execute();
	return rows.map(read);
}

/** Takes an invitation back. */
export async function voidInvitation({ db }: Accounts, id: string, by: Actor): Promise<void> {
	const link = await live(db).where('id', '=', id).where('purpose', '=', 'join').executeTakeFirst();
	if (!link) return;
	await voiding(db).where('id', '=', id).execute();
	await record(db, { actor: by.who, action: 'invitation_voided', subject: link.email ?? '', from: by.from });
}

/** What a link is for; null where it was used, taken back, is too old or never was. */
export async function linkOf({ db }: Pick<Accounts, 'db'>, token: string): Promise<Link | null> {
	const row = await live(db).where('token_hash', '=', hashOf(token)).executeTakeFirst();
	return row ? read(row) : null;
}

/** Uses a link up: false where somebody did before. */
export async function useUp(db: Kysely<LedgerTables>, id: string): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('invitation')
		.set({ used_at: now() })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('voided_at', 'is', null)
		.where('expires_at', '>', now())
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Ends every link for a first administrator: there is one. */
export const voidFirst = (db: Kysely<LedgerTables>) => voiding(db).where('purpose', '=', 'first').execute();
