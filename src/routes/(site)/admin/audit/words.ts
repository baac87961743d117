import type { Locale } from '$lib/i18n/locale';
import { audit } from '$lib/i18n/messages/audit';
import { rights } from '$lib/i18n/messages/rights';
import { roles } from '$lib/model/person';

/** A deed in words; one that has none yet by its code. */
export function actionText(locale: Locale, action: string): string {
	const words: Record<string, string> = audit[locale].actions;
	return Object.hasOwn(words, action) ? (words[action] ?? action) : action;
}

/** Whoever acted: people by e-mail, others in words. */
export function actorText(locale: Locale, actor: string): string {
	if (actor === 'anonymous') return audit[locale].nobody;
	return actor === 'system' ? audit[locale].system : actor;
}

function valueText(locale: Locale, value: unknown): string {
	if (value === null) return audit[locale].all;
	if (Array.isArray(value)) return value.map((each) => valueText(locale, each)).join(', ');
	if (typeof value === 'object')
		return Object.values(value)
			.map((each) => valueText(locale, each))
			.join('; ');
	const role = roles.find((known) => known === value);
	return role === undefined ? JSON.stringify(value).replace(/^"|"$/g, '') : rights[locale].roles[role];
}

/** What else is known of a deed, in one line: what it was before and after, or each part. */
export function detailText(locale: Locale, detail: Record<string, unknown> | null): string {
	if (detail === null) return '';
	if ('from' in detail && 'to' in detail)
		return `${valueText(locale, detail['from'])} → ${valueText(locale, detail['to'])}`;
	return valueText(locale, detail);
}
