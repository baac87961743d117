/** The theme that a reader has chosen, out of a request's cookies; null follows the system. */
export function themeOf(cookies: string | null | undefined): 'light' | 'dark' | null {
	const [, theme] = /(?:^|; *)theme=(light|dark)(?:;|$)/.exec(cookies ?? '') ?? [];
	return theme === 'light' || theme === 'dark' ? theme : null;
}
