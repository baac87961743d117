import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import { shell } from '$lib/i18n/messages/shell';
import { passwordLength } from '$lib/model/person';
import { logCause } from '../failure';
import type { LedgerTables } from '../ledger/tables';
import { cookiePrefix } from './cookies';
import { hash, verify } from './scrypt';

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' };
const day = 24 * 60 * 60;

/** Whether somebody may have a session: neither a right password nor a right code lets in who is disabled. */
async function enabled(db: Kysely<LedgerTables>, id: string): Promise<boolean> {
	const user = await db.selectFrom('user').select('disabled').where('id', '=', id).executeTakeFirst();
	return user?.disabled === 0;
}

/**
 * better-auth over the ledger's own tables: passwords (scrypt), sessions, second factors. Its public handler is mounted
 * nowhere: forms of ours call its functions, which do not limit attempts; `attempts.ts` does.
 */
export function openEngine(db: Kysely<LedgerTables>, options: { secret: string; address: string }) {
	return betterAuth({
		appName: shell.vi.product,
		baseURL: new URL(options.address).origin,
		secret: options.secret,
		database: { db, type: 'sqlite' },
		telemetry: { enabled: false },
		// What is merely refused is no matter for a log; of what goes wrong it throws a name, and tells only here what it was.
		logger: {
			level: 'error',
			log: (_level, _message, ...about: unknown[]) => {
				for (const error of about) if (error instanceof Error) logCause(error);
			}
		},
		rateLimit: { enabled: false },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.least,
			maxPasswordLength: passwordLength.most,
			password: { hash, verify }
		},
		user: {
			fields: { emailVerified: 'email_verified', ...dates },
			// `input: false`: no form can set them, whatever it sends.
			additionalFields: {
				role: { type: 'string', required: true, input: false },
				units: { type: 'string', required: false, input: false },
				disabled: { type: 'boolean', required: true, defaultValue: false, input: false }
			}
		},
		session: {
			expiresIn: 7 * day,
			updateAge: day,
			fields: {
				userId: 'user_id',
				expiresAt: 'expires_at',
				ipAddress: 'ip_address',
				userAgent: 'user_agent',
				...dates
			}
		},
		account: {
			modelName: 'credential',
			fields: { userId: 'user_id', accountId: 'account_id', providerId: 'provider_id', ...dates }
		},
		verification: { fields: { expiresAt: 'expires_at', ...dates } },
		databaseHooks: {
			session: { create: { before: async (session) => ((await enabled(db, session.userId)) ? undefined : false) } }
		},
		plugins: [
			twoFactor({
				schema: {
					user: { fields: { twoFactorEnabled: 'second_factor_on' } },
					twoFactor: {
						modelName: 'second_factor',
						fields: {
							userId: 'user_id',
							backupCodes: 'backup_codes',
							failedVerificationCount: 'failed_count',
							lockedUntil: 'locked_until'
						}
					}
				}
			})
		],
		advanced: {
			cookiePrefix: cookiePrefix(options.address),
			// Its own prefix would be `__Secure-`, which is weaker.
			useSecureCookies: false,
			defaultCookieAttributes: { secure: options.address.startsWith('https:') },
			ipAddress: { disableIpTracking: true },
			// The tables are made by the ledger's migrations, without what sign-in through other sites would need.
			database: { validateSchema: false }
		}
	});
}

export type Engine = ReturnType<typeof openEngine>;
