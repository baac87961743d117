import { exact, number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { columnWords } from '$lib/i18n/messages/datasets';
import { releases as messages } from '$lib/i18n/messages/releases';
import { shortName, unitName } from '$lib/i18n/names';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { uploadedColumn } from '$lib/model/datasets/uploaded';
import type { Reference } from '$lib/model/reference';
import { isGenerated, type ResolvedRow } from '$lib/model/release';
import { changeKinds, type Change, type ChangeCounts, type ChangeKind } from '../../warehouse/history';

/** One row of a difference as a page shows it. */
export interface ChangeRow {
	kind: ChangeKind;
	/** What the row is about: the values of its key, units by name. */
	key: string;
	/** A generated activity. */
	demo: boolean;
	/** Columns with what they were and are; blank is null. A side that is not there at all is undefined. */
	values: { name: string; old?: string | null; new?: string | null }[];
}

/** What tells readers which row it is, where its key is no help. */
const told: Partial<Record<DatasetName, readonly string[]>> = {
	activities: ['unit_code', 'date', 'title', 'activity_id'],
	results: ['unit_code', 'index_code', 'year', 'indicator_code']
};

/** `thêm 12, sửa 3`; kinds that did not happen are left out. */
export function countsText(locale: Locale, counts: ChangeCounts): string {
	const words = messages[locale].counts;
	return changeKinds
		.filter((kind) => counts[kind] > 0)
		.map((kind) => words[kind](number(locale, counts[kind])))
		.join(', ');
}

/** Counts of several datasets together. */
export const totalOf = (all: readonly { counts: ChangeCounts }[]): ChangeCounts =>
	all.reduce<ChangeCounts>(
		(sum, { counts }) => ({
			added: sum.added + counts.added,
			changed: sum.changed + counts.changed,
			removed: sum.removed + counts.removed
		}),
		{ added: 0, changed: 0, removed: 0 }
	);

/** A value as the page writes it; null stays null. */
function valueText(
	{ reference, locale }: { reference: Reference; locale: Locale },
	column: string,
	value: Value
): string | null {
	if (value === null) return null;
	if (typeof value === 'number') return exact(locale, value);
	if (typeof value === 'boolean') return String(value);
	if (column === 'unit_code' || column === 'parent_code') {
		const named = reference.unit.has(value) ? unitName(reference, locale, value) : value;
		return named === value ? value : `${named} (${value})`;
	}
	return column === 'index_code' ? shortName(value) : value;
}

/** A changed row in words. */
export function changeRow(
	at: { reference: Reference; locale: Locale },
	dataset: DatasetName,
	{ kind, before, after }: Change
): ChangeRow {
	const shape = datasetOf(dataset);
	const words = columnWords(at.locale, dataset);
	const known = told[dataset] ?? shape.key;
	const row: ResolvedRow = after ?? before ?? {};
	const text = (side: ResolvedRow, column: string) => valueText(at, column, side[column] ?? null);
	const nameOf = (column: string) => words[uploadedColumn(shape, column)]?.name ?? column;
	const values = Object.keys(shape.resolved).flatMap((column): ChangeRow['values'] => {
		const name = nameOf(column);
		if (before && after) {
			if ((before[column] ?? null) === (after[column] ?? null)) return [];
			return [{ name, old: text(before, column), new: text(after, column) }];
		}
		const only = text(row, column);
		if (only === null || known.includes(column)) return [];
		return [after ? { name, new: only } : { name, old: only }];
	});
	return {
		kind,
		key: known.flatMap((column) => text(row, column) ?? []).join(' · '),
		demo: isGenerated(dataset, row),
		values
	};
}
