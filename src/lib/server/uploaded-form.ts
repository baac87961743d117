import { provinceOf } from '$lib/analysis/edition';
import { unitName } from '$lib/i18n/names';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { parsePeriod } from '$lib/model/period';
import type { Reference } from '$lib/model/reference';
import type { ResolvedRow } from '$lib/model/release';
import { namesOf, type Span, type UnitNames } from './intake/names';

/** Writes rows of the ledger as a file has them: names of units where the ledger has codes. */
export interface UploadedForm {
	/** The columns of the file. */
	columns: string[];
	/** The cells of a row in their order. */
	write: (row: ResolvedRow) => Value[];
}

const kept = new WeakMap<Reference, Writer>();

/** How rows of a dataset are written so that the same file means the same rows again. */
export function uploadedForm(dataset: DatasetName, reference: Reference): UploadedForm {
	const writer = kept.get(reference) ?? new Writer(reference);
	kept.set(reference, writer);
	const columns = Object.keys(datasetOf(dataset).uploaded);
	const names = named[dataset];
	return {
		columns,
		write: (row) => {
			const own = names ? names(row, writer) : {};
			return columns.map((column) => own[column] ?? row[column] ?? null);
		}
	};
}

type Naming = (row: ResolvedRow, writer: Writer) => Record<string, Value>;

const textOf = (row: ResolvedRow, column: string): string => String(row[column] ?? '');
const yearOf = (row: ResolvedRow): number => Number(row['year']);

function unitInPeriod(row: ResolvedRow, writer: Writer): Record<string, Value> {
	const time = parsePeriod(textOf(row, 'date'));
	return { unit: time ? writer.name(textOf(row, 'unit_code'), time) : textOf(row, 'unit_code') };
}

function unitInEdition(row: ResolvedRow, writer: Writer) {
	const day = writer.reference.ratedOn(textOf(row, 'index_code'), yearOf(row));
	return { unit: writer.name(textOf(row, 'unit_code'), day) };
}

/** Per dataset whose files name units: the names, at the time by which they are read. */
const named: Partial<Record<DatasetName, Naming>> = {
	results: (row, writer) => {
		const day = writer.reference.ratedOn(textOf(row, 'index_code'), yearOf(row));
		const unit = textOf(row, 'unit_code');
		const parent = provinceOf(writer.reference, unit);
		return { parent_unit: parent && writer.name(parent, day), unit: writer.name(unit, day, parent) };
	},
	coverage: (row, writer) => {
		const day = writer.reference.ratedOn(textOf(row, 'index_code'), yearOf(row));
		return { parent_unit: row['parent_code'] == null ? null : writer.name(textOf(row, 'parent_code'), day) };
	},
	indicators: (row, writer) => {
		const province = row['province_code'];
		const year = row['valid_from_year'] ?? row['valid_to_year'];
		return {
			parent_unit:
				province == null ? null : year == null ? String(province) : writer.name(String(province), `${year}-12-31`)
		};
	},
	index_targets: unitInEdition,
	score_intervals: unitInEdition,
	reported_counts: (row, writer) => ({ province: writer.name(textOf(row, 'unit_code'), textOf(row, 'period_end')) }),
	activities: unitInPeriod,
	target_values: unitInPeriod,
	difficulties: (row, writer) => ({ unit: writer.name(textOf(row, 'unit_code'), textOf(row, 'raised_on')) }),
	assignments: (row, writer) => ({ unit: writer.name(textOf(row, 'unit_code'), textOf(row, 'assigned_on')) })
};

/** Names that mean a unit for certain; where none does, its code. */
class Writer {
	private readonly names: UnitNames;
	private readonly written = new Map<string, string>();

	constructor(readonly reference: Reference) {
		this.names = namesOf(reference);
	}

	/** The unit's name at a time if the same name would be read as this unit, among those inside a province or all. */
	name(code: string, time: string | Span, inside: string | null = null): string {
		const day = typeof time === 'string' ? time : time.to;
		const key = [code, inside ?? '', typeof time === 'string' ? time : time.from, day].join('\u0001');
		const known = this.written.get(key);
		if (known !== undefined) return known;
		const candidates = [unitName(this.reference, 'vi', code, day), this.reference.fullName(code, day)];
		const certain = candidates.find((name) => {
			const meant = inside === null ? this.names.resolve(name, time) : this.names.resolveInside(inside, name, time);
			return meant.kind === 'unit' && meant.code === code;
		});
		const name = certain ?? code;
		this.written.set(key, name);
		return name;
	}
}
