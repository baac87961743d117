import { provinceOf } from '$lib/analysis/edition';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { parsePeriod } from '$lib/model/period';
import type { Reference } from '$lib/model/reference';
import type { ResolvedRow } from '$lib/model/release';
import { written } from './unit-names';

/** The cells that name units, of a row that carries their codes. */
type Naming = (row: ResolvedRow, reference: Reference) => Record<string, Value>;

const text = (value: Value | undefined) => String(value ?? '');
const ratedOn = (row: ResolvedRow, reference: Reference) =>
	reference.ratedOn(text(row['index_code']), Number(row['year']));

/** Per dataset whose files name units. */
const namings: Partial<Record<DatasetName, Naming>> = {
	results(row, reference) {
		const [code, day] = [text(row['unit_code']), ratedOn(row, reference)];
		const province = provinceOf(reference, code);
		const parent = province === null || province === code ? null : written(reference, province, day, null);
		// A province that ended before its departments were rated is left out: their codes say enough.
		return { parent_unit: parent, unit: written(reference, code, day, parent === null ? null : province) ?? code };
	},
	coverage(row, reference) {
		const parent = row['parent_code'];
		return {
			parent_unit: parent ? (written(reference, text(parent), ratedOn(row, reference), null) ?? parent) : null
		};
	},
	index_targets: (row, reference) => named('unit', row, ratedOn(row, reference), reference),
	reported_counts: (row, reference) => named('province', row, text(row['period_end']), reference),
	activities: (row, reference) => named('unit', row, parsePeriod(text(row['date'])) ?? text(row['date']), reference)
};

const named = (column: string, row: ResolvedRow, time: Parameters<typeof written>[2], reference: Reference) => {
	const code = text(row['unit_code']);
	return { [column]: written(reference, code, time, null) ?? code };
};

/** What a naming depends on: rows that agree in it name their units alike. */
const dependsOn = ['unit_code', 'parent_code', 'index_code', 'year', 'date', 'period_end'];
const mostKept = 20_000;

/** Turns rows as they are kept into rows of the dataset's own files: columns in their order, names of units instead of codes. */
export function asUploaded(name: DatasetName, reference: Reference): (row: ResolvedRow) => Value[] {
	const columns = Object.keys(datasetOf(name).uploaded);
	const naming = namings[name];
	const plain = (row: ResolvedRow) => columns.map((column) => row[column] ?? null);
	if (!naming) return plain;
	const kept = new Map<string, Record<string, Value>>();
	return (row) => {
		const key = dependsOn.map((column) => row[column] ?? '').join('\u0001');
		const names = kept.get(key) ?? naming(row, reference);
		if (kept.size < mostKept) kept.set(key, names);
		return columns.map((column) => names[column] ?? row[column] ?? null);
	};
}
