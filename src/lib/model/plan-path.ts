/**
 * The address of a plan, without its language: `planPath('HTH-2024', { at: '2024-03-31' })`. What is null or empty is left
 * out of the query; `below` is a page or file of the plan: `/report`.
 */
export function planPath(
	code: string,
	query: Readonly<Record<string, string | null | undefined>> = {},
	below: '' | `/${string}` = ''
): string {
	return withQuery(`/campaigns/${encodeURIComponent(code)}${below}`, query);
}

/** An address with what is asked of it; what is null or empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
	const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
	return asked.length > 0 ? `${path}?${new URLSearchParams(asked).toString()}` : path;
}
