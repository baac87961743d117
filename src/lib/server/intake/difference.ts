import type { DatasetName } from '$lib/model/datasets';
import { datasetOf } from '$lib/model/datasets';
import type { Difference, ResolvedRow } from '$lib/model/release';
import type { Reference } from '$lib/model/reference';
import { provinceOf } from './results';

/** The part of a table that a row's file speaks for; published rows outside it are not missing. */
type Scope = (row: ResolvedRow) => string;

function scopeOf(dataset: DatasetName, reference: Reference): Scope {
	if (dataset === 'results')
		return (row) => [row.index_code, row.year, provinceOf(String(row.unit_code), reference)].join('|');
	if (dataset === 'activities') return (row) => [row.unit_code, row.plan_code, String(row.date).slice(0, 4)].join('|');
	return () => '';
}

/** What one file does to what is published. */
interface Compared {
	difference: Difference;
	/** The added and changed rows only. */
	upserts: ResolvedRow[];
}

/**
 * Compares the files of one dataset, each a map from key to row, with what is published. A row that several
 * files could have had is missing once, in the first of them.
 */
export function compare(
	dataset: DatasetName,
	files: Map<string, ResolvedRow>[],
	published: Map<string, ResolvedRow>,
	reference: Reference
): Compared[] {
	const columns = Object.keys(datasetOf(dataset).resolved);
	const scope = scopeOf(dataset, reference);
	const seen = new Set(files.flatMap((rows) => [...rows.keys()]));
	const missingByScope = new Map<string, number>();
	for (const [key, row] of published) {
		if (seen.has(key)) continue;
		const where = scope(row);
		missingByScope.set(where, (missingByScope.get(where) ?? 0) + 1);
	}
	return files.map((rows) => {
		const difference = { added: 0, changed: 0, unchanged: 0, missing: 0 };
		const upserts: ResolvedRow[] = [];
		for (const [key, row] of rows) {
			const before = published.get(key);
			const kind = !before ? 'added' : columns.every((column) => same(before, row, column)) ? 'unchanged' : 'changed';
			difference[kind] += 1;
			if (kind !== 'unchanged') upserts.push(row);
		}
		for (const where of missingByScope.size > 0 ? new Set([...rows.values()].map(scope)) : []) {
			difference.missing += missingByScope.get(where) ?? 0;
			missingByScope.delete(where);
		}
		return { difference, upserts };
	});
}

const same = (a: ResolvedRow, b: ResolvedRow, column: string) => (a[column] ?? null) === (b[column] ?? null);
