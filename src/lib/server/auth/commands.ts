import { z } from 'zod';
import { emailAddress, role } from '$lib/model/person';
import type { Accounts } from './accounts';
import { invite, resetLink } from './links';
import { people } from './people';

// What the command line orders and is told, the same through a running server and without one.

const by = { who: 'npm', from: null };

export const inviteOrder = z.object({ email: emailAddress, role });
export type InviteOrder = z.output<typeof inviteOrder>;
export const inviteReport = z.object({
	/** Null for one who is disabled. */
	link: z.string().nullable(),
	/** Whether the link sets the password of an account that there is. */
	reset: z.boolean()
});

/** Makes a link to join with a role; for one who has an account, a link to set the password anew. */
export async function runInvite(accounts: Accounts, order: InviteOrder): Promise<z.output<typeof inviteReport>> {
	const known = (await people(accounts)).find(({ email }) => email === order.email);
	if (known) return { link: await resetLink(accounts, known.id, by), reset: true };
	const invited = await invite(accounts, { ...order, units: null }, by);
	return { link: invited === 'known' ? null : invited.link, reset: false };
}
