import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { ReportTable } from '$lib/model/report';
import { said, titleOf } from './cells';

/** The tables of several plans as one that names the plan of each row; that of one plan stays as it is. */
export function joined(locale: Locale, own: readonly { plan: string; table: ReportTable }[]): ReportTable[] {
	const [first] = own;
	if (!first) return [];
	if (own.length === 1) return [first.table];
	const { id, columns } = first.table;
	const marked = titleOf(locale, id, true);
	return [
		{
			id,
			// Where one of them has generated figures, the whole table is marked.
			title: own.some(({ table }) => table.title === marked) ? marked : first.table.title,
			columns: [{ title: messages[locale].columns.plan, share: 12 }, ...columns],
			rows: own.flatMap(({ plan, table }) => table.rows.map((row) => [said(plan), ...row]))
		}
	];
}
