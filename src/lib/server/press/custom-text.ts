import { missingGlyphs } from '$lib/charts/type/type';
import { charts } from '$lib/i18n/messages/charts';
import type { Locale } from '$lib/i18n/locale';

/** Names of what an exporter may word, and how many characters each may have. */
export const customText = { title: 160, subtitle: 200, note: 200 } as const;
export type CustomField = keyof typeof customText;
export const customFields = ['title', 'subtitle', 'note'] as const satisfies CustomField[];

/** What an exporter worded; null is left as the chart has it. */
export type CustomText = Record<CustomField, string | null>;

/** Characters that show nothing, or turn the direction of what follows. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const named = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with a text, in words; null where it may stand in a picture. */
function problemOf(locale: Locale, field: CustomField, text: string): string | null {
	const words = charts[locale].refusal;
	const composed = text.normalize('NFC');
	const { length } = Array.from(composed);
	if (composed.trim() === '') return words.blank(field);
	if (length > customText[field]) return words.long(field, customText[field], length);
	const hidden = [...new Set(composed.match(invisible) ?? [])].map(named);
	if (hidden.length > 0) return words.characters(field, hidden.slice(0, 5).join(', '));
	const missing = missingGlyphs(composed).map((character) => `${character} (${named(character)})`);
	return missing.length > 0 ? words.characters(field, missing.slice(0, 5).join(', ')) : null;
}

/** The exporter's words of an address: composed, without blanks at their ends; or what is wrong with them. */
export function readCustomText(locale: Locale, query: URLSearchParams): CustomText | { problem: string } {
	const text: CustomText = { title: null, subtitle: null, note: null };
	for (const field of customFields) {
		const given = query.getAll(field);
		const [first] = given;
		if (first === undefined) continue;
		const problem = given.length > 1 ? charts[locale].refusal.repeated(field) : problemOf(locale, field, first);
		if (problem !== null) return { problem };
		text[field] = first.normalize('NFC').trim();
	}
	return text;
}
