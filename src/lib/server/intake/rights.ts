import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { refuse, type Row, textIn } from './read';
import type { Stage } from './stage';

/** Tables to which everybody who brings data may add: they say where figures come from. */
const common: readonly DatasetName[] = ['sources'];

/** What rows of a dataset are about, as a unit: a column of its own, the unit above it, or the unit of its plan. */
function subjectOf(dataset: DatasetName): 'unit_code' | 'parent_code' | 'plan_code' | null {
	if (dataset === 'units' || dataset === 'coverage') return 'parent_code';
	const { resolved } = datasetOf(dataset);
	return 'unit_code' in resolved ? 'unit_code' : 'plan_code' in resolved ? 'plan_code' : null;
}

/** Keeps those who bring data for some units to these: what is about others, or about the whole country, is refused. */
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
		if (common.includes(dataset)) return;
		const subject = subjectOf(dataset);
		for (const row of rows) {
			if (subject === null) {
				if (!this.told.has(dataset)) row.findings.error('not_your_table', { row: row.line });
				this.told.add(dataset);
				row.failed.add(Object.keys(row.values)[0] ?? '');
				continue;
			}
			const code = textIn(row.values, subject);
			const unit = subject === 'plan_code' ? (this.stage.reference.plan.get(code ?? '')?.unit_code ?? null) : code;
			// What could not be resolved is told already.
			if (row.failed.has(subject)) continue;
			if (unit === null || !this.own.has(unit)) refuse(row, subject, 'not_your_unit');
			// What is added inside a unit of one's own is one's own.
			else if (dataset === 'units') this.own.add(textIn(row.values, 'unit_code') ?? '');
		}
	}
}
