import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { uploadedColumn } from '$lib/model/datasets/uploaded';
import type { ResolvedRow } from '$lib/model/release';
import { refuse, type Row, textIn } from './read';
import { keyOf, leaves, type Stage } from './stage';

/** Tables of which everybody has a share: who brings data for some units adds rows to them and changes none. */
const shared: readonly DatasetName[] = ['sources', 'units'];

type Subject = 'unit_code' | 'parent_code' | 'province_code' | 'plan_code';

/** What rows of a dataset are about, as a unit: a column of its own, the unit above it, the province whose tree it is, or the unit of its plan. */
function subjectOf(dataset: DatasetName): Subject | null {
	if (dataset === 'units' || dataset === 'coverage') return 'parent_code';
	if (dataset === 'indicators') return 'province_code';
	const { resolved } = datasetOf(dataset);
	return 'unit_code' in resolved ? 'unit_code' : 'plan_code' in resolved ? 'plan_code' : null;
}

/**
 * Keeps those who bring data for some units to these: what is about others, or about the whole country, is refused, and
 * so is what would correct a published row of others. Of activities, which are not read here, the warehouse tells that.
 */
export class Rights {
	private readonly own: Set<string>;
	private readonly told = new Set<DatasetName>();

	/** `units` are the person's own with everything inside them. */
	constructor(
		units: readonly string[],
		private readonly stage: Stage
	) {
		this.own = new Set(units);
	}

	check(dataset: DatasetName, rows: readonly Row[]): void {
		const { key } = datasetOf(dataset);
		const subject = subjectOf(dataset);
		const publishedRow = this.publishedRow(dataset, subject);
		for (const row of rows) {
			const before = publishedRow(row.values);
			if (shared.includes(dataset) && before && !isSame(dataset, before, row.values))
				refuse(row, key[0] ?? '', 'not_yours_to_change');
			else if (before && subject !== null && !this.isOwn(before, subject)) refuse(row, key[0] ?? '', 'not_your_unit');
			else this.checkSubject(dataset, subject, row);
		}
	}

	private checkSubject(dataset: DatasetName, subject: Subject | null, row: Row): void {
		if (subject === null) {
			if (dataset === 'sources') return;
			if (!this.told.has(dataset)) row.findings.error('not_your_table', { row: row.line });
			this.told.add(dataset);
			row.failed.add(Object.keys(row.values)[0] ?? '');
			return;
		}
		// What could not be resolved is told already.
		if (row.failed.has(subject)) return;
		const column = uploadedColumn(datasetOf(dataset), subject);
		if (dataset === 'indicators' && this.isOfEverybody(row.values)) refuse(row, column, 'not_your_tree');
		else if (!this.isOwn(row.values, subject)) refuse(row, column, 'not_your_unit');
		// What is added inside a unit of one's own is one's own.
		else if (dataset === 'units') this.own.add(textIn(row.values, 'unit_code') ?? '');
	}

	/** Whether a row of a tree is in everybody's: without a province, or of an index that rates provinces, of which there is but one tree. */
	private isOfEverybody(values: ResolvedRow): boolean {
		const index = this.stage.reference.index.get(textIn(values, 'index_code') ?? '');
		return textIn(values, 'province_code') === null || (index?.rated_levels.split(';').includes('province') ?? false);
	}

	private isOwn(values: ResolvedRow, subject: Subject): boolean {
		const code = textIn(values, subject);
		// A plan of others that is taken over was refused before and is not staged.
		const unit = subject === 'plan_code' ? (this.stage.reference.plan.get(code ?? '')?.unit_code ?? null) : code;
		return unit !== null && this.own.has(unit);
	}

	/** The published row that one would correct, where its key does not say already what it is about. */
	private publishedRow(dataset: DatasetName, subject: Subject | null): (row: ResolvedRow) => ResolvedRow | undefined {
		if (leaves.includes(dataset) || (subject !== null && datasetOf(dataset).key.includes(subject)))
			return () => undefined;
		const { published } = this.stage.table(dataset);
		const key = keyOf(dataset);
		return (row) => published.get(key(row));
	}
}

const isSame = (dataset: DatasetName, before: ResolvedRow, after: ResolvedRow): boolean =>
	Object.keys(datasetOf(dataset).resolved).every((column) => (before[column] ?? null) === (after[column] ?? null));
