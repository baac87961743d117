export const cookiePrefix = 'reform-lens';

/** The names that better-auth gives to our cookies; over HTTPS they tell browsers to send them nowhere else. */
export const cookieNames = (address: string) => {
	const named = (name: string) => `${address.startsWith('https:') ? '__Secure-' : ''}${cookiePrefix}.${name}`;
	return { session: named('session_token'), challenge: named('two_factor') };
};
