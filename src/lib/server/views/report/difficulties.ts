import { isUnresolved } from '$lib/analysis/difficulties';
import { date, number } from '$lib/i18n/format';
import { report as messages } from '$lib/i18n/messages/report';
import { unitName } from '$lib/i18n/names';
import type { Difficulty } from '$lib/model/datasets';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { paragraph, quoted, said } from './cells';
import type { ReportFacts } from './facts';

/** Difficulties that were open at the end of the period or were resolved in it. */
const difficultiesIn = ({ difficulties, period, day }: ReportFacts): Difficulty[] =>
	difficulties.filter(
		({ raised_on, resolved_on }) => raised_on <= day && (resolved_on === null || resolved_on >= period.from)
	);

export function difficultiesBlocks(context: Context, facts: ReportFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale].difficulties;
	const own = difficultiesIn(facts);
	if (own.length === 0) return [paragraph(words.none)];
	const { period, day } = facts;
	const open = own.filter((one) => isUnresolved(one, day));
	const raised = own.filter(({ raised_on }) => raised_on >= period.from);
	return [
		paragraph(
			words.summary(
				number(locale, open.length),
				number(locale, raised.length),
				number(locale, own.length - open.length)
			)
		),
		{ kind: 'table', table: difficultiesTable(context, facts) }
	];
}

export function difficultiesTable(context: Context, facts: ReportFacts): ReportTable {
	const { reference, locale } = context;
	const { columns, tables, difficulties: words } = messages[locale];
	return {
		id: 'difficulties',
		title: tables.difficulties,
		columns: [
			{ title: columns.raised, share: 13 },
			{ title: columns.place, share: 16 },
			{ title: columns.text, share: 38 },
			{ title: columns.resolver, share: 18 },
			{ title: columns.state, share: 15 }
		],
		rows: difficultiesIn(facts).map((one) => [
			said(date(locale, one.raised_on)),
			said(unitName(reference, locale, one.unit_code, one.raised_on)),
			quoted(locale, one.text),
			one.who_resolves === null ? said(words.nobody) : quoted(locale, one.who_resolves),
			said(
				isUnresolved(one, facts.day) || one.resolved_on === null
					? words.open
					: words.resolved(date(locale, one.resolved_on))
			)
		])
	};
}
