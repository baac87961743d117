import { error } from '@sveltejs/kit';
import { shortName } from '$lib/i18n/names';
import type { Context } from '../context';
import { nearestYear, refuse, withParameter } from '../refuse';

/**
 * The index and year that an address asks for among those that have what is to be drawn (newest years first). Without an
 * index it is the one with the newest year (and the most years), without a year the newest.
 * @param none says that an index has nothing to draw
 * @throws SvelteKit's HttpError, 404 for an index or year that is unknown or has nothing to draw
 */
export function editionAsked(
	{ reference, locale }: Context,
	url: URL,
	known: readonly { index: string; years: readonly number[] }[],
	none: (index: string) => string
): { index: string; year: number } {
	const at = { locale, url };
	const filled = known
		.filter(({ years }) => years.length > 0)
		.toSorted((a, b) => (b.years[0] ?? 0) - (a.years[0] ?? 0) || b.years.length - a.years.length);
	const choices = filled.map(({ index }) => ({ value: index, text: shortName(index) }));
	const index = url.searchParams.get('index')?.trim() || (filled[0]?.index ?? '');
	if (index !== '' && !reference.index.has(index))
		refuse(404, at, { name: 'index', what: 'index', value: index }, choices);
	const years = filled.find((one) => one.index === index)?.years ?? [];
	const [newest] = years;
	if (newest === undefined)
		error(404, {
			message: none(shortName(index)),
			instead: choices.map(({ value, text }) => ({ href: withParameter(url, 'index', value), text }))
		});
	const asked = url.searchParams.get('year')?.trim() ?? '';
	const year = asked === '' ? newest : Number(asked);
	if (years.includes(year)) return { index, year };
	const nearest = Number.isFinite(year) ? [nearestYear(years, year) ?? newest] : years.slice(0, 5);
	const offered = nearest.map((value) => ({ value: String(value), text: String(value) }));
	refuse(404, at, { name: 'year', what: 'year', value: asked }, offered);
}
