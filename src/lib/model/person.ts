import { z } from 'zod';

/** What a person may do, each role all that the one before may: read, sign words in pictures, bring data, run the installation. */
export const roles = ['viewer', 'press', 'analyst', 'administrator'] as const;
export type Role = (typeof roles)[number];
export const role = z.enum(roles);

/** An e-mail address as people are known by it: small letters, nothing around it. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** How long a password must and may be, in characters. */
export const passwordLength = { least: 10, most: 128 } as const;

/** A name in one line: nothing that breaks it, hides in it, or turns the direction of what follows. */
export const personName = z
	.string()
	.max(1000)
	.transform((text) => text.normalize('NFC').trim().replace(/ +/g, ' '))
	.pipe(
		z
			.string()
			.min(1)
			.max(120)
			.regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u)
	);

/** Somebody who has signed in. */
export interface Person {
	id: string;
	email: string;
	name: string;
	role: Role;
	/** Codes of the units that the person belongs to, with everything inside them; null for all. */
	units: string[] | null;
}

/** Whether a role is at least another. */
export const atLeast = (own: Role | null, least: Role): boolean =>
	own !== null && roles.indexOf(own) >= roles.indexOf(least);

/** Whether somebody has at least a role; nobody has none. */
export const hasRole = (person: Person | null, least: Role): boolean => atLeast(person?.role ?? null, least);
