import { z } from 'zod';
import { closings } from '$lib/model/report-period';
import { logFormats } from './observing/log';

const blank = (value: unknown) => (value === '' ? undefined : value);
const flag = z.preprocess(blank, z.enum(['0', '1']).default('0')).transform((value) => value === '1');
const choice = (standard: 'true' | 'false') =>
	z.preprocess(blank, z.enum(['true', 'false']).default(standard)).transform((value) => value === 'true');

const isDatabase = (text: string) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '');

const environment = z.object({
	/** The folder that holds everything the server writes. */
	DATA_DIR: z.preprocess(blank, z.string().default('var')),
	/** Databases of PostgreSQL, parted by commas, of which one holds the ledger that several nodes share; else it is in `DATA_DIR`. */
	DATABASE_URL: z.preprocess(
		blank,
		z
			.string()
			.transform((text) => text.split(/[\s,]+/).join(','))
			.refine((text) => text.split(',').every(isDatabase), 'postgres://user:password@host:port/database')
			.optional()
	),
	PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65535).default(3000)),
	HOST: z.preprocess(blank, z.string().optional()),
	/** The unit that this installation belongs to: `/` opens on it. */
	HOME_UNIT: z.preprocess(blank, z.string().optional()),
	/** The address printed in pictures and links; never taken from a request. */
	PUBLIC_URL: z.preprocess(blank, z.url({ protocol: /^https?$/ }).optional()),
	/** The largest file that may be brought, in megabytes. */
	MAX_UPLOAD_MB: z.preprocess(blank, z.coerce.number().int().min(1).max(4096).default(200)),
	/** The program of the thread that reads files; without it they are read on the main thread. */
	READ_WORKER: z.preprocess(blank, z.string().optional()),
	/** The program of the thread that computes estimates; without it they are computed on the main thread. */
	ESTIMATE_WORKER: z.preprocess(blank, z.string().optional()),
	/** Whether everybody may read; otherwise only those who sign in. */
	PUBLIC_READ: choice('true'),
	/** Whether analysts and administrators need a second factor. */
	REQUIRE_TOTP: choice('false'),
	/** Whether a second person publishes what an analyst has submitted. */
	REQUIRE_APPROVAL: choice('false'),
	/** When the office closes the periods of its reports: with the calendar, or on the 14th as Decree 09/2019/NĐ-CP, article 12, says. */
	REPORT_CLOSING: z.preprocess(blank, z.enum(closings).default('calendar')),
	/** How the log is written. */
	LOG: z.preprocess(blank, z.enum(logFormats).default('text')),
	/** Where Prometheus asks for figures of the running server; without it there are none. */
	METRICS_PORT: z.preprocess(blank, z.coerce.number().int().min(0).max(65535).optional()),
	METRICS_HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
	/** Adds generated activities, marked everywhere. */
	REFORM_LENS_DEMO: flag,
	/** Begins with an empty ledger instead of the starter data. */
	REFORM_LENS_FRESH: flag
});

export type Settings = z.output<typeof environment>;

/** The address that is printed in pictures, links and embed codes, without a slash at its end. */
export const publicAddress = ({ PUBLIC_URL, PORT }: Pick<Settings, 'PUBLIC_URL' | 'PORT'>): string =>
	(PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, '');

/** Environment variables that cannot be used, each with its reason. */
export class SettingsError extends Error {
	/** The server's own build knows the error by this name: its class is another one there. */
	override name = 'SettingsError';
}

/** `REFORM_LENS_ADMIN=email:password`: kept out of the settings, which live as long as the process. */
export const givenAdministrator = (variables: Record<string, string | undefined> = process.env): string | null =>
	variables['REFORM_LENS_ADMIN'] || null;

/** Reads the settings from environment variables. */
export function readSettings(variables: Record<string, string | undefined> = process.env): Settings {
	const result = environment.safeParse(variables);
	if (result.success) return result.data;
	const reasons = result.error.issues.map(({ path: [first = ''], message }) => {
		const name = String(first);
		// A password stands in it.
		const value = name === 'DATABASE_URL' ? '…' : (variables[name] ?? '');
		return `${name}=${value}: ${message}`;
	});
	throw new SettingsError(reasons.join('\n'));
}
