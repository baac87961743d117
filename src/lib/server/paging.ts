import type { Locale } from '$lib/i18n/locale';
import { refuse } from './refuse';

/** A page of a list as its address asks for it. */
export interface Paged {
	page: number;
	pages: number;
	limit: number;
	offset: number;
}

/** The number of the page that an address asks for, the first without one; what is no number is refused. */
export function askedPage(at: { locale: Locale; url: URL }): number {
	const text = at.url.searchParams.get('page') ?? '';
	if (text === '') return 1;
	if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
	return refuse(400, at, { name: 'page', what: 'page', value: text }, [{ value: '1', text: 'page=1' }]);
}

/** Which part of a list of `total` that is; behind the last page there is only the last. */
export function paged(asked: number, total: number, limit: number): Paged {
	const pages = Math.max(1, Math.ceil(total / limit));
	const page = Math.min(asked, pages);
	return { page, pages, limit, offset: (page - 1) * limit };
}
