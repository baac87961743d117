import { componentChanges, type ScoreChange } from '$lib/analysis/change';
import { scoreDigits } from '$lib/i18n/format';
import { indicatorName } from '$lib/i18n/names';
import type { Indicator, Result, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';

/** One component and how its score moved, in the precision in which it is written. */
export interface ChangeRow {
	indicator: Indicator;
	name: string;
	change: ScoreChange;
	digits: number;
	value: number;
}

/** What moved in the components of one index for one unit since the round before, most gained first. */
export interface Changes {
	unit: Unit;
	index: string;
	year: number;
	before: number;
	rows: ChangeRow[];
	/** Components of the year without comparable figures in both. */
	missing: number;
	/** Whether the method of the total, or of a component, changed in part. */
	partly: boolean;
}

/** The changes of the newest year that has some, or of the given one; null if there are none. */
export function changesOf(
	context: Context,
	unit: Unit,
	index: string,
	results: readonly Result[],
	last = Infinity
): Changes | null {
	const { reference, locale } = context;
	const own = results.filter((row) => row.year <= last);
	const found = componentChanges(reference, index, own);
	if (!found) return null;
	const { year, before, changes } = found;
	const rows = changes
		.flatMap((change) => {
			const indicator = reference.indicator(index, change.after.indicator_code);
			return indicator && change.points !== null ? [{ indicator, change, points: change.points }] : [];
		})
		.sort((a, b) => b.points - a.points)
		.map(({ indicator, change, points }): ChangeRow => {
			const digits = scoreDigits(indicator.max_score);
			const value = Number(points.toFixed(digits));
			return { indicator, name: indicatorName(locale, indicator), change, digits, value };
		});
	const parts = reference.components(index, year);
	const measured = parts.filter((part) => own.some((row) => row.year === year && isOf(row, part)));
	return {
		unit,
		index,
		year,
		before,
		rows,
		missing: measured.length - rows.length,
		partly: rows.some((row) => row.change.comparability.score === 'partly')
	};
}

/** The years that have changes, newest first. */
export function changeYears({ reference }: Context, index: string, results: readonly Result[]): number[] {
	const years: number[] = [];
	let last = Infinity;
	for (;;) {
		const until = last;
		const found = componentChanges(
			reference,
			index,
			results.filter((row) => row.year <= until)
		);
		if (!found) return years;
		years.push(found.year);
		last = found.year - 1;
	}
}

const isOf = (row: Result, part: Indicator) =>
	row.index_code === part.index_code && row.indicator_code === part.indicator_code;
