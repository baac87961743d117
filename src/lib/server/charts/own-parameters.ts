import type { Definition } from './definition';

/** Looks of a chart, which are said by the same name as the theme of work that some kinds are narrowed to. */
const looks: readonly string[] = ['light', 'dark', 'auto'];

/** The theme of work that an address is narrowed to; blank for none. */
export const themeAsked = (query: URLSearchParams): string =>
	query
		.getAll('theme')
		.map((value) => value.trim())
		.find((value) => !looks.includes(value)) ?? '';

/** The parameters of an address that say which chart, leaving out those that say how it is given. */
export const ownParameters = ({ parameters }: Definition, query: URLSearchParams): [string, string][] =>
	[...query].filter(([name, value]) => parameters.includes(name) && !(name === 'theme' && looks.includes(value)));
