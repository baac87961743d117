import { error, type RequestEvent } from '@sveltejs/kit';
import { rights } from '$lib/i18n/messages/rights';
import { hasRole, type Person, type Role } from '$lib/model/person';
import { clientAddress } from './client-address';
import type { Actor } from './ledger/audit';

/** Somebody who has signed in, and how the audit names them. */
export interface SignedIn {
	person: Person;
	by: Actor & { from: string };
}

/** Who acts: somebody with at least that role, or the request is refused. The gate has asked before; this tells who it is. */
export function signedIn(event: Pick<RequestEvent, 'locals' | 'getClientAddress'>, least: Role = 'viewer'): SignedIn {
	const { person, locale } = event.locals;
	const words = rights[locale];
	if (person === null) error(401, { message: words.signIn });
	if (!hasRole(person, least)) error(403, { message: words.needs(words.roles[least]) });
	return { person, by: { who: person.email, from: clientAddress(event) } };
}
