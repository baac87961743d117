import { error } from '@sveltejs/kit';
import { editDistance } from '$lib/i18n/collate';
import type { Locale } from '$lib/i18n/locale';
import { address } from '$lib/i18n/messages/address';

/** A value that an address may have had instead, with its words. */
export interface Choice {
	value: string;
	text: string;
}

/**
 * Answers an address with an unknown part: says what is unknown, keeps the valid rest, and offers the nearest choices.
 * `href` makes the address of a choice; without it the query parameter `name` is replaced.
 * @throws SvelteKit's HttpError, 404 for a thing that does not exist, 400 for a value that cannot be
 */
export function refuse(
	status: 400 | 404,
	at: { locale: Locale; url: URL },
	unknown: { name: string; what: keyof (typeof address)['vi']['what']; value: string },
	nearest: readonly Choice[],
	href: (choice: Choice) => string = (choice) => withParameter(at.url, unknown.name, choice.value)
): never {
	const words = address[at.locale];
	error(status, {
		message:
			unknown.value === ''
				? words.missing(words.what[unknown.what])
				: words.unknown(words.what[unknown.what], unknown.value.slice(0, 80)),
		instead: nearest.map((choice) => ({ href: href(choice), text: choice.text }))
	});
}

/** The same address with one query parameter set. */
export function withParameter(url: URL, name: string, value: string): string {
	const query = new URLSearchParams(url.searchParams);
	query.set(name, value);
	return `${url.pathname}?${query.toString()}`;
}

/** The year of a list that lies nearest. */
export const nearestYear = (years: readonly number[], year: number): number | undefined =>
	years.toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year))[0];

/**
 * Answers an address whose parameter is misspelt (`yaer=2018`), which would otherwise silently show something else.
 * Names that resemble none of the page's own are left alone: links shared on social networks carry such.
 */
export function refuseMisspelt(at: { locale: Locale; url: URL }, own: readonly string[]): void {
	const known = [...own, 'release'];
	for (const name of at.url.searchParams.keys()) {
		if (known.includes(name)) continue;
		const meant = known.find((other) => editDistance(name.toLowerCase(), other) <= (other.length > 3 ? 2 : 1));
		if (meant === undefined) continue;
		const renamed = new URLSearchParams(
			[...at.url.searchParams].map(([key, value]) => [key === name ? meant : key, value])
		);
		const choice = { value: meant, text: `${meant}=${at.url.searchParams.get(name) ?? ''}` };
		refuse(
			400,
			at,
			{ name, what: 'parameter', value: name },
			[choice],
			() => `${at.url.pathname}?${renamed.toString()}`
		);
	}
}
