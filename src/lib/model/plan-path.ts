/**
 * The address of a plan, without its language: `planPath('HTH-2024', { at: '2024-03-31' })`. What is null or empty is left
 * out of the query; `below` is a page or file of the plan: `/report`.
 */
export function planPath(
	code: string,
	query: Readonly<Record<string, string | null | undefined>> = {},
	below: '' | `/${string}` = ''
): string {
	const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
	const search = asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : '';
	return `/campaigns/${encodeURIComponent(code)}${below}${search}`;
}
