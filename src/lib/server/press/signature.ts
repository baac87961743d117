import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { customFields, type CustomText } from './custom-text';

/** What a signature holds for: the exporter's words on one chart in one language. */
export interface Signed {
	kind: ChartKind;
	lang: Locale;
	/** The parameters of the chart itself, in any order. */
	parameters: Iterable<readonly [string, string]>;
	text: CustomText;
}

const keyBytes = 32;
const keys = new Map<string, Promise<Buffer>>();

/** The key of an installation, made on first use and kept in its data folder for its owner only. */
export function pressKey(folder: string): Promise<Buffer> {
	const known = keys.get(folder);
	if (known) return known;
	const reading = readOrMake(join(folder, 'press.key'));
	keys.set(folder, reading);
	reading.catch(() => keys.delete(folder));
	return reading;
}

async function readOrMake(file: string): Promise<Buffer> {
	// A key that is there is never replaced: what was signed with it stays valid.
	const key = await readFile(file).catch((error: unknown) => {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return make(file);
		throw error;
	});
	if (key.length !== keyBytes)
		throw new Error(`${file} is no key of ${keyBytes} bytes; take it away to make a new one.`);
	return key;
}

/** Written aside first: where the disk is full or the process ends, no half of a key is left. */
async function make(file: string): Promise<Buffer> {
	const key = randomBytes(keyBytes);
	await writeFile(`${file}.new`, key, { mode: 0o600 });
	await rename(`${file}.new`, file);
	return key;
}

/** Parameters in the order of their names; values of one name stay in theirs. */
export const byName = (parameters: Iterable<readonly [string, string]>): (readonly [string, string])[] =>
	[...parameters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Equal for equal parameters in any order, different for all others. */
const canonical = ({ kind, lang, parameters, text }: Signed): string =>
	JSON.stringify(['press 1', kind, lang, byName(parameters), customFields.map((field) => text[field])]);

const mac = (key: Buffer, signed: Signed): Buffer => createHmac('sha256', key).update(canonical(signed)).digest();

/** The signature (`sig=`) without which no picture with words of one's own is made. */
export const sign = (key: Buffer, signed: Signed): string => mac(key, signed).toString('base64url');

/** Whether a signature was made here for exactly this. */
export function isSigned(key: Buffer, signed: Signed, signature: string): boolean {
	const [given, right] = [Buffer.from(signature, 'base64url'), mac(key, signed)];
	return given.length === right.length && timingSafeEqual(given, right);
}
