import { componentChanges } from '$lib/analysis/change';
import { contributions } from '$lib/charts/contributions/picture';
import type { Figure } from '$lib/charts/figure';
import { list, number, scoreDigits, signed } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as messages } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Result } from '$lib/model/datasets';
import type { Context } from '../context';

/** What rose and fell among the components of one index. */
export interface ComponentSection {
	id: string;
	heading: string;
	dek: string;
	notes: string[];
	figure: Figure;
	more: string;
	sources: string[];
	sourceTitles: string[];
}

/** The two indices whose components were measured last, each with the changes of its components. */
export function componentSections(context: Context, unit: string, results: readonly Result[]): ComponentSection[] {
	return context.reference.tables.indices
		.flatMap((index) => {
			const changes = componentChanges(context.reference, index.index_code, results);
			return changes ? [{ index: index.index_code, ...changes }] : [];
		})
		.sort((a, b) => b.year - a.year)
		.slice(0, 2)
		.map((found) => section(context, unit, found));
}

function section(
	{ reference, locale }: Context,
	unit: string,
	{ index, year, before, changes }: { index: string } & NonNullable<ReturnType<typeof componentChanges>>
): ComponentSection {
	const words = messages[locale].components;
	const rows = changes
		.flatMap((change) => {
			const indicator = reference.indicator(index, change.after.indicator_code);
			return indicator && change.points !== null ? [{ indicator, change, points: change.points }] : [];
		})
		.sort((a, b) => b.points - a.points)
		.map(({ indicator, change, points }) => {
			const digits = scoreDigits(indicator.max_score);
			return { name: indicatorName(locale, indicator), change, points, digits, value: Number(points.toFixed(digits)) };
		});
	const partly = rows.filter((row) => row.change.comparability.score === 'partly').map((row) => row.name);
	const text = (row: (typeof rows)[number]) => signed(locale, row.points, row.digits);
	const drawing = {
		rows: rows.map((row) => ({ name: row.name, value: row.value, text: text(row) })),
		zero: words.zero,
		alt: words.alt(
			shortName(index),
			unitName(reference, locale, unit),
			year,
			before,
			list(
				locale,
				rows.map((row) => `${row.name} ${text(row)}`)
			)
		)
	};
	const score = (value: number | null, digits: number) =>
		value === null ? resultWords[locale].none : number(locale, value, digits);
	const sources = [...new Set(changes.flatMap((change) => [change.before.source_id, change.after.source_id]))];
	const heading = words.heading(
		shortName(index),
		year,
		rows.filter((row) => row.value > 0).length,
		rows.filter((row) => row.value < 0).length
	);
	return {
		id: index,
		heading,
		dek: words.dek(unitName(reference, locale, unit), before),
		notes: [words.small, ...(partly.length ? [words.partly(list(locale, partly))] : [])],
		figure: {
			desk: contributions(drawing, 'desk'),
			phone: contributions(drawing, 'phone'),
			table: {
				caption: heading,
				head: [
					{ text: resultWords[locale].index },
					{ text: words.before(before), numeric: true },
					{ text: words.before(year), numeric: true },
					{ text: resultWords[locale].change, numeric: true }
				],
				rows: rows.map((row) => [
					{ text: row.name },
					{ text: score(row.change.before.score, row.digits) },
					{ text: score(row.change.after.score, row.digits) },
					{ text: text(row) }
				])
			}
		},
		more: localized(locale, `/units/${unit}#components`),
		sources,
		sourceTitles: sources.map((id) => reference.source.get(id)?.title ?? id)
	};
}
