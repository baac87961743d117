import type { Generated } from 'kysely';

/** The tables of people and their sessions. Moments are ISO text, truths 0 or 1; better-auth reads and writes them too. */
export interface AccountTables {
	user: {
		id: string;
		name: string;
		/** In small letters. */
		email: string;
		email_verified: number;
		image: string | null;
		created_at: string;
		updated_at: string;
		role: string;
		/** Codes of units as JSON; null for all. */
		units: string | null;
		disabled: number;
		second_factor_on: number;
	};
	session: {
		id: string;
		token: string;
		user_id: string;
		expires_at: string;
		created_at: string;
		updated_at: string;
		ip_address: string | null;
		user_agent: string | null;
	};
	/** `password` is a hash; `account_id` is the user's own id. */
	credential: {
		id: string;
		account_id: string;
		provider_id: string;
		user_id: string;
		password: string | null;
		created_at: string;
		updated_at: string;
	};
	/** Sign-ins that wait for their second step. */
	verification: {
		id: string;
		identifier: string;
		value: string;
		expires_at: string;
		created_at: string;
		updated_at: string;
	};
	/** Secret and backup codes, encrypted. */
	second_factor: {
		id: string;
		user_id: string;
		secret: string;
		backup_codes: string;
		verified: number;
		failed_count: number | null;
		locked_until: string | null;
	};
	/** Links that are used once: `token_hash` is the SHA-256 of what the link says. */
	invitation: {
		id: string;
		token_hash: string;
		purpose: string;
		/** Null for the first administrator, who says it. */
		email: string | null;
		role: string;
		units: string | null;
		/** Whose password is set anew. */
		user_id: string | null;
		created_at: string;
		created_by: string;
		expires_at: string;
		used_at: string | null;
		voided_at: string | null;
	};
	/** Attempts that may have been wrong, where nodes count together: `counts.ts`, with moments as JSON, in
	 * milliseconds of the database's clock. `last` is the newest. */
	attempt: { key: string; made: string; told: number; last: number };
	/** The last codes that people used, in order; `key` stands for person and code. */
	used_code: { id: Generated<number>; person: string; key: string };
}
