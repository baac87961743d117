import { withQuery } from './plan-path';

/** The address of a unit, without its language; `below` is a page or file of the unit: `/report`. */
export const unitPath = (
	code: string,
	query: Readonly<Record<string, string | null | undefined>> = {},
	below: '' | `/${string}` = ''
): string => withQuery(`/units/${encodeURIComponent(code)}${below}`, query);
