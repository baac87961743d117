import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { keyFile } from '../key-file';
import { customFields, type CustomText } from './custom-text';

/** What a signature holds for: the exporter's words on one chart in one language. */
export interface Signed {
	kind: ChartKind;
	lang: Locale;
	/** The parameters of the chart itself, in any order. */
	parameters: Iterable<readonly [string, string]>;
	text: CustomText;
}

/** The key of an installation that signs words in pictures. */
export const pressKey = (folder: string): Promise<Buffer> => keyFile(folder, 'press.key');

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
