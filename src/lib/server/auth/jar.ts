import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';

/** The cookies of a request and of its answer. */
export type Jar = Pick<Cookies, 'getAll' | 'set' | 'delete'>;

/** All that better-auth is told of a request: its cookies, but those. Addresses and the like could be made up. */
export const headersOf = (jar: Jar, without: readonly string[] = []): Headers =>
	new Headers({
		cookie: jar
			.getAll()
			.filter(({ name }) => !without.includes(name))
			.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
			.join('; ')
	});

/** Puts the cookies of better-auth's answer into ours. */
export function keep(jar: Jar, headers: Headers): void {
	for (const text of headers.getSetCookie())
		for (const [name, attributes] of parseSetCookieHeader(text)) {
			const { maxAge, secure = false, httpOnly = true, sameSite = 'lax' } = toCookieOptions(attributes);
			jar.set(name, attributes.value, {
				path: '/',
				secure,
				httpOnly,
				sameSite,
				...(maxAge === undefined ? {} : { maxAge })
			});
		}
}
