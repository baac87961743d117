/**
 * How the names of our cookies begin. Over HTTPS browsers take `__Host-` only from this very host, for all of it, and
 * send it nowhere else: no neighbouring site can plant one.
 */
export const cookiePrefix = (address: string): string => `${address.startsWith('https:') ? '__Host-' : ''}reform-lens`;

/** The names that better-auth gives to our cookies. */
export const cookieNames = (address: string) => ({
	session: `${cookiePrefix(address)}.session_token`,
	challenge: `${cookiePrefix(address)}.two_factor`
});
