import { z } from 'zod';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { readAsked, type Asked } from '../../charts/ranking/asked';
import { sorts, type Order } from '../../charts/ranking/table';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** What the address of the page asks for beyond the edition. */
export interface PageAsked extends Asked {
	sort: Order;
	/** What the table is searched for. */
	q: string;
}

const order = z.stringFormat('order', new RegExp(`^-?(?:${sorts.join('|')})$`));
const sought = z.string().trim().max(200);

/** Reads the query of a rankings page; a value that cannot be is refused. */
export function readAddress(context: Context, url: URL): PageAsked {
	const { locale } = context;
	const q = sought.safeParse(url.searchParams.get('q') ?? '');
	if (!q.success) refuse(400, { locale, url }, { name: 'q', what: 'unit', value: url.searchParams.get('q') ?? '' }, []);
	const asked = url.searchParams.get('sort') || 'rank';
	const sort = order.safeParse(asked);
	if (!sort.success) {
		const words = messages[locale].table;
		const names = { rank: words.rank, name: words.unit, score: words.score, change: words.places };
		const nearest = sorts.map((value) => ({ value, text: words.sort(names[value]) }));
		refuse(400, { locale, url }, { name: 'sort', what: 'sort', value: asked }, nearest);
	}
	return {
		...readAsked(context, url),
		q: q.data,
		sort: { by: sorts.find((by) => asked.endsWith(by)) ?? 'rank', reversed: asked.startsWith('-') }
	};
}
