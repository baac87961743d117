import type { Table } from '$lib/charts/figure';
import { list, number, signed } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { owners as ownerWords } from '$lib/i18n/messages/owners';
import { results as resultWords } from '$lib/i18n/messages/results';
import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { shortName, unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { partName, rankText } from '../editions';
import type { ComponentRows } from './rows';

/** How many components lie above the median, or how many there are. */
export function componentHeading({ locale }: Context, { index, year, rows, ranked }: ComponentRows): string {
	const words = messages[locale].components;
	const [part, all] = [partName(locale, index), number(locale, rows.length)];
	const above = rows.filter((row) => (row.difference ?? 0) > 0).length;
	return ranked
		? words.heading(shortName(index), year, number(locale, above), all, part)
		: words.plain(shortName(index), year, all, part);
}

/** The same in a table; median, best and rank only where the whole field is here. */
export function componentTable(context: Context, found: ComponentRows): Table {
	const { rows, ranked, year, index } = found;
	const { reference, locale } = context;
	const { columns } = messages[locale].components;
	const words = resultWords[locale];
	const owned = rows.some((row) => row.standing.indicator.owner_agency_vi !== null);
	const source = (id: string) => ({
		text: reference.source.get(id)?.title ?? id,
		href: localized(locale, `/sources#${id}`)
	});
	return {
		caption: componentHeading(context, found),
		head: [
			{ text: columns.component },
			{ text: columns.score, numeric: true },
			...(ranked
				? [
						{ text: columns.median, numeric: true },
						{ text: columns.difference, numeric: true },
						{ text: columns.best },
						{ text: columns.rank, numeric: true }
					]
				: []),
			...(owned ? [{ text: ownerWords[locale].column }] : []),
			{ text: words.source }
		],
		rows: rows.map((row) => {
			const { standing, median, best } = row.standing;
			const show = (value: number | null) => (value === null ? words.none : number(locale, value, row.digits));
			return [
				{ text: row.name },
				{ text: show(row.score) },
				...(ranked
					? [
							{ text: show(median) },
							{ text: row.difference === null ? words.none : signed(locale, row.difference, row.digits) },
							{
								text: `${show(best?.score ?? null)} ${list(
									locale,
									(best?.units ?? []).map((code) => unitName(reference, locale, code, reference.ratedOn(index, year)))
								)}`
							},
							{ text: standing.rank ? rankText(standing.rank) : words.none }
						]
					: []),
				...(owned ? [{ text: row.standing.indicator.owner_agency_vi ?? words.none }] : []),
				source(standing.source_id)
			];
		})
	};
}
